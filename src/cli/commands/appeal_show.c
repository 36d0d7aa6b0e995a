#include "app_view.h"
#include "appeal_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP");
	struct appeal_file file;
	if (!desk_appeal_show(&s->office, name, &file, e))
		return false;
	screen_appeal(s, &file.appeal, &file.papers);
	if (!screen_appeal_effect(s, &file.appeal, e))
		return false;
	if (file.n_all > 1 && s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, _("%zu in all: ppuri appeal list --app %s"), file.n_all, name);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

const struct command command_appeal_show = {
	.noun = "appeal",
	.verb = "show",
	.summary = N_("show the objection of an application: the one that waits, else the newest"),
	.details = N_("Of one against a result that waits it tells what the facts as they are now would make of the result, firm by firm."),
	.examples = "ppuri appeal show 2024-금형-0016",
	.arguments = arguments,
	.act = &ACT_APPEAL_SHOW,
	.run = run,
};
