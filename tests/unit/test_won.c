#include "unit.h"

#include "ppuri/won.h"

static void sums_stop_at_64_bits(void **state)
{
	(void)state;
	struct err e = {0};
	struct won w = won_of(7);
	assert_true(won_add(won_of(INT64_MAX - 1), won_of(1), &w, &e));
	assert_int_equal(w.n, INT64_MAX);
	assert_false(won_add(won_of(INT64_MAX), won_of(1), &w, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_int_equal(w.n, INT64_MAX);
}

static void a_share_is_rounded_down_and_never_lost(void **state)
{
	(void)state;
	static const struct {
		int64_t cost;
		int32_t basis_points;
		int64_t share;
	} rows[] = {
		{30000000, 8000, 24000000},
		{24000000, 8000, 19200000},
		{33333333, 7500, 24999999},
		{12345678, 8000, 9876542},
		{250000000, 5000, 125000000},
		{0, 8000, 0},
		{1, 9999, 0},
		{9999, 1, 0},
		{10000, 1, 1},
		{INT64_MAX, 10000, INT64_MAX},
		{INT64_MAX, 9999, INT64_C(9222449699651090329)},
		{INT64_MAX, 0, 0},
		{INT64_C(9007199254740993), 10000, INT64_C(9007199254740993)},
	};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_int_equal(won_share(won_of(rows[i].cost), rows[i].basis_points).n, rows[i].share);
}

static void figures_have_separators_and_a_triangle(void **state)
{
	(void)state;
	static const struct {
		int64_t n;
		const char *text;
	} rows[] = {
		{0, "0"},
		{7, "7"},
		{999, "999"},
		{1000, "1,000"},
		{113560, "113,560"},
		{20000000, "20,000,000"},
		{-1234, "△1,234"},
		{-500000, "△500,000"},
		{INT64_MAX, "9,223,372,036,854,775,807"},
		{INT64_MIN, "△9,223,372,036,854,775,808"},
	};
	char out[WON_TEXT_MAX];
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(won_text(won_of(rows[i].n), out), rows[i].text);
}

static void units_round_half_away_from_zero(void **state)
{
	(void)state;
	static const struct {
		int64_t n;
		enum won_unit unit;
		const char *text;
	} rows[] = {
		{12345678, WON_1, "12,345,678"},
		{12345678, WON_THOUSAND, "12,346"},
		{12345678, WON_TEN_THOUSAND, "1,235"},
		{12345678, WON_MILLION, "12"},
		{99999999, WON_THOUSAND, "100,000"},
		{INT64_C(49000000000), WON_HUNDRED_MILLION, "490"},
		{1400, WON_THOUSAND, "1"},
		{4200, WON_THOUSAND, "4"},
		{0, WON_THOUSAND, "0"},
		{499, WON_THOUSAND, "0.5"},
		{4, WON_THOUSAND, "0.004"},
		{1, WON_HUNDRED_MILLION, "0.00000001"},
		{500, WON_THOUSAND, "1"},
		{-499, WON_THOUSAND, "△0.5"},
		{-500, WON_THOUSAND, "△1"},
		{-1234567, WON_THOUSAND, "△1,235"},
		{49999999, WON_HUNDRED_MILLION, "0.5"},
		{45600000, WON_HUNDRED_MILLION, "0.5"},
		{4999999, WON_HUNDRED_MILLION, "0.05"},
		{9500000, WON_HUNDRED_MILLION, "0.1"},
		{50000000, WON_HUNDRED_MILLION, "1"},
		{INT64_MAX, WON_THOUSAND, "9,223,372,036,854,776"},
		{INT64_MIN, WON_HUNDRED_MILLION, "△92,233,720,369"},
	};
	char out[WON_TEXT_MAX];
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(won_in_unit(won_of(rows[i].n), rows[i].unit, out), rows[i].text);
	assert_string_equal(won_unit_name(WON_1), "원");
	assert_string_equal(won_unit_name(WON_THOUSAND), "천원");
	assert_string_equal(won_unit_name(WON_TEN_THOUSAND), "만원");
	assert_string_equal(won_unit_name(WON_MILLION), "백만원");
	assert_string_equal(won_unit_name(WON_HUNDRED_MILLION), "억원");
}

/* 업무규정 시행규칙 §2②: 113,560 is 일십일만삼천오백육십, so 일 stands before every place. */
static const struct {
	int64_t n;
	const char *hangul;
} letters[] = {
	{0, "영원"},
	{1, "일원"},
	{10, "일십원"},
	{11, "일십일원"},
	{20, "이십원"},
	{100, "일백원"},
	{101, "일백일원"},
	{110, "일백일십원"},
	{111, "일백일십일원"},
	{1000, "일천원"},
	{1010, "일천일십원"},
	{1234, "일천이백삼십사원"},
	{10000, "일만원"},
	{10001, "일만일원"},
	{11111, "일만일천일백일십일원"},
	{100000, "일십만원"},
	{110000, "일십일만원"},
	{113560, "일십일만삼천오백육십원"},
	{999999, "구십구만구천구백구십구원"},
	{1000000, "일백만원"},
	{1000001, "일백만일원"},
	{10000000, "일천만원"},
	{12345678, "일천이백삼십사만오천육백칠십팔원"},
	{20000000, "이천만원"},
	{35500000, "삼천오백오십만원"},
	{100000000, "일억원"},
	{100000001, "일억일원"},
	{100010000, "일억일만원"},
	{123456789, "일억이천삼백사십오만육천칠백팔십구원"},
	{490000000, "사억구천만원"},
	{INT64_C(3000000000), "삼십억원"},
	{INT64_C(1234567890), "일십이억삼천사백오십육만칠천팔백구십원"},
	{INT64_C(10000000000), "일백억원"},
	{INT64_C(12345678901), "일백이십삼억사천오백육십칠만팔천구백일원"},
	{INT64_C(999999999999), "구천구백구십구억구천구백구십구만구천구백구십구원"},
	{INT64_C(1000000010000), "일조일만원"},
	{INT64_C(335000000000000), "삼백삼십오조원"},
	{INT64_C(9007199254740993), "구천칠조일천구백구십이억오천사백칠십사만구백구십삼원"},
	{INT64_MAX, "구백이십이경삼천삼백칠십이조삼백육십팔억오천사백칠십칠만오천팔백칠원"},
};

static void letters_state_the_sum_in_figures_and_in_hangul(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	for (size_t i = 0; i < ROWS(letters); i++) {
		char figures[WON_TEXT_MAX];
		const char *letter = NULL;
		struct won w = won_of(letters[i].n);
		assert_string_equal(won_hangul(&p, w), letters[i].hangul);
		assert_true(won_letter(&p, w, &letter, &e));
		assert_string_equal(letter, pool_printf(&p, "금%s원(금%s)", won_text(w, figures), letters[i].hangul));
	}
	pool_release(&p);
}

static void letters_refuse_negative_sums(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	const char *letter = "before";
	assert_false(won_letter(&p, won_of(-1), &letter, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_string_equal(letter, "before");
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sums_stop_at_64_bits),
		cmocka_unit_test(a_share_is_rounded_down_and_never_lost),
		cmocka_unit_test(figures_have_separators_and_a_triangle),
		cmocka_unit_test(units_round_half_away_from_zero),
		cmocka_unit_test(letters_state_the_sum_in_figures_and_in_hangul),
		cmocka_unit_test(letters_refuse_negative_sums),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
