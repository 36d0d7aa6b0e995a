/* Figures as documents print them, and what is computed from them. */
#include "unit.h"

#include "ppuri/count.h"

static void figures_are_read_as_they_are_printed(void **state)
{
	static const struct {
		const char *text;
		int64_t n;
		int scale;
		const char *bound, *unit;
	} rows[] = {
		{"2만3천여개사", 23000, 0, "about", "개사"}, {"4만 2천여개사", 42000, 0, "about", "개사"}, {"32만8000명", 328000, 0, NULL, "명"},
		{"56만 8천명", 568000, 0, NULL, "명"}, {"62만6천명", 626000, 0, NULL, "명"}, {"970억불", 970, 0, NULL, "억불"},
		{"1,550억불", 1550, 0, NULL, "억불"}, {"217조원", 217, 0, NULL, "조원"}, {"2천억원", 2000, 0, NULL, "억원"},
		{"3천만 달러", 30000000, 0, NULL, "달러"}, {"2천3백만명", 23000000, 0, NULL, "명"}, {"100여 개", 100, 0, "about", "개"},
		{"148,000여명", 148000, 0, "about", "명"}, {"17,000건", 17000, 0, NULL, "건"}, {"54.8%", 548, 1, NULL, "%"}, {"80.0 %", 80, 0, NULL, "%"},
		{"1.5만명", 15000, 0, NULL, "명"}, {"10개 이상", 10, 0, "least", "개"}, {"약 400명", 400, 0, "about", "명"}, {"4백여명", 400, 0, "about", "명"},
		{"△3.2%", -32, 1, NULL, "%"}, {"-5", -5, 0, NULL, NULL}, {"12", 12, 0, NULL, NULL}, {"0", 0, 0, NULL, NULL}, {"１２개", 12, 0, NULL, "개"},
		{"1조 2천억명", 1200000000000, 0, NULL, "명"}, {"3억 5천만명", 350000000, 0, NULL, "명"},
	};
	static const char *const bad[] = {"", "개사", "1,00", "12,3456", "1.5.2", "3억 5천", "2천3천", "1만2만", "12 34", "10 (2009)", "99999999999999999", "1.2345678", "10명 미만", "많음"};
	struct pool pool CLEANUP(pool_release) = {0};
	struct quantity count;
	struct err e;
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		if (!count_parse(&pool, rows[i].text, &count, &e))
			fail_msg("%s: %s", rows[i].text, e.text);
		if (count.n != rows[i].n || count.scale != rows[i].scale || (count.bound ? !rows[i].bound || strcmp(count.bound, rows[i].bound) != 0 : rows[i].bound != NULL) ||
			(count.unit ? !rows[i].unit || strcmp(count.unit, rows[i].unit) != 0 : rows[i].unit != NULL))
			fail_msg("%s was read as %lld e-%d %s %s", rows[i].text, (long long)count.n, count.scale, count.bound, count.unit);
	}
	for (size_t i = 0; i < ROWS(bad); i++)
		if (count_parse(&pool, bad[i], &count, &e))
			fail_msg("%s was read as %lld", bad[i], (long long)count.n);
}

/* 산업단지 클러스터 2004 → 2008, and what is planned for the wider ones. */
static void changes_are_rounded_half_up(void **state)
{
	static const struct {
		struct quantity before, after;
		int64_t tenths;
	} rows[] = {
		{{.n = 217}, {.n = 335}, 544}, {{.n = 970}, {.n = 1550}, 598}, {{.n = 568000}, {.n = 626000}, 102}, {{.n = 12}, {.n = 150}, 11500},
		{{.n = 23000}, {.n = 42000}, 826}, {{.n = 55}, {.n = 100}, 818}, {{.n = 2000}, {.n = 2001}, 1}, {{.n = 2000}, {.n = 1999}, -1},
		{{.n = 15, .scale = 1}, {.n = 3}, 1000},
	};
	int64_t tenths;
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_true(count_change(&rows[i].before, &rows[i].after, &tenths));
		assert_int_equal(tenths, rows[i].tenths);
	}
	assert_false(count_change(&(struct quantity){.n = 0}, &(struct quantity){.n = 1}, &tenths));
	assert_false(count_change(&(struct quantity){.n = -1}, &(struct quantity){.n = 1}, &tenths));
	assert_true(count_share(&(struct quantity){.n = 2}, &(struct quantity){.n = 3}, &tenths));
	assert_int_equal(tenths, 667);
	assert_false(count_share(&(struct quantity){.n = 2}, &(struct quantity){.n = 0}, &tenths));
}

static void figures_are_shown_with_separators(void **state)
{
	struct pool pool CLEANUP(pool_release) = {0};
	(void)state;
	assert_string_equal(count_text(&pool, 1234567, 0), "1,234,567");
	assert_string_equal(count_text(&pool, 1000000, 0), "1,000,000");
	assert_string_equal(count_text(&pool, 999, 0), "999");
	assert_string_equal(count_text(&pool, -32, 1), "△3.2");
	assert_string_equal(count_text(&pool, 5, 2), "0.05");
	assert_string_equal(count_figure(&pool, -1234567, 1), "-123456.7");
	assert_string_equal(count_figure(&pool, 23000, 0), "23000");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_are_read_as_they_are_printed),
		cmocka_unit_test(changes_are_rounded_half_up),
		cmocka_unit_test(figures_are_shown_with_separators),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
