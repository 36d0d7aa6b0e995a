#include "english.h"
#include "facts.h"

static void assert_verdict(const char *rule, const char *value, const struct eligibility_facts *facts, enum verdict wanted, size_t row)
{
	struct eligibility_check check = judged(&pool, rule, value, facts);
	if (check.verdict != wanted)
		fail_msg("%s=%s, row %zu: %s, not %s (seen: %s)", rule, value, row, verdict_code(check.verdict), verdict_code(wanted), check.seen);
}

#define PASS VERDICT_PASS
#define FAIL VERDICT_FAIL
#define LOOK VERDICT_LOOK

static void sizes(void **state)
{
	(void)state;
	static const struct {
		const char *value, *size, *industry;
		int64_t workers;
		enum verdict verdict;
	} rows[] = {
		{"소상공인,소기업,중기업,중견기업", "micro", "29293", 9, PASS}, {"소상공인,소기업,중기업,중견기업", "small", NULL, -1, PASS},
		{"소상공인,소기업,중기업,중견기업", "medium", NULL, -1, PASS}, {"소상공인,소기업,중기업,중견기업", "midsize", NULL, -1, PASS},
		{"소상공인,소기업,중기업,중견기업", "large", NULL, -1, FAIL}, {"소상공인,소기업,중기업,중견기업", NULL, NULL, -1, LOOK},
		{"소상공인,소기업,중기업,중견기업", "huge", NULL, -1, LOOK}, {"소상공인", "small", NULL, -1, FAIL},
		{"소상공인", "micro", NULL, -1, PASS}, {"소상공인", "micro", "29293", 9, PASS}, {"소상공인", "micro", "29293", 10, LOOK},
		{"소상공인", "micro", "29293", 11, LOOK}, {"소상공인", "micro", "62010", 6, LOOK}, {"소상공인", "micro", "62010", 4, PASS},
		{"소상공인", "micro", NULL, 9, PASS}, {"소상공인,소기업", "micro", "29293", 11, PASS},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct eligibility_facts facts = good_facts();
		facts.size = rows[i].size;
		facts.industry = rows[i].industry;
		facts.workers = rows[i].workers;
		assert_verdict("size", rows[i].value, &facts, rows[i].verdict, i);
	}
}

static void technologies_and_industries(void **state)
{
	(void)state;
	static const struct {
		const char *rule, *value, *known;
		enum verdict verdict;
	} rows[] = {
		{"technology", "all", "02", PASS}, {"technology", "all", "14", PASS}, {"technology", "all", "15", LOOK},
		{"technology", "all", NULL, LOOK}, {"technology", "금형,용접", "02", PASS}, {"technology", "금형,용접", "04", PASS},
		{"technology", "금형,용접", "03", FAIL}, {"technology", "금형", NULL, LOOK}, {"industry", "29293", "29293", PASS},
		{"industry", "29293", "29294", FAIL}, {"industry", "29", "29293", PASS}, {"industry", "25,29", "25111", PASS},
		{"industry", "25,28", "29293", FAIL}, {"industry", "10-34", "29293", PASS}, {"industry", "10-34", "10111", PASS},
		{"industry", "10-34", "34011", PASS}, {"industry", "10-34", "35111", FAIL}, {"industry", "10-34", "09110", FAIL},
		{"industry", "10-34", NULL, LOOK},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct eligibility_facts facts = good_facts();
		if (rows[i].rule[0] == 't')
			facts.technology = rows[i].known;
		else
			facts.industry = rows[i].known;
		assert_verdict(rows[i].rule, rows[i].value, &facts, rows[i].verdict, i);
	}
}

static void workers(void **state)
{
	(void)state;
	static const struct {
		const char *counts;
		int64_t stated;
		enum verdict verdict;
	} rows[] = {
		{"9,9,9,10,10,10,9,9,9,9,9,9", -1, PASS}, {"10,10,10,10,10,10,10,10,10,10,10,10", -1, FAIL},
		{"10,10,10,10,10,10,10,10,10,10,10,9", -1, PASS}, {"10,10,10,10,10,10,10,10,10,10,10,9+2", 1, FAIL},
		/* Stated only: it may have been rounded, so that it says nothing on the limit itself. */
		{NULL, 9, PASS}, {NULL, 10, LOOK}, {NULL, 11, FAIL}, {NULL, 0, PASS}, {NULL, -1, LOOK},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct err e = {0};
		struct eligibility_facts facts = good_facts();
		facts.workers = rows[i].stated;
		if (rows[i].counts)
			assert_true(month_counts_parse(&pool, 2023, rows[i].counts, &facts.months, &e));
		assert_verdict("workers", "10", &facts, rows[i].verdict, i);
	}
}

/* The printed day counts to its end. */
static void certificates(void **state)
{
	(void)state;
	static const struct {
		const char *value;
		struct date until;
		enum verdict verdict;
	} rows[] = {
		{"notice", {2024, 2, 22}, FAIL}, {"notice", {2024, 2, 23}, PASS}, {"notice", {2024, 2, 24}, PASS}, {"notice", {0}, LOOK},
		{"notice", {2024, 1, 0}, FAIL}, {"notice", {2024, 2, 0}, LOOK}, {"notice", {2024, 3, 0}, PASS}, {"notice", {2023, 0, 0}, FAIL},
		{"notice", {2024, 0, 0}, LOOK}, {"notice", {2025, 0, 0}, PASS}, {"receipt", {2024, 3, 10}, FAIL}, {"receipt", {2024, 3, 11}, PASS},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct eligibility_facts facts = good_facts();
		facts.certificate_until = rows[i].until;
		assert_verdict("certificate", rows[i].value, &facts, rows[i].verdict, i);
	}
	/* A draft is judged as if it were received today. */
	struct eligibility_facts draft = good_facts();
	draft.receipt_day = (struct date){0};
	draft.certificate_until = (struct date){2024, 3, 17};
	assert_verdict("certificate", "receipt", &draft, FAIL, 0);
	draft.certificate_until = (struct date){2024, 3, 18};
	assert_verdict("certificate", "receipt", &draft, PASS, 1);
}

static void regions(void **state)
{
	(void)state;
	static const struct {
		const char *value, *zip, *address;
		enum verdict verdict;
	} rows[] = {
		{"부산", "46000", "부산광역시 기장군 1", PASS}, {"부산", "49999", "부산 사하구 1", PASS}, {"부산", "47545", "", PASS},
		{"부산", "", "부산시 연제구 중앙대로 1001", PASS}, {"부산", "47545", "연제구 중앙대로 1001", PASS}, {"부산", "54000", "", FAIL},
		{"부산", "45999", "울산광역시 남구 1", FAIL}, {"부산", "50900", "경상남도 김해시 1", FAIL}, {"부산", "", "경남 양산시 1", FAIL},
		{"부산", "06236", "강남구 1", FAIL}, {"부산", "06236", "부산광역시 연제구 1", LOOK}, {"부산", "47545", "서울특별시 중구 1", LOOK},
		{"부산", "", "연제구 중앙대로 1001", LOOK}, {"부산", "", "", LOOK}, {"부산", NULL, NULL, LOOK},
		{"부산,울산,경남", "45999", "울산광역시 남구 1", PASS}, {"부산,울산,경남", "50900", "", PASS}, {"부산,울산,경남", "06236", "", FAIL},
		{"부산:강서구,사상구", "46721", "부산광역시 강서구 견본로 12", PASS}, {"부산:강서구,사상구", "46900", "부산 사상구 1", PASS},
		{"부산:강서구,사상구", "47545", "부산광역시 연제구 1", FAIL}, {"부산:서구", "46721", "부산광역시 강서구 1", FAIL},
		{"부산:강서구,사상구", "46721", "강서구 견본로 12", PASS}, {"부산:강서구,사상구", "46721", "", LOOK},
		{"부산:강서구,사상구", "46721", "부산광역시 견본로 12", LOOK}, {"부산:강서구,사상구", "50900", "경남 김해시 1", FAIL},
		{"부산:강서구", "47545", "부산광역시 강서구 견본로 12", PASS /* the digits are a hint, the address is what counts */},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct eligibility_facts facts = good_facts();
		facts.zip = rows[i].zip;
		facts.address = rows[i].address;
		assert_verdict("region", rows[i].value, &facts, rows[i].verdict, i);
	}
	struct eligibility_facts facts = good_facts();
	facts.zip = "46721";
	facts.address = "";
	assert_string_equal(judged(&pool, "region", "부산:강서구", &facts).seen, "46721 (by its postal code perhaps 강서구)");
}

/* From 2024-03-04 to 2029-03-03: not yet on the day of the notice (02-23), but on those of receipt and check. */
static void exclusions(void **state)
{
	(void)state;
	static const struct {
		enum exclusion_match match;
		const char *value;
		enum verdict verdict;
	} rows[] = {
		{MATCH_BIZ_NO, "screening", FAIL}, {MATCH_CORP_NO, "screening", FAIL}, {MATCH_REPRESENTATIVE, "screening", FAIL},
		{MATCH_ADDRESS, "screening", LOOK}, {MATCH_BIZ_NO, "receipt", FAIL}, {MATCH_ADDRESS, "receipt", LOOK},
		{MATCH_BIZ_NO, "notice", PASS}, {MATCH_ADDRESS, "notice", PASS},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct eligibility_facts facts = good_facts();
		struct exclusion_hit hit = {.id = 3, .match = rows[i].match, .starts = {2024, 3, 4}, .ends = {2029, 3, 3}, .name = "달빛정밀",
									.article = "지보법 §32①"};
		facts.exclusions = (struct exclusion_hits){&hit, 1, 1};
		assert_verdict("exclusion", rows[i].value, &facts, rows[i].verdict, i);
		hit.ends = (struct date){2024, 3, 10};
		assert_verdict("exclusion", "screening", &facts, PASS, i);
		assert_verdict("exclusion", "receipt", &facts, PASS, i);
	}
	/* An address beside a number: the number decides. */
	struct eligibility_facts facts = good_facts();
	struct exclusion_hit hits[] = {{.id = 1, .match = MATCH_ADDRESS, .starts = {2024, 1, 1}, .ends = {2029, 3, 3}, .name = "", .article = ""},
								   {.id = 2, .match = MATCH_CORP_NO, .starts = {2024, 1, 1}, .ends = {2029, 3, 3}, .name = "", .article = ""}};
	facts.exclusions = (struct exclusion_hits){hits, 2, 2};
	assert_verdict("exclusion", "screening", &facts, FAIL, 0);
	facts.exclusions.n = 0;
	assert_verdict("exclusion", "screening", &facts, PASS, 0);
}

static void earlier_supports_and_papers(void **state)
{
	(void)state;
	static const char *missing[] = {"국세 완납증명", "재무제표"};
	struct eligibility_facts facts = good_facts();
	assert_verdict("prior-support", "1/5", &facts, PASS, 0);
	facts.supports = 2;
	assert_verdict("prior-support", "3/5", &facts, PASS, 1);
	assert_verdict("prior-support", "2/5", &facts, FAIL, 2);
	assert_verdict("prior-support", "1/5", &facts, FAIL, 3);
	assert_string_equal(judged(&pool, "prior-support", "3/5", &facts).seen, "2");
	struct call_rules rules = one_rule(&pool, "prior-support", "3/5"), none = call_rules_default(&pool);
	assert_int_equal(call_rules_support_years(&rules), 5);
	assert_int_equal(call_rules_support_years(&none), 0);
	assert_verdict("papers", "", &facts, PASS, 5);
	facts.papers_missing = (struct strings){missing, ROWS(missing), ROWS(missing)};
	assert_verdict("papers", "", &facts, LOOK, 6);
	assert_string_equal(judged(&pool, "papers", "", &facts).seen, "국세 완납증명, 재무제표");
}

static void sums(void **state)
{
	(void)state;
	static const struct {
		const char *rule, *value;
		int64_t total, asked, cash, kind;
		enum verdict verdict;
	} rows[] = {
		{"sums", "", 24000000, 19200000, 480000, 4320000, PASS}, {"sums", "", 24000000, 19200000, 480000, 4319999, FAIL},
		{"sums", "", 24000000, 19200000, 480000, 4320001, FAIL}, {"sums", "", 24000000, 19200000, 4800001, -1, FAIL},
		{"sums", "", 24000000, 19200000, -1, 4800001, FAIL}, {"sums", "", 24000000, 19200000, INT64_MAX, INT64_MAX, FAIL},
		{"sums", "", 24000000, 0, 24000000, 0, FAIL}, {"limit", "", 24000000, 19200000, 480000, 4320000, PASS},
		{"limit", "", 24000000, 19200001, 480000, 4319999, FAIL}, {"limit", "", 30000000, 20000000, 10000000, 0, PASS},
		{"limit", "", 30000000, 20000001, 9999999, 0, FAIL}, {"own-share", "20%", 24000000, 19200000, 480000, 4320000, PASS},
		{"own-share", "20%", 24000000, 19200001, 480000, 4319999, FAIL}, {"own-share", "25%", 24000000, 18000000, 0, 6000000, PASS},
		/* A fifth of 12,345,678 is 2,469,135.6: it must be reached. */
		{"own-share", "20%", 12345678, 9876542, 0, 2469136, PASS}, {"own-share", "20%", 12345678, 9876543, 0, 2469135, FAIL},
		{"own-share", "20%", 24000000, 1, INT64_MAX, INT64_MAX, FAIL},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct eligibility_facts facts = good_facts();
		facts.total = won_of(rows[i].total);
		facts.asked = won_of(rows[i].asked);
		facts.own_cash = won_of(rows[i].cash);
		facts.own_kind = won_of(rows[i].kind);
		assert_verdict(rows[i].rule, rows[i].value, &facts, rows[i].verdict, i);
	}
}

static void the_cash_part_must_be_reached_and_not_almost(void **state)
{
	(void)state;
	/* A tenth of 8,333,334 won is 833,333.4. */
	static const struct {
		int64_t cash;
		enum verdict verdict;
	} rows[] = {{833333, FAIL}, {833334, PASS}, {8333334, PASS}, {0, FAIL}, {-1, FAIL}};
	struct eligibility_facts facts = good_facts();
	facts.total = won_of(33333333);
	facts.asked = won_of(24999999);
	for (size_t i = 0; i < ROWS(rows); i++) {
		facts.own_cash = won_of(rows[i].cash);
		assert_verdict("own-cash", "", &facts, rows[i].verdict, i);
	}
	facts.own_cash_rate = 0;
	facts.own_cash = won_of(0);
	assert_verdict("own-cash", "", &facts, PASS, 0);
	facts = good_facts();
	facts.asked = won_of(facts.total.n + 1000000);
	assert_string_equal(judged(&pool, "own-cash", "", &facts).seen, "480,000 won / 0 won");
}

static void turn(struct eligibility_facts *facts)
{
	for (size_t i = 0; i < facts->months.n / 2; i++) {
		struct month_count first = facts->months.at[i];
		facts->months.at[i] = facts->months.at[facts->months.n - 1 - i];
		facts->months.at[facts->months.n - 1 - i] = first;
	}
	for (size_t i = 0; i < facts->exclusions.n / 2; i++) {
		struct exclusion_hit first = facts->exclusions.at[i];
		facts->exclusions.at[i] = facts->exclusions.at[facts->exclusions.n - 1 - i];
		facts->exclusions.at[facts->exclusions.n - 1 - i] = first;
	}
	const char *name = facts->papers_missing.at[0];
	facts->papers_missing.at[0] = facts->papers_missing.at[1];
	facts->papers_missing.at[1] = name;
}

static struct call_rules all_rules(void)
{
	static const struct {
		const char *rule, *value;
	} set[] = {{"size", "micro"}, {"workers", "10"}, {"exclusion", "screening"}, {"prior-support", "2/5"}, {"papers", ""}, {"region", "부산"}};
	struct call_rules rules = {0};
	for (size_t i = 0; i < ROWS(set); i++)
		*POOL_PUSH(&pool, &rules) = one_rule(&pool, set[i].rule, set[i].value).at[0];
	return rules;
}

static void the_order_of_facts_and_rules_changes_no_verdict(void **state)
{
	(void)state;
	static const char *missing[] = {"재무제표", "국세 완납증명"};
	struct err e = {0};
	struct exclusion_hit hits[] = {
		{.id = 2, .match = MATCH_ADDRESS, .starts = {2024, 1, 1}, .ends = {2025, 1, 1}, .name = "가", .article = "A"},
		{.id = 1, .match = MATCH_ADDRESS, .starts = {2024, 1, 1}, .ends = {2025, 1, 1}, .name = "나", .article = "B"}};
	struct eligibility_facts facts = good_facts();
	assert_true(month_counts_parse(&pool, 2023, "1,2,3,4,5,6,7,8,9,10,11,12", &facts.months, &e));
	facts.exclusions = (struct exclusion_hits){hits, 2, 2};
	facts.papers_missing = (struct strings){missing, 2, 2};
	struct call_rules rules = all_rules();
	struct eligibility_check first[ELIGIBILITY_CHECKS_MAX], second[ELIGIBILITY_CHECKS_MAX];
	eligibility_facts_sort(&facts);
	const char *json = eligibility_facts_json(&pool, &rules, &facts);
	size_t n = eligibility_judge(&pool, &rules, &facts, first);
	turn(&facts);
	assert_string_not_equal(eligibility_facts_json(&pool, &rules, &facts), json);
	eligibility_facts_sort(&facts);
	assert_string_equal(eligibility_facts_json(&pool, &rules, &facts), json);
	for (size_t i = 0; i < rules.n / 2; i++) {
		struct call_rule rule = rules.at[i];
		rules.at[i] = rules.at[rules.n - 1 - i];
		rules.at[rules.n - 1 - i] = rule;
	}
	assert_int_equal(eligibility_judge(&pool, &rules, &facts, second), n);
	for (size_t i = 0; i < n; i++) {
		assert_string_equal(first[i].rule, second[n - 1 - i].rule);
		assert_string_equal(first[i].seen, second[n - 1 - i].seen);
		assert_int_equal(first[i].verdict, second[n - 1 - i].verdict);
	}
}

static void only_what_a_rule_looks_at_makes_another_text_of_the_facts(void **state)
{
	(void)state;
	struct eligibility_facts facts = good_facts(), other = good_facts();
	struct call_rules region = one_rule(&pool, "region", "부산"), wider = one_rule(&pool, "region", "부산,울산");
	const char *json = eligibility_facts_json(&pool, &region, &facts);
	assert_true(strncmp(json, "{\"rules\":\"", 10) == 0);
	assert_non_null(strstr(json, ",\"notice\":\"2024-02-23\",\"zip\":\"47545\",\"address\":\"부산광역시 연제구 중앙대로 1001\"}"));
	other.size = "large";
	other.total = won_of(1);
	other.today = (struct date){2030, 1, 1};
	assert_string_equal(eligibility_facts_json(&pool, &region, &other), json);
	other.zip = "47546";
	assert_string_not_equal(eligibility_facts_json(&pool, &region, &other), json);
	assert_string_not_equal(eligibility_facts_json(&pool, &wider, &facts), json);
	/* Workers matter to a size only where it is that of a 소상공인. */
	struct call_rules size = one_rule(&pool, "size", "micro,small");
	struct eligibility_facts more = good_facts();
	more.workers = 12;
	assert_string_not_equal(eligibility_facts_json(&pool, &size, &facts), eligibility_facts_json(&pool, &size, &more));
	struct eligibility_facts small = good_facts(), smaller = good_facts();
	small.size = smaller.size = "small";
	smaller.workers = 12;
	assert_string_equal(eligibility_facts_json(&pool, &size, &small), eligibility_facts_json(&pool, &size, &smaller));
	region.at[0].source = "공고 5쪽";
	assert_string_not_equal(eligibility_facts_json(&pool, &region, &facts), json);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sizes),
		cmocka_unit_test(technologies_and_industries),
		cmocka_unit_test(workers),
		cmocka_unit_test(certificates),
		cmocka_unit_test(regions),
		cmocka_unit_test(exclusions),
		cmocka_unit_test(earlier_supports_and_papers),
		cmocka_unit_test(sums),
		cmocka_unit_test(the_cash_part_must_be_reached_and_not_almost),
		cmocka_unit_test(the_order_of_facts_and_rules_changes_no_verdict),
		cmocka_unit_test(only_what_a_rule_looks_at_makes_another_text_of_the_facts),
	};
	return cmocka_run_group_tests_name("eligibility rules", tests, english, release);
}
