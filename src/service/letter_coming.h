/* Inside the service room: a letter as it would be issued now, without a number. */
#pragma once

#include "work.h"

#include "ppuri/paper.h"

/* The values of the letter by that form to that application; letter_no and check_code say that it is none. ERR_REFUSED if none is due. */
MUST_CHECK bool letter_coming(struct work *w, const char *form, const char *receipt, struct form_data *ret, struct err *e);
