#include "../screen.h"
#include "app_view.h"
#include "select_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application application;
	if (!desk_select_hold(&s->office, input_text(in, "APP"), &application, e))
		return false;
	const char *name = application_name(s->pool, &application);
	screen_line(s->screen, _("%s is put off (유보)"), name);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

const struct command command_select_hold = {
	.noun = "select",
	.verb = "hold",
	.summary = N_("put an application off: out of the selection until it goes on (유보)"),
	.details = N_("With --reason. It is part of no run meanwhile and keeps its scores. A selection that was run with it must be run again."),
	.examples = "ppuri select hold 2024-금형-0007 --reason '현장 확인이 끝나지 않음'",
	.arguments = arguments,
	.act = &ACT_SELECT_HOLD,
	.run = run,
};
