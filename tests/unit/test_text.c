#include "unit.h"

#include "ppuri/text.h"

#include <utf8proc.h>

static void every_character_is_encoded_and_decoded(void **state)
{
	(void)state;
	for (uint32_t c = 0; c <= 0x10FFFF; c++) {
		char bytes[4];
		uint32_t back = 0;
		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		int length = text_encode(c, bytes);
		assert_int_equal(length, c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4);
		assert_int_equal(text_decode(bytes, (size_t)length, &back), length);
		assert_int_equal(back, c);
		assert_int_equal(text_decode(bytes, (size_t)length - 1, &back), length == 1 ? 0 : -1);
	}
}

static const struct {
	const char *bytes;
	size_t n, bad;
} invalid[] = {
	{"\x80", 1, 0},
	{"\xBF", 1, 0},
	{"\xC0\x80", 2, 0},
	{"\xC1\xBF", 2, 0},
	{"\xC2", 1, 0},
	{"\xC2\x20", 2, 0},
	{"\xC2\xC2", 2, 0},
	{"\xE0\x80\x80", 3, 0},
	{"\xE0\x9F\xBF", 3, 0},
	{"\xED\xA0\x80", 3, 0},
	{"\xED\xBF\xBF", 3, 0},
	{"\xF0\x80\x80\x80", 4, 0},
	{"\xF0\x8F\xBF\xBF", 4, 0},
	{"\xF4\x90\x80\x80", 4, 0},
	{"\xF5\x80\x80\x80", 4, 0},
	{"\xFE", 1, 0},
	{"\xFF", 1, 0},
	{"a\xEA\xB0", 3, 1},
	{"\xEA\xB0\x80\xEA\xB0", 5, 3},
	{"0123456\xFF", 8, 7},
	{"01234567\xFF", 9, 8},
	{"0123456789012345\xEA\xB0\x80 \xEAx", 22, 20},
};

static void a_number_is_written_as_a_format_writes_it(void **state)
{
	static const int64_t numbers[] = {0, 1, -1, 9, 10, 99, -100, 2024, 600000800, INT64_MAX, INT64_MIN};
	(void)state;
	for (size_t i = 0; i < ROWS(numbers); i++) {
		char text[NUMBER_TEXT_MAX], wanted[NUMBER_TEXT_MAX];
		snprintf(wanted, sizeof wanted, "%lld", (long long)numbers[i]);
		assert_string_equal(text_number(numbers[i], text), wanted);
	}
}

static void what_is_not_utf8_is_found_where_it_is(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(invalid); i++) {
		size_t bad = 99;
		if (text_valid(invalid[i].bytes, invalid[i].n, &bad) || bad != invalid[i].bad)
			fail_msg("row %zu: bad byte at %zu", i, bad);
		assert_false(text_valid(invalid[i].bytes, invalid[i].n, NULL));
	}
}

static void what_is_utf8_is_valid(void **state)
{
	(void)state;
	static const struct {
		const char *bytes;
		size_t n;
	} rows[] = {
		{"", 0},
		{"a", 1},
		{"a\0b", 3},
		{"0123456789abcdef0", 17},
		{"\xEA\xB0\x80", 3},
		{"\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", 18},
		{"0123456\xEA\xB0\x80 01234567\xEA\xB0\x80", 22},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		size_t bad = 99;
		assert_true(text_valid(rows[i].bytes, rows[i].n, &bad));
		assert_int_equal(bad, 99);
	}
}

static void texts_are_trimmed_and_composed(void **state)
{
	(void)state;
	static const struct {
		const char *text, *clean;
	} rows[] = {
		{"", ""},
		{" ", ""},
		{" \t\r\n", ""},
		{"\u00A0\u3000\u2003", ""},
		{"abc", "abc"},
		{"  abc  ", "abc"},
		{"\n한빛금형\r\n", "한빛금형"},
		{"\u3000한빛\u00A0금형\u3000", "한빛 금형"},
		{"한빛\u3000\u3000금형", "한빛  금형"},
		{"한빛\n금형", "한빛\n금형"},
		{"㈜한빛", "㈜한빛"},
		{"ㅎㅂㄱㅎ", "ㅎㅂㄱㅎ"},
		{"１２３", "１２３"},
		/* Decomposed, as a Macintosh sends it: 한빛, and 각 in two steps. */
		{"\u1112\u1161\u11AB\u1107\u1175\u11BE", "한빛"},
		{"\uAC00\u11A8", "각"},
		{"e\u0301", "é"},
		{"\u0344", "\u0308\u0301"},
		{"\u212B", "Å"},
		{"\uF900", "豈"},
		{"\u3000\u1100\u1161\u3000", "가"},
		{"é", "é"},
	};
	struct pool p = {0};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(text_clean(&p, rows[i].text, strlen(rows[i].text)), rows[i].clean);
	pool_release(&p);
}

static void full_width_forms_and_dashes_become_ascii(void **state)
{
	static const struct {
		const char *text, *narrow;
	} rows[] = {
		{"", ""}, {"2024-4", "2024-4"}, {"２０２４－４", "2024-4"}, {"ＡＢｃ．，！～", "ABc.,!~"}, {"2024–4—5−6‐7", "2024-4-5-6-7"}, {"가나 다", "가나 다"},
		{"\xFF\xEF\xBC", "\xFF\xEF\xBC"},
	};
	struct pool p = {0};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(text_narrow(&p, rows[i].text), rows[i].narrow);
	pool_release(&p);
}

static void only_the_bytes_given_are_cleaned(void **state)
{
	(void)state;
	struct pool p = {0};
	assert_string_equal(text_clean(&p, "abc def", 4), "abc");
	assert_string_equal(text_clean(&p, "가나다", 6), "가나");
	pool_release(&p);
}

/* The shortcut past utf8proc must give what utf8proc gives, whatever stands before and after. */
static void the_shortcut_is_nfc(void **state)
{
	(void)state;
	static const char *const before[] = {"e", "가", "\u1100", "ㄱ"};
	for (uint32_t c = 1; c <= 0x1FFFF; c++) {
		char character[5] = "", text[32];
		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		character[text_encode(c, character)] = '\0';
		if (c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000)
			continue;
		for (size_t i = 0; i < ROWS(before); i++) {
			struct pool p = {0};
			snprintf(text, sizeof text, "%s%s%s", before[i], character, "가");
			unsigned char *nfc = utf8proc_NFC((const unsigned char *)text);
			if (strcmp(text_clean(&p, text, strlen(text)), (const char *)nfc) != 0)
				fail_msg("U+%04X behind %s", c, before[i]);
			free(nfc);
			pool_release(&p);
		}
	}
}

/* Sorting a hundred thousand marks of two classes would take minutes. */
static void a_pile_of_marks_is_left_as_it_is(void **state)
{
	(void)state;
	struct pool p = {0};
	struct buf b = {0};
	buf_puts(&b, "가e");
	for (int i = 0; i < 100000; i++)
		buf_puts(&b, "\u0301\u0323");
	assert_string_equal(text_clean(&p, b.at, b.n), b.at);
	buf_release(&b);
	pool_release(&p);
}

/* In characters, not in bytes. */
static void a_text_longer_than_what_is_kept_is_refused(void **state)
{
	CLEANUP(buf_release) struct buf text = {0};
	struct err e = {0};
	(void)state;
	for (int i = 0; i < TEXT_KEPT_MAX; i++)
		buf_puts(&text, "가");
	assert_true(text_is_kept_whole(buf_text(&text), &e));
	buf_puts(&text, "a");
	assert_false(text_is_kept_whole(buf_text(&text), &e));
	assert_int_equal(e.kind, ERR_REFUSED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_number_is_written_as_a_format_writes_it),
		cmocka_unit_test(every_character_is_encoded_and_decoded),
		cmocka_unit_test(what_is_not_utf8_is_found_where_it_is),
		cmocka_unit_test(what_is_utf8_is_valid),
		cmocka_unit_test(texts_are_trimmed_and_composed),
		cmocka_unit_test(full_width_forms_and_dashes_become_ascii),
		cmocka_unit_test(only_the_bytes_given_are_cleaned),
		cmocka_unit_test(the_shortcut_is_nfc),
		cmocka_unit_test(a_text_longer_than_what_is_kept_is_refused),
		cmocka_unit_test(a_pile_of_marks_is_left_as_it_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
