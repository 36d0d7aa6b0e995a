#include "unit.h"

#include "ppuri/date.h"

static struct date day_of(const char *iso)
{
	struct date d;
	if (!date_from_iso(iso, &d))
		fail_msg("%s is not a date", iso);
	return d;
}

static void assert_date(struct date d, const char *iso)
{
	char out[DATE_TEXT_MAX];
	assert_string_equal(date_iso(d, out), iso);
}

static void precision_is_kept(void **state)
{
	(void)state;
	static const struct {
		const char *iso;
		enum date_precision precision;
		const char *first, *last, *letter, *spoken;
	} rows[] = {
		{"", DATE_NONE, "", "", "", ""},
		{"2019", DATE_YEAR, "2019-01-01", "2019-12-31", "2019.", "2019"},
		{"2022-08", DATE_MONTH, "2022-08-01", "2022-08-31", "2022. 8.", "2022-08"},
		{"2024-02", DATE_MONTH, "2024-02-01", "2024-02-29", "2024. 2.", "2024-02"},
		{"2023-02", DATE_MONTH, "2023-02-01", "2023-02-28", "2023. 2.", "2023-02"},
		{"1900-02", DATE_MONTH, "1900-02-01", "1900-02-28", "1900. 2.", "1900-02"},
		{"2000-02", DATE_MONTH, "2000-02-01", "2000-02-29", "2000. 2.", "2000-02"},
		{"2024-02-23", DATE_DAY, "2024-02-23", "2024-02-23", "2024. 2. 23.", "2024-02-23(금)"},
		{"2024-12-25", DATE_DAY, "2024-12-25", "2024-12-25", "2024. 12. 25.", "2024-12-25(수)"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct date d = day_of(rows[i].iso);
		char out[DATE_TEXT_MAX];
		assert_int_equal(date_precision(d), rows[i].precision);
		assert_date(d, rows[i].iso);
		assert_date(date_first(d), rows[i].first);
		assert_date(date_last(d), rows[i].last);
		assert_string_equal(date_letter(d, out), rows[i].letter);
		assert_string_equal(date_spoken(d, out), rows[i].spoken);
	}
}

static void only_the_stored_form_is_iso(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"2024-2-23",   "2024-02-30",  "2023-02-29",  "2024-13-01",  "2024-00-01", "2024-01-00", "2024-13",
		"2024-00",     "24-02-23",    "2024/02/23",  "2024-02/23",  "20240223",   "2024-02-23 ", " 2024-02-23",
		"2024-02-2",   "2024-",       "2024-0",      "202",         "20a4",       "2024-0a",     "2024-02-2a",
		"1899-12-31",  "2200-01-01",  "1899",        "2200",        "0000",       "-024",        "2024-02-233",
		"２０２４",    "2024-+1-01",  "2024-02-23T", "2024--1",     "2024-02--1",
	};
	for (size_t i = 0; i < ROWS(bad); i++) {
		struct date d = {1, 2, 3};
		if (date_from_iso(bad[i], &d))
			fail_msg("%s was read", bad[i]);
		assert_int_equal(d.year, 1);
	}
	assert_date(day_of("1900-01-01"), "1900-01-01");
	assert_date(day_of("2199-12-31"), "2199-12-31");
}

/* Counted one by one, by the rule that everybody knows. */
static void days_are_counted_over_three_centuries(void **state)
{
	(void)state;
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int32_t days = -25567;
	int weekday = 1; /* 1900-01-01 was a Monday */
	for (int year = 1900; year <= 2199; year++)
		for (int month = 1; month <= 12; month++) {
			int leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
			for (int day = 1; day <= lengths[month - 1] + (month == 2 && leap); day++, days++) {
				struct date d = {(int16_t)year, (int8_t)month, (int8_t)day}, back = date_of_days(days);
				assert_int_equal(date_to_days(d), days);
				assert_int_equal(date_cmp(d, back), 0);
				assert_int_equal(date_weekday(d), weekday);
				weekday = (weekday + 1) % 7;
			}
		}
	assert_int_equal(date_to_days(day_of("1970-01-01")), 0);
	assert_int_equal(date_to_days(day_of("2024-02-23")), 19776);
	assert_date(date_of_days(2932896), "9999-12-31");
	assert_date(date_of_days(-719162), "0001-01-01");
}

static void dates_are_ordered(void **state)
{
	(void)state;
	static const char *const rising[] = {"1900-01-01", "1999-12-31", "2000-01-01", "2000-01-31", "2000-02-01", "2199-12-31"};
	for (size_t i = 0; i < ROWS(rising); i++)
		for (size_t j = 0; j < ROWS(rising); j++) {
			int order = date_cmp(day_of(rising[i]), day_of(rising[j]));
			assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
		}
}

/* Civil Code §160: by the calendar, and the last day where the month has no such day. */
static void months_go_by_the_calendar(void **state)
{
	(void)state;
	static const struct {
		const char *day;
		int months;
		const char *later;
	} rows[] = {
		{"2023-12-31", 2, "2024-02-29"},  {"2024-12-31", 2, "2025-02-28"},  {"2023-12-29", 2, "2024-02-29"},
		{"2024-12-28", 2, "2025-02-28"},  {"2023-12-28", 2, "2024-02-28"},  {"2024-11-30", 2, "2025-01-30"},
		{"2024-02-29", 2, "2024-04-29"},  {"2024-06-30", 2, "2024-08-30"},  {"2025-12-31", 2, "2026-02-28"},
		{"2024-08-15", 2, "2024-10-15"},  {"2024-12-31", 60, "2029-12-31"}, {"2024-02-29", 60, "2029-02-28"},
		{"2024-03-04", 60, "2029-03-04"}, {"2024-01-31", 1, "2024-02-29"},  {"2024-03-31", -1, "2024-02-29"},
		{"2024-01-15", -1, "2023-12-15"}, {"2024-01-15", 0, "2024-01-15"},  {"2024-03-31", -13, "2023-02-28"},
		{"2024-02-29", 12, "2025-02-28"}, {"2024-02-29", 48, "2028-02-29"}, {"2024-05-31", 1, "2024-06-30"},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_date(date_add_months(day_of(rows[i].day), rows[i].months), rows[i].later);
}

static void days_go_one_by_one(void **state)
{
	(void)state;
	static const struct {
		const char *day;
		int days;
		const char *later;
	} rows[] = {
		{"2024-03-04", 20, "2024-03-24"}, {"2024-12-31", 20, "2025-01-20"}, {"2024-03-04", 30, "2024-04-03"},
		{"2024-02-28", 1, "2024-02-29"},  {"2024-03-01", -1, "2024-02-29"}, {"2023-03-01", -1, "2023-02-28"},
		{"2029-03-04", -1, "2029-03-03"}, {"2024-01-01", 366, "2025-01-01"}, {"2024-01-01", 0, "2024-01-01"},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_date(date_add_days(day_of(rows[i].day), rows[i].days), rows[i].later);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(precision_is_kept),
		cmocka_unit_test(only_the_stored_form_is_iso),
		cmocka_unit_test(days_are_counted_over_three_centuries),
		cmocka_unit_test(dates_are_ordered),
		cmocka_unit_test(months_go_by_the_calendar),
		cmocka_unit_test(days_go_one_by_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
