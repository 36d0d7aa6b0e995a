/* A letter of the register as people read it. */
#pragma once

#include "../command.h"

#include "ppuri/service/letter.h"

#define LETTER_ARGUMENT N_("발급번호, as 2024-000123")

/* The argument NUMBER, as the register writes it. */
MUST_CHECK bool letter_named(struct session *s, const struct input *in, const char **ret, struct err *e);
void screen_letter(struct session *s, const struct letter *letter);
/* How many, with which numbers, into which folder. */
void screen_letters_issued(struct session *s, const struct letter_outcome *outcome, const char *folder);
/* "changed", in the language in force. */
const char *letter_state_name(const struct letter *letter);
/* Built in, or by which file. */
const char *letter_form_name(struct pool *p, const struct letter *letter);
