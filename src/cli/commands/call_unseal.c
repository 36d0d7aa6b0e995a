#include "../command.h"
#include "../screen.h"

#include "ppuri/service/call.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *code = input_text(in, "CODE");
	if (!desk_call_unseal(&s->office, code, e))
		return false;
	screen_line(s->screen, _("the seal of call %s is broken: its applications can be read from now on"), code);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_call_unseal = {
	.noun = "call",
	.verb = "unseal",
	.summary = N_("open the sealed applications to a call before its window has ended"),
	.details = N_("For everybody who may read applications, and for good. Needs --reason, which is kept. When the window has ended a "
				  "seal is open by itself."),
	.examples = "ppuri call unseal 2024-금형 --reason '접수 장애 확인'",
	.arguments = arguments,
	.act = &ACT_CALL_UNSEAL,
	.run = run,
};
