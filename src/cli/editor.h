/* Changing a record as a text, in the editor of whoever works: one "name: value" a line. */
#pragma once

#include "command.h"

/* Whether the record is to be opened: the command can, no option says what to change, and a person is there. */
bool editor_wanted(const struct session *s, const struct command *c, const struct input *in);

/* Opens the record, reads back what was changed, and runs the command with it. Mistakes lead back to the text; nothing that
 * was typed is lost, unless the editor itself fails. */
MUST_CHECK bool editor_run(struct session *s, const struct command *c, struct input *in, struct err *e);
