#include "../command.h"
#include "../screen.h"

#include "ppuri/service/call.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *code = input_text(in, "CODE");
	size_t lapsed;
	if (!desk_call_close(&s->office, code, &lapsed, e))
		return false;
	screen_line(s->screen, _("call %s is closed: no application is received any more"), code);
	if (lapsed)
		screen_line(s->screen, _("drafts that were left and have lapsed: %zu"), lapsed);
	screen_line(s->screen, _("next: ppuri app screen --call %s --all"), code);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_call_close = {
	.noun = "call",
	.verb = "close",
	.summary = N_("close a call: no application is received any more"),
	.details = N_("Before the window has ended it takes --reason, which the audit keeps. It can not be opened again. Drafts that "
				  "were never submitted lapse with it."),
	.examples = "ppuri call close 2024-금형\nppuri call close 2024-금형 --reason '예산 전액 감액으로 공고 취소'",
	.arguments = arguments,
	.act = &ACT_CALL_CLOSE,
	.run = run,
};
