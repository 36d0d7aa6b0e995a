/* A record as text and back. Pure. */
#pragma once

#include "input.h"

/* A line that could not be taken, or (line 0) something about the whole. */
struct mistake {
	size_t line; /* from 1 */
	const char *text;
};
struct mistakes {
	struct mistake *at;
	size_t n, room;
};

/* The record: what it is, how to change it, and a line for each option that takes one value. */
const char *editor_text(struct pool *p, const struct command *c, const struct input *record, const char *title);

/* The values of `text` that differ from the record's, as input_add takes them; each line that is wrong is a mistake. A line
 * that is not there leaves its value alone. */
struct input editor_changes(struct pool *p, const struct command *c, const struct input *record, const char *text,
							struct mistakes *ret_mistakes);

/* The text with the mistakes as comments above their lines, and without those of last time. */
const char *editor_marked(struct pool *p, const char *text, const struct mistakes *mistakes);

/* The text for a record that somebody else has changed: what was not touched takes over the new values, and what both touched
 * is a mistake that names the other value. */
const char *editor_merged(struct pool *p, const struct command *c, const char *text, const struct input *before,
						  const struct input *now, struct mistakes *ret_mistakes);
