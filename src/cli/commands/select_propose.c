#include "../screen.h"
#include "../words.h"
#include "app_view.h"
#include "select_view.h"

#include "ppuri/service/placement.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP");
	bool drop = input_flag(in, "drop");
	struct application application;
	if (input_has(in, "SUM") == drop)
		return err_set(e, ERR_USAGE, "%s", _("say the sum, or --drop: one of the two"));
	if (drop) {
		if (!desk_select_propose_drop(&s->office, name, &application, e))
			return false;
		screen_line(s->screen, _("%s: what was asked for, %s, counts again"), name, words_won(s->pool, application.asked));
		return true;
	}
	if (!desk_select_propose(&s->office, name, input_won(in, "SUM"), &application, e))
		return false;
	screen_line(s->screen, _("%s: %s proposed of %s asked for"), name, words_won(s->pool, input_won(in, "SUM")),
				words_won(s->pool, application.asked));
	screen_line(s->screen, _("it counts from the next run on: ppuri select run %s"), application.call_code);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{"SUM", VALUE_WON, N_("what the committee would grant: no more than was asked for")},
	{0},
};

static const struct parameter options[] = {
	{"drop", VALUE_FLAG, N_("take it back: what was asked for counts again")},
	{0},
};

const struct command command_select_propose = {
	.noun = "select",
	.verb = "propose",
	.summary = N_("set the sum that the committee would grant, with a reason (심의 조정액)"),
	.details = N_("It takes the place of the sum asked for in the next run, and of what was proposed before; what was stays to be "
				  "read. An award is drafted within what the confirmed selection granted."),
	.examples = "ppuri select propose 2024-금형-0007 1500만원 --reason '시제품 수량 조정'\nppuri select propose 2024-금형-0007 --drop",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_PROPOSE,
	.run = run,
};
