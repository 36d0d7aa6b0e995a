#include "../rows_out.h"
#include "call_rules_view.h"

#include "ppuri/service/call_rule.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct call_rules rules;
	if (!desk_call_rules(&s->office, input_text(in, "CALL"), &rules, e))
		return false;
	screen_call_rules(s, &rules);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("code of the call"), .required = true, .names = NAMES_CALL},
	{0},
};

static const struct parameter options[] = {ROWS_OPTIONS, {0}};

const struct command command_call_rules = {
	.noun = "call",
	.verb = "rules",
	.summary = N_("the conditions by which a call checks eligibility, and where each stands"),
	.examples = "ppuri call rules 2024-금형",
	.arguments = arguments,
	.options = options,
	.rows = N_("conditions"),
	.act = &ACT_CALL_RULES,
	.run = run,
};
