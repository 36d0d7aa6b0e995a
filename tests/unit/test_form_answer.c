#include "unit.h"

#include "form_private.h"

#include "ppuri/tr.h"

static void a_term_is_chosen_by_number_name_or_beginning(void **state)
{
	(void)state;
	static const struct {
		const struct vocabulary *vocabulary;
		const char *typed, *code; /* code NULL: refused */
	} rows[] = {
		{&SIZES, "1", "micro"},
		{&SIZES, "5", "large"},
		{&SIZES, "0", NULL},
		{&SIZES, "6", NULL},
		{&SIZES, "99999999999999999999999", NULL},
		{&SIZES, "소기업", "small"},
		{&SIZES, "소기", "small"},
		{&SIZES, "소", NULL}, /* 소상공인 or 소기업 */
		{&SIZES, "SMALL", "small"},
		{&SIZES, "smal", "small"},
		{&SIZES, "중견", "midsize"},
		{&SIZES, "대", "large"},
		{&SIZES, "-1", NULL},
		{&SIZES, "2x", NULL},
		{&SIZES, "", NULL},
		{&SIZES, "봉제", NULL},
		{&TECHNOLOGIES, "2", "02"},
		{&TECHNOLOGIES, "02", "02"},
		{&TECHNOLOGIES, "14", "14"},
		{&TECHNOLOGIES, "금", "02"},
		{&TECHNOLOGIES, "산업", NULL},
		{&TECHNOLOGIES, "산업지", "13"},
	};
	struct pool p = {0};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct err e = {0};
		const struct term *term = NULL;
		bool found = answer_term(&p, rows[i].vocabulary, rows[i].typed, &term, &e);
		if (found != (rows[i].code != NULL) || (found && strcmp(term->code, rows[i].code) != 0))
			fail_msg("%s: %s", rows[i].typed, found ? term->code : e.text);
		if (!found)
			assert_int_equal(e.kind, ERR_USAGE);
	}
	pool_release(&p);
}

static void a_value_is_said_back_and_can_be_typed_again(void **state)
{
	(void)state;
	static const struct {
		enum value_type type;
		const char *typed, *words, *again;
	} rows[] = {
		{VALUE_WON, "2천만", "20,000,000원 (금이천만원)", "20,000,000원"},
		{VALUE_WON, "0", "0원 (금영원)", "0원"},
		{VALUE_WON, "△500", "△500원", "△500원"},
		{VALUE_DATE, "2024.2.23", "2024-02-23(금)", "2024-02-23"},
		{VALUE_DATE, "2022. 8.", "2022-08", "2022-08"},
		{VALUE_MOMENT, "2024-03-04 18:00", "2024-03-04(월) 18:00:00", "2024-03-04 18:00:00"},
		{VALUE_MOMENT_END, "2024-03-29", "2024-03-29(금) 23:59:59", "2024-03-29 23:59:59"},
		{VALUE_RATE, "80%", "80 %", "80 %"},
		{VALUE_POINTS, "59.5", "59.5", "59.5"},
		{VALUE_NUMBER, "007", "7", "7"},
		{VALUE_BIZ_NO, "0008100047", "000-81-00047", "000-81-00047"},
		{VALUE_CORP_NO, "1101110062432", "110111-0062432", "110111-0062432"},
		{VALUE_PHONE, "01012345678", "010-1234-5678", "010-1234-5678"},
		{VALUE_ZIP, "46721", "46721", "46721"},
		{VALUE_EMAIL, "kim@example.com", "kim@example.com", "kim@example.com"},
		{VALUE_TEXT, "  한빛  ", "한빛", "한빛"},
	};
	struct pool p = {0};
	for (size_t i = 0; i < ROWS(rows); i++) {
		const struct parameter parameter = {"x", rows[i].type, "x"};
		struct input in = {0};
		struct err e = {0};
		if (!input_add(&p, &in, &parameter, rows[i].typed, &e))
			fail_msg("%s: %s", rows[i].typed, e.text);
		assert_string_equal(answer_words(&p, &in.at[0]), rows[i].words);
		const char *again = answer_typed(&p, &in.at[0]);
		assert_string_equal(again, rows[i].again);
		if (!input_add(&p, &in, &parameter, again, &e))
			fail_msg("%s again: %s", again, e.text);
		assert_int_equal(in.at[0].number, in.at[1].number);
	}
	pool_release(&p);
}

int main(void)
{
	tr_set(LANG_KO);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_term_is_chosen_by_number_name_or_beginning),
		cmocka_unit_test(a_value_is_said_back_and_can_be_typed_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
