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
