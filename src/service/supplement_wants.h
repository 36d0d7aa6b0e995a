/* Inside the service room: how papers tell what a supplement is to bring, and by when. */
#pragma once

#include "form_draw.h"

#include "ppuri/supplement.h"

/* The list want: what was written, then each paper. */
void supplement_put_wants(const struct supplement *supplement, struct form_values *values);
/* The day of the letter that asked for it; of the request itself where none was issued. */
MUST_CHECK bool supplement_told_on(struct work *w, int64_t application, const struct supplement *supplement, struct date *ret, struct err *e);
/* "2024. 4. 8.(월)" */
const char *supplement_due_text(struct pool *p, const struct supplement *supplement);
