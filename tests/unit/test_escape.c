#include "unit.h"

#include "ppuri/text.h"

static const struct {
	const char *text, *visible, *json;
} rows[] = {
	{"", "", "\"\""},
	{"한빛금형 A&B", "한빛금형 A&B", "\"한빛금형 A&B\""},
	{"a\tb\nc", "a b c", "\"a\\tb\\nc\""},
	{"a\r\nb", "a b", "\"a\\r\\nb\""},
	{"a\rb", "a\\x0Db", "\"a\\rb\""},
	{"\033]0;x\007", "\\x1B]0;x\\x07", "\"\\u001b]0;x\\u0007\""},
	{"\001\037\177", "\\x01\\x1F\\x7F", "\"\\u0001\\u001f\\u007f\""},
	{"\xC2\x85\xC2\x9B" "31m", "\\u{0085}\\u{009B}31m", "\"\\u0085\\u009b31m\""},
	{"a\u202Eb\u2066c\u200F", "a\\u{202E}b\\u{2066}c\\u{200F}", "\"a\\u202eb\\u2066c\\u200f\""},
	{"한\u200B빛\uFEFF\u3164", "한\\u{200B}빛\\u{FEFF}\\u{3164}", "\"한\\u200b빛\\ufeff\\u3164\""},
	{"x\U000E0041", "x\\u{E0041}", "\"x\\udb40\\udc41\""},
	{"👨‍👩‍👧", "👨‍👩‍👧", "\"👨‍👩‍👧\""},
	{"\u00A0", "\u00A0", "\"\u00A0\""},
	{"\xff한\xEA\xB0", "\\xFF한\\xEA\\xB0", "\"\\ufffd한\\ufffd\\ufffd\""},
	{"\"\\/", "\"\\/", "\"\\\"\\\\/\""},
};

static void nothing_drives_a_terminal(void **state)
{
	(void)state;
	struct pool p = {0};
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(text_visible(&p, rows[i].text), rows[i].visible);
	pool_release(&p);
}

static void json_holds_any_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct buf out = {0};
		buf_puts(&out, "[");
		text_json(&out, rows[i].text);
		assert_string_equal(buf_text(&out) + 1, rows[i].json);
		buf_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_drives_a_terminal),
		cmocka_unit_test(json_holds_any_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
