/* A connection to SQLite as this room wants it: guarded, with the same settings for a store and for a copy of one. */
#pragma once

#include "sql.h"

#define HANDLE_STORE (SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW)
/* With no path: a database of this connection alone, in memory as far as that goes and then in a file without a name. */
#define HANDLE_OWN (SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)

MUST_CHECK bool handle_open(const char *path, int flags, struct db **ret, struct err *e);

/* What changes the schema of a copy, or of what no file keeps: past the guard. */
MUST_CHECK bool handle_exec_unguarded(struct db *db, const char *sql, struct err *e);
