#include "../ask.h"
#include "../screen.h"
#include "amendment_view.h"
#include "select_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL");
	struct ranking ranking;
	/* In a dry run all of it is told below. */
	if (!s->office.dry_run)
		ask_first(s, _("confirm this selection?"));
	if (!desk_select_confirm(&s->office, call, &ranking, e))
		return false;
	screen_line(s->screen, "%s", _("the selection is confirmed"));
	screen_selection(s, &ranking);
	screen_beside(s, &ranking);
	struct amendment_lines lines = amendment_lines(s->pool, ranking.amendment, &ranking.facts, &ranking.effect);
	for (size_t i = 0; i < lines.n; i++)
		screen_line(s->screen, "%s", lines.at[i]);
	if (ranking.amendment)
		screen_line(s->screen, _("next: ppuri call announce %s --notice-no NUMBER"), call);
	else
		screen_line(s->screen, _("next: ppuri call announce %s; what follows: ppuri todo"), call);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_select_confirm = {
	.noun = "select",
	.verb = "confirm",
	.summary = N_("confirm the newest selection of a call; not by who ran it"),
	.details = N_("It is computed again first and must be identical, and nothing it was computed from may have changed since. Then "
				  "each application is selected, in the reserve or not selected, and the call is decided. In an amendment only what differs from the "
				  "result that stands changes: it is shown first, and refused where an award gives what would be taken."),
	.examples = "ppuri select confirm 2024-금형",
	.arguments = arguments,
	.act = &ACT_SELECT_CONFIRM,
	.run = run,
};
