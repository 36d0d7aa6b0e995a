/* Inside the service room: a letter that is kept when something is decided, and drawn whenever it is wanted. */
#pragma once

#include "form_draw.h"

#include "ppuri/store/form_text.h"

/* From the form as it is now, whose text is kept. */
MUST_CHECK bool kept_letter_make(struct work *w, const char *form, const struct form_values *values, struct kept_letter *ret, struct err *e);
/* ERR_STORE if it is no longer as it was made. receipt_no: whose it is. */
MUST_CHECK bool kept_letter_check(const struct kept_letter *letter, const char *receipt_no, struct err *e);
