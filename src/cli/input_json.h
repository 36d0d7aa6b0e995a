/* The values of a command as one JSON object: the keys are the names of its arguments and options. */
#pragma once

#include "input.h"

/* Adds what the object, or that at path ("-": standard input), holds to what was given, with the same checks: a text or a number for
 * each, a list for what may be given more than once, true for a flag, and an object for a thing that is entered on the way
 * (`added_by`). An unknown key, or a value that is there already, is ERR_USAGE. */
MUST_CHECK bool input_json_text(struct pool *p, const struct command *c, const char *text, size_t n, struct input *in,
								struct err *e);
MUST_CHECK bool input_json(struct pool *p, const struct command *c, const char *path, struct input *in, struct err *e);
