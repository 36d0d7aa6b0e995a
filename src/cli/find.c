#include "find.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

const struct command *command_find(size_t n, const char *const *words, int *ret_words)
{
	for (const struct command *const *c = COMMANDS; *c && n; c++) {
		if (strcmp((*c)->noun, words[0]) != 0)
			continue;
		if (!(*c)->verb || (n > 1 && strcmp((*c)->verb, words[1]) == 0)) {
			*ret_words = (*c)->verb ? 2 : 1;
			return *c;
		}
	}
	return NULL;
}

bool command_is_noun(const char *word)
{
	for (const struct command *const *c = COMMANDS; *c; c++)
		if (strcmp((*c)->noun, word) == 0)
			return true;
	return false;
}

/* The nearest noun, or the nearest verb of a noun. */
static const char *nearest(const char *noun, const char *word)
{
	const char *best = NULL;
	size_t least = 3;
	for (const struct command *const *c = COMMANDS; *c; c++) {
		const char *name = noun ? (*c)->verb : (*c)->noun;
		if (!name || (noun && strcmp((*c)->noun, noun) != 0))
			continue;
		size_t distance = text_distance(word, name);
		if (distance < least)
			least = distance, best = name;
	}
	return best;
}

bool command_not_found(struct pool *p, size_t n, const char *const *words, struct err *e)
{
	const char *noun = command_is_noun(words[0]) ? words[0] : NULL;
	if (noun && n == 1) {
		err_set(e, ERR_USAGE, _("what shall be done with %s?"), noun);
		return err_hint(e, _("see: ppuri help %s"), noun);
	}
	const char *word = noun ? words[1] : words[0];
	if (!text_valid(word, strlen(word), NULL))
		word = text_visible(p, word);
	const char *best = nearest(noun, word), *typed = text_unhangul(p, word);
	if (!best)
		best = nearest(noun, typed);
	if (noun)
		err_set(e, ERR_USAGE, _("there is no command %s %s"), noun, word);
	else
		err_set(e, ERR_USAGE, _("there is no command %s"), word);
	if (best)
		return err_hint(e, _("did you mean: ppuri %s%s%s?"), noun ? noun : "", noun ? " " : "", best);
	return err_hint(e, _("see: ppuri help%s%s"), noun ? " " : "", noun ? noun : "");
}

const char *command_name(struct pool *p, const struct command *c)
{
	return c->verb ? pool_printf(p, "%s %s", c->noun, c->verb) : c->noun;
}
