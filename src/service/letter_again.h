/* Inside the service room: letters that were issued, as the very bytes once more. */
#pragma once

#include "ppuri/award.h"
#include "ppuri/pool.h"

struct letter_pdf {
	const void *bytes;
	size_t n;
};

/* One for each, in p. ERR_STORE if one does not come out with its recorded digest. */
MUST_CHECK bool letters_again(struct pool *p, struct letter_list *recorded, const struct letter_pdf **ret, struct err *e);
