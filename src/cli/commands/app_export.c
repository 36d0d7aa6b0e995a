#include "../people_left_out.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/application.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct rows rows;
	bool with_people = s->office.reason != NULL;
	if (!desk_application_export(&s->office, input_text(in, "call"), with_people, &rows, e))
		return false;
	screen_rows(s->screen, s->pool, &rows, &(struct grid_view){.empty = _("no application fits")});
	if (!with_people)
		people_left_out(s);
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("the call"), .required = true},
	ROWS_OPTIONS,
	{0},
};

const struct command command_app_export = {
	.noun = "app",
	.verb = "export",
	.summary = N_("give the applications of a call in the very columns that app import reads"),
	.details = N_("Those that were taken back, returned or never received in time are left out: a file holds one of each firm. The firms' "
				  "representatives, contacts, their telephones, addresses of mail and days of birth are left out; with --reason they are in it, and the "
				  "reason is noted."),
	.examples = "ppuri app export --call 2024-금형 --out applications.xlsx\nppuri app export --call 2024-금형 --out applications.xlsx --reason '…'",
	.options = options,
	.rows = N_("applications"),
	.act = &ACT_APPLICATION_EXPORT,
	.also = &ACT_APPLICATION_EXPORT_PEOPLE,
	.run = run,
};
