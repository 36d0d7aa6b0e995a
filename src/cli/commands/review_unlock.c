#include "../command.h"
#include "../screen.h"

#include "ppuri/service/review_round.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL"), *reviewer = input_text(in, "REVIEWER");
	if (!desk_review_unlock(&s->office, call, reviewer, e))
		return false;
	screen_line(s->screen, _("the lock of %s is opened; the scores are changed by %s alone, and locked again: ppuri review lock --call %s"),
				reviewer, reviewer, call);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{"REVIEWER", VALUE_TEXT, N_("login of the member"), .required = true},
	{0},
};

const struct command command_review_unlock = {
	.noun = "review",
	.verb = "unlock",
	.summary = N_("open the lock of a member, so that the member can correct scores"),
	.details = N_("For the chair of the committee and for officers, the chair's own for officers alone; say why with --reason. Each lock and its opening are kept. Not after "
				  "the selection was run, and not in a round that was ended."),
	.examples = "ppuri review unlock 2024-금형 rev3 --reason '배점 착오 정정 요청'",
	.arguments = arguments,
	.act = &ACT_REVIEW_UNLOCK,
	.run = run,
};
