/* What --out asks of the commands, and what becomes of rows in CP949. */
#include "unit.h"

#include "rows_cp949.h"
#include "rows_out.h"

#include "ppuri/text.h"

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

static struct grid rows_of(struct pool *p, const char *name, const char *note)
{
	struct grid g = {.columns = columns, .n_columns = ROWS(columns)};
	grid_text(&g, p, "㈜한빛 똠");
	grid_number(&g, p, 20000000);
	grid_text(&g, p, NULL);
	grid_text(&g, p, name);
	grid_blank(&g, p);
	grid_text(&g, p, note);
	return g;
}

static void each_replacement_is_told_with_its_place(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e;
	const struct cp949 *cp949;
	struct grid g = rows_of(&p, "가‧나\u00A0다", "–1\n⑯"), fit;
	struct replaced_list list;
	static const struct {
		size_t row;
		const char *column, *to;
	} told[] = {{1, "업체명 ❶", "①"}, {3, "업체명 ❶", "·"}, {3, "업체명 ❶", " "}, {3, "비고", "-"}, {3, "비고", "(16)"}};
	assert_true(cp949_open(&p, &cp949, &e));
	assert_true(rows_in_cp949(&p, cp949, &g, &fit, &list, &e));
	assert_string_equal(fit.columns[0].title, "업체명 ①");
	assert_string_equal(fit.at[0].text, "㈜한빛 똠");
	assert_int_equal(fit.at[1].n, 20000000);
	assert_true(fit.at[2].blank && fit.at[4].blank);
	assert_string_equal(fit.at[3].text, "가·나 다");
	assert_string_equal(fit.at[5].text, "-1\n(16)");
	assert_int_equal(list.n, ROWS(told));
	for (size_t i = 0; i < ROWS(told); i++) {
		assert_int_equal(list.at[i].row, told[i].row);
		assert_string_equal(list.at[i].column, told[i].column);
		assert_string_equal(list.at[i].to, told[i].to);
	}
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
		struct grid g = rows_of(&p, "가", texts[i]), fit = {0};
		struct replaced_list list = {0};
		assert_true(cp949_open(&p, &cp949, &e));
		assert_false(rows_in_cp949(&p, cp949, &g, &fit, &list, &e));
		assert_int_equal(e.kind, ERR_REFUSED);
		assert_non_null(strstr(e.text, "row 3, 비고: CP949 has no"));
		assert_true(fit.at == NULL && list.n == 0);
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
