/* The command line: words, one a line of the input, are read by the row of the command that they name, or refused. */
#include "fuzz.h"

#include "../../src/cli/find.h"
#include "../../src/cli/input.h"

#include "ppuri/ident.h"
#include "ppuri/text.h"

#include <string.h>

#define WORDS_MAX 200

/* argv of the bytes: "ppuri" and a word for each line. */
static int split(struct pool *p, const uint8_t *bytes, size_t n, char *argv[WORDS_MAX + 2])
{
	int argc = 0;
	argv[argc++] = pool_strdup(p, "ppuri");
	char *at = pool_strndup(p, (const char *)bytes, n);
	while (at && argc <= WORDS_MAX) {
		argv[argc++] = at;
		at = strchr(at, '\n');
		if (at)
			*at++ = '\0';
	}
	argv[argc] = NULL;
	return argc;
}

static bool is_text(const char *s)
{
	return s && text_valid(s, strlen(s), NULL);
}

/* What was accepted is text, is within its bounds, and is accepted again as the same. */
static void check_value(struct pool *p, const struct value *v)
{
	struct input again = {0};
	struct err e;
	HOLDS(parameter_is_path(v->parameter) || is_text(v->text));
	HOLDS(v->parameter->type == VALUE_FLAG || parameter_is_path(v->parameter) || v->parameter->may_be_empty || *v->text);
	HOLDS(v->parameter->type != VALUE_NUMBER || (v->number >= 0 && v->number <= 1000000000));
	HOLDS(v->parameter->type != VALUE_RATE || (v->number >= 0 && v->number <= 10000));
	HOLDS(v->parameter->type != VALUE_POINTS || (v->number >= 0 && v->number <= 1000));
	HOLDS(v->parameter->type != VALUE_BIZ_NO || strlen(v->text) == BIZ_NO_DIGITS - 1);
	HOLDS(input_add(p, &again, v->parameter, v->text, &e) && again.n == 1);
	HOLDS(strcmp(again.at[0].text, v->text) == 0 && again.at[0].number == v->number);
	HOLDS(memcmp(&again.at[0].date, &v->date, sizeof v->date) == 0);
	HOLDS(again.at[0].moment.unix_seconds == v->moment.unix_seconds);
}

static void check_globals(const struct globals *g)
{
	const char *const texts[] = {g->store, g->format, g->lang, g->reason};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		HOLDS(!texts[i] || is_text(texts[i]));
}

static void check_command(struct pool *p, const struct command *c, int argc, char **argv)
{
	struct input in = {0};
	struct err e = {0};
	if (!input_parse(p, c, argc, argv, &in, &e)) {
		HOLDS(e.kind != ERR_NONE && *e.text);
		return;
	}
	for (size_t i = 0; i < in.n; i++) {
		const struct parameter *parameter = in.at[i].parameter;
		check_value(p, &in.at[i]);
		HOLDS(parameter->many || input_texts(p, &in, parameter->name).n == 1);
		HOLDS(input_missing(&in, c) != parameter && *parameter_label(p, c, parameter));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct globals g;
	if (n > 600) /* the distance to the nearest name takes the product of the lengths */
		return 0;
	struct err e = {0};
	char *argv[WORDS_MAX + 2];
	int argc = split(&pool, bytes, n, argv), words = 0;
	if (!globals_take(&pool, &argc, argv, &g, &e)) {
		HOLDS(e.kind == ERR_USAGE && *e.text);
		return 0;
	}
	check_globals(&g);
	HOLDS(argc >= 1 && !argv[argc]);
	if (argc == 1)
		return 0; /* the help */
	const struct command *c = command_find((size_t)argc - 1, (const char *const *)argv + 1, &words);
	if (c) {
		HOLDS(words > 0 && words < argc);
		check_command(&pool, c, argc - 1 - words, argv + 1 + words);
	} else {
		command_not_found(&pool, (size_t)argc - 1, (const char *const *)argv + 1, &e);
		HOLDS(e.kind == ERR_USAGE && *e.text);
	}
	return 0;
}
