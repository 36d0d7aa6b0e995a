#include "../screen.h"
#include "app_view.h"

static const struct won *given_won(struct session *s, const struct input *in, const char *name)
{
	if (!input_has(in, name))
		return NULL;
	struct won *won = pool_alloc(s->pool, sizeof *won);
	*won = input_won(in, name);
	return won;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP");
	struct application_edit edit = {
		.title = input_text(in, "title"),
		.total = given_won(s, in, "total"),
		.asked = given_won(s, in, "asked"),
		.own_cash = given_won(s, in, "own-cash"),
		.own_kind = given_won(s, in, "own-kind"),
	};
	if (!edit.title && !edit.total && !edit.asked && !edit.own_cash && !edit.own_kind)
		return err_set(e, ERR_USAGE, "%s", _("nothing to change: give --title or one of the sums"));
	if (!desk_application_edit(&s->office, name, &edit, e))
		return false;
	screen_line(s->screen, _("draft %s is changed"), name);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"title", VALUE_TEXT, N_("title of the project (과제명)")},
	{"total", VALUE_WON, N_("total cost")},
	{"asked", VALUE_WON, N_("support asked for")},
	{"own-cash", VALUE_WON, N_("own share in cash")},
	{"own-kind", VALUE_WON, N_("own share in kind; 0 if none")},
	{0},
};

const struct command command_app_edit = {
	.noun = "app",
	.verb = "edit",
	.summary = N_("change a draft"),
	.details = N_("What is not given stays. The sums must split to the won again. What was received can not be changed."),
	.examples = "ppuri app edit 2024-금형/000-81-10074 --total 3천만원 --own-cash 500만원 --own-kind 500만원",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_EDIT,
	.run = run,
};
