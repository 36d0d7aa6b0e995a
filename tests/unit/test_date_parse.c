#include "unit.h"

#include "ppuri/date.h"
#include "ppuri/tr.h"

static const struct {
	const char *text, *iso;
} good[] = {
	{"2024-02-23", "2024-02-23"},
	{"2024-2-23", "2024-02-23"},
	{"2024/2/23", "2024-02-23"},
	{"2024/02/23", "2024-02-23"},
	{"2024.2.23", "2024-02-23"},
	{"2024.02.23", "2024-02-23"},
	{"2024.2.23.", "2024-02-23"},
	{"2024. 2. 23.", "2024-02-23"},
	{"2024. 2. 23", "2024-02-23"},
	{" 2024. 2. 23. ", "2024-02-23"},
	{"20240223", "2024-02-23"},
	{"2024년 2월 23일", "2024-02-23"},
	{"2024년2월23일", "2024-02-23"},
	{"'24.2.23", "2024-02-23"},
	{"‘24. 2. 23.", "2024-02-23"},
	{"’24. 2. 23.", "2024-02-23"},
	{"`24.2.23", "2024-02-23"},
	{"'24-02-23", "2024-02-23"},
	{"'24년 2월 23일", "2024-02-23"},
	{"24년 2월 23일", "2024-02-23"},
	{"24.02.23", "2024-02-23"},
	{"24-02-23", "2024-02-23"},
	{"99.12.31", "2099-12-31"},
	{"00.1.1", "2000-01-01"},
	{"45345", "2024-02-23"},
	{"36526", "2000-01-01"},
	{"10000", "1927-05-18"},
	{"99999", "2173-10-13"},
	{"2024. 2. 23.(금)", "2024-02-23"},
	{"2024-02-23(금)", "2024-02-23"},
	{"2024-02-23 (금)", "2024-02-23"},
	{"2024년 2월 23일(금요일)", "2024-02-23"},
	{"20240223(금)", "2024-02-23"},
	{"2024. 3. 10.(일)", "2024-03-10"},
	{"2024년 3월 11일 (월)", "2024-03-11"},
	{"２０２４．　２．　２３．", "2024-02-23"},
	{"2024.\u00A02.\u00A023.", "2024-02-23"},
	{"2024-02-29", "2024-02-29"},
	{"2000-02-29", "2000-02-29"},
	{"1900-01-01", "1900-01-01"},
	{"2199-12-31", "2199-12-31"},
	/* In part. */
	{"‘22. 8.", "2022-08"},
	{"'22.8", "2022-08"},
	{"2022-08", "2022-08"},
	{"2022-8", "2022-08"},
	{"2022/8", "2022-08"},
	{"2022. 8.", "2022-08"},
	{"2022.8", "2022-08"},
	{"2022.10", "2022-10"},
	{"2022.01", "2022-01"},
	{"2022. 1.", "2022-01"},
	{"2022년 8월", "2022-08"},
	{"22년 8월", "2022-08"},
	{"‘19.", "2019"},
	{"'19", "2019"},
	{"2019", "2019"},
	{"2019.", "2019"},
	{"2019년", "2019"},
	{"19년", "2019"},
};

static const struct {
	const char *text;
	bool made_like_a_date; /* but there is no such day */
} bad[] = {
	{"2024-02-30", true},
	{"2023-02-29", true},
	{"2023년 2월 29일", true},
	{"1900-02-29", true},
	{"2024-13-01", true},
	{"2024-00-10", true},
	{"2024-10-00", true},
	{"2024-04-31", true},
	{"20240230", true},
	{"20240200", true},
	{"20240000", true},
	{"00000000", true},
	{"2022-13", true},
	{"2022-00", true},
	{"‘22. 13.", true},
	{"1899-12-31", true},
	{"2200-01-01", true},
	{"0223", true},
	{"0000", true},
	{"", false},
	{" ", false},
	{"-", false},
	{"'", false},
	{"오늘", false},
	{"미정", false},
	{"Feb-23", false},
	{"24", false},
	{"24.", false},
	{"24.2", false},
	{"2.23", false},
	{"24-02", false},
	{"2022.1", false},
	{"240223", false},
	{"202402", false},
	{"2024023", false},
	{"202402230", false},
	{"99999999999999999999", false},
	{"09999", false},
	{"'45345", false},
	{"45345.5", false},
	{"45345년", false},
	{"'2024.2.23", false},
	{"''24.2.23", false},
	{"024.2.23", false},
	{"2024-02/23", false},
	{"2024.02-23", false},
	{"2024년 2.23", false},
	{"2024년 2월 23", false},
	{"2024년 2", false},
	{"2024월 2년", false},
	{"2024 2 23", false},
	{"2024-02-23-", false},
	{"2024/02/23/", false},
	{"2024-", false},
	{"2024-02-", false},
	{"-2024-02-23", false},
	{"2024--02-23", false},
	{"2024..2.23", false},
	{"2024.2.23..", false},
	{"2024-002-23", false},
	{"2024-02-023", false},
	{"2024-02-23T", false},
	{"2024-02-23 18:00", false},
	{"2024-02-23x", false},
	{"2024-02-23(금", false},
	{"2024-02-23금)", false},
	{"2024-02-23()", false},
	{"2024-02-23(Fri)", false},
	{"(금)", false},
	{"2024.2.23.1", false},
	{"2019~2026", false},
	{"2024-02-23\xff", false},
};

static void dates_are_read_as_people_write_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(good); i++) {
		struct err e = {0};
		struct date d;
		char out[DATE_TEXT_MAX];
		if (!date_parse(good[i].text, &d, &e))
			fail_msg("%s: %s", good[i].text, e.text);
		assert_string_equal(date_iso(d, out), good[i].iso);
	}
}

static void what_is_no_date_is_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(bad); i++) {
		struct err e = {0};
		struct date d = {1, 2, 3};
		char out[DATE_TEXT_MAX];
		if (date_parse(bad[i].text, &d, &e))
			fail_msg("%s: read as %s", bad[i].text, date_iso(d, out));
		assert_int_equal(e.kind, ERR_USAGE);
		assert_int_equal(d.year, 1);
		if (bad[i].made_like_a_date != (strstr(e.text, "no such day") != NULL))
			fail_msg("%s: %s", bad[i].text, e.text);
	}
}

static void the_day_of_the_week_must_be_right(void **state)
{
	(void)state;
	static const char *const wrong[] = {"2024-02-23(목)", "2024. 2. 23.(토)", "2024년 2월 23일(월요일)", "20240223(일)",
										"2022-08(금)",    "2019년(금)"};
	for (size_t i = 0; i < ROWS(wrong); i++) {
		struct err e = {0};
		struct date d = {1, 2, 3};
		assert_false(date_parse(wrong[i], &d, &e));
		assert_int_equal(e.kind, ERR_USAGE);
		assert_int_equal(d.year, 1);
	}
}

static void printed_dates_are_read_back(void **state)
{
	(void)state;
	struct err e = {0};
	char out[DATE_TEXT_MAX];
	for (int32_t days = -25567; days < 84006; days += 17) {
		struct date d = date_of_days(days), back;
		const char *(*const writers[])(struct date, char *) = {date_iso, date_letter, date_spoken};
		for (size_t i = 0; i < ROWS(writers); i++) {
			assert_true(date_parse(writers[i](d, out), &back, &e));
			assert_int_equal(date_cmp(d, back), 0);
		}
		struct date month = {d.year, d.month, 0}, year = {d.year, 0, 0};
		assert_true(date_parse(date_letter(month, out), &back, &e));
		assert_int_equal(back.month, d.month);
		assert_int_equal(back.day, 0);
		assert_true(date_parse(date_letter(year, out), &back, &e));
		assert_int_equal(back.year, d.year);
		assert_int_equal(back.month, 0);
	}
}

int main(void)
{
	tr_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_are_read_as_people_write_them),
		cmocka_unit_test(what_is_no_date_is_refused),
		cmocka_unit_test(the_day_of_the_week_must_be_right),
		cmocka_unit_test(printed_dates_are_read_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
