/* Shared by the files that read a form. */
#pragma once

#include "form.h"

#include <stddef.h>

struct form {
	const char *name;
	struct form_text text;
};

struct form_reader {
	struct pool *pool;
	const char *name;
	struct form_text *text;
	int first_line; /* of the body, in the form */
};

/* "form letter.md, line 12: …"; returns false. */
bool form_mistake(const struct form_reader *reader, int line, struct err *e, const char *fmt, ...)
	PRINTF_LIKE(4, 5);

/* Appends text to words, with each {{field}} as a run of its own. */
MUST_CHECK bool form_words(const struct form_reader *reader, const char *text, size_t n, bool bold, int line,
	struct words *words, struct err *e);

/* The body, as Markdown. */
MUST_CHECK bool form_read_body(struct form_reader *reader, const char *text, struct err *e);

/* The list that a row of cells repeats over: the part before the point of the first {{list.column}}; NULL if
 * none. */
const char *form_list_of(const struct words *cells, size_t n, size_t *ret_length);

/* Two lists in one row are a mistake. */
MUST_CHECK bool form_check_list(
	const struct form_reader *reader, const struct words *cells, size_t n, int line, struct err *e);
