#include "../people_left_out.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/firm.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct rows rows;
	bool with_people = s->office.reason != NULL;
	(void)in;
	if (!desk_firm_export(&s->office, with_people, &rows, e))
		return false;
	screen_rows(s->screen, s->pool, &rows, &(struct grid_view){.empty = _("no firm fits")});
	if (!with_people)
		people_left_out(s);
	return true;
}

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_firm_export = {
	.noun = "firm",
	.verb = "export",
	.summary = N_("give all firms in the very columns that firm import reads"),
	.details = N_("For another store, or to correct many firms in a sheet: firm import --update takes the file back. Representatives, "
				  "contacts, their telephones, addresses of mail and days of birth are left out, and stay as they are where the file is taken back; "
				  "with --reason they are in it, and the reason is noted. Postal codes keep their zeros in .xlsx."),
	.examples = "ppuri firm export --out firms.xlsx\nppuri firm export --out firms.csv --reason '…'",
	.options = options,
	.rows = N_("firms"),
	.act = &ACT_FIRM_EXPORT,
	.also = &ACT_FIRM_EXPORT_PEOPLE,
	.run = run,
};
