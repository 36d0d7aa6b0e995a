/* The store: one SQLite file. This door opens it, keeps writers in a queue, and records every change of a transaction.
 * Only service/act.c begins and ends transactions. */
#pragma once

#include "ppuri/audit.h"
#include "ppuri/date.h"
#include "ppuri/hash.h"
#include "ppuri/pool.h"

struct db;

/* Makes a new store with every migration, beside `path` (which must not exist) under a name of its own: *ret. It then
 * takes its place or goes, so that a store at `path` is always a whole one. */
MUST_CHECK bool db_draft(struct pool *p, const char *path, struct moment now, const char **ret, struct err *e);
MUST_CHECK bool db_publish(const char *draft, const char *path, struct err *e);
void db_discard(const char *draft);

/* Opens an existing store. ERR_NOT_FOUND with a hint if there is none; ERR_STORE if it is not ppuri's, has two names, is
 * damaged, is newer than this program, or is older and must be upgraded first (any_version lets that last one through). */
MUST_CHECK bool db_open(const char *path, bool any_version, struct db **ret, struct err *e);
void db_close(struct db **db); /* takes NULL, sets NULL; an open transaction is rolled back */

/* The day of the act that follows: what runs out by itself has then run out, though nobody has written it down. */
void db_set_today(struct db *db, struct date today);

/* A read transaction: all that follows sees one moment of the store. */
MUST_CHECK bool db_begin_read(struct db *db, struct err *e);
void db_end_read(struct db *db);

/* Waits at the gate (STORE.gate, at most 30 s, then ERR_BUSY), begins IMMEDIATE, and turns the recorder on. Until
 * db_commit or db_rollback writes are allowed; outside of that an SQLite authorizer refuses every one. */
MUST_CHECK bool db_begin_write(struct db *db, struct err *e);

/* What the recorder saw since it was turned on or last cut; the bytes stay until the next cut. */
MUST_CHECK bool db_cut_record(struct db *db, struct changeset *ret, struct err *e);

/* Ends the transaction and leaves the gate. *ret_unknown is set when COMMIT failed so late that the act may be done all the
 * same: that must then be asked of the store (audit_has_request) before anything is said. */
MUST_CHECK bool db_commit(struct db *db, bool *ret_unknown, struct err *e);
void db_rollback(struct db *db);

/* Inside a write transaction: what is written after the mark can be taken back alone. One mark at a time. */
MUST_CHECK bool db_mark(struct db *db, struct err *e);
MUST_CHECK bool db_drop_mark(struct db *db, struct err *e);
MUST_CHECK bool db_back_to_mark(struct db *db, struct err *e);

/* Steps after each of which an import may be interrupted to keep memory flat. */
#define DB_ROWS_A_CUT 1000

/* A bulk import reads and writes many pages: gives this connection a cache of 32 MB. */
void db_expect_bulk(struct db *db);

const char *db_path(const struct db *db);
int db_version(const struct db *db);  /* the store's schema */

/* Brings an old store to the newest schema, after a dated copy beside it; *ret_copy is its path. Outside of any act,
 * since the schema is what acts stand on; it leaves its own row in the audit by the caller. A dry run takes the new schema
 * back and makes no copy. */
MUST_CHECK bool db_upgrade(struct db *db, struct pool *p, struct moment now, bool dry_run, const char **ret_copy,
						   struct err *e);

/* A whole, compact copy while others go on writing (VACUUM INTO). path must not exist. A dry run removes it again. */
MUST_CHECK bool db_backup(struct db *db, const char *path, bool dry_run, struct err *e);

/* SQLite's own integrity check and foreign keys: each finding is one line; none means well. */
struct findings {
	const char **at;
	size_t n, room;
};
MUST_CHECK bool db_check(struct db *db, struct pool *p, struct findings *ret, struct err *e);

/* The sums of money that must always hold, asked of the whole store. */
MUST_CHECK bool db_check_money(struct db *db, struct pool *p, struct findings *ret, struct err *e);

/* The tables that the recorder watches and those it must never see (secrets, and the record itself). Every table of the
 * schema stands in exactly one of the two lists; NULL ends each. */
extern const char *const DB_RECORDED_TABLES[];
extern const char *const DB_UNRECORDED_TABLES[];
