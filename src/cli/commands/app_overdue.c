#include "../screen.h"
#include "app_view.h"

#include "ppuri/service/supplement.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application_list list;
	if (!desk_application_overdue(&s->office, input_text(in, "call"), &list, e))
		return false;
	struct application_rows rows CLEANUP(application_rows_release) = application_rows(s);
	for (size_t i = 0; i < list.n; i++)
		if (!application_rows_take(&rows, &list.at[i], e))
			return false;
	if (list.n || s->screen->format != FORMAT_TABLE)
		screen_applications(s, &rows);
	else
		screen_line(s->screen, "%s", _("no supplement has run out since this was last written down"));
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("only those to this call")},
	{0},
};

const struct command command_app_overdue = {
	.noun = "app",
	.verb = "overdue",
	.summary = N_("write down which supplements have run out (보완기한 경과)"),
	.details = N_("Lists show it from the first second after the last day, and the next act on an application writes it down by itself. "
				  "This does it for all at once, so that the record holds the day."),
	.examples = "ppuri app overdue\nppuri app overdue --call 2024-금형",
	.options = options,
	.act = &ACT_APPLICATION_OVERDUE,
	.run = run,
};
