#include "migrate.h"

#include "ppuri/tr.h"

#include <stdio.h>

static bool pragma_int(struct db *db, const char *sql, int64_t *ret, struct err *e)
{
	sqlite3_stmt *stmt = NULL;
	int rc = sqlite3_prepare_v2(db->handle, sql, -1, &stmt, NULL);
	if (rc == SQLITE_OK)
		rc = sqlite3_step(stmt);
	if (rc == SQLITE_ROW)
		*ret = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return rc == SQLITE_ROW || db_failed(db->handle, rc, e);
}

bool migrate_version(struct db *db, int *ret, struct err *e)
{
	int64_t id = 0, version = 0;
	if (!pragma_int(db, "PRAGMA application_id", &id, e) || !pragma_int(db, "PRAGMA user_version", &version, e))
		return false;
	if (id != PPURI_APPLICATION_ID)
		return err_set(e, ERR_STORE, _("%s is not a store of ppuri"), db->path);
	*ret = (int)version;
	return true;
}

static bool note_migration(struct db *db, const struct migration *m, struct moment now, struct err *e)
{
	DB_SQL(q, db, "INSERT INTO migration (version, name, applied_at, ppuri_version) VALUES (:version, :name, :now, :program)");
	db_bind(&q, ":version", m->version);
	db_bind(&q, ":name", m->name);
	db_bind(&q, ":now", now);
	db_bind(&q, ":program", PPURI_VERSION);
	return db_run(&q, e);
}

static bool run_missing(struct db *db, struct moment now, struct err *e)
{
	int64_t version = 0, broken = 0;
	if (!pragma_int(db, "PRAGMA user_version", &version, e))
		return false;
	for (int i = (int)version; i < MIGRATIONS_N; i++) {
		if (db_exec(db, MIGRATIONS[i].sql) != SQLITE_OK)
			return db_failed(db->handle, sqlite3_extended_errcode(db->handle), e);
		if (!note_migration(db, &MIGRATIONS[i], now, e))
			return false;
	}
	if (!pragma_int(db, "SELECT count(*) FROM pragma_foreign_key_check", &broken, e))
		return false;
	if (broken)
		return err_set(e, ERR_STORE, _("after the upgrade %d references would be broken; nothing was changed"), (int)broken);
	char set_version[64];
	snprintf(set_version, sizeof set_version, "PRAGMA user_version = %d", MIGRATIONS_N);
	if (db_exec(db, set_version) != SQLITE_OK)
		return db_failed(db->handle, sqlite3_extended_errcode(db->handle), e);
	return true;
}

bool migrate(struct db *db, struct moment now, bool dry_run, struct err *e)
{
	if (db_exec(db, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE") != SQLITE_OK)
		return db_failed(db->handle, sqlite3_extended_errcode(db->handle), e);
	db->writing = db->unguarded = true;
	bool done = run_missing(db, now, e);
	sql_cache_clear(db);
	if (done && !dry_run && db_exec(db, "COMMIT") != SQLITE_OK)
		done = db_failed(db->handle, sqlite3_extended_errcode(db->handle), e);
	db->writing = db->unguarded = false;
	if (!sqlite3_get_autocommit(db->handle))
		db_exec(db, "ROLLBACK");
	if (done && !dry_run)
		db->version = MIGRATIONS_N;
	db_exec(db, "PRAGMA foreign_keys = ON");
	return done;
}
