/* The kinds of letters, and the codes by which a printed one is asked for. */
#include "unit.h"

#include "ppuri/letter.h"

#include <string.h>

static void each_kind_is_named_and_knows_what_it_follows(void **state)
{
	(void)state;
	for (size_t i = 0; i < LETTER_KINDS.n; i++) {
		const struct letter_kind *kind = letter_kind_of(LETTER_KINDS.terms[i].code);
		assert_non_null(kind);
		assert_string_equal(kind->code, LETTER_KINDS.terms[i].code);
		assert_true(*kind->form && *kind->file && !strpbrk(kind->file, " /"));
		for (const char *const *other = kind->follows; *other; other++)
			assert_non_null(letter_kind_of(*other));
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(letter_kind_of(LETTER_KINDS.terms[k].code)->file, kind->file);
	}
	assert_null(letter_kind_of("letter"));
}

static void each_decision_ends_letters_of_known_kinds(void **state)
{
	(void)state;
	for (enum letter_overtaker by = OVERTAKEN_AWARD_CHANGED; by < OVERTAKEN_COUNT; by++) {
		const struct letter_overtaking *overtaking = letter_overtaking(by);
		assert_true(*overtaking->code && *overtaking->words && overtaking->how != LETTER_VALID && overtaking->kinds[0]);
		for (const char *const *kind = overtaking->kinds; *kind; kind++)
			assert_non_null(letter_kind_of(*kind));
	}
}

static void a_kind_is_known_however_it_is_written(void **state)
{
	(void)state;
	static const struct {
		const char *written, *code;
	} known[] = {
		{"교부결정", "award"}, {"보조금 교부결정 통지서", "award"}, {"보조금교부결정통지서", "award"}, {"교부결정통지", "award"},
		{"변경교부결정", "award-change"}, {"교부결정변경", "award-change"}, {"보조금변경교부결정통지서", "award-change"},
		{"교부결정취소", "award-cancel"}, {"교부결정취소통지서", "award-cancel"}, {"교부결정 취소 통지서", "award-cancel"},
		{"선정통지서", "selected"}, {"예비선정통지서", "reserve"}, {"미선정통지서", "not-selected"}, {"부적격통보서", "ineligible"},
		{"신청반려", "returned"}, {"신청반려통지서", "returned"},
		{"선정결과변경", "result-change"}, {"선정 결과 변경", "result-change"}, {"선정결과변경통지서", "result-change"},
		{"예비순위승계", "promoted"}, {"예비순위 승계", "promoted"}, {"예비순위승계통지서", "promoted"},
		{"이의신청결정", "appeal"}, {"이의신청 결정", "appeal"}, {"이의신청결정통지서", "appeal"},
		{"선정결과취소", "result-cancel"}, {"선정결과취소통보서", "result-cancel"}, {"결과취소", "result-cancel"},
		{"협약서", "agreement"}, {"협약변경", "agreement-change"}, {"협약 변경 통지서", "agreement-change"}, {"협약해약통지서", "agreement-cancel"},
		{"해약", "agreement-cancel"}, {"협약해지", "agreement-cancel"}, {"확인서", "support"}, {"보완요청", "supplement"}, {"접수증", "receipt"},
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		const struct term *term = NULL;
		struct err e = {0};
		if (!term_find(&LETTER_KINDS, known[i].written, &term, &e))
			fail_msg("%s: %s", known[i].written, e.text);
		assert_string_equal(term->code, known[i].code);
	}
}

static void states_stand_in_their_order(void **state)
{
	(void)state;
	assert_int_equal(LETTER_STATES.n, 3);
	assert_string_equal(LETTER_STATES.terms[LETTER_VALID].code, "valid");
	assert_string_equal(LETTER_STATES.terms[LETTER_CHANGED].code, "changed");
	assert_string_equal(LETTER_STATES.terms[LETTER_REVOKED].code, "revoked");
}

static void numbers_are_of_their_year(void **state)
{
	(void)state;
	struct pool p = {0};
	assert_string_equal(letter_number(&p, 2024, 1), "2024-000001");
	assert_string_equal(letter_number(&p, 2024, 123456), "2024-123456");
	assert_string_equal(letter_number(&p, 2024, 1234567), "2024-1234567");
	assert_string_equal(letter_series(&p, 2024), "letter:2024");
	pool_release(&p);
}

static void numbers_are_read_as_people_type_them(void **state)
{
	static const struct {
		const char *typed, *number; /* NULL: it is none */
	} rows[] = {
		{"2024-000001", "2024-000001"}, {"2024-1234567", "2024-1234567"}, {"2024-4", "2024-000004"}, {"2024-0004", "2024-000004"},
		{"２０２４-０００００４", "2024-000004"}, {"２０２４－４", "2024-000004"}, {"2024–4", "2024-000004"}, {" 2024 - 4 ", "2024-000004"},
		{"", NULL}, {"2024", NULL}, {"2024-", NULL}, {"-4", NULL}, {"2024-0", NULL}, {"2024-000001.pdf", NULL}, {"024-000001", NULL},
		{"2024-000001-1", NULL}, {"2024-금형-0001", NULL}, {"2024 4", NULL}, {"2024-9999999999999", NULL}, {"2024-4\xFF", NULL}, {"letter.pdf", NULL},
	};
	struct pool p = {0};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct err e = {0};
		const char *number = "before";
		assert_int_equal(letter_number_parse(&p, rows[i].typed, &number, &e), rows[i].number != NULL);
		assert_string_equal(number, rows[i].number ? rows[i].number : "before");
		assert_int_equal(e.kind, rows[i].number ? 0 : ERR_USAGE);
	}
	pool_release(&p);
}

static void codes_are_made_of_sixty_bits(void **state)
{
	(void)state;
	static const struct {
		unsigned char bytes[LETTER_CODE_BYTES];
		const char *code, *text;
	} rows[] = {
		{{0}, "000000000000", "0000-0000-0000"},
		{{0, 0, 0, 0, 0, 0, 0, 1}, "100000000000", "1000-0000-0000"},
		{{0, 0, 0, 0, 0, 0, 0, 31}, "Z00000000000", "Z000-0000-0000"},
		{{0, 0, 0, 0, 0, 0, 0, 32}, "010000000000", "0100-0000-0000"},
		{{255, 255, 255, 255, 255, 255, 255, 255}, "ZZZZZZZZZZZZ", "ZZZZ-ZZZZ-ZZZZ"},
		/* the four bits above them say nothing */
		{{0xF0, 0, 0, 0, 0, 0, 0, 0}, "000000000000", "0000-0000-0000"},
		{{0x08, 0, 0, 0, 0, 0, 0, 0}, "00000000000G", "0000-0000-000G"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		char code[LETTER_CODE + 1], text[LETTER_CODE_TEXT], again[LETTER_CODE + 1];
		assert_string_equal(letter_code(rows[i].bytes, code), rows[i].code);
		assert_string_equal(letter_code_text(code, text), rows[i].text);
		assert_true(letter_code_read(text, again));
		assert_string_equal(again, code);
	}
}

static void codes_are_read_as_people_type_them(void **state)
{
	(void)state;
	static const struct {
		const char *typed, *code; /* NULL: it can be none */
	} rows[] = {
		{"ABCD-EFGH-JKMN", "ABCDEFGHJKMN"}, {"abcd efgh jkmn", "ABCDEFGHJKMN"}, {"ABCDEFGHJKMN", "ABCDEFGHJKMN"},
		{"O0O0-IiLl-1111", "000011111111"}, {"ＡＢＣＤ－ＥＦＧＨ－ＪＫＭＮ", "ABCDEFGHJKMN"}, {"-A-B C-DEFGHJKMN-", "ABCDEFGHJKMN"},
		{"", NULL}, {"ABCD-EFGH-JKM", NULL}, {"ABCD-EFGH-JKMN-P", NULL}, {"ABCD-EFGH-JKMU", NULL}, {"ABCD_EFGH_JKMN", NULL},
		{"가나다라-EFGH-JKMN", NULL},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		char code[LETTER_CODE + 1] = "before";
		assert_int_equal(letter_code_read(rows[i].typed, code), rows[i].code != NULL);
		assert_string_equal(code, rows[i].code ? rows[i].code : "before");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_is_named_and_knows_what_it_follows),
		cmocka_unit_test(each_decision_ends_letters_of_known_kinds),
		cmocka_unit_test(a_kind_is_known_however_it_is_written),
		cmocka_unit_test(states_stand_in_their_order),
		cmocka_unit_test(numbers_are_of_their_year),
		cmocka_unit_test(numbers_are_read_as_people_type_them),
		cmocka_unit_test(codes_are_made_of_sixty_bits),
		cmocka_unit_test(codes_are_read_as_people_type_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
