/* JSON that comes from outside, read by jansson; what goes out is written with text_json. */
#pragma once

#include "ppuri/pool.h"

struct json_field {
	const char *key;
	const char *text;          /* a string, number or true/false as text; NULL if it is a list or an object */
	bool is_truth;             /* text is true or false without quotes; or one of texts is */
	struct json_field **rows;  /* a list of objects: rows[i] is an array of n_columns fields */
	size_t n_rows;
	size_t *n_columns;
	const char **texts;        /* a list of single values */
	size_t n_texts;
	struct json_object *object;
};
struct json_object {
	struct json_field *at;
	size_t n, room;
};

/* Reads one object whose values are texts, numbers, true, false, lists of these or of flat objects, or objects of the same
 * kind, at most two deep; null is as if the key were absent. Anything else (deeper nesting, a duplicate key, invalid UTF-8, a fraction of more than 15 digits, more than
 * 1 MiB) is ERR_USAGE, with line and column or with the key. */
MUST_CHECK bool json_read(struct pool *p, const char *text, size_t n, struct json_object *ret, struct err *e);

/* The same of any depth: a value as it stands there, to be looked at key by key. */
enum json_form {
	JSON_NOTHING, /* null */
	JSON_TEXT,
	JSON_FIGURE,  /* as text, in decimal digits */
	JSON_TRUTH,   /* "true" or "false" */
	JSON_ITEMS,   /* a list: at */
	JSON_MEMBERS, /* an object: keys and at */
};
struct json_value {
	enum json_form form;
	const char *text;
	const char **keys;
	struct json_value *at;
	size_t n;
};

/* Reads one value of at most 32 MiB. A duplicate key, invalid UTF-8, a fraction of more than 15 digits, and more than 2,000 levels are
 * ERR_USAGE, with line and column or with the key. */
#define JSON_BYTES_MAX ((size_t)32 << 20)
MUST_CHECK bool json_tree(struct pool *p, const char *text, size_t n, struct json_value *ret, struct err *e);
