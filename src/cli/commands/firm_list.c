#include "../page_view.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"
#include "firm_input.h"

#include "ppuri/ident.h"
#include "ppuri/service/firm.h"

static void add_row(struct grid *g, struct pool *p, const struct firm *firm)
{
	char number[BIZ_NO_TEXT];
	grid_text(g, p, pool_strdup(p, biz_no_text(firm->biz_no, number)));
	grid_text(g, p, firm->name);
	grid_named(g, p, firm->size, words_term(&SIZES, firm->size));
	grid_named(g, p, firm->technology, words_term(&TECHNOLOGIES, firm->technology));
	if (firm->workers < 0)
		grid_blank(g, p);
	else
		grid_number(g, p, firm->workers);
	grid_text(g, p, words_date(p, firm->certificate_until));
	grid_text(g, p, firm->address);
}

static bool take(void *to, const struct firm *firm, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct rows *rows = to;
	struct grid row = rows_grid(rows);
	add_row(&row, &pool, firm);
	return rows_add(rows, &row, e);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct firm_filter filter = {
		.search = input_text(in, "search"),
		.technology = input_text(in, "technology"),
		.size = input_text(in, "size"),
		.page = page_wanted(s, in),
	};
	struct page_end end;
	const struct grid_column columns[] = {
		{"biz_no", _("business registration number"), GRID_CODE}, {"firm", _("firm"), GRID_TEXT},
		{"size", _("company size"), GRID_CODE}, {"technology", _("root technology"), GRID_CODE},
		{"workers", _("workers"), GRID_COUNT, .spare = true},
		{"certificate_until", _("certificate valid until"), GRID_DATE, .spare = true},
		{"address", _("address"), GRID_TEXT},
	};
	struct rows rows CLEANUP(rows_release) = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	if (!desk_firm_list(&s->office, &filter, &(struct firm_taker){take, &rows}, &end, e))
		return false;
	size_t shown = rows.n;
	screen_rows(s->screen, s->pool, &rows, &(struct grid_view){.empty = _("no firm fits")});
	screen_page_end(s, &filter.page, &end, shown);
	return true;
}

static const struct parameter options[] = {
	{"search", VALUE_TEXT, N_("part of the name or of the number, however it is written")},
	{"technology", VALUE_TERM, N_("only those of this root technology"), .vocabulary = &TECHNOLOGIES},
	{"size", VALUE_TERM, N_("only those of this size"), .vocabulary = &SIZES},
	ROWS_OPTIONS,
	PAGE_OPTIONS,
	{0},
};

const struct command command_firm_list = {
	.noun = "firm",
	.verb = "list",
	.summary = N_("list firms without their people: the newest first, or those that fit a search best"),
	.details = N_("A search takes any part of a name or of a 사업자등록번호. (주), spaces and dots do not matter, first letters (초성) stand "
				  "for syllables (ㅂㅅㄱㅎ, 한ㅂ), the last syllable may be typed by half, and a keyboard left in Latin mode is "
				  "understood (gksqlc). First comes the very name, then names that begin with it, then names that contain it. A "
				  "long list is shown in parts."),
	.examples = "ppuri firm list --search 정밀\nppuri firm list --search ㅂㅅㄱㅎ\nppuri firm list --search 81-00047\nppuri firm list --technology 금형 --size 소기업 --format csv",
	.options = options,
	.rows = N_("firms"),
	.act = &ACT_FIRM_LIST,
	.run = run,
};
