/* Inside the service room: the fields of a letter as JSON, from which it is drawn, and which the register keeps. */
#pragma once

#include "ppuri/paper.h"

/* The object with one value more, which may be empty. */
const char *letter_fields_with(struct pool *p, const char *fields, const char *name, const char *value);
/* Back to what the paper room takes. */
MUST_CHECK bool letter_fields_read(struct pool *p, const char *json, size_t n, struct form_data *ret, struct err *e);
/* Whether both say the same where the form prints them: what it leaves out may differ. */
MUST_CHECK bool letter_prints_the_same(struct pool *p, const char *form_text, const char *a, const char *b, bool *ret, struct err *e);
