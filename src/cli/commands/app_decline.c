#include "app_view.h"
#include "succession_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct vacancy vacancy;
	if (!desk_application_decline(&s->office, input_text(in, "APP"), &vacancy, e))
		return false;
	screen_vacancy(s, &vacancy);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

const struct command command_app_decline = {
	.noun = "app",
	.verb = "decline",
	.summary = N_("a selected firm gives up before its award (선정포기)"),
	.details = N_("With --reason, which is kept. It can not be taken back. An award that was drafted is returned first (award return). "
				  "It is said what becomes free, and whose turn it is in the reserve."),
	.examples = "ppuri app decline 2024-금형-0007 --reason '선정포기서 접수(2024-04-22)'",
	.arguments = arguments,
	.act = &ACT_APPLICATION_DECLINE,
	.run = run,
};
