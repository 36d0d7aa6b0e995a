#include "../screen.h"
#include "../supplement_view.h"
#include "app_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP");
	struct supplement_done done;
	if (!desk_application_answer(&s->office, name, input_text(in, "note"), &done, e))
		return false;
	screen_supplement(s, &done);
	if (s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, _("next: ppuri app screen %s"), name);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"note", VALUE_TEXT, N_("what came, for those who read it later")},
	{0},
};

const struct command command_app_answer = {
	.noun = "app",
	.verb = "answer",
	.summary = N_("the supplement has come: go on where the application was (보완 접수)"),
	.details = N_("After the last day it is taken only with --reason."),
	.examples = "ppuri app answer 2024-금형-0007 --note '납세증명서 2종 제출(전자우편)'\n"
				"ppuri app answer 2024-금형-0007 --reason '우체국 소인이 기한 안임'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_ANSWER,
	.run = run,
};
