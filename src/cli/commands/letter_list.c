#include "../page_view.h"
#include "../rows_out.h"
#include "../screen.h"
#include "letter_view.h"

#include "ppuri/service/letter.h"
#include "ppuri/tr.h"

static void add_row(struct session *s, struct grid *grid, const struct letter *letter)
{
	char day[DATE_TEXT_MAX], hex[SHA256_HEX];
	grid_text(grid, s->pool, letter->number);
	grid_named(grid, s->pool, letter->kind, term_name(&LETTER_KINDS, letter->kind));
	grid_text(grid, s->pool, letter->receipt_no);
	grid_text(grid, s->pool, letter->receiver);
	if (letter->won.n)
		grid_number(grid, s->pool, letter->won.n);
	else
		grid_blank(grid, s->pool);
	grid_text(grid, s->pool, pool_strdup(s->pool, date_iso(moment_date(letter->issued_at), day)));
	grid_named(grid, s->pool, LETTER_STATES.terms[letter->state].code, letter_state_name(letter));
	grid_text(grid, s->pool, letter->successor);
	grid_text(grid, s->pool, letter->issued_by);
	grid_text(grid, s->pool, letter->document_no);
	grid_named(grid, s->pool, letter->form, letter_form_name(s->pool, letter));
	grid_text(grid, s->pool, letter->file_name);
	grid_text(grid, s->pool, pool_strdup(s->pool, sha256_hex(&letter->sha256, hex)));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct letter_query query = {
		.call = input_text(in, "call"),
		.kind = input_text(in, "kind"),
		.receipt = input_text(in, "receipt"),
		.state = input_text(in, "state"),
		.biz_no = input_text(in, "firm"),
		.page = page_wanted(s, in),
	};
	struct letter_list list;
	struct page_end end;
	if ((query.call || query.receipt || query.biz_no) && !input_has(in, "limit"))
		query.page.limit = 0; /* they are seen together */
	if (!desk_letter_list(&s->office, &query, &list, &end, e))
		return false;
	const struct grid_column columns[] = {
		{"number", _("letter no."), GRID_CODE},
		{"kind", _("kind of letter"), GRID_TEXT},
		{"receipt_no", _("receipt no."), GRID_CODE},
		{"receiver", _("receiver"), GRID_TEXT},
		{"won", _("sum"), GRID_WON},
		{"issued", _("issued"), GRID_DATE},
		{"state", _("state"), GRID_CODE},
		{"successor", _("in its place"), GRID_CODE},
		{"issued_by", _("issued by"), GRID_CODE, .spare = true},
		{"document_no", _("document no."), GRID_CODE, .spare = true},
		{"form", _("form"), GRID_TEXT, .spare = true},
		{"file", _("file"), GRID_TEXT, .spare = true},
		{"sha256", "SHA-256", GRID_TEXT, .spare = true},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++)
		add_row(s, &grid, &list.at[i]);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("there is no letter yet")});
	screen_page_end(s, &query.page, &end, list.n);
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("only those of this call"), .names = NAMES_CALL},
	{"kind", VALUE_TERM, N_("only those of this kind"), .vocabulary = &LETTER_KINDS},
	{"receipt", VALUE_TEXT, N_("only those to this application (접수번호)")},
	{"firm", VALUE_BIZ_NO, N_("only those to this firm (사업자등록번호)"), .names = NAMES_FIRM},
	{"state", VALUE_TERM, N_("only those in this state: 유효, 변경됨 or 취소됨"), .vocabulary = &LETTER_STATES},
	ROWS_OPTIONS,
	PAGE_OPTIONS,
	{0},
};

const struct command command_letter_list = {
	.noun = "letter",
	.verb = "list",
	.summary = N_("list the register of letters (발급대장), with what became of each"),
	.details = N_("Those of a call, a firm or an application are shown together, in the order of their numbers; those of the whole register in parts, "
				  "the newest first."),
	.examples = "ppuri letter list --call 2024-금형\nppuri letter list --state 취소됨\nppuri letter list --format csv",
	.options = options,
	.rows = N_("letters"),
	.act = &ACT_LETTER_LIST,
	.run = run,
};
