#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/letter.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct letter_list list;
	char day[DATE_TEXT_MAX], hex[SHA256_HEX];
	if (!desk_letter_list(&s->office, input_text(in, "call"), &list, e))
		return false;
	const struct grid_column columns[] = {
		{"receipt_no", _("receipt no."), GRID_CODE}, {"firm", _("firm"), GRID_TEXT},
		{"number", _("letter no."), GRID_CODE},		 {"document_no", _("document no."), GRID_CODE},
		{"issued", _("issued"), GRID_DATE},			 {"file", _("file"), GRID_TEXT},
		{"sha256", "SHA-256", GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++) {
		const struct letter *letter = &list.at[i];
		grid_text(&grid, s->pool, letter->receipt_no);
		grid_text(&grid, s->pool, letter->firm_name);
		grid_text(&grid, s->pool, letter->number);
		grid_text(&grid, s->pool, letter->document_no);
		grid_text(&grid, s->pool, pool_strdup(s->pool, date_iso(moment_date(letter->issued_at), day)));
		grid_text(&grid, s->pool, letter->file_name);
		grid_text(&grid, s->pool, pool_strdup(s->pool, sha256_hex(&letter->sha256, hex)));
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("there is no letter yet")});
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("only those of this call")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_letter_list = {
	.noun = "letter",
	.verb = "list",
	.summary = N_("list the letters that were issued, with their digests"),
	.examples = "ppuri letter list --call 2024-금형\nppuri letter list --format csv",
	.options = options,
	.rows = N_("letters"),
	.act = &ACT_LETTER_LIST,
	.run = run,
};
