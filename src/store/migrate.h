/* The schema's history: one append-only list, the only way to a schema, for new stores and old ones alike. */
#pragma once

#include "sql.h"

struct migration {
	int version;
	const char *name;
	const char *sql;
};
extern const struct migration MIGRATIONS[];
extern const int MIGRATIONS_N;

/* "ppur" */
#define PPURI_APPLICATION_ID 0x70707572

/* Runs what is missing, in one transaction; the version is read again under the lock. A dry run is taken back. */
MUST_CHECK bool migrate(struct db *db, struct moment now, bool dry_run, struct err *e);
MUST_CHECK bool migrate_version(struct db *db, int *ret, struct err *e);
