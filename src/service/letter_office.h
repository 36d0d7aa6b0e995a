/* Inside the service room: what official letters say alike, and what is kept of their fields. */
#pragma once

#include "form_draw.h"

/* organisation, sender, zip, address, homepage, phone, fax, email, disclosure: the letterhead as it is set. */
MUST_CHECK bool letter_put_office(struct work *w, struct form_values *values, struct err *e);
/* Whether each of these lines is set. */
MUST_CHECK bool letter_office_is_whole(struct work *w, bool *ret, struct err *e);
/* "하늘정밀(대표 도한울)"; the name alone where nobody represents it. */
const char *letter_receiver(struct pool *p, const struct firm *firm);
