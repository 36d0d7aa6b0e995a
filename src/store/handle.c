#include "handle.h"

#include "gate.h"
#include "memory.h"
#include "place.h"

#include <string.h>

/* The second lock: whatever the program forgets, a write while no act is open does not even prepare. */
static int authorize(void *arg, int action, const char *one, const char *two, const char *database, const char *trigger)
{
	const struct db *db = arg;
	(void)two, (void)database, (void)trigger;
	switch (action) {
	case SQLITE_SELECT:
	case SQLITE_READ:
	case SQLITE_FUNCTION:
	case SQLITE_RECURSIVE:
	case SQLITE_TRANSACTION:
	case SQLITE_SAVEPOINT:
		return SQLITE_OK;
	case SQLITE_PRAGMA:
		return SQLITE_OK; /* only literals of this room name one */
	case SQLITE_INSERT:
	case SQLITE_UPDATE:
	case SQLITE_DELETE:
		/* A table-valued PRAGMA asks this of sqlite_master; SQLite itself lets nobody write there. */
		if (db->unguarded || strcmp(one, "sqlite_master") == 0)
			return SQLITE_OK;
		return db->writing ? SQLITE_OK : SQLITE_DENY;
	case SQLITE_ATTACH:
		return SQLITE_OK; /* a copy attaches its target */
	default:
		return db->unguarded ? SQLITE_OK : SQLITE_DENY;
	}
}

static const char PRAGMAS[] = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;"
							  "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;"
							  /* small: fresh memory for a page takes twice as long as to read it into that of another again */
							  "PRAGMA cache_size = -300;"
							  /* else REPLACE would take rows away behind the triggers that keep them */
							  "PRAGMA recursive_triggers = ON;";

/* One thread and nobody who asks for statistics: without locks around each piece of memory. */
static void configure_sqlite(void)
{
	static bool configured;
	if (!configured)
		configured = sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) == SQLITE_OK &&
					 sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK && memory_configure();
}

bool handle_open(const char *path, int flags, struct db **ret, struct err *e)
{
	struct pool pool = {0};
	struct db *db = pool_alloc(&pool, sizeof *db);
	db->pool = pool;
	db->path = flags & SQLITE_OPEN_NOFOLLOW ? place_resolve(&db->pool, pool_strdup(&db->pool, path)) : "";
	db->contents = "main";
	db->gate = -1;
	configure_sqlite();
	int rc = sqlite3_open_v2(db->path, &db->handle, flags | SQLITE_OPEN_NOMUTEX, NULL);
	if (rc == SQLITE_OK) {
		sqlite3_extended_result_codes(db->handle, 1);
		sqlite3_busy_timeout(db->handle, GATE_SECONDS * 1000);
		sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
		sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
		sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
		sqlite3_set_authorizer(db->handle, authorize, db);
		rc = db_exec(db, PRAGMAS);
	}
	if (rc != SQLITE_OK) {
		db_failed(db->handle, sqlite3_extended_errcode(db->handle), e);
		db_close(&db);
		return false;
	}
	*ret = db;
	return true;
}

bool handle_exec_unguarded(struct db *db, const char *sql, struct err *e)
{
	db->unguarded = true;
	int rc = db_exec(db, sql);
	db->unguarded = false;
	return rc == SQLITE_OK || db_failed(db->handle, sqlite3_extended_errcode(db->handle), e);
}
