/* Reading a recorded changeset: which columns of which rows an act changed. */
#pragma once

#include "sql.h"

#include "ppuri/store/audit.h"

MUST_CHECK bool changeset_read(struct db *db, struct pool *p, const struct changeset *changes, struct audit_changes *ret,
							   struct err *e);

/* The same with an empty table behind it. SQLite (3.40) never ends its search for the end of a table's name that has none,
 * in a record that somebody wrote into; this gives it one. */
struct changeset changeset_fenced(struct pool *p, const void *bytes, size_t n);
