#include "../command.h"
#include "../screen.h"

#include "ppuri/service/call.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *code = input_text(in, "CODE");
	if (!desk_call_announce(&s->office, code, e))
		return false;
	screen_line(s->screen, _("the result of call %s is announced: from now on each applicant sees their own"), code);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_call_announce = {
	.noun = "call",
	.verb = "announce",
	.summary = N_("announce the result of a call to its applicants"),
	.details = N_("Only a result that is confirmed can be announced. It can not be taken back."),
	.examples = "ppuri call announce 2024-금형",
	.arguments = arguments,
	.act = &ACT_CALL_ANNOUNCE,
	.run = run,
};
