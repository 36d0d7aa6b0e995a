/* The applications of one firm, and of no other, with what surrounds them. */
#pragma once

#include "ppuri/status.h"
#include "ppuri/store/db.h"

struct status_sources {
	struct status_source *at;
	size_t n, room;
};

/* The newest call first. */
MUST_CHECK bool status_read(struct db *db, struct pool *p, int64_t firm, struct status_sources *ret, struct err *e);
