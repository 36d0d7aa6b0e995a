#include "app_view.h"
#include "appeal_view.h"

#include "ppuri/service/appeal.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP");
	struct appeal_list list;
	if (!desk_appeal_list(&s->office, NULL, name, false, &list, e))
		return false;
	if (!list.n)
		return err_set(e, ERR_NOT_FOUND, _("%s has no objection"), name);
	screen_appeal(s, &list.at[0]);
	if (list.n > 1 && s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, _("%zu in all: ppuri appeal list --app %s"), list.n, name);
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
	.examples = "ppuri appeal show 2024-금형-0016",
	.arguments = arguments,
	.act = &ACT_APPEAL_LIST,
	.run = run,
};
