/* The recorder: it sees every change of a recorded table, so that nobody has to remember to log. */
#pragma once

#include "sql.h"

void recorder_start(struct db *db);
/* What was changed since the start or the last take; the recorder goes on. The bytes stay until it is taken again or stops. */
MUST_CHECK bool recorder_take(struct db *db, struct changeset *ret, struct err *e);
void recorder_stop(struct db *db);

/* What SQLite takes back without ending the transaction must be taken back here too. */
size_t recorder_here(const struct db *db);
void recorder_back(struct db *db, size_t here);
