#include "ppuri/json.h"
#include "ppuri/tr.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static const char *reason(const json_error_t *error)
{
	switch ((int)json_error_code(error)) {
	case json_error_duplicate_key:
		return _("a key stands there twice");
	case json_error_invalid_utf8:
		return _("it is not UTF-8");
	case json_error_null_character:
	case json_error_null_byte_in_key:
		return _("a NUL is not allowed");
	case json_error_numeric_overflow:
		return _("a number is too large");
	case json_error_stack_overflow:
		return _("it is nested too deeply");
	case json_error_premature_end_of_input:
		return _("it ends too early");
	case json_error_end_of_input_expected:
		return _("something stands behind the end");
	default:
		return _("it is not JSON");
	}
}

static void release_text(char **text)
{
	free(*text);
}

/* The fraction as decimal digits; NULL if it has more of them than survived the reading, and may have been
 * another. */
static const char *fraction_text(struct pool *p, const json_t *value)
{
	enum { DIGITS_KEPT = 15 };
	char *text CLEANUP(release_text) = json_dumps(value, JSON_ENCODE_ANY | JSON_REAL_PRECISION(DIGITS_KEPT));
	if (!text)
		bug("a number that jansson can not write");
	json_t *again CLEANUP(json_decrefp) = json_loads(text, JSON_DECODE_ANY, NULL);
	return json_equal(value, again) ? pool_strdup(p, text) : NULL;
}

/* The text of a single value; NULL if it is none, or a number that can not be kept. */
static const char *value_text(struct pool *p, const json_t *value)
{
	switch (json_typeof(value)) {
	case JSON_STRING:
		return pool_strndup(p, json_string_value(value), json_string_length(value));
	case JSON_INTEGER:
		return pool_printf(p, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
	case JSON_REAL:
		return fraction_text(p, value);
	case JSON_TRUE:
		return "true";
	case JSON_FALSE:
		return "false";
	case JSON_NULL:
	case JSON_ARRAY:
	case JSON_OBJECT:
		break;
	}
	return NULL;
}

static bool read_text(struct pool *p, const char *key, const json_t *value, const char **ret, struct err *e)
{
	const char *text = value_text(p, value);
	if (!text && json_is_real(value))
		return err_set(e, ERR_USAGE, _("\"%s\": a number of so many digits must stand in quotes"), key);
	if (!text)
		return err_set(e, ERR_USAGE, _("\"%s\" is neither a text nor a number"), key);
	*ret = text;
	return true;
}

static bool read_value(
	struct pool *p, const char *key, const json_t *value, struct json_field *ret, struct err *e)
{
	const char *text;
	if (!read_text(p, key, value, &text, e))
		return false;
	*ret = (struct json_field){.key = pool_strdup(p, key), .text = text, .is_truth = json_is_boolean(value)};
	return true;
}

/* One row of a list: an object of single values. */
static bool read_row(struct pool *p, json_t *row, struct json_object *ret, struct err *e)
{
	const char *key;
	json_t *value;
	struct json_object fields = {0};
	if (!json_is_object(row))
		return err_set(e, ERR_USAGE, _("it is not an object"));
	json_object_foreach(row, key, value)
	{
		struct json_field field;
		if (json_is_null(value))
			continue;
		if (!read_value(p, key, value, &field, e))
			return false;
		*POOL_PUSH(p, &fields) = field;
	}
	*ret = fields;
	return true;
}

/* A list of single values: each is checked like a value of that key. */
static bool read_texts(
	struct pool *p, const char *key, const json_t *list, struct json_field *ret, struct err *e)
{
	size_t n = json_array_size(list);
	const char **texts = pool_alloc(p, n * sizeof *texts);
	bool is_truth = false;
	for (size_t i = 0; i < n; i++) {
		struct json_field one;
		if (!read_value(p, key, json_array_get(list, i), &one, e))
			return false;
		texts[i] = one.text;
		is_truth |= one.is_truth;
	}
	*ret = (struct json_field){.key = pool_strdup(p, key), .texts = texts, .n_texts = n, .is_truth = is_truth};
	return true;
}

static bool read_list(
	struct pool *p, const char *key, const json_t *list, struct json_field *ret, struct err *e)
{
	size_t n = json_array_size(list);
	if (n && !json_is_object(json_array_get(list, 0)))
		return read_texts(p, key, list, ret, e);
	struct json_field field = {
		.key = pool_strdup(p, key),
		.rows = pool_alloc(p, n * sizeof *field.rows),
		.n_rows = n,
		.n_columns = pool_alloc(p, n * sizeof *field.n_columns),
	};
	for (size_t i = 0; i < n; i++) {
		struct json_object row = {0};
		if (!read_row(p, json_array_get(list, i), &row, e))
			return err_prefix(e, _("\"%s\", item %zu"), key, i + 1);
		field.rows[i] = row.at;
		field.n_columns[i] = row.n;
	}
	*ret = field;
	return true;
}

static bool read_object(struct pool *p, json_t *root, int deep, struct json_object *ret, struct err *e);

static bool read_inner(
	struct pool *p, const char *key, json_t *inner, struct json_field *ret, struct err *e)
{
	struct json_object *object = pool_alloc(p, sizeof *object);
	if (!read_object(p, inner, 1, object, e))
		return err_prefix(e, "\"%s\"", key);
	*ret = (struct json_field){.key = pool_strdup(p, key), .object = object};
	return true;
}

static bool read_object(struct pool *p, json_t *root, int deep, struct json_object *ret, struct err *e)
{
	const char *key;
	json_t *value;
	struct json_object object = {0};
	json_object_foreach(root, key, value)
	{
		struct json_field field;
		if (json_is_null(value))
			continue;
		if (json_is_array(value)                   ? !read_list(p, key, value, &field, e)
			: json_is_object(value) && deep == 0 ? !read_inner(p, key, value, &field, e)
												 : !read_value(p, key, value, &field, e))
			return false;
		*POOL_PUSH(p, &object) = field;
	}
	*ret = object;
	return true;
}

/* A document of a million values has some thirty keys: each is kept once, but for two that fall on one place. */
#define KEYS 256
struct taking {
	struct pool *pool;
	const char *keys[KEYS];
};

static const char *kept_key(struct taking *taking, const char *key)
{
	uint32_t hash = 0;
	for (const char *at = key; *at; at++)
		hash = hash * 31 + (unsigned char)*at;
	const char **kept = &taking->keys[hash % KEYS];
	if (!*kept || strcmp(*kept, key) != 0)
		*kept = pool_strdup(taking->pool, key);
	return *kept;
}

static bool take_value(struct taking *taking, const char *key, json_t *value, struct json_value *ret, struct err *e);

/* What was taken is given back at once: two trees of a large document would fill twice the memory. */
static bool take_items(struct taking *taking, const char *key, json_t *list, struct json_value *ret, struct err *e)
{
	size_t n = json_array_size(list);
	struct json_value items = {.form = JSON_ITEMS, .at = pool_alloc(taking->pool, n * sizeof *items.at), .n = n};
	for (size_t i = 0; i < n; i++) {
		if (!take_value(taking, key, json_array_get(list, i), &items.at[i], e))
			return false;
		json_array_set_new(list, i, json_null());
	}
	*ret = items;
	return true;
}

static bool take_members(struct taking *taking, json_t *object, struct json_value *ret, struct err *e)
{
	const char *key;
	json_t *value;
	struct pool *p = taking->pool;
	size_t n = json_object_size(object);
	struct json_value members = {.form = JSON_MEMBERS, .keys = pool_alloc(p, n * sizeof *members.keys), .at = pool_alloc(p, n * sizeof *members.at)};
	json_object_foreach(object, key, value)
	{
		members.keys[members.n] = kept_key(taking, key);
		if (!take_value(taking, key, value, &members.at[members.n++], e))
			return false;
	}
	*ret = members;
	return true;
}

static bool take_value(struct taking *taking, const char *key, json_t *value, struct json_value *ret, struct err *e)
{
	const char *text;
	if (json_is_array(value))
		return take_items(taking, key, value, ret, e);
	if (json_is_object(value))
		return take_members(taking, value, ret, e);
	if (json_is_null(value)) {
		*ret = (struct json_value){.form = JSON_NOTHING};
		return true;
	}
	if (!read_text(taking->pool, key, value, &text, e))
		return false;
	enum json_form form = json_is_string(value) ? JSON_TEXT : json_is_boolean(value) ? JSON_TRUTH : JSON_FIGURE;
	*ret = (struct json_value){.form = form, .text = text};
	return true;
}

bool json_tree(struct pool *p, const char *text, size_t n, struct json_value *ret, struct err *e)
{
	if (n > JSON_BYTES_MAX)
		return err_set(e, ERR_USAGE, _("the JSON is larger than %d bytes"), (int)JSON_BYTES_MAX);
	json_error_t error;
	json_t *root CLEANUP(json_decrefp) = json_loadb(text, n, JSON_REJECT_DUPLICATES, &error);
	if (!root)
		return err_set(e, ERR_USAGE, _("line %d, column %d: %s"), error.line, error.column, reason(&error));
	struct taking taking = {.pool = p};
	return take_value(&taking, "", root, ret, e);
}

bool json_read(struct pool *p, const char *text, size_t n, struct json_object *ret, struct err *e)
{
	enum { BYTES_MAX = 1 << 20 };
	if (n > BYTES_MAX)
		return err_set(e, ERR_USAGE, _("the JSON is larger than %d bytes"), BYTES_MAX);
	json_error_t error;
	json_t *root CLEANUP(json_decrefp) = json_loadb(text, n, JSON_REJECT_DUPLICATES, &error);
	if (!root)
		return err_set(e, ERR_USAGE, _("line %d, column %d: %s"), error.line, error.column, reason(&error));
	if (!json_is_object(root))
		return err_set(e, ERR_USAGE, _("the JSON is not an object"));
	return read_object(p, root, 0, ret, e);
}
