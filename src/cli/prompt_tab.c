#include "prompt_tab.h"

#include "ppuri/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/readline.h>

/* readline calls back without an argument. */
static struct pool *pool;
static const struct prompt *asked;
static struct texts offered;

/* readline takes the next one each time, and frees it. */
static char *next_offered(const char *typed, int state)
{
	static size_t next;
	(void)typed;
	if (state == 0)
		next = 0;
	return next < offered.n ? strdup(offered.at[next++]) : NULL;
}

/* Some of what is offered holds what was typed elsewhere than in front, or as initials: then the letters that all have in
 * common must not take its place. */
static void keep_typed(char **matches, const char *typed)
{
	if (!matches || !matches[1] || strncmp(matches[0], typed, strlen(typed)) == 0)
		return;
	free(matches[0]);
	matches[0] = strdup(typed);
}

static char **offer(const char *typed, int start, int end)
{
	(void)start, (void)end;
	rl_attempted_completion_over = 1;
	if (!asked || !asked->offer || !text_valid(typed, strlen(typed), NULL))
		return NULL;
	offered = (struct texts){0};
	asked->offer(asked->arg, text_clean(pool, typed, strlen(typed)), &offered);
	char **matches = rl_completion_matches(typed, next_offered);
	keep_typed(matches, typed);
	return matches;
}

void prompt_tab_prepare(void)
{
	rl_attempted_completion_function = offer;
	rl_completer_word_break_characters = "";
	rl_completer_quote_characters = "";
	rl_completion_append_character = '\0';
	rl_sort_completion_matches = 0;
	rl_completion_query_items = -1;
}

void prompt_tab_for(struct pool *p, const struct prompt *question)
{
	pool = p;
	asked = question;
}
