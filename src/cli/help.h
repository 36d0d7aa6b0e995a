/* Finding a command by its words, and everything that is made from the commands' rows: help, completion, manual. */
#pragma once

#include "command.h"

/* The command that argv begins with; *ret_words is how many words name it. Names match exactly. NULL if there is none. */
const struct command *command_find(int argc, char **argv, int *ret_words);

/* Says what is wrong with the words, with the nearest name as a hint; knows words typed in Hangul mode. */
bool command_not_found(struct pool *p, int argc, char **argv, struct err *e);

/* All commands, those of a noun, or one; returns the exit status. short_form: only the nouns. */
int help_print(struct pool *p, int argc, char **argv, bool short_form);
