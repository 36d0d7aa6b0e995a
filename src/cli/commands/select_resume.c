#include "../screen.h"
#include "app_view.h"
#include "select_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application application;
	if (!desk_select_resume(&s->office, input_text(in, "APP"), &application, e))
		return false;
	const char *name = application_name(s->pool, &application);
	screen_line(s->screen, _("%s goes on: %s"), name, app_state_name(application.state));
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

const struct command command_select_resume = {
	.noun = "select",
	.verb = "resume",
	.summary = N_("go on with an application that was put off"),
	.details = N_("With --reason. It is under evaluation again with the scores it has, and the next run counts it."),
	.examples = "ppuri select resume 2024-금형-0007 --reason '현장 확인 마침'",
	.arguments = arguments,
	.act = &ACT_SELECT_RESUME,
	.run = run,
};
