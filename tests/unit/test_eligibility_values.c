#include "english.h"
#include "facts.h"

static void a_value_is_kept_in_one_form(void **state)
{
	(void)state;
	static const struct {
		const char *rule, *given, *kept, *text;
	} rows[] = {
		{"size", "소기업, 소상공인", "micro,small", "company size: micro enterprise, small enterprise"},
		{"size", "midsize,medium,small,micro", "micro,small,medium,midsize", "a small, medium-sized or mid-sized company"},
		{"technology", "용접,금형,02", "02,04", "root technology: mould making, welding"},
		{"technology", "전체", "all", "one of the fourteen root technologies"},
		{"industry", " 29293 , 25,10-34", "29293,25,10-34", "industry (KSIC) 29293,25,10-34"},
		{"workers", "010", "10", "fewer than 10 regular workers"},
		{"certificate", "접수일", "receipt", "a root company certificate that is valid on the day of receipt"},
		{"certificate", "notice", "notice", "a root company certificate that is valid on the day of the notice"},
		{"region", "부산광역시", "부산", "a site in 부산"},
		{"region", "부산, 울산시,경상남도,부산", "부산,울산,경남", "a site in 부산, 울산, 경남"},
		{"region", "부산:강서구,사상구", "부산:강서구,사상구", "a site in 부산 (강서구, 사상구)"},
		{"region", "경남: 김해시", "경남:김해시", "a site in 경남 (김해시)"},
		{"exclusion", "심사일", "screening", "not excluded from support on the day of the check"},
		{"exclusion", "공고일", "notice", "not excluded from support on the day of the notice"},
		{"exclusion", "receipt", "receipt", "not excluded from support on the day of receipt"},
		{"prior-support", "3/5", "3/5", "fewer than 3 supports in the 5 years before"},
		{"own-share", "20%", "2000", "an own share of at least 20 % of the total cost"},
		{"own-share", "12.5 %", "1250", "an own share of at least 12.5 % of the total cost"},
		{"own-share", "0.01", "1", "an own share of at least 0.01 % of the total cost"},
		{"own-share", "100", "10000", "an own share of at least 100 % of the total cost"},
		{"papers", "", "", "all required papers, none too old"},
		{"sums", "", "", "the support asked for and the own share make up the total cost"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct call_rules rules = one_rule(&pool, rows[i].rule, rows[i].given);
		assert_string_equal(rules.at[0].value, rows[i].kept);
		assert_string_equal(call_rule_text(&pool, &rules.at[0]), rows[i].text);
		/* What is kept can be given again. */
		if (strcmp(rows[i].rule, "own-share") != 0)
			assert_string_equal(one_rule(&pool, rows[i].rule, rows[i].kept).at[0].value, rows[i].kept);
	}
}

static void a_value_is_shown_by_its_names_which_can_be_given_again(void **state)
{
	(void)state;
	static const struct {
		const char *rule, *kept, *shown;
	} rows[] = {
		{"size", "micro,small", "micro enterprise, small enterprise"}, {"technology", "all", "all"},
		{"technology", "02", "mould making"}, {"certificate", "receipt", "the day of receipt"},
		{"exclusion", "screening", "the day of the check"}, {"own-share", "2000", "20%"}, {"own-share", "1205", "12.05%"},
		{"region", "부산:강서구,사상구", "부산:강서구,사상구"}, {"industry", "10-34", "10-34"}, {"workers", "10", "10"},
		{"prior-support", "3/5", "3/5"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		const struct call_rule kept = {.rule = rows[i].rule, .value = rows[i].kept};
		assert_string_equal(call_rule_value(&pool, &kept), rows[i].shown);
		assert_string_equal(one_rule(&pool, rows[i].rule, rows[i].shown).at[0].value, rows[i].kept);
	}
}

static void what_a_rule_can_not_be_is_told(void **state)
{
	(void)state;
	static const struct {
		const char *rule, *value, *told;
	} rows[] = {
		{"colour", "blue", "there are: size, technology"}, {"size", "", "missing"}, {"size", "large", "never a root company"},
		{"size", "소기업,대기업", "never a root company"}, {"size", "거대기업", "allowed"}, {"technology", "", "missing"},
		{"technology", "봉제", "allowed"}, {"industry", "", "missing"}, {"industry", "C29", "KSIC"}, {"industry", "2", "KSIC"},
		{"industry", "292930", "KSIC"}, {"industry", "34-10", "KSIC"}, {"industry", "10-10", "KSIC"}, {"workers", "", "10"},
		{"workers", "0", "10"}, {"workers", "-1", "10"}, {"workers", "9.5", "10"}, {"workers", "10명", "10"},
		{"certificate", "screening", "there are"}, {"certificate", "", "there are"}, {"region", "", "missing"},
		{"region", "동해", "시·도"}, {"region", "부산:강남구", "부산"}, {"region", "부산:강서", "부산"}, {"region", "부산:", "missing"},
		{"region", "부산,울산:남구", "one 시·도"}, {"exclusion", "yesterday", "there are"}, {"prior-support", "3", "3/5"},
		{"prior-support", "0/5", "3/5"}, {"prior-support", "3/0", "3/5"}, {"prior-support", "3/5년", "3/5"}, {"own-share", "", "20%"},
		{"own-share", "0", "20%"}, {"own-share", "101%", "20%"}, {"own-share", "20.123%", "20%"}, {"own-share", "-5%", "20%"},
		{"own-share", "20%%", "20%"}, {"sums", "1", "takes no value"}, {"papers", "all", "takes no value"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct err e = {0};
		struct call_rule rule = {.rule = "untouched"};
		if (call_rule_check(&pool, rows[i].rule, rows[i].value, NULL, &rule, &e))
			fail_msg("%s=%s was taken", rows[i].rule, rows[i].value);
		if (!strstr(e.text, rows[i].told))
			fail_msg("%s=%s: %s", rows[i].rule, rows[i].value, e.text);
		assert_string_equal(rule.rule, "untouched");
	}
}

static void each_kind_has_a_source_of_its_own_that_the_call_can_replace(void **state)
{
	(void)state;
	size_t n = 0;
	for (; call_rule_code(n); n++) {
		struct err e = {0};
		struct call_rule rule;
		if (call_rule_check(&pool, call_rule_code(n), "", NULL, &rule, &e)) {
			assert_true(*rule.source);
			assert_true(call_rule_check(&pool, call_rule_code(n), "", "공고 4쪽", &rule, &e));
			assert_string_equal(rule.source, "공고 4쪽");
		} else {
			assert_non_null(strstr(e.hint, call_rule_code(n))); /* and how its value is written */
		}
	}
	assert_int_equal(n, 13);
	struct call_rules rules = call_rules_default(&pool);
	for (size_t i = 0; i < rules.n; i++) {
		struct err e = {0};
		struct call_rule kept;
		assert_true(call_rule_check(&pool, rules.at[i].rule, rules.at[i].value, rules.at[i].source, &kept, &e));
		assert_string_equal(kept.value, rules.at[i].value);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_value_is_kept_in_one_form),
		cmocka_unit_test(a_value_is_shown_by_its_names_which_can_be_given_again),
		cmocka_unit_test(what_a_rule_can_not_be_is_told),
		cmocka_unit_test(each_kind_has_a_source_of_its_own_that_the_call_can_replace),
	};
	return cmocka_run_group_tests_name("eligibility values", tests, english, release);
}
