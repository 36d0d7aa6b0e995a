#include "../screen.h"
#include "app_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP");
	if (!desk_application_withdraw(&s->office, name, e))
		return false;
	screen_line(s->screen, _("%s is withdrawn"), name);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

const struct command command_app_withdraw = {
	.noun = "app",
	.verb = "withdraw",
	.summary = N_("take an application back for its firm, before the decision; or put a draft aside"),
	.details = N_("--reason says why, and is kept. While the call receives applications the firm may apply anew. A draft that was "
				  "never submitted is put aside as not submitted."),
	.examples = "ppuri app withdraw 2024-금형-0007 --reason '기업 사정으로 철회 요청(2024-03-12 공문)'\n"
				"ppuri app withdraw 2024-금형/000-81-10074 --reason '다른 기업의 신청을 잘못 입력함'",
	.arguments = arguments,
	.act = &ACT_APPLICATION_WITHDRAW,
	.run = run,
};
