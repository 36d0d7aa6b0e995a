#include "app_view.h"
#include "succession_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct vacancy vacancy;
	if (!desk_select_exclude(&s->office, input_text(in, "APP"), &vacancy, e))
		return false;
	screen_vacancy(s, &vacancy);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

const struct command command_select_exclude = {
	.noun = "select",
	.verb = "exclude",
	.summary = N_("take a firm that may not take part any more out of the confirmed result (선정 제외)"),
	.details = N_("With --reason. Only a firm that is on the list of exclusions today, selected or in the reserve, and without an award: "
				  "nobody else is taken out of the order. The firm becomes not selected, and may object."),
	.examples = "ppuri select exclude 2024-금형-0012 --reason '지보법 §32① 수행배제(산업혁신과-812)'",
	.arguments = arguments,
	.act = &ACT_SELECT_EXCLUDE,
	.run = run,
};
