#include "unit.h"

#include "ppuri/cp949.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <iconv.h>

static struct pool pool;
static const struct cp949 *cp949;

static int open_table(void **state)
{
	struct err e;
	(void)state;
	return !cp949_open(&pool, &cp949, &e);
}

static int close_table(void **state)
{
	(void)state;
	pool_release(&pool);
	return 0;
}

static bool has_all(const char *s)
{
	uint32_t c;
	for (int n; (n = text_decode(s, strlen(s), &c)) > 0; s += n)
		if (!cp949_has(cp949, c))
			return false;
	return true;
}

/* Python's table, which is of another origin, has as many; iconv writes each of them to the bytes that we write. */
static void it_has_what_the_encoding_has(void **state)
{
	(void)state;
	iconv_t strict = iconv_open("CP949", "UTF-8");
	size_t found = 0;
	for (uint32_t c = 0x80; c < 0x110000; c++) {
		char text[8] = {0}, bytes[4] = {0};
		if (c >= 0xD800 && c < 0xE000)
			continue;
		char *in = text, *out = bytes;
		size_t in_left = (size_t)text_encode(c, text), out_left = sizeof bytes;
		bool has = iconv(strict, &in, &in_left, &out, &out_left) == 0 && *bytes; /* it drops tags in silence */
		assert_int_equal(has, cp949_has(cp949, c));
		if (!has)
			continue;
		struct buf ours = {0};
		cp949_put(cp949, &ours, text);
		assert_string_equal(buf_text(&ours), bytes);
		buf_release(&ours);
		found++;
	}
	assert_int_equal(found, 17048);
	assert_true(has_all("똠방각하 쀍 펲 힣 ①⑮ ㉠㉻ ㈜ · ㆍ ∼ ～ 「」『』 □■○● △▲ ※ ★ ⊙ √ ㎡ ㎜ ℃ … ‘’ “” ⅠⅩ ￦ €"));
	iconv_close(strict);
}

static void each_replacement_is_the_stated_one(void **state)
{
	(void)state;
	static const struct {
		const char *from, *to;
	} rows[] = {
		{"❶❷❸❹❺❻❼❽❾❿", "①②③④⑤⑥⑦⑧⑨⑩"}, {"➊➋➌➍➎➏➐➑➒➓", "①②③④⑤⑥⑦⑧⑨⑩"}, {"➀➉", "①⑩"},
		{"⑯⑰⑱⑲⑳", "(16)(17)(18)(19)(20)"}, {"⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴", "⑪⑫⑬⑭⑮(16)(17)(18)(19)(20)"}, {"․‧•∙⋅・･", "·······"},
		{"‐‑‒–—−", "------"}, {"\u00A0\u2003\u2009\u202F", "    "}, {"₩¥£¢¬", "￦￥￡￠￢"}, {"〜", "～"}, {"⋯", "…"}, {"㊞", "(인)"},
		{"✓✔☑☐", "√√[√][ ]"}, {"\U000F02B1\U000F02B2\U000F02B3\U000F02BA", "12310"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct buf replaced = {0};
		const char *s = rows[i].from;
		uint32_t c;
		for (int n; (n = text_decode(s, strlen(s), &c)) > 0; s += n)
			buf_puts(&replaced, cp949_instead(c));
		assert_string_equal(buf_text(&replaced), rows[i].to);
		buf_release(&replaced);
	}
}

static void only_what_is_lacking_is_replaced_and_by_what_is_there(void **state)
{
	(void)state;
	uint32_t before = 0;
	for (const struct cp949_replacement *row = CP949_REPLACEMENTS; row->from; row++) {
		assert_true(row->from > before);
		before = row->from;
		assert_false(cp949_has(cp949, row->from));
		assert_true(has_all(row->to));
	}
	static const uint32_t none[] = {'A', 0xE9 /* é */, 0xAC00 /* 가 */, 0x1F600, 0x4E28, 0x1100, 0x200B, 0xF02BB};
	for (size_t i = 0; i < ROWS(none); i++)
		assert_null(cp949_instead(none[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_has_what_the_encoding_has),
		cmocka_unit_test(each_replacement_is_the_stated_one),
		cmocka_unit_test(only_what_is_lacking_is_replaced_and_by_what_is_there),
	};
	tr_set(LANG_EN);
	return cmocka_run_group_tests_name("cp949", tests, open_table, close_table);
}
