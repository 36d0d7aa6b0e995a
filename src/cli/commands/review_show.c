#include "../command.h"
#include "../duplicate_view.h"
#include "../screen.h"
#include "review_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct review_view view;
	if (!desk_review_show(&s->office, input_text(in, "APP"), &view, e))
		return false;
	screen_assignment(s, &view);
	if (s->screen->format != FORMAT_TABLE)
		return true;
	screen_duplicates(s, &view.duplicates);
	if (view.tenths)
		screen_rubric(s, &view);
	else
		screen_line(s->screen, "%s", _("Because of the conflict of interest everything else is withheld."));
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, REVIEW_APP, .required = true},
	{0},
};

const struct command command_review_show = {
	.noun = "review",
	.verb = "show",
	.summary = N_("show one application that you judge, with the rubric and your scores"),
	.examples = "ppuri review show 2024-금형-0007",
	.arguments = arguments,
	.act = &ACT_REVIEW_SHOW,
	.run = run,
};
