#include "../screen.h"
#include "../supplement_view.h"
#include "app_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct supplement_term term;
	struct supplement_done done;
	if (!supplement_term(in, &term, e) || !desk_application_extend(&s->office, input_text(in, "APP"), &term, &done, e))
		return false;
	screen_supplement(s, &done);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {SUPPLEMENT_TERM_OPTIONS, {0}};

const struct command command_app_extend = {
	.noun = "app",
	.verb = "extend",
	.summary = N_("give more time for a supplement, also when it is overdue"),
	.details = N_("--reason says why, and is kept. The earlier term stays in the history. --days counts from tomorrow on and adds nothing to that term. "
				  "A 보완요청서 that was issued is replaced by the next one: ppuri letter issue --kind 보완요청서."),
	.examples = "ppuri app extend 2024-금형-0007 --days 5 --reason '기업 요청(2024-04-02 전화)'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_EXTEND,
	.run = run,
};
