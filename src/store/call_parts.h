/* Inside the store room: the rounds, the rubric and the bonuses of a call, which have tables of their own. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/store/db.h"

MUST_CHECK bool call_parts_read(struct db *db, struct pool *p, struct call *call, struct err *e);
MUST_CHECK bool call_parts_insert(struct db *db, int64_t id, const struct call *call, struct err *e);
/* Replaces as a whole what is not so already: the guards look at every write. */
MUST_CHECK bool call_parts_update(struct db *db, const struct call *call, struct err *e);
