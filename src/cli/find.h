/* Finding a command by its words. */
#pragma once

#include "command.h"

/* The command that the words begin with; *ret_words is how many of them name it. Names match exactly. NULL if there is none. */
const struct command *command_find(size_t n, const char *const *words, int *ret_words);

/* Says what is wrong with the words, with the nearest name as a hint; knows words typed in Hangul mode. */
bool command_not_found(struct pool *p, size_t n, const char *const *words, struct err *e);

bool command_is_noun(const char *word);
/* "program add" */
const char *command_name(struct pool *p, const struct command *c);
