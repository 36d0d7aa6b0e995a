#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/firm.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct rows rows;
	(void)in;
	if (!desk_firm_export(&s->office, &rows, e))
		return false;
	screen_rows(s->screen, s->pool, &rows, &(struct grid_view){.empty = _("no firm fits")});
	return true;
}

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_firm_export = {
	.noun = "firm",
	.verb = "export",
	.summary = N_("give all firms in the very columns that firm import reads, with their people"),
	.details = N_("For another store, or to correct many firms in a sheet: firm import --update takes the file back. It holds personal "
				  "data, so each use is noted; a list without them is firm list --out. Postal codes keep their zeros in .xlsx."),
	.examples = "ppuri firm export --out firms.xlsx\nppuri firm export --out firms.csv",
	.options = options,
	.rows = N_("firms"),
	.act = &ACT_FIRM_EXPORT,
	.run = run,
};
