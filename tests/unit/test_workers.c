#include "english.h"

#include "ppuri/workers.h"

static struct month_counts year_of(int year, const char *counts)
{
	struct err e = {0};
	struct month_counts list = {0};
	if (!month_counts_parse(&pool, year, counts, &list, &e))
		fail_msg("%s: %s", counts, e.text);
	return list;
}

static void append(struct month_counts *to, struct month_counts more)
{
	for (size_t i = 0; i < more.n; i++)
		*POOL_PUSH(&pool, to) = more.at[i];
}

static const struct date notice = {2024, 3, 4};

/* 소상공인기본법 시행령 §3: fewer than ten, by the sum of twelve month-ends over twelve, not rounded. */
static void ten_is_not_fewer_than_ten_but_nine_and_eleven_twelfths_is(void **state)
{
	(void)state;
	static const struct {
		const char *counts, *text;
		bool fewer;
	} rows[] = {
		{"9,9,9,10,10,10,9,9,9,9,9,9", "9.25 (111/12)", true},
		{"10,10,10,10,10,10,10,10,10,10,10,10", "10", false},
		{"10,10,10,10,10,10,10,10,10,10,10,9", "9.91 (119/12)", true},
		{"10,10,10,10,10,10,10,10,10,10,10,9+1", "9.95 (119.5/12)", true},
		{"10,10,10,10,10,10,10,10,10,10,10,9+2", "10", false},
		{"9+1,9+1,9+1,9+1,9+1,9+1,9+1,9+1,9+1,9+1,9+1,9+1", "9.50 (114/12)", true},
		{"0+20,0+20,0+20,0+20,0+20,0+20,0+20,0+20,0+20,0+20,0+20,0+20", "10", false},
		{"0,0,0,0,0,0,0,0,0,0,0,0", "0", true},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct month_counts counts = year_of(2023, rows[i].counts);
		struct workers_mean mean;
		assert_true(workers_mean(&counts, notice, &mean));
		assert_int_equal(workers_fewer_than(mean, 10), rows[i].fewer);
		assert_string_equal(workers_mean_text(&pool, mean), rows[i].text);
	}
}

static void the_year_before_counts_and_else_the_last_twelve_months(void **state)
{
	(void)state;
	struct workers_mean mean;
	struct month_counts both = year_of(2023, "5,5,5,5,5,5,5,5,5,5,5,5");
	append(&both, year_of(2022, "8,8,8,8,8,8,8,8,8,8,8,8"));
	assert_true(workers_mean(&both, notice, &mean));
	assert_int_equal(mean.first.year, 2023);
	assert_int_equal(mean.halves, 120);

	/* Without its December the year is not whole: the twelve that end in November count. */
	struct month_counts cut = {0};
	for (size_t i = 0; i < both.n; i++)
		if (both.at[i].month.year != 2023 || both.at[i].month.month != 12)
			*POOL_PUSH(&pool, &cut) = both.at[i];
	assert_true(workers_mean(&cut, notice, &mean));
	assert_int_equal(mean.first.year, 2022);
	assert_int_equal(mean.first.month, 12);
	assert_int_equal(mean.halves, 2 * (8 + 11 * 5));

	/* What ends with the month of the notice or later was not known then. */
	struct month_counts later = year_of(2024, "1,1,1,1,1,1,1,1,1,1,1,1");
	assert_false(workers_mean(&later, notice, &mean));
	struct month_counts eleven = {.at = later.at, .n = 11};
	assert_false(workers_mean(&eleven, (struct date){2025, 3, 4}, &mean));
	assert_true(workers_mean(&later, (struct date){2025, 3, 4}, &mean));
	assert_false(workers_mean(&(struct month_counts){0}, notice, &mean));
}

static void the_order_of_the_months_does_not_matter(void **state)
{
	(void)state;
	struct workers_mean forward, backward;
	struct month_counts counts = year_of(2023, "1,2,3,4,5,6,7,8,9,10,11,12+1"), turned = {0};
	for (size_t i = counts.n; i-- > 0;)
		*POOL_PUSH(&pool, &turned) = counts.at[i];
	assert_true(workers_mean(&counts, notice, &forward) && workers_mean(&turned, notice, &backward));
	assert_int_equal(forward.halves, backward.halves);
	assert_int_equal(forward.halves, 157);
}

static void counts_are_read_as_they_are_written(void **state)
{
	(void)state;
	struct err e = {0};
	struct month_count count;
	assert_true(month_count_parse("2023-01=9", &count, &e));
	assert_int_equal(count.month.month, 1);
	assert_int_equal(count.regular, 9);
	assert_int_equal(count.part_time, 0);
	assert_true(month_count_parse("2023.12=0+3", &count, &e));
	assert_int_equal(count.part_time, 3);
	static const char *const bad[] = {"", "=9", "2023-01", "2023-01=", "2023-01=9.5", "2023-01=-1", "2023-13=9", "2023=9",
									  "2023-01-31=9", "2023-01=9+", "2023-01=9+1+1", "2023-01=99999999999", "9"};
	for (size_t i = 0; i < ROWS(bad); i++)
		if (month_count_parse(bad[i], &count, &e))
			fail_msg("%s", bad[i]);
	static const char *const bad_years[] = {"", "9", "9,9,9,9,9,9,9,9,9,9,9", "9,9,9,9,9,9,9,9,9,9,9,9,9", "9,9,9,9,9,9,9,9,9,9,9,x",
											"9,,9,9,9,9,9,9,9,9,9,9"};
	struct month_counts counts;
	for (size_t i = 0; i < ROWS(bad_years); i++)
		if (month_counts_parse(&pool, 2023, bad_years[i], &counts, &e))
			fail_msg("%s", bad_years[i]);
}

static void the_limit_goes_by_industry_and_day(void **state)
{
	(void)state;
	assert_int_equal(micro_workers_limit("29293", notice), 10);
	assert_int_equal(micro_workers_limit("41112", notice), 10);
	assert_int_equal(micro_workers_limit("05100", notice), 10);
	assert_int_equal(micro_workers_limit("49301", notice), 10);
	assert_int_equal(micro_workers_limit("62010", notice), 5);
	assert_int_equal(micro_workers_limit("47111", notice), 5);
	assert_int_equal(micro_workers_limit(NULL, notice), 10);
	assert_int_equal(micro_workers_limit("29293", (struct date){2021, 2, 4}), 0);
	assert_int_equal(micro_workers_limit("29293", (struct date){2021, 2, 5}), 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ten_is_not_fewer_than_ten_but_nine_and_eleven_twelfths_is),
		cmocka_unit_test(the_year_before_counts_and_else_the_last_twelve_months),
		cmocka_unit_test(the_order_of_the_months_does_not_matter),
		cmocka_unit_test(counts_are_read_as_they_are_written),
		cmocka_unit_test(the_limit_goes_by_industry_and_day),
	};
	return cmocka_run_group_tests_name("workers", tests, english, release);
}
