/* How much of a budget was spent, and which of its entries can have which day. */
#include "unit.h"

#include "ppuri/budget.h"
#include "ppuri/tr.h"

#include <string.h>

static struct pool pool;

static int start(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	return 0;
}

static int end(void **state)
{
	(void)state;
	pool_release(&pool);
	return 0;
}

static void the_rate_is_rounded_half_up(void **state)
{
	static const struct {
		int64_t part, whole;
		const char *text;
	} rates[] = {
		{18500000, 20000000, "92.5"}, {13333333, 20000000, "66.7"}, {2, 3, "66.7"}, {1, 3, "33.3"}, {0, 5, "0.0"}, {5, 5, "100.0"},
		{0, 0, "-"}, {7, 0, "-"}, {1, 2000, "0.1"}, {1, 2001, "0.0"}, {1999, 2000, "100.0"}, {19989, 20000, "99.9"}, {19990, 20000, "100.0"},
		{6, 5, "120.0"}, {INT64_MAX, INT64_MAX, "100.0"}, {INT64_MAX / 2, INT64_MAX, "50.0"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rates); i++)
		assert_string_equal(budget_rate_text(&pool, won_of(rates[i].part), won_of(rates[i].whole)), rates[i].text);
}

static void each_kind_has_its_days(void **state)
{
	static const struct {
		const char *kind;
		struct date day;
		bool listed, fits;
	} days[] = {
		{"original", {2023, 12, 20}, false, true}, {"original", {2026, 5, 1}, false, true},
		{"supplementary", {2024, 1, 1}, false, true}, {"supplementary", {2024, 12, 31}, false, true},
		{"supplementary", {2025, 1, 1}, false, false}, {"supplementary", {2023, 12, 31}, false, false},
		{"transfer", {2024, 7, 1}, false, true}, {"transfer", {2025, 1, 1}, true, false},
		{"allotment", {2024, 12, 31}, false, true}, {"allotment", {2025, 1, 2}, false, false},
		{"carry-specified", {2024, 12, 30}, false, false}, {"carry-specified", {2024, 12, 31}, false, true},
		{"carry-accident", {2025, 2, 10}, false, true}, {"carry-accident", {2025, 2, 11}, false, false},
		{"carry-continuing", {2025, 1, 31}, false, true}, {"outlay", {2024, 12, 31}, false, true},
		{"outlay", {2025, 1, 1}, false, false}, {"outlay", {2025, 1, 20}, true, true}, {"outlay", {2025, 1, 21}, true, false},
		{"lapse", {2024, 12, 31}, false, true},
	};
	struct err e;
	(void)state;
	for (size_t i = 0; i < ROWS(days); i++)
		if (budget_day_check(days[i].kind, 2024, days[i].day, days[i].listed, &e) != days[i].fits)
			fail_msg("%s, row %zu", days[i].kind, i);
}

static void a_day_is_a_whole_day(void **state)
{
	struct err e;
	(void)state;
	assert_false(budget_day_check("original", 2024, (struct date){2024, 3, 0}, false, &e));
	assert_int_equal(e.kind, ERR_USAGE);
	assert_false(payment_day_check(2024, (struct date){2024, 0, 0}, false, &e));
	assert_int_equal(e.kind, ERR_USAGE);
}

static void late_payments_are_told_the_listed_cases(void **state)
{
	struct err e = {0};
	(void)state;
	assert_false(payment_day_check(2024, (struct date){2025, 1, 5}, false, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_non_null(strstr(e.text, "2024-01-01 to 2024-12-31"));
	assert_non_null(strstr(e.hint, "2025-01-20"));
	e = (struct err){0};
	assert_false(payment_day_check(2024, (struct date){2025, 1, 21}, false, &e));
	assert_string_equal(e.hint, "");
}

static void a_continuing_expenditure_runs_five_years(void **state)
{
	static const struct {
		int year, first, last;
		bool fits;
	} rows[] = {{2024, 2022, 2026, true}, {2024, 2022, 2027, false}, {2024, 2024, 2025, true}, {2024, 2020, 2024, false},
				{2024, 2025, 2026, false}, {2024, 2024, 2028, true}, {2024, 2024, 2029, false}};
	struct err e;
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		if (budget_continuing_check(rows[i].year, rows[i].first, rows[i].last, &e) != rows[i].fits)
			fail_msg("%d: %d ~ %d", rows[i].year, rows[i].first, rows[i].last);
}

static void a_payment_is_named_by_its_place(void **state)
{
	(void)state;
	assert_string_equal(payment_kind_of(won_of(20), won_of(0), won_of(20)), "once");
	assert_string_equal(payment_kind_of(won_of(20), won_of(0), won_of(14)), "advance");
	assert_string_equal(payment_kind_of(won_of(20), won_of(14), won_of(5)), "interim");
	assert_string_equal(payment_kind_of(won_of(20), won_of(14), won_of(6)), "rest");
}

static void what_passes_the_budget_is_known(void **state)
{
	(void)state;
	for (size_t i = 0; i < SOURCES.n; i++) {
		const char *code = SOURCES.terms[i].code;
		bool apart = strcmp(code, "direct") == 0 || strcmp(code, "private") == 0 || strcmp(code, "unstated") == 0;
		assert_int_equal(budget_is_the_citys(code), !apart);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_rate_is_rounded_half_up),
		cmocka_unit_test(each_kind_has_its_days),
		cmocka_unit_test(a_day_is_a_whole_day),
		cmocka_unit_test(late_payments_are_told_the_listed_cases),
		cmocka_unit_test(a_continuing_expenditure_runs_five_years),
		cmocka_unit_test(a_payment_is_named_by_its_place),
		cmocka_unit_test(what_passes_the_budget_is_known),
	};
	return cmocka_run_group_tests_name("budget", tests, start, end);
}
