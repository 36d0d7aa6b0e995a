#include "funding_pack.h"
#include "gate.h"
#include "handle.h"
#include "migrate.h"
#include "place.h"
#include "recorder.h"
#include "search.h"
#include "sql.h"

#include "ppuri/file.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool version_fits(struct db *db, bool any_version, struct err *e)
{
	if (!migrate_version(db, &db->version, e))
		return false;
	if (db->version > MIGRATIONS_N)
		return err_set(e, ERR_STORE, _("the store has schema %d, this program knows up to %d; a newer program is needed"),
					   db->version, MIGRATIONS_N);
	if (db->version < MIGRATIONS_N && !any_version) {
		err_set(e, ERR_STORE, _("the store has schema %d and must be upgraded to %d"), db->version, MIGRATIONS_N);
		return err_hint(e, "%s", _("ask the admin to run: ppuri store upgrade"));
	}
	return true;
}

/* SQLite keeps the newest changes in a file that is named after the store: under a second name they would not be seen, and
 * two writers would not see each other. */
static bool can_be_opened(const char *path, struct err *e)
{
	struct stat st;
	if (lstat(path, &st) != 0) {
		if (errno != ENOENT && errno != ENOTDIR)
			return err_set(e, ERR_STORE, _("%s can not be opened: %s"), path, file_error(errno));
		err_set(e, ERR_NOT_FOUND, _("there is no store at %s"), path);
		return err_hint(e, "%s", _("make one with: ppuri store init; or name it with --store or PPURI_STORE"));
	}
	if (S_ISLNK(st.st_mode))
		return err_set(e, ERR_STORE, _("%s is a symbolic link; name the store itself"), path);
	if (!S_ISREG(st.st_mode))
		return err_set(e, ERR_STORE, _("%s is not a store of ppuri"), path);
	if (st.st_nlink > 1)
		return err_set(e, ERR_STORE, _("%s has a second name (a hard link); a store has one name alone"), path);
	/* SQLite would open it all the same, and leave files beside it that stay read-only when the store no longer is. */
	if (faccessat(AT_FDCWD, path, R_OK | W_OK, AT_EACCESS) != 0)
		return err_set(e, ERR_STORE, _("the store or its folder can not be written (%s)"), file_error(errno));
	return true;
}

bool db_open(const char *path, bool any_version, struct db **ret, struct err *e)
{
	struct db *db = NULL;
	if (!can_be_opened(path, e) || !handle_open(path, HANDLE_STORE, &db, e))
		return false;
	if (!version_fits(db, any_version, e)) {
		db_close(&db);
		return false;
	}
	*ret = db;
	return true;
}

void db_close(struct db **at)
{
	struct db *db = *at;
	*at = NULL;
	if (!db)
		return;
	if (db->writing)
		db_rollback(db);
	recorder_stop(db);
	sql_cache_clear(db);
	sqlite3_close(db->handle);
	gate_leave(&db->gate);
	struct pool pool = db->pool;
	pool_release(&pool);
}

/* The write-ahead log only at the end: until then SQLite keeps all of the store in the one file that will be moved. Pages of
 * 8 KB take a sixth off an import, whose records of changes are long, and cost a small command 0.05 ms. */
static bool fill_draft(struct db *db, struct moment now, struct err *e)
{
	char set_id[64];
	snprintf(set_id, sizeof set_id, "PRAGMA page_size = 8192; PRAGMA application_id = %d", PPURI_APPLICATION_ID);
	if (db_exec(db, set_id) != SQLITE_OK)
		return db_failed(db->handle, sqlite3_extended_errcode(db->handle), e);
	if (!migrate(db, now, false, e))
		return false;
	return db_exec(db, "PRAGMA journal_mode = WAL") == SQLITE_OK ||
		   db_failed(db->handle, sqlite3_extended_errcode(db->handle), e);
}

bool db_draft(struct pool *p, const char *path, struct moment now, const char **ret, struct err *e)
{
	const char *draft;
	struct db *db = NULL;
	if (!place_draft(p, path, &draft, e))
		return false;
	bool done = handle_open(draft, HANDLE_STORE, &db, e) && fill_draft(db, now, e);
	db_close(&db);
	if (done)
		*ret = draft;
	else
		place_drop(draft);
	return done;
}

bool db_publish(const char *draft, const char *path, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct stat st;
	bool done = stat(pool_printf(&pool, "%s-wal", draft), &st) != 0
					? place_take(draft, path, e)
					: err_set(e, ERR_STORE, _("%s can not be made: its last changes could not be written"), path);
	place_drop(draft);
	return done;
}

void db_discard(const char *draft)
{
	place_drop(draft);
}

void db_set_today(struct db *db, struct date today)
{
	db->today = today;
}

bool db_begin_read(struct db *db, struct err *e)
{
	if (db_exec(db, "BEGIN") != SQLITE_OK)
		return db_failed(db->handle, sqlite3_extended_errcode(db->handle), e);
	return true;
}

void db_end_read(struct db *db)
{
	sql_cache_clear(db);
	db_exec(db, "COMMIT");
}

bool db_begin_write(struct db *db, struct err *e)
{
	if (!gate_enter(db->path, GATE_SECONDS, &db->gate, e))
		return false;
	if (db_exec(db, "BEGIN IMMEDIATE") != SQLITE_OK) {
		db_failed(db->handle, sqlite3_extended_errcode(db->handle), e);
		gate_leave(&db->gate);
		return false;
	}
	db->writing = true;
	db_exec(db, "PRAGMA cache_size = -8000");
	recorder_start(db);
	return true;
}

bool db_cut_record(struct db *db, struct changeset *ret, struct err *e)
{
	return recorder_take(db, ret, e);
}

static void leave_transaction(struct db *db)
{
	db->stale.n = 0;
	db->unpacked.n = 0;
	sql_cache_clear(db);
	recorder_stop(db);
	db->writing = false;
	gate_leave(&db->gate);
}

/* What stops a COMMIT before its last page is in the log has surely changed nothing; after that only a sync can fail, or
 * the shared index of the log. */
static bool may_have_been_saved(int rc)
{
	switch (rc & 0xff) {
	case SQLITE_FULL:
	case SQLITE_BUSY:
	case SQLITE_CONSTRAINT:
		return false;
	default:
		return true;
	}
}

bool db_commit(struct db *db, bool *ret_unknown, struct err *e)
{
	bool unknown = false;
	recorder_stop(db);
	if (!search_settle(db, e) || !funding_pack_settle(db, e)) {
		db_rollback(db);
		*ret_unknown = false;
		return false;
	}
	sql_cache_clear(db);
	int rc = db_exec(db, "COMMIT");
	if (rc != SQLITE_OK) {
		unknown = may_have_been_saved(rc);
		db_failed(db->handle, sqlite3_extended_errcode(db->handle), e);
		if (!sqlite3_get_autocommit(db->handle))
			db_exec(db, "ROLLBACK");
	}
	leave_transaction(db);
	*ret_unknown = unknown;
	return rc == SQLITE_OK;
}

void db_rollback(struct db *db)
{
	sql_cache_clear(db);
	recorder_stop(db);
	if (!sqlite3_get_autocommit(db->handle))
		db_exec(db, "ROLLBACK");
	leave_transaction(db);
}

static bool run_mark(struct db *db, const char *sql, struct err *e)
{
	return db_exec(db, sql) == SQLITE_OK || db_failed(db->handle, sqlite3_extended_errcode(db->handle), e);
}

bool db_mark(struct db *db, struct err *e)
{
	db->marked = recorder_here(db);
	return run_mark(db, "SAVEPOINT mark", e);
}

bool db_drop_mark(struct db *db, struct err *e)
{
	return run_mark(db, "RELEASE mark", e);
}

bool db_back_to_mark(struct db *db, struct err *e)
{
	recorder_back(db, db->marked);
	return run_mark(db, "ROLLBACK TO mark; RELEASE mark", e);
}

void db_expect_bulk(struct db *db)
{
	db_exec(db, "PRAGMA cache_size = -32768");
}

const char *db_path(const struct db *db)
{
	return db->path;
}

int db_version(const struct db *db)
{
	return db->version;
}

