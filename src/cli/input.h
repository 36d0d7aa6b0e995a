/* The command line, read by the command's own row. */
#pragma once

#include "command.h"

struct value {
	const struct parameter *parameter;
	const char *text; /* cleaned, or the code of a term */
	int64_t number;
	struct date date;
	struct moment moment;
	const struct input *described; /* input_described */
};

struct input {
	struct value *at;
	size_t n, room;
	bool other_spaces; /* a plain space was taken for another one (text_has_other_spaces) */
};

/* What holds for every command. */
struct globals {
	const char *store, *format, *lang, *reason, *json, *as_of;
	bool help, version, dry_run, no_input, yes, wide;
};
extern const struct parameter GLOBAL_OPTIONS[];

/* Takes the global options out of argv (anywhere before "--"); the rest stays in order. */
MUST_CHECK bool globals_take(struct pool *p, int *argc, char **argv, struct globals *ret, struct err *e);

/* Reads what follows the command's words. Required things may still be missing: input_missing tells. */
MUST_CHECK bool input_parse(struct pool *p, const struct command *c, int argc, char **argv, struct input *ret, struct err *e);
/* The first required parameter without a value, or NULL. */
const struct parameter *input_missing(const struct input *in, const struct command *c);
/* Checks one text by the parameter's type and adds it. */
MUST_CHECK bool input_add(struct pool *p, struct input *in, const struct parameter *parameter, const char *text, struct err *e);

/* Paths are taken as they are: they need not be UTF-8. */
static inline bool parameter_is_path(const struct parameter *parameter)
{
	return parameter->type == VALUE_FILE || parameter->type == VALUE_PDF;
}

/* "--support-rate" or "CALL": how a parameter is called in messages. */
const char *parameter_label(struct pool *p, const struct command *c, const struct parameter *parameter);
