/* Entry by hand: a command's arguments and options, asked for field by field on a terminal. What is asked, in which order and
 * of which type, is the command's own rows; nothing here knows of firms or applications. A line is an answer; "<" goes one
 * field back, "?" explains, Enter takes what stands in brackets, "-" leaves a field blank, Ctrl-D puts the form aside. At the
 * end all of it is shown, and confirmed once. */
#pragma once

#include "command.h"

/* Whether the command is to be filled in as a form: it is one, something required is missing, and a person is there. */
bool form_wanted(const struct session *s, const struct command *c, const struct input *in);

/* Fills in what was not given and runs the command. A refusal leads back to the fields. */
MUST_CHECK bool form_run(struct session *s, const struct command *c, struct input *in, struct err *e);
