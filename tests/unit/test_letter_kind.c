/* The kinds of letters, and the codes by which a printed one is asked for. */
#include "unit.h"

#include "ppuri/letter.h"

#include <string.h>

static void each_kind_is_named_and_knows_what_it_ends(void **state)
{
	(void)state;
	for (size_t i = 0; i < LETTER_KINDS.n; i++) {
		const struct letter_kind *kind = letter_kind_of(LETTER_KINDS.terms[i].code);
		assert_non_null(kind);
		assert_string_equal(kind->code, LETTER_KINDS.terms[i].code);
		assert_true(*kind->form && *kind->file && !strpbrk(kind->file, " /"));
		for (const char *const *ends = kind->ends; *ends; ends++)
			assert_non_null(letter_kind_of(*ends));
		assert_true(!kind->revokes || kind->ends[0]);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(letter_kind_of(LETTER_KINDS.terms[k].code)->file, kind->file);
	}
	assert_null(letter_kind_of("letter"));
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
		{"O0O0-IiLl-1111", "000011111111"}, {"-A-B C-DEFGHJKMN-", "ABCDEFGHJKMN"},
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
		cmocka_unit_test(each_kind_is_named_and_knows_what_it_ends),
		cmocka_unit_test(states_stand_in_their_order),
		cmocka_unit_test(numbers_are_of_their_year),
		cmocka_unit_test(codes_are_made_of_sixty_bits),
		cmocka_unit_test(codes_are_read_as_people_type_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
