#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/program.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct rows rows;
	(void)in;
	if (!desk_program_export(&s->office, &rows, e))
		return false;
	screen_rows(s->screen, s->pool, &rows, &(struct grid_view){.empty = _("no programme fits")});
	return true;
}

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_program_export = {
	.noun = "program",
	.verb = "export",
	.summary = N_("give all programmes in the very columns that program import reads"),
	.details = N_("A programme with money of several years or sources takes a row for each, below each other."),
	.examples = "ppuri program export --out programs.xlsx",
	.options = options,
	.rows = N_("programmes"),
	.act = &ACT_PROGRAM_EXPORT,
	.run = run,
};
