#include "unit.h"

#include "ppuri/won.h"

static const struct {
	const char *text;
	enum won_unit column;
	int64_t n;
} good[] = {
	{"0", WON_1, 0},
	{"20,000,000", WON_1, 20000000},
	{"20000000", WON_1, 20000000},
	{"20,000,000원", WON_1, 20000000},
	{" 20,000,000 원 ", WON_1, 20000000},
	{"20000천원", WON_1, 20000000},
	{"20,000천원", WON_1, 20000000},
	{"21,345천원", WON_1, 21345000},
	{"2천만원", WON_1, 20000000},
	{"2천만", WON_1, 20000000},
	{"20백만원", WON_1, 20000000},
	{"5000만원", WON_1, 50000000},
	{"490억원", WON_1, INT64_C(49000000000)},
	{"12.03억원", WON_1, INT64_C(1203000000)},
	{"0.00000001억원", WON_1, 1},
	{"1.50천원", WON_1, 1500},
	{"3억 5천만원", WON_1, 350000000},
	{"3억5천만원", WON_1, 350000000},
	{"3억 5.5천만원", WON_1, 355000000},
	{"2천3백만원", WON_1, 23000000},
	{"1억 2천3백4십5만 6천7백8십9원", WON_1, 123456789},
	{"32만8000", WON_1, 328000},
	{"56만8천", WON_1, 568000},
	{"1만5천원", WON_1, 15000},
	{"3억 5천원", WON_1, 300005000},
	{"1조 5천억", WON_1, INT64_C(1500000000000)},
	{"335조원", WON_1, INT64_C(335000000000000)},
	{"922경 3372조 368억 5477만 5807원", WON_1, INT64_MAX},
	{"△500,000", WON_1, -500000},
	{"▲ 500,000", WON_1, -500000},
	{"(500,000)", WON_1, -500000},
	{"( 500,000 원 )", WON_1, -500000},
	{"（５００，０００）", WON_1, -500000},
	{"-500,000", WON_1, -500000},
	{"−500,000", WON_1, -500000},
	{"△2천만원", WON_1, -20000000},
	{"-0", WON_1, 0},
	{"￦20,000,000", WON_1, 20000000},
	{"₩20,000,000", WON_1, 20000000},
	{"\\20,000,000", WON_1, 20000000},
	{"\\ 20,000,000", WON_1, 20000000},
	{"-￦500", WON_1, -500},
	{"￦-500", WON_1, -500},
	{"(￦500)", WON_1, -500},
	{"２０，０００，０００", WON_1, 20000000},
	{"\u00A020,000,000\u00A0", WON_1, 20000000},
	{"\u300020,000,000\u00A0원", WON_1, 20000000},
	{"20,000,000.00", WON_1, 20000000},
	{"9223372036854775807", WON_1, INT64_MAX},
	{"-9223372036854775807", WON_1, -INT64_MAX},
	{"9,223,372,036,854,775,807", WON_1, INT64_MAX},
	{"0020", WON_1, 20},
	/* The unit of the header holds for bare numbers; a unit in the cell overrides it, and is never multiplied twice. */
	{"20,000", WON_THOUSAND, 20000000},
	{"20,000천원", WON_THOUSAND, 20000000},
	{"20,000,000원", WON_THOUSAND, 20000000},
	{"2천만원", WON_THOUSAND, 20000000},
	{"20", WON_MILLION, 20000000},
	{"2,000", WON_TEN_THOUSAND, 20000000},
	{"0.2", WON_HUNDRED_MILLION, 20000000},
	{"12.5", WON_THOUSAND, 12500},
	{"△12.5", WON_THOUSAND, -12500},
	{"9223372036854775.807", WON_THOUSAND, INT64_MAX},
};

static const struct {
	const char *text;
	enum won_unit column;
} bad[] = {
	{"", WON_1},
	{" ", WON_1},
	{"-", WON_1},
	{"△", WON_1},
	{"()", WON_1},
	{"원", WON_1},
	{"천원", WON_1},
	{"만", WON_1},
	{"없음", WON_1},
	{"미정", WON_1},
	{"20,000,00", WON_1},
	{"2,0000", WON_1},
	{"2000,000", WON_1},
	{",000", WON_1},
	{"1,,000", WON_1},
	{"20,000,", WON_1},
	{"20 000 000", WON_1},
	{"5,000 3,000", WON_1},
	{"5 0", WON_1},
	{"5 3억", WON_1},
	{"5원 3원", WON_1},
	{"3억원 5천만원", WON_1},
	{"5천만 3억", WON_1},
	{"3천 5천", WON_1},
	{"3억 2억", WON_1},
	{"3억 50000만원", WON_1},
	{"3백2천만원", WON_1},
	{"1만 20000", WON_1},
	{"1.5억 3천만원", WON_1},
	{"3억 5천", WON_1},
	{"3억 5000", WON_1},
	{"1조 5천", WON_1},
	{"3억 2백", WON_1},
	{"1.5", WON_1},
	{"1.5원", WON_1},
	{"0.5", WON_1},
	{"20,000,000.01", WON_1},
	{"1.2345천원", WON_1},
	{"12.0000000001억원", WON_1},
	{"12.3456", WON_THOUSAND},
	{"1.", WON_1},
	{".5억", WON_1},
	{"1.2.3억", WON_1},
	{"1e6", WON_1},
	{"1.80111E+12", WON_1},
	{"0x10", WON_1},
	{"+500", WON_1},
	{"--500", WON_1},
	{"△(500)", WON_1},
	{"(△500)", WON_1},
	{"(500", WON_1},
	{"500)", WON_1},
	{"(500))", WON_1},
	{"500-", WON_1},
	{"￦￦500", WON_1},
	{"￦", WON_1},
	{"$500", WON_1},
	{"500달러", WON_1},
	{"500원정", WON_1},
	{"500원원", WON_1},
	{"500원만", WON_1},
	{"5천천원", WON_1},
	{"5만만원", WON_1},
	{"5만천원", WON_1},
	{"9223372036854775808", WON_1},
	{"-9223372036854775808", WON_1},
	{"99999999999999999999999999", WON_1},
	{"9223372036854775.808", WON_THOUSAND},
	{"9223372036854776", WON_THOUSAND},
	{"923경", WON_1},
	{"9천경 9천조", WON_1},
	{"922경 3372조 368억 5477만 5808원", WON_1},
	{"5\xff", WON_1},
	{"1\xEC\x96", WON_1},
};

static void sums_are_read_as_people_write_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(good); i++) {
		struct err e = {0};
		struct won w = won_of(-7);
		if (!won_parse(good[i].text, good[i].column, &w, &e))
			fail_msg("%s: %s", good[i].text, e.text);
		if (w.n != good[i].n)
			fail_msg("%s: read as %lld", good[i].text, (long long)w.n);
	}
}

static void what_is_no_sum_is_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(bad); i++) {
		struct err e = {0};
		struct won w = won_of(-7);
		if (won_parse(bad[i].text, bad[i].column, &w, &e))
			fail_msg("%s: read as %lld", bad[i].text, (long long)w.n);
		assert_int_equal(e.kind, ERR_USAGE);
		assert_int_equal(w.n, -7);
	}
}

static void a_zero_at_the_largest_place_is_still_zero(void **state)
{
	(void)state;
	struct err e = {0};
	struct won w;
	assert_true(won_parse("0천경 0원", WON_1, &w, &e));
	assert_int_equal(w.n, 0);
	assert_true(won_parse("0천경 5원", WON_1, &w, &e));
	assert_int_equal(w.n, 5);
}

static void a_message_quotes_only_the_beginning(void **state)
{
	(void)state;
	struct err e = {0};
	struct won w;
	char text[5000] = "";
	for (size_t i = 0; i + 4 < sizeof text; i += 3)
		memcpy(text + i, "가", 4);
	assert_false(won_parse(text, WON_1, &w, &e));
	assert_true(strlen(e.text) < 400);
	assert_non_null(strstr(e.text, "가…\""));
}

static void printed_sums_are_read_back(void **state)
{
	(void)state;
	static const int64_t sums[] = {0, 1, -1, 999, 1000, -113560, 12345678, INT64_MAX, -INT64_MAX};
	char out[WON_TEXT_MAX];
	struct err e = {0};
	for (size_t i = 0; i < ROWS(sums); i++) {
		struct won w;
		assert_true(won_parse(won_text(won_of(sums[i]), out), WON_1, &w, &e));
		assert_int_equal(w.n, sums[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sums_are_read_as_people_write_them),
		cmocka_unit_test(what_is_no_sum_is_refused),
		cmocka_unit_test(a_zero_at_the_largest_place_is_still_zero),
		cmocka_unit_test(a_message_quotes_only_the_beginning),
		cmocka_unit_test(printed_sums_are_read_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
