/* Plans of costs: categories, lines, what they add up to, and when they may change. */
#include "unit.h"

#include "ppuri/cost.h"
#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"

static struct err e;

static int in_english(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	return 0;
}

static void categories_are_known_by_the_names_that_people_write(void **state)
{
	static const struct {
		const char *s, *category, *printed; /* category NULL: refused */
	} rows[] = {
		{"재료비", "material", "재료비"},
		{"재 료 비", "material", "재료비"},
		{"시제품(금형)제작비", "prototype", "시제품(금형)제작비"},
		{"시제품(금형) 제작비", "prototype", "시제품(금형)제작비"},
		{"금형제작비", "prototype", "시제품(금형)제작비"},
		{"외주가공비", "outsourcing", "외주가공비"},
		{"시험분석 인증비", "testing", "시험분석·인증비"},
		{"장비 사용료", "equipment", "장비사용료"},
		{"전문가 활용비", "expert", "전문가활용비"},
		{"지식재산권", "ip", "지식재산권"},
		{"마케팅·전시", "marketing", "마케팅·전시"},
		{"교육훈련비", "training", "교육훈련"},
		{"일반관리비", "overhead", "일반관리"},
		{"인건비", "labour", "인건비"},
		{"그 밖의 비용", "other", "그 밖의 비용"},
		{"기타", "other", "그 밖의 비용"},
		{"기타:회의비", "기타:회의비", "회의비"},
		{"other: 회의비", "기타:회의비", "회의비"},
		{"접대비", NULL, NULL},
		{"기타:", NULL, NULL},
		{"기타:회의비, 여비", NULL, NULL},
		{"", NULL, NULL},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool pool CLEANUP(pool_release) = {0};
		const char *category = "untouched";
		bool good = cost_category_parse(&pool, rows[i].s, &category, &e);
		if (good != (rows[i].category != NULL))
			fail_msg("\"%s\": %s", rows[i].s, good ? category : e.text);
		assert_string_equal(category, rows[i].category ? rows[i].category : "untouched");
		if (good)
			assert_string_equal(cost_category_printed(category), rows[i].printed);
		else
			assert_non_null(strstr(e.text, "기타"));
	}
	assert_string_equal(cost_category_name("material"), "materials");
}

static void a_basis_fits_into_a_table_on_paper(void **state)
{
	char basis[COST_BASIS_MAX + 2];
	(void)state;
	memset(basis, 'a', sizeof basis - 1);
	basis[sizeof basis - 1] = '\0';
	assert_true(cost_basis_check(basis + 1, &e));
	assert_false(cost_basis_check(basis, &e));
	assert_non_null(strstr(e.text, "at most 200 letters"));
}

static void a_line_has_money_and_nothing_below_0(void **state)
{
	static const struct {
		struct cost_sums won;
		int64_t total; /* 0: refused */
	} rows[] = {
		{{{8000000}, {1000000}, {0}}, 9000000},
		{{{0}, {0}, {1}}, 1},
		{{{0}, {0}, {0}}, 0},
		{{{INT64_MAX}, {1}, {0}}, 0},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct won total = {77};
		const struct cost_line line = {"material", "강재 2톤", rows[i].won};
		e = (struct err){0};
		assert_int_equal(cost_line_check(&line, &total, &e), rows[i].total > 0);
		assert_int_equal(total.n, rows[i].total ? rows[i].total : 77);
		if (!rows[i].total)
			assert_int_equal(e.kind, ERR_REFUSED);
	}
	assert_true(cost_won_check((struct won){0}, &e));
	assert_false(cost_won_check((struct won){-1}, &e));
	assert_non_null(strstr(e.text, "below 0"));
}

static struct cost_line LINES[] = {
	{"material", "강재", {{8000000}, {1000000}, {0}}},
	{"outsourcing", "열처리", {{9000000}, {0}, {0}}},
	{"material", "공구", {{3000000}, {1500000}, {0}}},
	{"기타:회의비", "회의", {{0}, {0}, {2500000}}},
};
static const struct cost_plan PLAN = {.at = LINES, .n = ROWS(LINES)};

static void a_plan_adds_up_by_who_pays_and_by_category(void **state)
{
	static const struct {
		const char *category;
		int64_t support, own_cash, own_kind;
	} wanted[] = {{"material", 11000000, 2500000, 0}, {"outsourcing", 9000000, 0, 0}, {"기타:회의비", 0, 0, 2500000}};
	struct pool pool CLEANUP(pool_release) = {0};
	struct cost_sums sums;
	struct cost_plan by;
	struct won total;
	(void)state;
	assert_true(cost_plan_sums(&PLAN, &sums, &e));
	assert_int_equal(sums.support.n, 20000000);
	assert_int_equal(sums.own_cash.n, 2500000);
	assert_int_equal(sums.own_kind.n, 2500000);
	assert_true(cost_sums_total(&sums, &total, &e));
	assert_int_equal(total.n, 25000000);
	assert_true(cost_plan_by_category(&pool, &PLAN, &by, &e));
	assert_int_equal(by.n, ROWS(wanted));
	for (size_t i = 0; i < by.n; i++) {
		assert_string_equal(by.at[i].category, wanted[i].category);
		assert_null(by.at[i].basis);
		assert_int_equal(by.at[i].won.support.n, wanted[i].support);
		assert_int_equal(by.at[i].won.own_cash.n, wanted[i].own_cash);
		assert_int_equal(by.at[i].won.own_kind.n, wanted[i].own_kind);
	}
	assert_string_equal(LINES[0].basis, "강재");
}

static void a_sum_that_no_number_holds_is_refused(void **state)
{
	struct cost_line lines[] = {{"material", "a", {{INT64_MAX}, {0}, {0}}}, {"material", "b", {{1}, {0}, {0}}}};
	const struct cost_plan plan = {.at = lines, .n = ROWS(lines)};
	struct pool pool CLEANUP(pool_release) = {0};
	struct cost_sums sums = {.own_kind = {7}};
	struct cost_plan by = {.n = 7};
	(void)state;
	assert_false(cost_plan_sums(&plan, &sums, &e));
	assert_int_equal(sums.own_kind.n, 7);
	assert_false(cost_plan_by_category(&pool, &plan, &by, &e));
	assert_int_equal(by.n, 7);
}

static void each_column_that_does_not_add_up_is_named_with_its_right_sum(void **state)
{
	static const struct {
		struct cost_sums due;
		const char *says; /* NULL: it fits */
	} rows[] = {
		{{{20000000}, {2500000}, {2500000}}, NULL},
		{{{18000000}, {2500000}, {2500000}}, "does not add up: subsidy 20,000,000 won, should be 18,000,000 won"},
		{{{20000000}, {2500001}, {2500000}}, "does not add up: own share in cash 2,500,000 won, should be 2,500,001 won"},
		{{{20000000}, {5000000}, {0}},
		 "does not add up: own share in cash 2,500,000 won, should be 5,000,000 won; own share in kind 2,500,000 won, should be 0 won"},
		{{{1}, {2}, {3}}, "subsidy 20,000,000 won, should be 1 won; own share in cash 2,500,000 won, should be 2 won; own share in kind"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		e = (struct err){0};
		bool fits = cost_plan_fits(&PLAN, &rows[i].due, &e);
		if (fits == (rows[i].says != NULL) || (!fits && !strstr(e.text, rows[i].says)))
			fail_msg("row %zu: %s", i, e.text);
		assert_true(cost_plan_fits(&(struct cost_plan){0}, &rows[i].due, &e));
	}
}

/* Of every state, with and without what settles it. */
static void it_changes_until_what_it_is_for_is_approved(void **state)
{
	static const char *const filed[] = {"DRAFT", "SUPPLEMENT", "SUPP_OVERDUE"}, *const selected[] = {"SELECTED", "AWARDED"};
	static const struct cost_sums same = {{20000000}, {2500000}, {2500000}}, other = {{18000000}, {2500000}, {2500000}};
	(void)state;
	for (size_t i = 0; i < APP_STATES_N; i++) {
		const char *code = APP_STATES[i].code;
		bool is_filed = false, is_selected = false;
		for (size_t k = 0; k < ROWS(filed); k++)
			is_filed = is_filed || strcmp(filed[k], code) == 0;
		for (size_t k = 0; k < ROWS(selected); k++)
			is_selected = is_selected || strcmp(selected[k], code) == 0;
		for (int bits = 0; bits < 8; bits++) {
			bool approved = bits & 1, changed = approved && bits & 2, fits = bits & 4;
			const struct cost_standing standing = {code, approved, changed, fits ? same : other};
			assert_int_equal(cost_is_revised(&standing), is_selected);
			bool open = is_filed || (is_selected && (!approved || (changed && !fits)));
			e = (struct err){0};
			if (cost_may_change(&standing, &PLAN, &e) != open)
				fail_msg("%s %d: %s", code, bits, e.text);
			if (!open)
				assert_int_equal(e.kind, ERR_REFUSED);
		}
	}
}

static void who_may_not_is_told_what_would_be_right(void **state)
{
	const struct cost_sums same = {{20000000}, {2500000}, {2500000}};
	const struct {
		struct cost_standing standing;
		const char *says;
	} rows[] = {
		{{"SCREENING", false, false, same}, "in a draft or while a supplement is asked for"},
		{{"SELECTED", true, false, same}, "the award is approved, and the plan of costs with it"},
		{{"AWARDED", true, true, same}, "fits the award as it was changed"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_false(cost_may_change(&rows[i].standing, &PLAN, &e));
		if (!strstr(e.text, rows[i].says))
			fail_msg("row %zu: %s", i, e.text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(categories_are_known_by_the_names_that_people_write),
		cmocka_unit_test(a_basis_fits_into_a_table_on_paper),
		cmocka_unit_test(a_line_has_money_and_nothing_below_0),
		cmocka_unit_test(a_plan_adds_up_by_who_pays_and_by_category),
		cmocka_unit_test(a_sum_that_no_number_holds_is_refused),
		cmocka_unit_test(each_column_that_does_not_add_up_is_named_with_its_right_sum),
		cmocka_unit_test(it_changes_until_what_it_is_for_is_approved),
		cmocka_unit_test(who_may_not_is_told_what_would_be_right),
	};
	return cmocka_run_group_tests_name("cost", tests, in_english, NULL);
}
