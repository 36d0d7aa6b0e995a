#include "../words.h"
#include "app_view.h"
#include "appeal_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct appeal appeal;
	bool unknown;
	if (!desk_appeal_extend(&s->office, input_text(in, "APP"), &appeal, &unknown, e))
		return false;
	screen_appeal(s, &appeal, NULL);
	if (unknown && s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, "%s", words_unknown_year(s->pool, appeal.extended_to.year));
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

const struct command command_appeal_extend = {
	.noun = "appeal",
	.verb = "extend",
	.summary = N_("extend the term for the answer to an objection, once"),
	.details = N_("By as many days as the law allows (10), counted from the day after the last one, before the term has ended, with --reason. The firm "
				  "is told the reason: it sees it in its status."),
	.examples = "ppuri appeal extend 2024-금형-0016 --reason '현장 확인 필요'",
	.arguments = arguments,
	.act = &ACT_APPEAL_EXTEND,
	.run = run,
};
