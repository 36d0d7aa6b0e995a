/* Inside the service room: a decision comes into force, and the letters that say otherwise end with it. */
#pragma once

#include "work.h"

#include "ppuri/letter.h"
#include "ppuri/store/letter.h"

/* In the act of the decision, after it was written. document_no: of the decision; NULL: it has none. */
MUST_CHECK bool letters_overtake(struct work *w, const struct letter_scope *scope, enum letter_overtaker by, const char *document_no, struct err *e);
/* The same, of a decision by which an award comes back that was cancelled as a whole. */
MUST_CHECK bool letters_restore(struct work *w, int64_t application, enum letter_overtaker by, const char *document_no, struct err *e);
