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
	struct {
		struct letter_spool_batch {
			size_t from, n; /* the letters of it */
			struct letter_place place;
		} *at;
		size_t n, room;
	} batches;
	struct pool pool; /* of both lists */
};

/* All but what it points at by `batch`. */
MUST_CHECK bool letter_spool_put(struct letter_spool *spool, const struct letter *letter, struct err *e);
/* The letters that were put by since the last batch are of this one. */
MUST_CHECK bool letter_spool_end_batch(struct letter_spool *spool, const struct letter_batch *batch, struct err *e);

/* Letter i, without `batch`. */
MUST_CHECK bool letter_spool_get(const struct letter_spool *spool, size_t i, struct pool *p, struct letter *ret, struct err *e);
/* Batch i. */
MUST_CHECK bool letter_spool_batch(const struct letter_spool *spool, size_t i, struct pool *p, struct letter_batch *ret, struct err *e);

void letter_spool_release(struct letter_spool *spool); /* empty, and may be used again */
