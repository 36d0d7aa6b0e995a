#include "unit.h"

#include "ppuri/selection.h"

static void a_mean_drops_one_highest_and_one_lowest(void **state)
{
	(void)state;
	static const struct {
		int32_t points[7];
		size_t n;
		int64_t hundredths;
	} rows[] = {
		{{70, 80, 90, 60, 75}, 5, 7500},
		{{100, 0, 60, 60, 60}, 5, 6000},
		{{85, 85, 85, 85, 85}, 5, 8500},
		{{66, 67, 67, 70, 50, 90, 68}, 7, 6760},
		{{59, 60, 60, 61, 59, 60, 60}, 7, 5980},
		{{88, 91, 79, 84}, 4, 8550}, /* fewer than five: no trim */
		{{90, 60, 70}, 3, 7333},
		{{60, 60, 90, 90, 90}, 5, 8000}, /* one of each alone is dropped */
		{{72}, 1, 7200},
		{{0, 0, 0, 0, 0}, 5, 0},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		int32_t tenths[7];
		for (size_t k = 0; k < rows[i].n; k++)
			tenths[k] = rows[i].points[k] * 10;
		assert_int_equal(mean_hundredths(mean_trimmed(tenths, rows[i].n, 5)), rows[i].hundredths);
	}
}

static void the_trim_begins_at_its_number_of_judges(void **state)
{
	(void)state;
	static const struct {
		size_t n;
		int trim_min;
		int64_t sum, count;
	} rows[] = {
		{5, 5, 50, 3}, {5, 6, 110, 5}, {5, 0, 110, 5}, {5, -1, 110, 5}, {4, 5, 60, 4}, {4, 4, 20, 2},
		{3, 3, 10, 1}, {3, 1, 10, 1},  {2, 2, 20, 2},  {2, 1, 20, 2},   {1, 1, 10, 1},
	};
	static const int32_t totals[] = {10, 10, 10, 30, 50};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct mean mean = mean_trimmed(totals, rows[i].n, rows[i].trim_min);
		assert_int_equal(mean.sum, rows[i].sum);
		assert_int_equal(mean.count, rows[i].count);
	}
}

static void nobody_has_no_mean(void **state)
{
	(void)state;
	struct mean none = mean_trimmed(NULL, 0, 5), zero = mean_trimmed((int32_t[]){0}, 1, 5);
	assert_int_equal(none.sum, 0);
	assert_int_equal(none.count, 0);
	assert_int_equal(mean_hundredths(none), 0);
	assert_false(mean_reaches(none, 0));
	assert_true(mean_reaches(zero, 0));
	assert_true(mean_cmp(none, zero) < 0);
	assert_true(mean_cmp(zero, none) > 0);
	assert_int_equal(mean_cmp(none, none), 0);
}

static void means_are_compared_exactly(void **state)
{
	(void)state;
	static const struct {
		struct mean a, b;
		int order;
	} rows[] = {
		{{1, 3}, {2, 6}, 0},
		{{1, 3}, {33333, 100000}, 1},
		{{1, 3}, {33334, 100000}, -1},
		{{2000, 3}, {6667, 10}, -1},
		{{0, 1}, {0, 7}, 0},
		{{INT64_MAX, INT64_MAX}, {INT64_MAX - 1, INT64_MAX - 1}, 0},
		{{INT64_MAX, INT64_MAX - 1}, {INT64_MAX - 1, INT64_MAX - 2}, -1},
		{{INT64_MAX - 1, INT64_MAX}, {INT64_MAX - 2, INT64_MAX - 1}, 1},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_int_equal(mean_cmp(rows[i].a, rows[i].b), rows[i].order);
		assert_int_equal(mean_cmp(rows[i].b, rows[i].a), -rows[i].order);
	}
}

static void the_line_is_reached_by_the_unrounded_mean(void **state)
{
	(void)state;
	struct mean almost = {11999, 20}; /* 59.995 points */
	assert_int_equal(mean_hundredths(almost), 6000);
	assert_false(mean_reaches(almost, 600));
	assert_true(mean_reaches((struct mean){12000, 20}, 600));
	assert_true(mean_reaches((struct mean){12001, 20}, 600));
	assert_false(mean_reaches((struct mean){1799, 3}, 600));
	assert_true(mean_reaches((struct mean){0, 1}, 0));
}

static void hundredths_are_rounded_half_up_after_the_mean(void **state)
{
	(void)state;
	static const struct {
		struct mean mean;
		int64_t hundredths;
	} rows[] = {
		{{11999, 20}, 6000}, /* 59.995 */
		{{599949, 1000}, 5999}, /* 59.9949 */
		{{2200, 3}, 7333},
		{{2, 3}, 7},
		{{1, 3}, 3},
		{{1, 20}, 1}, /* 0.005 */
		{{1, 21}, 0},
		{{1000, 1}, 10000},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_int_equal(mean_hundredths(rows[i].mean), rows[i].hundredths);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mean_drops_one_highest_and_one_lowest),
		cmocka_unit_test(the_trim_begins_at_its_number_of_judges),
		cmocka_unit_test(nobody_has_no_mean),
		cmocka_unit_test(means_are_compared_exactly),
		cmocka_unit_test(the_line_is_reached_by_the_unrounded_mean),
		cmocka_unit_test(hundredths_are_rounded_half_up_after_the_mean),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
