/* The conditions of a call: written while it is a draft, read by everybody. */
#pragma once

#include "ppuri/eligibility.h"
#include "ppuri/service/office.h"

extern const struct act ACT_CALL_RULE, ACT_CALL_RULES;

/* Adds the rule or takes the place of the one of its kind; value and source as people write them. *ret: all as they are now. */
MUST_CHECK bool desk_call_rule_set(struct office *o, const char *code, const struct call_rule *given, struct call_rules *ret,
								   struct err *e);
MUST_CHECK bool desk_call_rule_remove(struct office *o, const char *code, const char *rule, struct call_rules *ret, struct err *e);
MUST_CHECK bool desk_call_rules(struct office *o, const char *code, struct call_rules *ret, struct err *e);
