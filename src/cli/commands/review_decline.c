#include "../command.h"
#include "../screen.h"

#include "ppuri/service/committee.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL"), *why = input_text(in, "why");
	if (!desk_review_decline(&s->office, call, why, e))
		return false;
	screen_line(s->screen, _("you have declined to judge call %s: %s"), call, term_name(&DECLINE_GROUNDS, why));
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"why", VALUE_TERM, N_("why; --reason may say more"), .required = true, .vocabulary = &DECLINE_GROUNDS},
	{0},
};

const struct command command_review_decline = {
	.noun = "review",
	.verb = "decline",
	.summary = N_("decline an invitation to judge (고사), before the pledge"),
	.details = N_("With a conflict of interest with single firms one need not decline: it is declared with the pledge."),
	.examples = "ppuri review decline 2024-금형 --why 업무과중\nppuri review decline 2024-금형 --why 전문분야 --reason '열처리만 다룸'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_DECLINE,
	.run = run,
};
