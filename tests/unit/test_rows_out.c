/* What --out asks of the commands, and what becomes of rows in CP949. */
#include "unit.h"

#include "rows_cp949.h"
#include "rows_out.h"

#include "ppuri/text.h"

#include <iconv.h>

static const struct parameter *option_of(const struct command *c, const char *name)
{
	for (const struct parameter *option = c->options; option && option->name; option++)
		if (strcmp(option->name, name) == 0)
			return option;
	return NULL;
}

static void what_lists_rows_can_write_them(void **state)
{
	(void)state;
	size_t found = 0;
	for (const struct command *const *c = COMMANDS; *c; c++) {
		const struct parameter *encoding = option_of(*c, "encoding");
		bool offered = encoding && encoding->vocabulary == &ENCODINGS;
		if (!(*c)->rows != !offered || ((*c)->rows && !option_of(*c, "out")) || ((*c)->paper && !(*c)->rows))
			fail_msg("%s %s: .rows and ROWS_OPTIONS go together", (*c)->noun, (*c)->verb ? (*c)->verb : "");
		found += offered;
	}
	assert_true(found > 15);
}

/* Short enough for a tab, whole. */
static void each_sheet_has_a_name(void **state)
{
	(void)state;
	for (int lang = LANG_KO; lang <= LANG_EN; lang++) {
		tr_set((enum lang)lang);
		for (const struct command *const *c = COMMANDS; *c; c++) {
			if (!(*c)->rows)
				continue;
			assert_true(*_((*c)->rows) && text_width(_((*c)->rows)) <= 31);
			assert_null(strpbrk(_((*c)->rows), "[]:*?/\\"));
		}
	}
}

static const struct grid_column columns[] = {
	{"name", "업체명 ❶", GRID_TEXT}, {"won", "지원금", GRID_WON}, {"note", "비고", GRID_CODE}};

static struct rows rows_of(struct pool *p, const char *name, const char *note)
{
	struct rows rows = {.columns = columns, .n_columns = ROWS(columns)};
	struct err e;
	struct grid g = {.columns = columns, .n_columns = ROWS(columns)};
	grid_text(&g, p, "㈜한빛 똠");
	grid_number(&g, p, 20000000);
	grid_text(&g, p, NULL);
	grid_text(&g, p, name);
	grid_blank(&g, p);
	grid_text(&g, p, note);
	assert_true(rows_add(&rows, &g, &e));
	return rows;
}

/* As another program reads it. */
static const char *in_utf8(struct pool *p, const struct spool *bytes)
{
	char from[1000], *in = from, *text = pool_alloc(p, 3 * sizeof from), *out = text;
	size_t n, room = 3 * sizeof from - 1;
	struct err e;
	iconv_t cd = iconv_open("UTF-8", "CP949");
	assert_true(spool_read(bytes, 0, from, sizeof from, &n, &e) && n == bytes->n);
	assert_int_equal(iconv(cd, &in, &n, &out, &room), 0);
	iconv_close(cd);
	return text;
}

static void each_replacement_is_told_with_its_place(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e;
	const struct cp949 *cp949;
	struct rows rows = rows_of(&p, "가‧나\u00A0다", "–1\n⑯");
	struct spool bytes = {0};
	struct replaced_list list;
	static const struct {
		size_t row;
		const char *column, *to;
	} told[] = {{1, "업체명 ❶", "①"}, {3, "업체명 ❶", "·"}, {3, "업체명 ❶", " "}, {3, "비고", "-"}, {3, "비고", "(16)"}};
	assert_true(cp949_open(&p, &cp949, &e));
	assert_true(rows_csv_cp949(&p, cp949, &rows, &bytes, &list, &e));
	assert_string_equal(in_utf8(&p, &bytes), "업체명 ①,지원금,비고\r\n㈜한빛 똠,20000000,\r\n가·나 다,,\"'-1\n(16)\"\r\n");
	assert_int_equal(list.n, ROWS(told));
	for (size_t i = 0; i < ROWS(told); i++) {
		assert_int_equal(list.at[i].row, told[i].row);
		assert_string_equal(list.at[i].column, told[i].column);
		assert_string_equal(list.at[i].to, told[i].to);
	}
	spool_release(&bytes);
	rows_release(&rows);
	pool_release(&p);
}

static void what_nothing_stands_for_is_refused(void **state)
{
	(void)state;
	static const char *const texts[] = {"Café", "中丨國", "😀", "ᄒᆞᆫ"};
	tr_set(LANG_EN);
	for (size_t i = 0; i < ROWS(texts); i++) {
		struct pool p = {0};
		struct err e;
		const struct cp949 *cp949;
		struct rows rows = rows_of(&p, "가", texts[i]);
		struct spool bytes = {0};
		struct replaced_list list = {0};
		assert_true(cp949_open(&p, &cp949, &e));
		assert_false(rows_csv_cp949(&p, cp949, &rows, &bytes, &list, &e));
		assert_int_equal(e.kind, ERR_REFUSED);
		assert_non_null(strstr(e.text, "row 3, 비고: CP949 has no"));
		assert_int_equal(list.n, 0);
		spool_release(&bytes);
		rows_release(&rows);
		pool_release(&p);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_lists_rows_can_write_them),
		cmocka_unit_test(each_sheet_has_a_name),
		cmocka_unit_test(each_replacement_is_told_with_its_place),
		cmocka_unit_test(what_nothing_stands_for_is_refused),
	};
	return cmocka_run_group_tests_name("rows_out", tests, NULL, NULL);
}
