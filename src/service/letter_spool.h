/* Inside the service room: letters that are put by between gathering, drawing and recording them, so that many take no more memory than few.
 * What stays of each is sixteen bytes, by which it is found. Zero-initialise it. */
#pragma once

#include "ppuri/letter.h"
#include "ppuri/spool.h"

struct letter_place {
	uint64_t at;
	size_t n;
};
struct letter_spool {
	struct spool spool;
	struct {
		struct letter_place *at;
		size_t n, room;
	} letters;
	struct pool pool; /* of the list */
};

MUST_CHECK bool letter_spool_put(struct letter_spool *spool, const struct letter *letter, struct err *e);
MUST_CHECK bool letter_spool_get(const struct letter_spool *spool, size_t i, struct pool *p, struct letter *ret, struct err *e);
void letter_spool_release(struct letter_spool *spool); /* empty, and may be used again */
