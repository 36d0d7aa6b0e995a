/* A firm that meets every condition of a call of 80 %, at most 20,000,000 won, a tenth of the own share in cash. */
#pragma once

#include "unit.h"

#include "ppuri/eligibility.h"

static inline struct eligibility_facts good_facts(void)
{
	return (struct eligibility_facts){
		.notice_day = {2024, 2, 23},
		.receipt_day = {2024, 3, 11},
		.today = {2024, 3, 18},
		.size = "micro",
		.technology = "02",
		.industry = "29293",
		.zip = "47545",
		.address = "부산광역시 연제구 중앙대로 1001",
		.certificate_until = {2025, 3, 14},
		.workers = 9,
		.total = {24000000},
		.asked = {19200000},
		.own_cash = {480000},
		.own_kind = {4320000},
		.support_rate = 8000,
		.own_cash_rate = 1000,
		.cap = {20000000},
	};
}

/* One rule alone, as a call would have it. */
static inline struct call_rules one_rule(struct pool *p, const char *rule, const char *value)
{
	struct err e = {0};
	struct call_rules rules = {0};
	if (!call_rule_check(p, rule, value, NULL, POOL_PUSH(p, &rules), &e))
		fail_msg("%s=%s: %s", rule, value, e.text);
	return rules;
}

static inline struct eligibility_check judged(struct pool *p, const char *rule, const char *value, const struct eligibility_facts *facts)
{
	struct eligibility_check checks[ELIGIBILITY_CHECKS_MAX];
	struct call_rules rules = one_rule(p, rule, value);
	assert_int_equal(eligibility_judge(p, &rules, facts, checks), 1);
	assert_string_equal(checks[0].rule, rule);
	assert_true(*checks[0].text && *checks[0].source && *checks[0].seen);
	return checks[0];
}
