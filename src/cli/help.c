#include "help.h"

#include "input.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdio.h>
#include <string.h>

const struct command *command_find(int argc, char **argv, int *ret_words)
{
	for (const struct command *const *c = COMMANDS; *c && argc; c++) {
		if (strcmp((*c)->noun, argv[0]) != 0)
			continue;
		if (!(*c)->verb || (argc > 1 && strcmp((*c)->verb, argv[1]) == 0)) {
			*ret_words = (*c)->verb ? 2 : 1;
			return *c;
		}
	}
	return NULL;
}

static bool is_noun(const char *word)
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

bool command_not_found(struct pool *p, int argc, char **argv, struct err *e)
{
	const char *noun = is_noun(argv[0]) ? argv[0] : NULL;
	if (noun && argc == 1) {
		err_set(e, ERR_USAGE, _("what shall be done with %s?"), noun);
		return err_hint(e, _("see: ppuri help %s"), noun);
	}
	const char *word = noun ? argv[1] : argv[0];
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

static void put_padded(struct pool *p, const char *text, size_t columns)
{
	printf("  %s  ", text_fit(p, text, text_width(text) > columns ? text_width(text) : columns, true));
}

static const char *command_name(struct pool *p, const struct command *c)
{
	return c->verb ? pool_printf(p, "%s %s", c->noun, c->verb) : c->noun;
}

static void put_parameters(struct pool *p, const char *title, const struct parameter *list, bool options)
{
	if (!list || !list->name)
		return;
	printf("\n%s\n", title);
	for (; list->name; list++) {
		const char *value = list->type == VALUE_FLAG ? "" : " …";
		const char *name = options ? pool_printf(p, "--%s%s", list->name, value) : list->name;
		put_padded(p, name, 22);
		printf("%s", _(list->help));
		if (list->required)
			printf(" (%s)", _("required"));
		if (list->many)
			printf(" (%s)", _("may be repeated"));
		putchar('\n');
		for (size_t i = 0; list->vocabulary && i < list->vocabulary->n; i++)
			printf("%s%s", i ? " · " : "                          ", term_name(list->vocabulary, list->vocabulary->terms[i].code));
		if (list->vocabulary)
			putchar('\n');
	}
}

static void put_usage(const struct command *c)
{
	printf("%s: ppuri %s%s%s", _("usage"), c->noun, c->verb ? " " : "", c->verb ? c->verb : "");
	for (const struct parameter *a = c->arguments; a && a->name; a++)
		printf(a->required ? " %s%s" : " [%s%s]", a->name, a->many ? "…" : "");
	if (c->options && c->options->name)
		printf(" [--%s]", _("options"));
	putchar('\n');
}

static void put_command(struct pool *p, const struct command *c)
{
	printf("ppuri %s: %s\n", command_name(p, c), _(c->summary));
	if (c->examples) {
		printf("\n%s\n", _("examples"));
		for (const char *line = c->examples; *line;) {
			size_t n = strcspn(line, "\n");
			printf("  %.*s\n", (int)n, line);
			line += n + (line[n] == '\n');
		}
	}
	putchar('\n');
	put_usage(c);
	if (c->details)
		printf("\n%s\n", _(c->details));
	put_parameters(p, _("arguments"), c->arguments, false);
	put_parameters(p, _("options"), c->options, true);
	if (c->act) {
		printf("\n%s:", _("who may"));
		for (enum role role = 0; role < ROLE_COUNT; role++)
			if (role_may(role, c->act->right))
				printf(" %s", term_name(&ROLES, role_code(role)));
		if (c->act->right == RIGHT_ANYONE)
			printf(" %s", _("anyone"));
		putchar('\n');
	}
}

static void put_list(struct pool *p, const char *noun)
{
	for (const struct command *const *c = COMMANDS; *c; c++) {
		if (noun && strcmp((*c)->noun, noun) != 0)
			continue;
		if (!noun && c != COMMANDS && strcmp((*c)->noun, c[-1]->noun) != 0 && ((*c)->verb || c[-1]->verb))
			putchar('\n');
		put_padded(p, command_name(p, *c), 18);
		printf("%s\n", _((*c)->summary));
	}
}

int help_print(struct pool *p, int argc, char **argv, bool short_form)
{
	int words;
	struct err e = {0};
	const struct command *c = argc ? command_find(argc, argv, &words) : NULL;
	if (c) {
		put_command(p, c);
		put_parameters(p, _("options of every command"), GLOBAL_OPTIONS, true);
		return 0;
	}
	if (argc && !is_noun(argv[0])) {
		command_not_found(p, argc, argv, &e);
		fprintf(stderr, "ppuri: %s\n%s: %s\n", e.text, _("hint"), e.hint);
		return 2;
	}
	if (!argc) {
		printf("%s\n\n", _("ppuri: the grants desk of a root-industry office"));
		printf("%s: ppuri NOUN VERB [ARGUMENT…] [--option VALUE…]\n\n", _("usage"));
	}
	put_list(p, argc ? argv[0] : NULL);
	printf("\n%s\n", _("more: ppuri help NOUN VERB"));
	return short_form ? 2 : 0;
}
