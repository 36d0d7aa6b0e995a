/* Inside the service room: the one way by which letters come into the register. */
#pragma once

#include "letter_gather.h"

#include "ppuri/service/letter.h"

/* instead_of: the letter that is amended, whose subject the order names; 0: none. */
MUST_CHECK bool letters_issue(struct office *o, const struct letter_order *order, int64_t instead_of, const char *folder,
							  struct letter_outcome *ret, struct err *e);
