/* What was answered before, by the kind of question. It is kept beside the session, for its owner alone; the caller offers
 * nothing that is about a person. */
#pragma once

#include "command.h"

/* The answers of this kind come back with ↑; NULL: none. */
void prompt_history_offer(struct session *s, const char *kind);
void prompt_history_note(struct session *s, const char *kind, const char *answer);
/* Writes what was noted. That it can not be written is not worth a word. */
void prompt_history_keep(struct session *s);
