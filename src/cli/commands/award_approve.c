#include "award_choice.h"

#include "../ask.h"
#include "../screen.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct award_choice choice;
	struct award_outcome outcome;
	if (!award_choice(s, in, &choice, e))
		return false;
	ask_first(s, _("approve the awards?"));
	if (!desk_award_approve(&s->office, &choice, &outcome, e))
		return false;
	screen_awards(s, _("awards approved"), &outcome);
	if (choice.call)
		screen_line(s->screen, _("next: ppuri award issue --call %s"), choice.call);
	return true;
}

static const struct parameter arguments[] = {AWARD_ARGUMENTS, {0}};
static const struct parameter options[] = {AWARD_CALL_OPTION, {0}};

const struct command command_award_approve = {
	.noun = "award",
	.verb = "approve",
	.summary = N_("approve drafted awards; not by who drafted them"),
	.details = N_("All or none: one that would pass the call's budget or the programme's funding stops all of them, by name. On a terminal each is shown first, "
				  "with what the selection granted where less of it is awarded. A firm that was changed after the scores were locked waits for select agree; one "
				  "that would fail a condition of the call today is awarded all the same only with --reason."),
	.examples = "ppuri award approve --call 2024-금형\nppuri award approve 2024-금형-0007 2024-금형-0012",
	.arguments = arguments,
	.options = options,
	.act = &ACT_AWARD_APPROVE,
	.run = run,
};
