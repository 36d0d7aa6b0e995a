#include "unit.h"

#include "ppuri/eligibility.h"
#include "ppuri/tr.h"

/* A firm that meets every condition of a call of 80 %, at most 20,000,000 won, a tenth of the own share in cash. */
static struct eligibility_facts good_facts(void)
{
	return (struct eligibility_facts){
		.notice_day = {2024, 2, 23},
		.size = "micro",
		.technology = "02",
		.zip = "47545",
		.address = "부산광역시 연제구 중앙대로 1001",
		.certificate_until = {2025, 3, 14},
		.total = {24000000},
		.asked = {19200000},
		.own_cash = {480000},
		.own_kind = {4320000},
		.support_rate = 8000,
		.own_cash_rate = 1000,
		.cap = {20000000},
	};
}

static const char *const rules[] = {"size", "technology", "certificate", "region", "sums", "limit", "own-cash"};

/* The verdict of one rule; every other rule must pass. */
static enum verdict verdict_of(const struct eligibility_facts *facts, const char *rule)
{
	struct pool pool = {0};
	struct eligibility_check checks[ELIGIBILITY_CHECKS_MAX];
	size_t n = eligibility_judge(&pool, facts, checks);
	enum verdict verdict = VERDICT_LOOK;
	bool found = false;
	for (size_t i = 0; i < n; i++)
		if (strcmp(checks[i].rule, rule) == 0) {
			verdict = checks[i].verdict;
			found = true;
		} else if (checks[i].verdict != VERDICT_PASS) {
			fail_msg("%s: %s by %s", rule, verdict_code(checks[i].verdict), checks[i].rule);
		}
	assert_true(found);
	pool_release(&pool);
	return verdict;
}

static void only_what_is_not_known_lacks_facts(void **state)
{
	(void)state;
	struct pool pool = {0};
	struct eligibility_facts good = good_facts(), lacking = good_facts(), contradicting = good_facts();
	lacking.certificate_until = (struct date){0};
	contradicting.zip = "06236";
	const struct {
		const struct eligibility_facts *facts;
		bool lacks;
	} rows[] = {{&good, false}, {&lacking, true}, {&contradicting, false}};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct screening screening;
		screening.n = eligibility_judge(&pool, rows[i].facts, screening.at);
		assert_int_equal(screening_lacks_facts(&screening), rows[i].lacks);
	}
	pool_release(&pool);
}

static void a_good_application_passes_every_rule_in_order(void **state)
{
	(void)state;
	struct pool pool = {0};
	struct eligibility_facts facts = good_facts();
	struct eligibility_check checks[ELIGIBILITY_CHECKS_MAX];
	size_t n = eligibility_judge(&pool, &facts, checks);
	assert_int_equal(n, ROWS(rules));
	for (size_t i = 0; i < n; i++) {
		assert_string_equal(checks[i].rule, rules[i]);
		assert_int_equal(checks[i].verdict, VERDICT_PASS);
		assert_true(*checks[i].text && *checks[i].source && *checks[i].seen);
	}
	pool_release(&pool);
}

static void each_check_shows_the_value_it_judged(void **state)
{
	(void)state;
	static const char *const seen[] = {"micro enterprise", "mould making", "2025-03-14",
		"47545 부산광역시 연제구 중앙대로 1001", "19,200,000 won + 480,000 won + 4,320,000 won / 24,000,000 won",
		"19,200,000 won / 19,200,000 won", "480,000 won / 480,000 won"};
	struct pool pool = {0};
	struct eligibility_facts facts = good_facts();
	struct eligibility_check checks[ELIGIBILITY_CHECKS_MAX];
	tr_set(LANG_EN);
	size_t n = eligibility_judge(&pool, &facts, checks);
	for (size_t i = 0; i < n; i++)
		assert_string_equal(checks[i].seen, seen[i]);
	tr_set(LANG_KO);
	pool_release(&pool);
}

static void what_is_not_known_must_be_looked_at(void **state)
{
	(void)state;
	struct eligibility_facts facts = good_facts();
	facts.size = NULL;
	assert_int_equal(verdict_of(&facts, "size"), VERDICT_LOOK);
	facts.size = "huge";
	assert_int_equal(verdict_of(&facts, "size"), VERDICT_LOOK);
	facts = good_facts();
	facts.technology = NULL;
	assert_int_equal(verdict_of(&facts, "technology"), VERDICT_LOOK);
	facts.technology = "15";
	assert_int_equal(verdict_of(&facts, "technology"), VERDICT_LOOK);
	facts = good_facts();
	facts.certificate_until = (struct date){0};
	assert_int_equal(verdict_of(&facts, "certificate"), VERDICT_LOOK);
	facts = good_facts();
	facts.zip = facts.address = "";
	assert_int_equal(verdict_of(&facts, "region"), VERDICT_LOOK);
	facts.zip = facts.address = NULL;
	assert_int_equal(verdict_of(&facts, "region"), VERDICT_LOOK);
}

static void only_a_large_company_is_no_root_company(void **state)
{
	(void)state;
	static const struct {
		const char *size;
		enum verdict verdict;
	} rows[] = {{"micro", VERDICT_PASS}, {"small", VERDICT_PASS}, {"medium", VERDICT_PASS}, {"midsize", VERDICT_PASS},
		{"large", VERDICT_FAIL}};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct eligibility_facts facts = good_facts();
		facts.size = rows[i].size;
		assert_int_equal(verdict_of(&facts, "size"), rows[i].verdict);
	}
}

static void a_certificate_counts_to_the_end_of_its_last_day(void **state)
{
	(void)state;
	static const struct {
		struct date until;
		enum verdict verdict;
	} rows[] = {
		{{2024, 2, 22}, VERDICT_FAIL}, {{2024, 2, 23}, VERDICT_PASS}, {{2024, 2, 24}, VERDICT_PASS},
		{{2024, 1, 0}, VERDICT_FAIL},  {{2024, 2, 0}, VERDICT_PASS},  {{2023, 0, 0}, VERDICT_FAIL},
		{{2024, 0, 0}, VERDICT_PASS},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct eligibility_facts facts = good_facts();
		facts.certificate_until = rows[i].until;
		assert_int_equal(verdict_of(&facts, "certificate"), rows[i].verdict);
	}
}

static void the_site_is_found_by_postal_code_and_address(void **state)
{
	(void)state;
	static const struct {
		const char *zip, *address;
		enum verdict verdict;
	} rows[] = {
		{"46000", "부산광역시 기장군 1", VERDICT_PASS},    {"49999", "부산 사하구 1", VERDICT_PASS},
		{"47545", "", VERDICT_PASS},                       {"", "부산시 연제구 중앙대로 1001", VERDICT_PASS},
		{"47545", "연제구 중앙대로 1001", VERDICT_PASS},   {"54000", "", VERDICT_FAIL},
		{"45999", "울산광역시 남구 1", VERDICT_FAIL},      {"50900", "경상남도 김해시 1", VERDICT_FAIL},
		{"", "경남 양산시 1", VERDICT_FAIL},               {"06236", "강남구 1", VERDICT_FAIL},
		{"06236", "부산광역시 연제구 1", VERDICT_LOOK},    {"47545", "서울특별시 중구 1", VERDICT_LOOK},
		{"", "연제구 중앙대로 1001", VERDICT_LOOK},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct eligibility_facts facts = good_facts();
		facts.zip = rows[i].zip;
		facts.address = rows[i].address;
		if (verdict_of(&facts, "region") != rows[i].verdict)
			fail_msg("%s %s", rows[i].zip, rows[i].address);
	}
}

static void the_sums_must_add_up_to_the_won(void **state)
{
	(void)state;
	struct eligibility_facts facts = good_facts();
	facts.own_kind.n--;
	assert_int_equal(verdict_of(&facts, "sums"), VERDICT_FAIL);
	facts.own_kind.n += 2;
	assert_int_equal(verdict_of(&facts, "sums"), VERDICT_FAIL);
	facts = good_facts();
	facts.own_kind = won_of(-1);
	facts.own_cash = won_of(facts.total.n - facts.asked.n + 1);
	assert_int_equal(verdict_of(&facts, "sums"), VERDICT_FAIL);
	facts = good_facts();
	facts.own_cash = won_of(INT64_MAX);
	facts.own_kind = won_of(INT64_MAX);
	assert_int_equal(verdict_of(&facts, "sums"), VERDICT_FAIL);
	facts = good_facts();
	facts.asked = won_of(0);
	facts.own_cash = facts.total;
	facts.own_kind = won_of(0);
	assert_int_equal(verdict_of(&facts, "sums"), VERDICT_FAIL);
}

static void no_sum_may_be_negative_and_no_cash_is_due_on_nothing(void **state)
{
	(void)state;
	struct pool pool = {0};
	struct eligibility_check checks[ELIGIBILITY_CHECKS_MAX];
	struct eligibility_facts facts = good_facts();
	facts.own_kind = won_of(facts.own_kind.n + facts.own_cash.n + 1);
	facts.own_cash = won_of(-1);
	eligibility_judge(&pool, &facts, checks);
	assert_int_equal(checks[4].verdict, VERDICT_FAIL);

	facts = good_facts();
	facts.asked = won_of(facts.total.n + 1000000);
	tr_set(LANG_EN);
	eligibility_judge(&pool, &facts, checks);
	tr_set(LANG_KO);
	assert_string_equal(checks[6].seen, "480,000 won / 0 won");
	pool_release(&pool);
}

static void nothing_above_rate_or_cap_is_granted(void **state)
{
	(void)state;
	struct eligibility_facts facts = good_facts();
	facts.asked.n++;
	facts.own_kind.n--;
	assert_int_equal(verdict_of(&facts, "limit"), VERDICT_FAIL);
	facts = good_facts();
	facts.total = won_of(30000000);
	facts.asked = won_of(20000000);
	facts.own_cash = won_of(10000000);
	facts.own_kind = won_of(0);
	assert_int_equal(verdict_of(&facts, "limit"), VERDICT_PASS);
	facts.asked.n++;
	facts.own_cash.n--;
	assert_int_equal(verdict_of(&facts, "limit"), VERDICT_FAIL);
}

static void the_cash_part_must_be_reached_and_not_almost(void **state)
{
	(void)state;
	/* A tenth of 8,333,334 won is 833,333.4. */
	static const struct {
		int64_t cash;
		enum verdict verdict;
	} rows[] = {{833333, VERDICT_FAIL}, {833334, VERDICT_PASS}, {8333334, VERDICT_PASS}, {0, VERDICT_FAIL}};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct eligibility_facts facts = good_facts();
		facts.total = won_of(33333333);
		facts.support_rate = 7500;
		facts.cap = won_of(100000000);
		facts.asked = won_of(24999999);
		facts.own_cash = won_of(rows[i].cash);
		facts.own_kind = won_of(8333334 - rows[i].cash);
		assert_int_equal(verdict_of(&facts, "own-cash"), rows[i].verdict);
	}
	struct eligibility_facts facts = good_facts();
	facts.own_cash_rate = 0;
	facts.own_cash = won_of(0);
	facts.own_kind = won_of(4800000);
	assert_int_equal(verdict_of(&facts, "own-cash"), VERDICT_PASS);
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

static void verdicts_have_codes(void **state)
{
	(void)state;
	assert_string_equal(verdict_code(VERDICT_PASS), "pass");
	assert_string_equal(verdict_code(VERDICT_FAIL), "fail");
	assert_string_equal(verdict_code(VERDICT_LOOK), "look");
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

static void findings_name_rule_and_value_of_one_verdict(void **state)
{
	(void)state;
	struct pool pool = {0};
	struct screening screening = {.n = 3, .at = {
		{.text = "size", .seen = "large", .verdict = VERDICT_FAIL},
		{.text = "region", .seen = "Busan", .verdict = VERDICT_PASS},
		{.text = "certificate", .seen = "2024-02-28", .verdict = VERDICT_FAIL},
	}};
	assert_string_equal(screening_findings(&pool, &screening, VERDICT_FAIL), "size (large); certificate (2024-02-28)");
	assert_string_equal(screening_findings(&pool, &screening, VERDICT_LOOK), "");
	pool_release(&pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_is_not_known_lacks_facts),
		cmocka_unit_test(a_good_application_passes_every_rule_in_order),
		cmocka_unit_test(each_check_shows_the_value_it_judged),
		cmocka_unit_test(what_is_not_known_must_be_looked_at),
		cmocka_unit_test(only_a_large_company_is_no_root_company),
		cmocka_unit_test(a_certificate_counts_to_the_end_of_its_last_day),
		cmocka_unit_test(the_site_is_found_by_postal_code_and_address),
		cmocka_unit_test(the_sums_must_add_up_to_the_won),
		cmocka_unit_test(no_sum_may_be_negative_and_no_cash_is_due_on_nothing),
		cmocka_unit_test(nothing_above_rate_or_cap_is_granted),
		cmocka_unit_test(the_cash_part_must_be_reached_and_not_almost),
		cmocka_unit_test(the_support_is_the_share_or_the_cap),
		cmocka_unit_test(verdicts_have_codes),
		cmocka_unit_test(one_failure_decides_and_one_doubt_keeps_it_open),
		cmocka_unit_test(findings_name_rule_and_value_of_one_verdict),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
