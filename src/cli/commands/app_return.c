#include "../screen.h"
#include "../supplement_view.h"
#include "app_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct supplement_done done;
	if (!desk_application_return(&s->office, input_text(in, "APP"), &done, e))
		return false;
	screen_supplement(s, &done);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

const struct command command_app_return = {
	.noun = "app",
	.verb = "return",
	.summary = N_("return an application to its firm without a decision (반려)"),
	.details = N_("One that is being checked, or whose supplement did not come in time. --reason says why; the firm reads it."),
	.examples = "ppuri app return 2024-금형-0007 --reason '보완기한까지 납세증명서를 제출하지 않음'",
	.arguments = arguments,
	.act = &ACT_APPLICATION_RETURN,
	.run = run,
};
