#include "unit.h"

#include "ppuri/text.h"

static const struct {
	const char *text;
	size_t columns, columns_if_ambiguous_is_wide;
} widths[] = {
	{"", 0, 0},
	{"abc", 3, 3},
	{"가", 2, 2},
	{"㈜", 2, 2},
	{"㉠", 2, 2},
	{"ㆍ", 2, 2},
	{"「", 2, 2},
	{"￦", 2, 2},
	{"㎡", 2, 2},
	{"～", 2, 2},
	{"中", 2, 2},
	{"😀", 2, 2},
	{"ㅎ", 2, 2},
	{"Ａ", 2, 2},
	{"①", 1, 2},
	{"○", 1, 2},
	{"□", 1, 2},
	{"△", 1, 2},
	{"※", 1, 2},
	{"★", 1, 2},
	{"…", 1, 2},
	{"·", 1, 2},
	{"‧", 1, 2},
	{"—", 1, 2},
	{"“", 1, 2},
	{"Ⅰ", 1, 2},
	{"℃", 1, 2},
	{"√", 1, 2},
	{"─", 1, 2},
	{"│", 1, 2},
	{"│ └ 한빛", 8, 10},
	{"a│\u0301" "b", 3, 4},
	{"├─", 2, 4},
	{"₩", 1, 1},
	{"é", 1, 2},
	{"ñ", 1, 1},
	{"\u00A0", 1, 1},
	{"\u00AD", 0, 0},
	{"\u1112", 2, 2},
	{"\u1161", 0, 0},
	{"\u11AB", 0, 0},
	{"\uD7B0", 0, 0},
	{"\u1112\u1161\u11AB\u1107\u1175\u11BE", 4, 4},
	{"e\u0301", 1, 1},
	{"abe\u0301", 3, 3},
	{"\u200D", 0, 0},
	{"\u200B", 0, 0},
	{"👨‍👩‍👧", 2, 2},
	{"(주)한빛금형", 12, 12},
	{"△500,000", 8, 9},
	{"a\xff"
	 "b",
	 3, 3},
};

static void widths_are_those_of_a_terminal(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(widths); i++) {
		unsetenv("PPURI_AMBIWIDTH");
		if (text_width(widths[i].text) != widths[i].columns)
			fail_msg("%s takes %zu columns", widths[i].text, text_width(widths[i].text));
		setenv("PPURI_AMBIWIDTH", "2", 1);
		if (text_width(widths[i].text) != widths[i].columns_if_ambiguous_is_wide)
			fail_msg("%s takes %zu columns if wide", widths[i].text, text_width(widths[i].text));
		unsetenv("PPURI_AMBIWIDTH");
	}
}

/* Of what needs no look into the tables of Unicode the short way says the same. */
static void what_is_plain_is_as_wide_as_it_is(void **state)
{
	static const struct {
		const char *text;
		bool plain;
	} texts[] = {{"", true}, {"abc", true}, {"한빛", true}, {"│ └ 한빛 1호", true}, {"├─", true}, {"a│\u0301", false}, {"e\u0301", false},
				 {"a\tb", false}, {"\x7f", false}, {"△1", false}, {"㈜", false}, {"\u200B", false}, {"a\xff", false}, {"\xE2\x94", false}};
	(void)state;
	struct pool p = {0};
	for (size_t i = 0; i < ROWS(texts); i++)
		for (int wide = 0; wide < 2; wide++) {
			size_t width = SIZE_MAX;
			setenv("PPURI_AMBIWIDTH", wide ? "2" : "1", 1);
			assert_int_equal(text_is_plain(texts[i].text, &width), texts[i].plain);
			assert_int_equal(width, texts[i].plain ? text_width(texts[i].text) : SIZE_MAX);
			if (texts[i].plain)
				assert_string_equal(text_visible(&p, texts[i].text), texts[i].text);
		}
	unsetenv("PPURI_AMBIWIDTH");
	pool_release(&p);
}

static const struct {
	const char *text;
	size_t columns;
	bool pad;
	const char *fitted;
} fits[] = {
	{"", 0, true, ""},
	{"", 3, true, "   "},
	{"abc", 3, true, "abc"},
	{"abc", 5, true, "abc  "},
	{"abc", 5, false, "abc"},
	{"abcd", 3, true, "ab…"},
	{"abcd", 1, true, "…"},
	{"abcd", 0, true, ""},
	{"한빛금형", 8, true, "한빛금형"},
	{"한빛금형", 9, true, "한빛금형 "},
	{"한빛금형", 7, true, "한빛금…"},
	{"한빛금형", 6, true, "한빛… "},
	{"한빛금형", 6, false, "한빛…"},
	{"한빛금형", 2, true, "… "},
	{"한빛금형", 1, true, "…"},
	{"한빛금형 주식회사", 9, true, "한빛금형…"},
	{"\u1112\u1161\u11AB\u1107\u1175\u11BE", 3, true, "\u1112\u1161\u11AB…"},
	{"\u1112\u1161\u11AB\u1107\u1175\u11BE", 2, true, "… "},
	{"abe\u0301d", 3, true, "ab…"},
	{"abe\u0301", 3, true, "abe\u0301"},
	{"👨‍👩‍👧abc", 4, true, "👨‍👩‍👧a…"},
	{"👨‍👩‍👧abc", 2, true, "… "},
	{"abc\u0D4Edef", 4, true, "abc…"},
	{"ab\u0D4Edef", 4, true, "ab\u0D4E…"},
	{"ab\u0D4E", 5, true, "ab\u0D4E  "},
};

static void texts_are_cut_between_letters_and_padded(void **state)
{
	(void)state;
	struct pool p = {0};
	for (size_t i = 0; i < ROWS(fits); i++) {
		char *fitted = text_fit(&p, fits[i].text, fits[i].columns, fits[i].pad);
		assert_string_equal(fitted, fits[i].fitted);
		assert_true(text_width(fitted) <= fits[i].columns);
		if (fits[i].pad)
			assert_int_equal(text_width(fitted), fits[i].columns);
	}
	pool_release(&p);
}

static void a_wide_ellipsis_is_counted(void **state)
{
	(void)state;
	struct pool p = {0};
	setenv("PPURI_AMBIWIDTH", "2", 1);
	assert_string_equal(text_fit(&p, "abcdef", 5, true), "abc…");
	assert_string_equal(text_fit(&p, "abcdef", 1, true), " ");
	unsetenv("PPURI_AMBIWIDTH");
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(widths_are_those_of_a_terminal),
		cmocka_unit_test(what_is_plain_is_as_wide_as_it_is),
		cmocka_unit_test(texts_are_cut_between_letters_and_padded),
		cmocka_unit_test(a_wide_ellipsis_is_counted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
