#include "../command.h"
#include "../screen.h"

#include "ppuri/service/committee.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL"), *reviewer = input_text(in, "REVIEWER");
	if (!desk_review_chair(&s->office, call, reviewer, e))
		return false;
	screen_line(s->screen, _("%s is the chair of the committee of call %s"), reviewer, call);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{"REVIEWER", VALUE_TEXT, N_("login of the member who was elected"), .required = true},
	{0},
};

const struct command command_review_chair = {
	.noun = "review",
	.verb = "chair",
	.summary = N_("record whom the members have elected as their chair (위원장): a civilian (지방보조금법 §26)"),
	.details = N_("In the place of who was it before. A meeting can not be closed without a chair."),
	.examples = "ppuri review chair 2024-금형 rev1",
	.arguments = arguments,
	.act = &ACT_REVIEW_CHAIR,
	.run = run,
};
