/* The foot of a letter: in whose name it goes out, who signed, numbers and addresses. */
#pragma once

#include "flow.h"

/* Draws it at the bottom of the page, or of a new one if there is no room. */
MUST_CHECK bool letter_foot(struct flow *flow, const struct form_text *text, struct err *e);
