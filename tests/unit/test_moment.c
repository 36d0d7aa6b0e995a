#include "unit.h"

#include "ppuri/date.h"

#include <time.h>

static void moments_are_shown_in_korean_time(void **state)
{
	(void)state;
	static const struct {
		int64_t unix_seconds;
		const char *iso, *letter, *day;
	} rows[] = {
		{0, "1970-01-01 09:00:00", "1970. 1. 1. 09:00", "1970-01-01"},
		{-1, "1970-01-01 08:59:59", "1970. 1. 1. 08:59", "1970-01-01"},
		{-32401, "1969-12-31 23:59:59", "1969. 12. 31. 23:59", "1969-12-31"},
		{-32400, "1970-01-01 00:00:00", "1970. 1. 1. 00:00", "1970-01-01"},
		{1709510400, "2024-03-04 09:00:00", "2024. 3. 4. 09:00", "2024-03-04"},
		{1709542800, "2024-03-04 18:00:00", "2024. 3. 4. 18:00", "2024-03-04"},
		{1709564399, "2024-03-04 23:59:59", "2024. 3. 4. 23:59", "2024-03-04"},
		{1709564400, "2024-03-05 00:00:00", "2024. 3. 5. 00:00", "2024-03-05"},
		{4102412399, "2099-12-31 23:59:59", "2099. 12. 31. 23:59", "2099-12-31"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct moment m = {rows[i].unix_seconds}, back;
		char out[DATE_TEXT_MAX];
		assert_string_equal(moment_iso(m, out), rows[i].iso);
		assert_true(moment_from_iso(out, &back));
		assert_int_equal(back.unix_seconds, m.unix_seconds);
		assert_string_equal(moment_letter(m, out), rows[i].letter);
		assert_string_equal(date_iso(moment_date(m), out), rows[i].day);
	}
}

static void only_the_stored_form_is_iso(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"",
		"2024-03-04",
		"2024-03-04 09:00",
		"2024-03-04T09:00:00",
		"2024-03-04 9:00:00",
		"2024-03-04 9:00:000",
		"2024-03-04 24:00:00",
		"2024-03-04 23:60:00",
		"2024-03-04 23:00:60",
		"2024-02-30 09:00:00",
		"2024-3-004 09:00:00",
		"2024-03-04 09:00:00 ",
		"2024-03-04 09-00-00",
		"2024-03-04 0a:00:00",
		"2024-03-04 09:00:0a",
		"2024-03    09:00:00",
	};
	for (size_t i = 0; i < ROWS(bad); i++) {
		struct moment m = {-7};
		if (moment_from_iso(bad[i], &m))
			fail_msg("%s was read", bad[i]);
		assert_int_equal(m.unix_seconds, -7);
	}
}

static void moments_are_read_as_people_write_them(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		bool end_of_day;
		const char *iso;
	} rows[] = {
		{"2024-03-04 18:00", false, "2024-03-04 18:00:00"},
		{"2024-03-04 18:00", true, "2024-03-04 18:00:00"},
		{"2024-03-04T18:00", false, "2024-03-04 18:00:00"},
		{"2024-03-04 18:00:30", false, "2024-03-04 18:00:30"},
		{"2024-03-04 7:09", false, "2024-03-04 07:09:00"},
		{"2024. 3. 4. 18:00", false, "2024-03-04 18:00:00"},
		{"2024. 3. 4.(월) 18:00", false, "2024-03-04 18:00:00"},
		{"'24.3.4 18:00", false, "2024-03-04 18:00:00"},
		{"2024년 3월 4일 18:00", false, "2024-03-04 18:00:00"},
		{"20240304 18:00", false, "2024-03-04 18:00:00"},
		{"２０２４-０３-０４　１８：００", false, "2024-03-04 18:00:00"},
		{"2024-03-04 00:00", false, "2024-03-04 00:00:00"},
		{"2024-03-04 24:00", false, "2024-03-05 00:00:00"},
		{"2024-12-31 24:00:00", false, "2025-01-01 00:00:00"},
		{"2024-03-04", false, "2024-03-04 00:00:00"},
		{"2024-03-04", true, "2024-03-04 23:59:59"},
		{"2024. 3. 4.", true, "2024-03-04 23:59:59"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct err e = {0};
		struct moment m;
		char out[DATE_TEXT_MAX];
		if (!moment_parse(rows[i].text, rows[i].end_of_day, &m, &e))
			fail_msg("%s: %s", rows[i].text, e.text);
		assert_string_equal(moment_iso(m, out), rows[i].iso);
	}
}

static void what_is_no_moment_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"",
		"18:00",
		" 18:00",
		":",
		"2024-03-04 18",
		"2024-03-04 18:",
		"2024-03-04 18:0",
		"2024-03-04 18:000",
		"2024-03-04 24:01",
		"2199-12-31 24:00",
		"2024-03-04 25:00",
		"2024-03-04 18:60",
		"2024-03-04 18:00:60",
		"2024-03-04 18:00:30:00",
		"2024-03-04 18:00Z",
		"2024-03-04 18:00+09:00",
		"2024-03-04 -1:00",
		"2024-03-04 118:00",
		"2024-03-0418:00",
		"2024-03-04 :00",
		"2024-02-30 18:00",
		"2024-03 18:00",
		"2024",
		"2024-03",
		"오늘 18:00",
		"2024-03-04\xff 18:00",
	};
	for (size_t i = 0; i < ROWS(bad); i++) {
		struct err e = {0};
		struct moment m = {-7};
		char out[DATE_TEXT_MAX];
		if (moment_parse(bad[i], true, &m, &e))
			fail_msg("%s: read as %s", bad[i], moment_iso(m, out));
		assert_int_equal(e.kind, ERR_USAGE);
		assert_int_equal(m.unix_seconds, -7);
	}
}

static void now_is_now(void **state)
{
	(void)state;
	int64_t before = time(NULL), now = moment_now().unix_seconds;
	assert_true(now >= before && now <= time(NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moments_are_shown_in_korean_time),
		cmocka_unit_test(only_the_stored_form_is_iso),
		cmocka_unit_test(moments_are_read_as_people_write_them),
		cmocka_unit_test(what_is_no_moment_is_refused),
		cmocka_unit_test(now_is_now),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
