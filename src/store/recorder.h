/* The recorder: an SQLite session over every recorded table, so that nobody has to remember to log. */
#pragma once

#include "sql.h"

MUST_CHECK bool recorder_start(struct db *db, struct err *e);
MUST_CHECK bool recorder_take(struct db *db, struct pool *p, struct changeset *ret, struct err *e); /* and stops */
void recorder_stop(struct db *db);
