#include "unit.h"

#include "ppuri/json.h"
#include "ppuri/text.h"

/* The text of one key; NULL if there is none. */
static const char *json_text(const struct json_object *o, const char *key)
{
	for (size_t i = 0; i < o->n; i++)
		if (strcmp(o->at[i].key, key) == 0)
			return o->at[i].text;
	return NULL;
}

static void an_object_is_read_in_its_order(void **state)
{
	(void)state;
	static const char text[] = "{\"name\": \"한빛\\n금형\", \"amount\": 20000000, \"rate\": 12.03, \"agreed\": true, \"late\": false,"
							   " \"note\": null, \"empty\": [], \"costs\": [{\"item\": \"재료비\", \"won\": 9007199254740993},"
							   " {\"item\": null}, {}], \"below\": -1.50}";
	struct pool p = {0};
	struct err e = {0};
	struct json_object o = {0};
	if (!json_read(&p, text, strlen(text), &o, &e))
		fail_msg("%s", e.text);
	assert_int_equal(o.n, 8);
	assert_string_equal(o.at[0].key, "name");
	assert_string_equal(json_text(&o, "name"), "한빛\n금형");
	assert_string_equal(json_text(&o, "amount"), "20000000");
	assert_string_equal(json_text(&o, "rate"), "12.03");
	assert_string_equal(json_text(&o, "below"), "-1.5");
	assert_string_equal(json_text(&o, "agreed"), "true");
	for (size_t i = 0; i < o.n; i++)
		assert_int_equal(o.at[i].is_truth, strcmp(o.at[i].key, "agreed") == 0 || strcmp(o.at[i].key, "late") == 0);
	assert_string_equal(json_text(&o, "late"), "false");
	assert_null(json_text(&o, "note"));
	assert_null(json_text(&o, "absent"));
	assert_null(json_text(&o, "costs"));
	const struct json_field *empty = &o.at[5], *costs = &o.at[6];
	assert_string_equal(empty->key, "empty");
	assert_int_equal(empty->n_rows, 0);
	assert_int_equal(costs->n_rows, 3);
	assert_int_equal(costs->n_columns[0], 2);
	assert_string_equal(costs->rows[0][0].key, "item");
	assert_string_equal(costs->rows[0][0].text, "재료비");
	assert_string_equal(costs->rows[0][1].text, "9007199254740993");
	assert_int_equal(costs->n_columns[1], 0);
	assert_int_equal(costs->n_columns[2], 0);
	pool_release(&p);
}

static void lists_and_objects_of_single_values_are_read(void **state)
{
	(void)state;
	static const char text[] = "{\"item\": [\"사업 필요성:20\", 30, true], \"firm\": {\"name\": \"새벽정밀\", \"fund\": [\"a\"]}}";
	struct pool p = {0};
	struct err e = {0};
	struct json_object o = {0};
	assert_true(json_read(&p, text, strlen(text), &o, &e));
	assert_int_equal(o.n, 2);
	assert_int_equal(o.at[0].n_texts, 3);
	assert_null(o.at[0].text);
	assert_string_equal(o.at[0].texts[0], "사업 필요성:20");
	assert_string_equal(o.at[0].texts[1], "30");
	assert_string_equal(o.at[0].texts[2], "true");
	assert_true(o.at[0].is_truth);
	const struct json_object *firm = o.at[1].object;
	assert_int_equal(firm->n, 2);
	assert_string_equal(firm->at[0].text, "새벽정밀");
	assert_string_equal(firm->at[1].texts[0], "a");
	pool_release(&p);
}

static void anything_else_is_refused_with_its_place(void **state)
{
	(void)state;
	static const struct {
		const char *text, *place;
	} rows[] = {
		{"", "1"},
		{"[", "1"},
		{"[]", ""},
		{"\"text\"", "1"},
		{"{\"a\": 1", "1"},
		{"{\"a\": 1}\n}", "2"},
		{"{\n\"a\": 1,\n\"a\": 2}", "3"},
		{"{\"a\": \"\xff\"}", "1"},
		{"{\"a\": \"\\u0000\"}", "1"},
		{"{\"a\": \"\\ud800\"}", "1"},
		{"{\"a\": 99999999999999999999}", "1"},
		{"{\"a\": 1e999}", "1"},
		{"{'a': 1}", "1"},
		{"{\"a\": 01}", "1"},
		{"{\"a\": 1,}", "1"},
		{"{\"a\": NaN}", "1"},
		{"{\"a\": {\"b\": {}}}", "\"b\""},
		{"{\"a\": {\"b\": 1e999}}", "1"},
		{"{\"a\": [1, {}]}", "\"a\""},
		{"{\"a\": [{}, 1]}", "2"},
		{"{\"a\": [[]]}", "\"a\""},
		{"{\"a\": [null]}", "\"a\""},
		{"{\"a\": [{\"b\": []}]}", "\"b\""},
		{"{\"a\": [{}, {\"b\": {}}]}", "2"},
		{"{\"a\": 0.12345678901234567}", "\"a\""},
		{"{\"a\": 9007199254740993.0}", "\"a\""},
	};
	struct pool p = {0};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct err e = {0};
		struct json_object o = {.n = 77};
		if (json_read(&p, rows[i].text, strlen(rows[i].text), &o, &e))
			fail_msg("%s was read", rows[i].text);
		assert_int_equal(e.kind, ERR_USAGE);
		assert_int_equal(o.n, 77);
		if (!strstr(e.text, rows[i].place))
			fail_msg("%s: %s", rows[i].text, e.text);
	}
	pool_release(&p);
}

static void size_and_depth_have_a_limit(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct json_object o;
	struct buf b = {0};
	buf_puts(&b, "{\"a\":\"");
	while (b.n < 1 << 20)
		buf_puts(&b, "xxxxxxxx");
	buf_puts(&b, "\"}");
	assert_false(json_read(&p, b.at, b.n, &o, &e));
	assert_int_equal(e.kind, ERR_USAGE);
	buf_clear(&b);
	buf_puts(&b, "{\"a\":");
	for (int i = 0; i < 500000; i++)
		buf_putc(&b, '[');
	assert_false(json_read(&p, b.at, b.n, &o, &e));
	assert_int_equal(e.kind, ERR_USAGE);
	buf_release(&b);
	pool_release(&p);
}

static void written_texts_are_read_back(void **state)
{
	(void)state;
	struct pool p = {0};
	struct buf b = {0};
	char text[2000] = "";
	size_t n = 0;
	for (uint32_t c = 1; c < 0x300; c++)
		n += (size_t)text_encode(c, text + n);
	n += (size_t)text_encode(0x202E, text + n);
	n += (size_t)text_encode(0xE0041, text + n);
	text[n] = '\0';
	buf_puts(&b, "{\"a\":");
	text_json(&b, text);
	buf_puts(&b, "}");
	struct json_object o;
	struct err e = {0};
	assert_true(json_read(&p, b.at, b.n, &o, &e));
	assert_string_equal(json_text(&o, "a"), text);
	buf_release(&b);
	pool_release(&p);
}

static void any_depth_is_read_as_it_stands(void **state)
{
	(void)state;
	static const char text[] = "{\"a\": [{\"b\": [1, [true, null, \"x\"]]}], \"c\": {}, \"d\": 1.5, \"e\": []}";
	static const char *const wrong[] = {"", "{\"a\": [1,}", "{\"a\": 1, \"a\": 2}", "[1] 2", "[0.12345678901234567]", "[\"\xff\"]", "3", "\"x\""};
	struct pool p = {0};
	struct err e = {0};
	struct json_value v;
	struct buf deep = {0};
	assert_true(json_tree(&p, text, strlen(text), &v, &e));
	assert_int_equal(v.form, JSON_MEMBERS);
	assert_int_equal(v.n, 4);
	assert_string_equal(v.keys[0], "a");
	const struct json_value *list = &v.at[0].at[0].at[0];
	assert_int_equal(list->form, JSON_ITEMS);
	assert_int_equal(list->at[0].form, JSON_FIGURE);
	assert_string_equal(list->at[0].text, "1");
	assert_int_equal(list->at[1].at[0].form, JSON_TRUTH);
	assert_int_equal(list->at[1].at[1].form, JSON_NOTHING);
	assert_string_equal(list->at[1].at[2].text, "x");
	assert_int_equal(v.at[1].n, 0);
	assert_string_equal(v.at[2].text, "1.5");
	for (size_t i = 0; i < ROWS(wrong); i++)
		if (json_tree(&p, wrong[i], strlen(wrong[i]), &v, &e) || e.kind != ERR_USAGE)
			fail_msg("%s", wrong[i]);
	for (int i = 0; i < 500000; i++)
		buf_putc(&deep, '[');
	assert_false(json_tree(&p, deep.at, deep.n, &v, &e));
	assert_int_equal(e.kind, ERR_USAGE);
	buf_release(&deep);
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_object_is_read_in_its_order),
		cmocka_unit_test(lists_and_objects_of_single_values_are_read),
		cmocka_unit_test(anything_else_is_refused_with_its_place),
		cmocka_unit_test(size_and_depth_have_a_limit),
		cmocka_unit_test(written_texts_are_read_back),
		cmocka_unit_test(any_depth_is_read_as_it_stands),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
