/* Files that get their names together: each is made in a folder of its own inside the one where it belongs, and moved out of it when all of
 * them are sure. A run that is killed leaves at most that folder, which the next one empties. */
#pragma once

#include "ppuri/hash.h"
#include "ppuri/pool.h"

struct drafts {
	const char *folder; /* where they belong */
	int lock; /* that folder */
	int made; /* the one of the drafts, which nobody else may change */
};

/* Makes both folders. ERR_BUSY if another run is at it; ERR_REFUSED where others may change what is drafted. */
MUST_CHECK bool drafts_open(struct pool *p, const char *folder, struct drafts *ret, struct err *e);
/* ERR_STORE for a name that leads out of the folder. */
MUST_CHECK bool drafts_add(const struct drafts *drafts, const char *name, const void *bytes, size_t n, struct err *e);
/* All that was added lies on the disk. */
MUST_CHECK bool drafts_settle(const struct drafts *drafts, struct err *e);
/* Appends it as it lies there. */
MUST_CHECK bool drafts_read(const struct drafts *drafts, const char *name, struct buf *into, struct err *e);
/* It gets its name, in the place of what has it now. */
MUST_CHECK bool drafts_take(const struct drafts *drafts, const char *name, struct err *e);
/* The names last. */
MUST_CHECK bool drafts_taken(const struct drafts *drafts, struct err *e);
/* What was not taken goes. */
void drafts_close(struct drafts *drafts);
