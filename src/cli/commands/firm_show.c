#include "firm_input.h"
#include "firm_view.h"

#include "ppuri/service/firm.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct firm firm;
	struct screen_pair pairs[FIRM_PAIRS_N];
	if (!desk_firm_show(&s->office, input_text(in, "NUMBER"), &firm, e))
		return false;
	firm_pairs(s, &firm, pairs);
	screen_record(s->screen, s->pool, pairs, FIRM_PAIRS_N);
	return true;
}

static const struct parameter arguments[] = {
	{"NUMBER", VALUE_BIZ_NO, FIRM_NUMBER, .required = true},
	{0},
};

const struct command command_firm_show = {
	.noun = "firm",
	.verb = "show",
	.summary = N_("show one firm with its people"),
	.details = N_("Shows personal data: each look is noted in the access record."),
	.examples = "ppuri firm show 000-81-00047",
	.arguments = arguments,
	.act = &ACT_FIRM_SHOW,
	.run = run,
};
