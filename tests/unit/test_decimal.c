/* Shares and points as they are typed and as they are shown. */
#include "unit.h"

#include "ppuri/decimal.h"

static void decimals_are_read_exactly(void **state)
{
	static const struct {
		const char *text;
		int scale;
		int64_t highest;
		const char *suffix;
		int64_t n; /* -1: refused */
	} rows[] = {
		{"80", 2, 10000, "%", 8000}, {"12.5", 2, 10000, "%", 1250}, {"12.05 %", 2, 10000, "%", 1205}, {" 100% ", 2, 10000, "%", 10000},
		{"59.5점", 1, 1000, "점", 595}, {"0", 1, 1000, "", 0}, {"007", 0, 10, "", 7}, {"100.01", 2, 10000, "%", -1},
		{"12.505", 2, 10000, "%", -1}, {"12.", 2, 10000, "%", -1}, {".5", 2, 10000, "%", -1}, {"", 2, 10000, "%", -1},
		{"-1", 2, 10000, "%", -1}, {"1e1", 2, 10000, "%", -1}, {"1 2", 2, 10000, "%", -1}, {"12%%", 2, 10000, "%", -1},
		{"12%", 2, 10000, "", -1}, {"99999999999999999999", 2, 10000, "%", -1}, {"1.5", 0, 10, "", -1},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		int64_t n = -1;
		bool read = decimal_parse(rows[i].text, rows[i].scale, rows[i].highest, rows[i].suffix, &n);
		if (read != (rows[i].n >= 0) || n != rows[i].n)
			fail_msg("\"%s\" was read as %lld", rows[i].text, (long long)n);
	}
}

static void decimals_are_shown_without_needless_zeros(void **state)
{
	static const struct {
		int64_t n;
		int scale;
		const char *text;
	} rows[] = {
		{8000, 2, "80"}, {1250, 2, "12.5"}, {1205, 2, "12.05"}, {5, 2, "0.05"}, {0, 2, "0"}, {595, 1, "59.5"}, {600, 1, "60"},
		{10000, 2, "100"}, {7, 0, "7"}, {70, 0, "70"},
	};
	struct pool pool CLEANUP(pool_release) = {0};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(decimal_text(&pool, rows[i].n, rows[i].scale), rows[i].text);
}

static void a_number_that_lost_its_digits_is_told(void **state)
{
	static const char *const lost[] = {"1.80111E+12", "2E+9", "1.8e+12"}, *const whole[] = {"1801110000000", "1+1", "E+12", "1.8E12", ""};
	(void)state;
	for (size_t i = 0; i < ROWS(lost); i++) {
		struct err e = {0};
		assert_false(decimal_is_unrounded(lost[i], &e));
		assert_int_equal(e.kind, ERR_REFUSED);
	}
	for (size_t i = 0; i < ROWS(whole); i++)
		assert_true(decimal_is_unrounded(whole[i], NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(decimals_are_read_exactly),
		cmocka_unit_test(decimals_are_shown_without_needless_zeros),
		cmocka_unit_test(a_number_that_lost_its_digits_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
