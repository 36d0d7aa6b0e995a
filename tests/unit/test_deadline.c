#include "unit.h"

#include "ppuri/deadline.h"

static struct date day(const char *iso)
{
	struct date d = {0};
	assert_true(date_from_iso(iso, &d));
	return d;
}

static void assert_day(struct date got, const char *wanted)
{
	char text[DATE_TEXT_MAX];
	assert_string_equal(date_iso(got, text), wanted);
}

/* 2026-03-01 falls on a Sunday, so that the Monday after it is a substitute holiday. */
static struct holidays holidays(void)
{
	static struct date at[4];
	at[0] = day("2024-10-15");
	at[1] = day("2025-01-20");
	at[2] = day("2026-03-01");
	at[3] = day("2026-03-02");
	return (struct holidays){at, ROWS(at)};
}

static void two_months_end_as_the_civil_code_counts(void **state)
{
	(void)state;
	static const struct {
		const char *event, *last;
	} rows[] = {
		{"2023-12-31", "2024-02-29"}, {"2024-12-31", "2025-02-28"}, {"2023-12-29", "2024-02-29"},
		{"2024-12-28", "2025-02-28"}, {"2023-12-28", "2024-02-28"}, {"2024-11-30", "2025-01-31"},
		{"2024-02-29", "2024-04-30"}, {"2024-06-30", "2024-09-02"}, {"2025-12-31", "2026-03-02"},
		{"2024-08-15", "2024-10-15"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_day(deadline_months(day(rows[i].event), 2, NULL), rows[i].last);
		assert_day(deadline_months(day(rows[i].event), 2, &(struct holidays){NULL, 0}), rows[i].last);
	}
}

static void a_holiday_moves_the_end_on(void **state)
{
	(void)state;
	struct holidays table = holidays();
	assert_day(deadline_months(day("2025-12-31"), 2, &table), "2026-03-03");
	assert_day(deadline_months(day("2024-08-15"), 2, &table), "2024-10-16");
	assert_day(deadline_days(day("2024-12-31"), 20, &table), "2025-01-21");
	assert_day(deadline_days(day("2024-03-04"), 30, &table), "2024-04-03");
}

static void days_are_counted_from_the_day_after(void **state)
{
	(void)state;
	assert_day(deadline_days(day("2024-03-04"), 20, NULL), "2024-03-25");
	assert_day(deadline_days(day("2024-12-31"), 20, NULL), "2025-01-20");
	assert_day(deadline_days(day("2024-03-04"), 30, NULL), "2024-04-03");
	assert_day(deadline_days(day("2024-03-04"), 1, NULL), "2024-03-05");
}

/* Records are kept five years (지보법 §16③). */
static void terms_of_years_end_by_the_calendar(void **state)
{
	(void)state;
	assert_day(deadline_months(day("2024-12-31"), 60, NULL), "2029-12-31");
	assert_day(deadline_months(day("2024-02-29"), 60, NULL), "2029-02-28");
}

/* A year of which nobody has loaded a holiday is not known, and a store without any knows none. */
static void a_year_without_holidays_is_not_known(void **state)
{
	(void)state;
	struct holidays table = holidays();
	assert_true(holidays_know(&table, 2024));
	assert_true(holidays_know(&table, 2026));
	assert_false(holidays_know(&table, 2027));
	assert_false(holidays_know(&(struct holidays){NULL, 0}, 2024));
}

static void other_terms_of_months_end_rightly_too(void **state)
{
	(void)state;
	assert_day(deadline_months(day("2024-01-30"), 1, NULL), "2024-02-29");
	assert_day(deadline_months(day("2024-01-31"), 1, NULL), "2024-02-29");
	assert_day(deadline_months(day("2024-12-31"), 4, NULL), "2025-04-30");
	assert_day(deadline_months(day("2024-05-15"), 12, NULL), "2025-05-15");
	assert_day(deadline_months(day("2024-05-15"), 0, NULL), "2024-05-15");
}

/* By the law of the day on which the objection came; the extension goes on from the day after the last. */
static void an_objection_is_answered_by_its_law(void **state)
{
	static const struct {
		const char *basis, *received, *answer_by, *extended, *source;
	} cases[] = {
		{"local-subsidy", "2024-04-02", "2024-04-16", "2024-04-26", "행정기본법 §36②"},
		{"national-subsidy", "2024-04-02", "2024-04-16", "2024-04-26", "보조금법 §37"},
		{"national-subsidy", "2024-03-26", "2024-04-09", "2024-04-19", "보조금법 §37"},
		{"national-subsidy", "2024-03-25", "2024-04-08", "2024-04-18", "행정기본법 §36②"},
		{NULL, "2024-04-02", "2024-04-16", "2024-04-26", "행정기본법 §36②"},
		{"direct", "2024-03-28", "2024-04-11", "2024-04-22", "행정기본법 §36②"}, /* the 21st is a Sunday */
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct objection_answer answer = objection_answer(cases[i].basis, day(cases[i].received));
		struct date last = deadline_days(day(cases[i].received), answer.days, NULL);
		assert_day(last, cases[i].answer_by);
		assert_day(deadline_days(last, answer.extension, NULL), cases[i].extended);
		assert_string_equal(answer.source, cases[i].source);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_months_end_as_the_civil_code_counts),
		cmocka_unit_test(a_holiday_moves_the_end_on),
		cmocka_unit_test(days_are_counted_from_the_day_after),
		cmocka_unit_test(terms_of_years_end_by_the_calendar),
		cmocka_unit_test(a_year_without_holidays_is_not_known),
		cmocka_unit_test(other_terms_of_months_end_rightly_too),
		cmocka_unit_test(an_objection_is_answered_by_its_law),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
