#include "unit.h"

#include "editor_text.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

static const struct parameter options[] = {
	{"name", VALUE_TEXT, "name of the firm"},
	{"size", VALUE_TERM, "company size", .vocabulary = &SIZES},
	{"sum", VALUE_WON, "a sum: of money"},
	{"day", VALUE_DATE, "day"},
	{"note", VALUE_TEXT, "remark", .may_be_empty = true},
	{"items", VALUE_TEXT, "items", .many = true},
	{0},
};
static const struct command command = {.noun = "thing", .verb = "edit", .options = options};

static struct input record_of(struct pool *p, const char *name)
{
	static const char *const values[] = {NULL, "small", "20000000", "2024-02-23", "old"};
	struct input in = {0};
	struct err e = {0};
	for (size_t i = 0; i < ROWS(values); i++)
		if (!input_add(p, &in, &options[i], i ? values[i] : name, &e))
			fail_msg("%s", e.text);
	return in;
}

static void a_record_read_back_is_no_change(void **state)
{
	(void)state;
	struct pool p = {0};
	struct mistakes mistakes;
	struct input record = record_of(&p, "새벽정밀(주)");
	const char *text = editor_text(&p, &command, &record, "thing edit 1");
	assert_non_null(strstr(text, "\na sum: of money: 20,000,000 won\n"));
	assert_non_null(strstr(text, "\nday: 2024-02-23\n"));
	assert_null(strstr(text, "items"));
	assert_int_equal(editor_changes(&p, &command, &record, text, &mistakes).n, 0);
	assert_int_equal(mistakes.n, 0);
	pool_release(&p);
}

static void lines_are_taken_back_one_by_one(void **state)
{
	(void)state;
	static const struct {
		const char *text, *option, *value; /* value NULL: a mistake; option NULL: no change */
	} rows[] = {
		{"name of the firm: 저녁정밀\n", "name", "저녁정밀"},
		{"  name of the firm :저녁정밀  ", "name", "저녁정밀"},
		{"name: 저녁정밀\r\n", "name", "저녁정밀"},
		{"name of the firm： 저녁정밀\n", "name", "저녁정밀"},
		{"name: 새벽정밀(주)\n", NULL, NULL},
		{"# name: 저녁정밀\n\n", NULL, NULL},
		{"", NULL, NULL},
		{"company size: 3\n", "size", "medium"},
		{"size: 중견\n", "size", "midsize"},
		{"size: 소\n", "size", NULL},
		{"a sum: of money: 3천만\n", "sum", "3천만"},
		{"sum: 20,000,000원\n", "sum", "20,000,000원"},
		{"sum: much\n", "sum", NULL},
		{"day: 2024-02-30\n", "day", NULL},
		{"day:\n", "day", NULL},
		{"note:\n", "note", ""},
		{"name: a\nname: b\n", "name", NULL},
		{"name a\n", "name", NULL},
		{"nmae: a\n", "name", NULL},
		{"items: a\n", "items", NULL},
		{"name: \xff\n", "name", NULL},
	};
	struct pool p = {0};
	struct input record = record_of(&p, "새벽정밀(주)");
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct mistakes mistakes;
		struct input changes = editor_changes(&p, &command, &record, rows[i].text, &mistakes);
		if ((mistakes.n > 0) != (rows[i].option && !rows[i].value))
			fail_msg("%s: %zu mistakes", rows[i].text, mistakes.n);
		if (rows[i].value && (changes.n != 1 || strcmp(changes.at[0].parameter->name, rows[i].option) != 0 ||
							  strcmp(changes.at[0].text, rows[i].value) != 0))
			fail_msg("%s: %zu changes", rows[i].text, changes.n);
		if (!rows[i].option && changes.n)
			fail_msg("%s is a change", rows[i].text);
	}
	pool_release(&p);
}

static void mistakes_stand_above_their_lines_and_go_again(void **state)
{
	(void)state;
	struct pool p = {0};
	struct mistakes mistakes;
	struct input record = record_of(&p, "a");
	const char *text = "# help\nname: b\nday: never\n";
	editor_changes(&p, &command, &record, text, &mistakes);
	assert_int_equal(mistakes.n, 1);
	assert_int_equal(mistakes.at[0].line, 3);
	mistakes.at[0].text = "not a day";
	const char *marked = editor_marked(&p, text, &mistakes);
	assert_string_equal(marked, "# help\nname: b\n#! not a day\nday: never\n");
	assert_string_equal(editor_marked(&p, marked, &(struct mistakes){0}), text);
	pool_release(&p);
}

static void what_nobody_touched_takes_over_what_others_did(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct mistakes mistakes = {0};
	struct input before = record_of(&p, "a"), now = {0};
	assert_true(input_add(&p, &now, &options[0], "other", &e) && input_add(&p, &now, &options[2], "5", &e));
	const char *text = editor_merged(&p, &command, "name: mine\nsum: 20,000,000 won\nday: 2024-02-23\nnote: old\n", &before, &now, &mistakes);
	assert_string_equal(text, "name: mine\nsum: 5 won\nday: \nnote: \n");
	assert_int_equal(mistakes.n, 4);
	assert_non_null(strstr(mistakes.at[0].text, "a → other"));
	assert_int_equal(editor_changes(&p, &command, &now, text, &mistakes).n, 1);
	pool_release(&p);
}

int main(void)
{
	tr_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_record_read_back_is_no_change),
		cmocka_unit_test(lines_are_taken_back_one_by_one),
		cmocka_unit_test(mistakes_stand_above_their_lines_and_go_again),
		cmocka_unit_test(what_nobody_touched_takes_over_what_others_did),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
