/* Points as members write them, the numbers of a blind evaluation, and which totals a mean leaves out. */
#include "unit.h"

#include "ppuri/review.h"

static const struct selection_item items[] = {{1, "사업 필요성", 20}, {2, "추진계획", 30}, {3, "사업비 적정성", 50}};

static void points_are_whole_or_half(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int32_t tenths;
	} good[] = {
		{"0", 0}, {"18", 180}, {"20", 200}, {"17.5", 175}, {"17.50", 175}, {"18.0", 180}, {"0.5", 5}, {" 18 ", 180},
		{"18점", 180}, {"17.5 점", 175}, {"１７．５", 175}, {"018", 180},
	};
	for (size_t i = 0; i < ROWS(good); i++) {
		int32_t tenths = -1;
		struct err e = {0};
		if (!points_parse(good[i].text, &items[0], 5, &tenths, &e))
			fail_msg("\"%s\": %s", good[i].text, e.text);
		assert_int_equal(tenths, good[i].tenths);
	}
}

static void other_points_are_refused(void **state)
{
	(void)state;
	static const char *const bad[] = {"",	  " ",	 "-",	 "-1",	 "20.5", "21",	 "17.2", "17.25", "17.55", "17,5", "17.",
									  ".5",	  "1e1", "십팔", "18/20", "1 8", "99999999999999999999", "18점점", "0x10", "+5"};
	for (size_t i = 0; i < ROWS(bad); i++) {
		int32_t tenths = 77;
		struct err e = {0};
		if (points_parse(bad[i], &items[0], 5, &tenths, &e))
			fail_msg("\"%s\" was read as %d", bad[i], (int)tenths);
		assert_int_equal(tenths, 77);
		assert_int_equal(e.kind, ERR_USAGE);
		assert_true(*e.text != '\0');
	}
}

static void a_list_has_one_for_each_item(void **state)
{
	(void)state;
	struct pool pool CLEANUP(pool_release) = {0};
	const int32_t *tenths = NULL;
	struct err e = {0};
	assert_true(points_list_parse(&pool, "18, 25.5,40", items, 3, 5, &tenths, &e));
	assert_int_equal(tenths[0], 180);
	assert_int_equal(tenths[1], 255);
	assert_int_equal(tenths[2], 400);
	assert_true(points_list_parse(&pool, "１８，２５，４０", items, 3, 5, &tenths, &e));
	assert_int_equal(tenths[2], 400);
	static const char *const bad[] = {"", "18", "18,25", "18,25,40,1", "18,25,40,", ",18,25", "18,,40", "18 25 40", "18,31,40"};
	for (size_t i = 0; i < ROWS(bad); i++) {
		const int32_t *untouched = NULL;
		assert_false(points_list_parse(&pool, bad[i], items, 3, 5, &untouched, &e));
		assert_null(untouched);
		assert_int_equal(e.kind, ERR_USAGE);
	}
	/* The item that is wrong is named. */
	assert_false(points_list_parse(&pool, "18,31,40", items, 3, 5, &tenths, &e));
	assert_non_null(strstr(e.text, "추진계획"));
}

static void a_score_goes_in_the_steps_of_the_call(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int32_t step;
		bool taken;
	} rows[] = {
		{"17.3", 1, true}, {"17.35", 1, false}, {"17.3", 5, false}, {"17.5", 5, true}, {"17.5", 10, false}, {"17", 10, true},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		int32_t tenths;
		struct err e = {0};
		if (points_parse(rows[i].text, &items[0], rows[i].step, &tenths, &e) != rows[i].taken)
			fail_msg("%s in steps of %d", rows[i].text, (int)rows[i].step);
	}
}

static void a_low_score_needs_a_word(void **state)
{
	(void)state;
	static const struct {
		int32_t tenths[3];
		int32_t share;
		const char *item;
	} rows[] = {
		{{200, 300, 500}, 6000, NULL}, {{120, 180, 300}, 6000, NULL}, {{119, 180, 300}, 6000, "사업 필요성"},
		{{120, 180, 299}, 6000, "사업비 적정성"}, {{0, 0, 0}, 0, NULL}, {{-1, 179, -1}, 6000, "추진계획"}, {{-1, -1, -1}, 10000, NULL},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		const struct selection_item *low = item_below(items, rows[i].tenths, 3, rows[i].share);
		if (rows[i].item)
			assert_string_equal(low ? low->name : "", rows[i].item);
		else
			assert_null(low);
	}
}

static void a_blind_number_says_nothing(void **state)
{
	(void)state;
	struct pool pool CLEANUP(pool_release) = {0};
	assert_string_equal(blind_name(&pool, 1), "가-01");
	assert_string_equal(blind_name(&pool, 99), "가-99");
	assert_string_equal(blind_name(&pool, 100), "나-01");
	assert_string_equal(blind_name(&pool, 14 * 99), "하-99");
	assert_string_equal(blind_name(&pool, 14 * 99 + 1), "하-100");
}

static void the_trim_names_two_totals(void **state)
{
	(void)state;
	static const struct {
		int32_t totals[7];
		size_t n;
		int trim_min;
		struct trim trim;
	} rows[] = {
		{{700, 800, 900, 600, 750}, 5, 5, {true, 3, 2}},
		{{850, 850, 850, 850, 850}, 5, 5, {true, 0, 1}},
		{{600, 900, 900, 600, 700}, 5, 3, {true, 0, 1}},
		{{880, 910, 790, 840}, 4, 5, {false, 0, 0}},
		{{900, 600, 700}, 3, 0, {false, 0, 0}},
		{{900, 600}, 2, 1, {false, 0, 0}},
		{{0}, 0, 1, {false, 0, 0}},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct trim trim = trim_of(rows[i].totals, rows[i].n, rows[i].trim_min);
		assert_int_equal(trim.made, rows[i].trim.made);
		assert_int_equal(trim.lowest, rows[i].trim.lowest);
		assert_int_equal(trim.highest, rows[i].trim.highest);
	}
}

/* What is said to be left out is what the mean leaves out: panels of up to seven with few values, so that many are equal. */
static void the_trim_is_that_of_the_mean(void **state)
{
	(void)state;
	for (unsigned panel = 0; panel < 1u << 14; panel++) {
		int32_t totals[7];
		int64_t sum = 0;
		size_t n = panel % 8;
		int trim_min = (int)(panel / 8 % 8);
		for (size_t i = 0; i < n; i++)
			totals[i] = (int32_t)((panel * 2654435761u >> (2 * i + 8)) % 4) * 100;
		struct trim trim = trim_of(totals, n, trim_min);
		for (size_t i = 0; i < n; i++)
			if (!trim.made || (i != trim.lowest && i != trim.highest))
				sum += totals[i];
		struct mean mean = mean_trimmed(totals, n, trim_min);
		assert_int_equal(mean.sum, sum);
		assert_int_equal(mean.count, (int64_t)n - (trim.made ? 2 : 0));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(points_are_whole_or_half),
		cmocka_unit_test(other_points_are_refused),
		cmocka_unit_test(a_list_has_one_for_each_item),
		cmocka_unit_test(a_score_goes_in_the_steps_of_the_call),
		cmocka_unit_test(a_low_score_needs_a_word),
		cmocka_unit_test(a_blind_number_says_nothing),
		cmocka_unit_test(the_trim_names_two_totals),
		cmocka_unit_test(the_trim_is_that_of_the_mean),
	};
	return cmocka_run_group_tests_name("review", tests, NULL, NULL);
}
