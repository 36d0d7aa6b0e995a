/* Reading a recorded changeset: which columns of which rows an act changed. */
#pragma once

#include "sql.h"

#include "ppuri/store/audit.h"

MUST_CHECK bool changeset_read(struct db *db, struct pool *p, const struct changeset *changes, struct audit_changes *ret,
							   struct err *e);

/* The first n column names of a table as it is now: a changeset holds only their places. Migrations append columns, so a place keeps
 * its name. */
MUST_CHECK bool changeset_columns(struct db *db, struct pool *p, const char *table, const char **names, int n, struct err *e);

/* Whether the bytes have the form of a changeset at all. Asked before SQLite (3.40) reads them, since it never ends its search
 * for the end of a table's name that has none, in a record that somebody wrote into. */
bool changeset_is_whole(const void *bytes, size_t n);
