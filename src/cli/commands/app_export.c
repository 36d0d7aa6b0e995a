#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/application.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct rows rows;
	if (!desk_application_export(&s->office, input_text(in, "call"), &rows, e))
		return false;
	screen_rows(s->screen, s->pool, &rows, &(struct grid_view){.empty = _("no application fits")});
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
	.summary = N_("give the applications of a call in the very columns that app import reads, with the firms' people"),
	.details = N_("Those that were taken back, returned or never received in time are left out: a file holds one of each firm. It holds "
				  "personal data, so each use is noted; a list without them is app list --out."),
	.examples = "ppuri app export --call 2024-금형 --out applications.xlsx",
	.options = options,
	.rows = N_("applications"),
	.act = &ACT_APPLICATION_EXPORT,
	.run = run,
};
