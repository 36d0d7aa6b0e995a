#include "ppuri/service/call_rule.h"

#include "call_acts.h"

#include "ppuri/store/call.h"
#include "ppuri/store/eligibility.h"

const struct act ACT_CALL_RULE = {"call.rule", RIGHT_CALL_WRITE, ACT_WRITES};
const struct act ACT_CALL_RULES = {"call.rules", RIGHT_PROGRAM_READ, ACT_READS};

struct ruling {
	const char *code;
	const struct call_rule *set;
	const char *remove;
	struct call_rules *rules;
};

static bool change(struct work *w, void *arg, struct err *e)
{
	struct ruling *ruling = arg;
	struct call call;
	struct call_rules *rules = ruling->rules;
	act_about(w, "call %s", ruling->code);
	if (!call_by_code(w->db, w->pool, ruling->code, &call, e) || !call_is_draft(&call, w->now, e) ||
		!call_rules_read(w->db, w->pool, call.id, rules, e))
		return false;
	if (ruling->set)
		call_rules_put(w->pool, rules, *ruling->set);
	else if (!call_rules_take_out(rules, ruling->remove))
		return call_has_no_rule(ruling->remove, e);
	return call_rules_write(w->db, call.id, rules, e);
}

bool desk_call_rule_set(struct office *o, const char *code, const struct call_rule *given, struct call_rules *ret, struct err *e)
{
	struct call_rule rule;
	struct ruling ruling = {.code = code, .set = &rule, .rules = ret};
	return call_rule_check(o->pool, given->rule, given->value, given->source, &rule, e) &&
		   act_perform(o, &ACT_CALL_RULE, change, &ruling, e);
}

bool desk_call_rule_remove(struct office *o, const char *code, const char *rule, struct call_rules *ret, struct err *e)
{
	struct ruling ruling = {.code = code, .remove = rule, .rules = ret};
	return act_perform(o, &ACT_CALL_RULE, change, &ruling, e);
}

static bool list(struct work *w, void *arg, struct err *e)
{
	struct ruling *ruling = arg;
	struct call call;
	return call_to_read(w, ruling->code, &call, e) && call_rules_read(w->db, w->pool, call.id, ruling->rules, e);
}

bool desk_call_rules(struct office *o, const char *code, struct call_rules *ret, struct err *e)
{
	struct ruling ruling = {.code = code, .rules = ret};
	return act_perform(o, &ACT_CALL_RULES, list, &ruling, e);
}
