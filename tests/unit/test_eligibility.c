#include "english.h"
#include "facts.h"

static struct screening screened(const struct eligibility_facts *facts)
{
	struct call_rules rules = call_rules_default(&pool);
	struct screening screening = {.facts = eligibility_facts_json(&pool, &rules, facts)};
	screening.n = eligibility_judge(&pool, &rules, facts, screening.at);
	return screening;
}

static void a_call_begins_with_these_rules_and_shows_what_each_saw(void **state)
{
	(void)state;
	static const struct {
		const char *rule, *text, *seen, *source;
	} wanted[] = {
		{"size", "a small, medium-sized or mid-sized company", "micro enterprise", "뿌리법 §2"},
		{"technology", "one of the fourteen root technologies", "mould making", "뿌리법 §2, 뿌리령 별표 1"},
		{"certificate", "a root company certificate that is valid on the day of the notice", "2025-03-14", "뿌리령 §17의2"},
		{"region", "a site in 부산", "47545 부산광역시 연제구 중앙대로 1001", "공고(지원대상)"},
		{"exclusion", "not excluded from support on the day of the check", "none found", "지보법 §32①"},
		{"sums", "the support asked for and the own share make up the total cost",
		 "19,200,000 won + 480,000 won + 4,320,000 won / 24,000,000 won", "지보법 §8①"},
		{"limit", "not more than the support rate and the cap of the call allow", "19,200,000 won / 19,200,000 won",
		 "지보법 §8①, 공고(지원율·한도)"},
		{"own-cash", "enough of the own share in cash", "480,000 won / 480,000 won", "지보법 §8①, 공고(기업부담금)"},
	};
	struct eligibility_facts facts = good_facts();
	struct screening screening = screened(&facts);
	assert_int_equal(screening.n, ROWS(wanted));
	for (size_t i = 0; i < ROWS(wanted); i++) {
		assert_string_equal(screening.at[i].rule, wanted[i].rule);
		assert_string_equal(screening.at[i].text, wanted[i].text);
		assert_string_equal(screening.at[i].seen, wanted[i].seen);
		assert_string_equal(screening.at[i].source, wanted[i].source);
		assert_int_equal(screening.at[i].verdict, VERDICT_PASS);
	}
	assert_int_equal(screening_verdict(&screening), VERDICT_PASS);
}

static void only_what_is_not_known_lacks_facts(void **state)
{
	(void)state;
	struct eligibility_facts good = good_facts(), lacking = good_facts(), contradicting = good_facts();
	lacking.certificate_until = (struct date){0};
	contradicting.zip = "06236";
	const struct {
		const struct eligibility_facts *facts;
		bool lacks;
	} rows[] = {{&good, false}, {&lacking, true}, {&contradicting, false}};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct screening screening = screened(rows[i].facts);
		assert_int_equal(screening_lacks_facts(&screening), rows[i].lacks);
	}
}

static void the_support_is_the_share_or_the_cap(void **state)
{
	(void)state;
	static const struct {
		int64_t total;
		int32_t rate;
		int64_t cap, support, own;
	} rows[] = {
		{30000000, 8000, 20000000, 20000000, 10000000},
		{24000000, 8000, 20000000, 19200000, 4800000},
		{33333333, 7500, 100000000, 24999999, 8333334},
		{12345678, 8000, 50000000, 9876542, 2469136},
		{250000000, 5000, 100000000, 100000000, 150000000},
		{0, 8000, 20000000, 0, 0},
		{1, 9999, 20000000, 0, 1},
		{INT64_MAX, 10000, INT64_MAX, INT64_MAX, 0},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct won support = support_limit(won_of(rows[i].total), rows[i].rate, won_of(rows[i].cap));
		assert_int_equal(support.n, rows[i].support);
		assert_int_equal(rows[i].total - support.n, rows[i].own);
	}
}

static void verdicts_and_decisions_have_codes(void **state)
{
	(void)state;
	assert_string_equal(verdict_code(VERDICT_PASS), "pass");
	assert_string_equal(verdict_code(VERDICT_FAIL), "fail");
	assert_string_equal(verdict_code(VERDICT_LOOK), "look");
	assert_string_equal(screening_decision_code(SCREENING_BY_RULES), "rules");
	assert_string_equal(screening_decision_code(SCREENING_PASS), "pass");
	assert_string_equal(screening_decision_code(SCREENING_FAIL), "fail");
}

static void one_failure_decides_and_one_doubt_keeps_it_open(void **state)
{
	(void)state;
	static const struct {
		size_t n;
		enum verdict checks[3], wanted;
	} rows[] = {
		{3, {VERDICT_PASS, VERDICT_PASS, VERDICT_PASS}, VERDICT_PASS},
		{3, {VERDICT_PASS, VERDICT_LOOK, VERDICT_PASS}, VERDICT_LOOK},
		{3, {VERDICT_LOOK, VERDICT_FAIL, VERDICT_PASS}, VERDICT_FAIL},
		{3, {VERDICT_FAIL, VERDICT_LOOK, VERDICT_LOOK}, VERDICT_FAIL},
		{0, {0}, VERDICT_LOOK},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct screening screening = {.n = rows[i].n};
		for (size_t j = 0; j < rows[i].n; j++)
			screening.at[j].verdict = rows[i].checks[j];
		assert_int_equal(screening_verdict(&screening), rows[i].wanted);
	}
}

static void findings_name_rule_value_and_source_of_one_verdict(void **state)
{
	(void)state;
	struct screening screening = {.n = 3, .at = {
		{.text = "size", .seen = "large", .source = "A", .verdict = VERDICT_FAIL},
		{.text = "region", .seen = "Busan", .source = "B", .verdict = VERDICT_PASS},
		{.text = "certificate", .seen = "2024-02-28", .source = "C", .verdict = VERDICT_FAIL},
	}};
	assert_string_equal(screening_findings(&pool, &screening, VERDICT_FAIL), "size (large) [A]; certificate (2024-02-28) [C]");
	assert_string_equal(screening_findings(&pool, &screening, VERDICT_LOOK), "");
}

static void a_change_is_told_condition_by_condition(void **state)
{
	(void)state;
	struct eligibility_facts facts = good_facts();
	struct screening before = screened(&facts), same = screened(&facts);
	assert_int_equal(screening_changes(&pool, &before, &same).n, 0);
	facts.zip = "06236";
	facts.address = "서울특별시 강남구 견본대로 1";
	facts.technology = "04";
	struct screening after = screened(&facts);
	struct strings changes = screening_changes(&pool, &before, &after);
	assert_int_equal(changes.n, 2);
	assert_string_equal(changes.at[0], "one of the fourteen root technologies: mould making (good) → welding (good)");
	assert_string_equal(changes.at[1], "a site in 부산: 47545 부산광역시 연제구 중앙대로 1001 (good) → "
									   "06236 서울특별시 강남구 견본대로 1 (failed)");
	/* A rule that came, one that went, and one with another value. */
	struct call_rules rules = one_rule(&pool, "workers", "10");
	struct screening other = {0};
	other.n = eligibility_judge(&pool, &rules, &facts, other.at);
	changes = screening_changes(&pool, &other, &(struct screening){0});
	assert_int_equal(changes.n, 1);
	assert_string_equal(changes.at[0], "fewer than 10 regular workers: 9 as stated, without month-end counts (good) → no such condition");
	assert_int_equal(screening_changes(&pool, &(struct screening){0}, &other).n, 1);
	rules = one_rule(&pool, "workers", "9");
	struct screening tighter = {0};
	tighter.n = eligibility_judge(&pool, &rules, &facts, tighter.at);
	changes = screening_changes(&pool, &other, &tighter);
	assert_string_equal(changes.at[0], "fewer than 10 regular workers → fewer than 9 regular workers: 9 as stated, without month-end "
									   "counts (good) → 9 as stated, without month-end counts (to be looked at)");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_call_begins_with_these_rules_and_shows_what_each_saw),
		cmocka_unit_test(only_what_is_not_known_lacks_facts),
		cmocka_unit_test(the_support_is_the_share_or_the_cap),
		cmocka_unit_test(verdicts_and_decisions_have_codes),
		cmocka_unit_test(one_failure_decides_and_one_doubt_keeps_it_open),
		cmocka_unit_test(findings_name_rule_value_and_source_of_one_verdict),
		cmocka_unit_test(a_change_is_told_condition_by_condition),
	};
	return cmocka_run_group_tests_name("eligibility", tests, english, release);
}
