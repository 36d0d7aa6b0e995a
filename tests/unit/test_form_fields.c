#include "unit.h"

#include "commands/firm_input.h"
#include "form_private.h"

#include "ppuri/tr.h"

/* A command of its own, which needs no store: what is asked, taken, kept and written down. */
static bool look(struct session *s, const struct input *in, struct err *e)
{
	(void)s;
	if (!input_has(in, "whole") || !input_has(in, "part") || input_number(in, "part") <= input_number(in, "whole"))
		return true;
	return err_set(e, ERR_REFUSED, "the part is more than the whole");
}

static const char *suggest(struct session *s, const struct input *in, const char *name)
{
	return strcmp(name, "part") == 0 && input_has(in, "whole") ? pool_printf(s->pool, "%lld", (long long)input_number(in, "whole")) : NULL;
}

static const struct parameter arguments[] = {{"CODE", VALUE_CODE, "code", .required = true}, {0}};
static const struct parameter options[] = {
	{"whole", VALUE_NUMBER, "whole", .required = true},
	{"part", VALUE_NUMBER, "part", .required = true},
	{"size", VALUE_TERM, "size", .vocabulary = &SIZES},
	{"item", VALUE_TEXT, "item", .many = true},
	{"sealed", VALUE_FLAG, "sealed"},
	{0},
};
static const struct command command = {
	.noun = "thing", .verb = "new", .arguments = arguments, .options = options, .form = true, .look = look, .suggest = suggest};
enum { CODE, WHOLE, PART, SIZE, ITEM, SEALED, FIELDS };

static struct form made(struct pool *p, struct session *s)
{
	*s = (struct session){.pool = p};
	return form_make(s, &command, &(struct input){0});
}

static const char *held(const struct form *f, size_t i)
{
	return f->at[i].kept.n ? f->at[i].kept.at[f->at[i].kept.n - 1] : NULL;
}

static void lines_become_answers(void **state)
{
	(void)state;
	static const struct {
		size_t field;
		const char *line;
		bool taken;
		const char *held;
	} rows[] = {
		{CODE, "", false, NULL},
		{CODE, "a b", false, NULL},
		{CODE, "a", true, "a"},
		{CODE, "-", false, "a"},
		{CODE, "", true, "a"},
		{WHOLE, "many", false, NULL},
		{WHOLE, "10", true, "10"},
		{PART, "11", false, NULL},
		{PART, "", true, "10"}, /* what is probable */
		{PART, "4", true, "4"},
		{PART, "11", false, "4"},
		{SIZE, "", true, NULL},
		{SIZE, "2", true, "small"},
		{SIZE, "6", false, "small"},
		{SIZE, "중기", true, "medium"},
		{SIZE, "-", true, NULL},
		{ITEM, "one", true, "one"},
		{SEALED, "perhaps", false, NULL},
		{SEALED, "ㅛ", true, ""},
		{SEALED, "n", true, NULL},
		{SEALED, "예", true, ""},
	};
	struct pool p = {0};
	struct session s;
	struct form f = made(&p, &s);
	assert_int_equal(f.n, FIELDS);
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct err e = {0};
		bool taken = form_take(&f, rows[i].field, rows[i].line, &e);
		const char *now = held(&f, rows[i].field);
		if (taken != rows[i].taken || (now == NULL) != (rows[i].held == NULL) || (now && strcmp(now, rows[i].held) != 0))
			fail_msg("row %zu, %s: taken %d, holds %s (%s)", i, rows[i].line, taken, now ? now : "nothing", e.text);
		f.at[rows[i].field].answered = f.at[rows[i].field].answered || taken;
	}
	pool_release(&p);
}

static void what_comes_later_does_not_stand_in_the_way(void **state)
{
	(void)state;
	struct pool p = {0};
	struct session s;
	struct err e = {0};
	struct form f = made(&p, &s);
	assert_true(form_take(&f, CODE, "a", &e) && form_take(&f, WHOLE, "10", &e) && form_take(&f, PART, "9", &e));
	assert_true(form_take(&f, WHOLE, "5", &e)); /* the part is looked at when it is its turn again */
	assert_false(form_gather(&f, f.n, &e));
	assert_true(form_take(&f, PART, "5", &e) && form_gather(&f, f.n, &e));
	pool_release(&p);
}

static void what_was_given_is_not_asked(void **state)
{
	(void)state;
	struct pool p = {0};
	struct session s = {.pool = &p};
	struct err e = {0};
	struct input given = {0};
	size_t of;
	assert_true(input_add(&p, &given, &options[0], "10", &e));
	struct form f = form_make(&s, &command, &given);
	assert_true(form_gather(&f, 0, &e));
	assert_false(form_asks(&f, WHOLE));
	assert_true(form_shows(&f, WHOLE));
	assert_int_equal(form_number(&f, PART, &of), 2);
	assert_int_equal(of, FIELDS - 1);
	assert_string_equal(form_default(&f, PART), "10");
	pool_release(&p);
}

static void a_form_written_down_comes_back_as_it_was(void **state)
{
	(void)state;
	struct pool p = {0};
	struct session s;
	struct err e = {0};
	struct json_object object = {0};
	struct form f = made(&p, &s), again = made(&p, &s);
	assert_true(form_take(&f, CODE, "2024-금형", &e) && form_take(&f, WHOLE, "10", &e) && form_take(&f, ITEM, "\"one\"\\", &e) &&
				form_take_more(&f, ITEM, "two", &e) && form_take(&f, SEALED, "y", &e));
	const char *json = form_json(&f);
	assert_string_equal(json, "{\"CODE\": \"2024-금형\", \"whole\": \"10\", \"item\": [\"\\\"one\\\"\\\\\", \"two\"], \"sealed\": true}");
	assert_true(json_read(&p, json, strlen(json), &object, &e));
	form_restore(&again, &object);
	assert_string_equal(form_json(&again), json);
	assert_false(again.at[PART].answered); /* it is needed, so it is where one goes on */
	assert_true(again.at[SIZE].answered);
	assert_true(again.at[SEALED].answered);
	pool_release(&p);
}

/* Nothing about a person may get into a history or be offered. */
static void personal_options_say_so(void **state)
{
	(void)state;
	static const char *const names[] = {"representative", "birth", "contact", "phone", "email", "person"};
	size_t found = 0;
	for (const struct command *const *c = COMMANDS; *c; c++)
		for (const struct parameter *option = (*c)->form ? (*c)->options : NULL; option && option->name; option++)
			for (size_t i = 0; i < ROWS(names); i++) {
				if (strcmp(option->name, names[i]) != 0)
					continue;
				found++;
				if (!option->personal)
					fail_msg("%s %s --%s", (*c)->noun, (*c)->verb, option->name);
			}
	assert_true(found >= 4);
}

/* An option of a firm without a place in the record would be asked for and then lost. */
static void each_field_of_a_firm_comes_back(void **state)
{
	(void)state;
	extern const struct command command_firm_edit;
	static const char *const samples[] = {
		[VALUE_TEXT] = "text", [VALUE_TERM] = "1", [VALUE_NUMBER] = "23", [VALUE_ZIP] = "46721", [VALUE_DATE] = "2025-05-31",
		[VALUE_CORP_NO] = "1101110062432", [VALUE_PHONE] = "010-0000-0001", [VALUE_EMAIL] = "kim@example.com",
		[VALUE_INDUSTRY] = "29293", [VALUE_BIRTH] = "1970-01-02",
	};
	struct pool p = {0};
	struct input in = {0}, out = {0};
	struct err e = {0};
	for (const struct parameter *option = command_firm_edit.options; option->name; option++) {
		const char *typed = option->type == VALUE_TERM ? option->vocabulary->terms[0].code : samples[option->type];
		if (!typed || !input_add(&p, &in, option, typed, &e))
			fail_msg("--%s: %s", option->name, e.text);
	}
	struct firm firm = firm_from_input(&in);
	assert_true(firm_to_input(&p, &firm, command_firm_edit.options, &out, &e));
	assert_int_equal(out.n, in.n);
	for (size_t i = 0; i < in.n; i++)
		assert_string_equal(out.at[i].text, in.at[i].text);
	pool_release(&p);
}

int main(void)
{
	tr_set(LANG_EN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_become_answers),
		cmocka_unit_test(what_comes_later_does_not_stand_in_the_way),
		cmocka_unit_test(what_was_given_is_not_asked),
		cmocka_unit_test(a_form_written_down_comes_back_as_it_was),
		cmocka_unit_test(personal_options_say_so),
		cmocka_unit_test(each_field_of_a_firm_comes_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
