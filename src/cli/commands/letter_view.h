/* A letter of the register as people read it. */
#pragma once

#include "../command.h"

#include "ppuri/letter.h"

#define LETTER_ARGUMENT N_("발급번호, as 2024-000123")

void screen_letter(struct session *s, const struct letter *letter);
/* "changed", in the language in force. */
const char *letter_state_name(const struct letter *letter);
