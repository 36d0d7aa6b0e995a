#include "../ask.h"
#include "../screen.h"
#include "award_choice.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct award_choice choice;
	struct award_outcome outcome;
	if (!award_choice(s, in, &choice, e))
		return false;
	ask_first(s, _("issue the awards?"));
	if (!desk_award_issue(&s->office, &choice, &outcome, e))
		return false;
	screen_awards(s, _("awards issued"), &outcome);
	if (choice.call)
		screen_line(s->screen, _("next: ppuri letter issue --call %s --out …"), choice.call);
	return true;
}

static const struct parameter arguments[] = {AWARD_ARGUMENTS, {0}};
static const struct parameter options[] = {AWARD_CALL_OPTION, {0}};

const struct command command_award_issue = {
	.noun = "award",
	.verb = "issue",
	.summary = N_("give approved awards their numbers (교부결정번호, 문서번호)"),
	.details = N_("Numbers come from a series without gap or double. The letters follow: ppuri letter issue."),
	.examples = "ppuri award issue --call 2024-금형",
	.arguments = arguments,
	.options = options,
	.act = &ACT_AWARD_ISSUE,
	.run = run,
};
