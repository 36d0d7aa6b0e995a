/* Shared by the files that read and fill a form. */
#pragma once

#include "form.h"

#include <stddef.h>

/* {{#if field}}, {{#if field = value}}, or the same with unless. */
struct condition {
	const char *field; /* or a list, or a list's column */
	const char *value; /* NULL: whether there is any */
	bool unless;
	size_t outer; /* the condition that this one stands under; 0: none */
	int line;
};

struct form {
	const char *name;
	struct form_text text;
	struct {
		struct condition *at;
		size_t n, room;
	} conditions; /* named by their places, from 1 */
};

/* What Markdown does not see of the body: each line that it does see, with where it stands in the form. */
struct body_line {
	int line;
	size_t when;
	const char *columns; /* what {{columns …}} above this line says; NULL: nothing */
};
struct body_lines {
	struct body_line *at;
	size_t n, room;
};

struct form_reader {
	struct pool *pool;
	struct form *form;
	struct form_text *text; /* of the form */
	struct form_mistakes *mistakes;
	size_t when;   /* the condition that whole lines stand under */
	size_t inside; /* the one that words stand under, inside their line */
	int first_line; /* of the body, in the form */
	struct body_lines lines;
};

/* Notes a mistake; reading goes on, so that all are found at once. */
void form_mistake(struct form_reader *reader, int line, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* The n bytes at *s without the spaces around them. */
void form_trim(const char **s, size_t *n);

/* Appends text to words, with each {{…}} as a run of its own. */
void form_words(struct form_reader *reader, const char *text, size_t n, bool bold, int line, struct words *words);
/* The words are complete: what was opened inside them must be closed. */
void form_words_end(struct form_reader *reader);

/* The name in {{table NAME}}, if that is all of the n bytes; NULL if not. */
const char *form_table_tag(struct form_reader *reader, const char *text, size_t n, int line);

/* True for a line that holds nothing but {{#if …}}, {{#unless …}}, {{/if}} or {{/unless}}: they are taken. */
bool form_condition_line(struct form_reader *reader, const char *line, size_t n, int number);
/* What a line that holds nothing but {{columns …}} says; NULL if it is none. */
const char *form_columns_line(struct form_reader *reader, const char *line, size_t n);
/* The lines of the head or of the body are complete. */
void form_lines_end(struct form_reader *reader);

/* The condition with this number. */
static inline const struct condition *form_condition(const struct form *form, size_t when)
{
	return &form->conditions.at[when - 1];
}

/* True if what stands under `inner` stands under `outer` too. */
bool form_stands_under(const struct form *form, size_t inner, size_t outer);

/* The body without its lines of conditions, for Markdown; reader->lines tells where each line comes from. */
const char *form_body_lines(struct form_reader *reader, const char *text);

/* The body, as Markdown. */
void form_read_body(struct form_reader *reader, const char *text);

/* The list that words repeat over: the part before the point of the first list.column in them, or in the conditions that they
 * and their line stand under; NULL if there is none. Two lists in one row or item are a mistake. */
const char *form_list_of(struct form_reader *reader, const struct words *cells, size_t n, size_t when, int line);
/* The same for what can not repeat: a mistake if there is one. */
void form_no_list(struct form_reader *reader, const struct words *words, size_t n, size_t when, int line);

/* What the table of keys says of a line of the head. */
const char *form_key(enum head_key key);
bool form_key_required(enum head_key key, enum form_kind kind);
bool form_key_several(enum head_key key);
bool form_key_hollow(enum head_key key);
