/* What people write for a command's fields: the first byte says which command, the rest is the JSON of --json, or
 * what comes back from an editor. */
#include "fuzz.h"

#include "../../src/cli/editor_text.h"
#include "../../src/cli/input_json.h"

#include "ppuri/text.h"

#include <string.h>

static const struct command *command_of(uint8_t choice)
{
	size_t n = 0;
	while (COMMANDS[n])
		n++;
	return COMMANDS[choice % n];
}

/* What was accepted is accepted again as the same. */
static void check_values(struct pool *p, const struct input *in)
{
	for (size_t i = 0; i < in->n; i++) {
		const struct value *v = &in->at[i];
		struct input again = {0};
		struct err e;
		HOLDS(input_add(p, &again, v->parameter, v->text, &e) && strcmp(again.at[0].text, v->text) == 0);
		HOLDS(again.at[0].number == v->number);
		if (v->described)
			check_values(p, v->described);
	}
}

static void check_text(struct pool *p, const struct command *c, const char *text)
{
	struct mistakes mistakes = {0}, none = {0};
	struct input record = {0}, changes = editor_changes(p, c, &record, text, &mistakes);
	check_values(p, &changes);
	const char *marked = editor_marked(p, text, &mistakes);
	struct mistakes marked_again = {0};
	if (text_valid(text, strlen(text), NULL))
		HOLDS(editor_changes(p, c, &record, editor_marked(p, marked, &none), &marked_again).n == changes.n);
	HOLDS(marked_again.n == mistakes.n || !text_valid(text, strlen(text), NULL));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct input in = {0};
	struct err e = {0};
	if (n < 1 || n > 4000)
		return 0;
	const struct command *c = command_of(*bytes);
	const char *text = pool_strndup(&pool, (const char *)bytes + 1, n - 1);
	if (input_json_text(&pool, c, text, strlen(text), &in, &e))
		check_values(&pool, &in);
	else
		HOLDS(e.kind != ERR_NONE && *e.text);
	if (c->options)
		check_text(&pool, c, text);
	return 0;
}
