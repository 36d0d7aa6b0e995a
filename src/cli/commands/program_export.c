#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/program.h"

static bool wants_json(const struct session *s)
{
	return s->screen->format == FORMAT_JSON || (s->screen->format == FORMAT_FILE && s->out.form == ROWS_JSON);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct buf json CLEANUP(buf_release) = {0};
	struct rows rows;
	const char *code = input_text(in, "CODE");
	if (wants_json(s)) {
		if (!desk_program_export_json(&s->office, code, &json, e))
			return false;
		screen_document(s->screen, &json);
		return true;
	}
	if (!desk_program_export(&s->office, code, &rows, e))
		return false;
	screen_rows(s->screen, s->pool, &rows, &(struct grid_view){.empty = _("no programme fits")});
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("only this node and all beneath it"), .names = NAMES_PROGRAM},
	{0},
};

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_program_export = {
	.noun = "program",
	.verb = "export",
	.summary = N_("give the catalogue in the very form that program import reads"),
	.details = N_("JSON holds all of it: nodes within nodes, stated totals, the history of each status. A table holds a row a node, each behind "
				  "what it stands beneath; one with money of several years or sources takes a row for each, below each other."),
	.examples = "ppuri program export --out programs.xlsx\nppuri program export 경남희유 --out 경남희유.json",
	.arguments = arguments,
	.options = options,
	.rows = N_("programmes"),
	.act = &ACT_PROGRAM_EXPORT,
	.run = run,
};
