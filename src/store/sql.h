/* SQL in this room: one text is a literal, values are bound by name, columns are read by name, and any mistake of ours
 * (an unbound place, an unknown column, a wrong type) aborts with file and line. What is wrong in the file does not. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"
#include "ppuri/store/db.h"
#include "ppuri/won.h"

#include <sqlite3.h>
#include <stdint.h>

struct sql_text {
	const char *text;
	const char *file;
	int line;
};

struct sql_place {
	const char *name;
	int at;
};

#define SQL_COLUMNS_KNOWN 32
struct query {
	struct db *db;
	sqlite3_stmt *stmt;
	const struct sql_text *text;
	int rc;
	uint64_t bound; /* a bit for each place that has its value */
	int named;  /* values given so far */
	int column; /* named last: the next name is mostly the one behind it */
	struct sql_place columns[SQL_COLUMNS_KNOWN]; /* that were named before */
	struct sql_place *places; /* of the nth value when it was used before; NULL when it was not */
	bool stepped;
	size_t recorded; /* where the recorder was before it */
	const char *damaged; /* the column that holds what it can not hold; NULL: none */
};

/* Declares query q with its text; it is closed at the end of the block. The text is listed in the section ppuri_sql, so
 * that a test can prepare every statement of the program against the newest schema. */
#define DB_SQL(q, db, sql) \
	static const struct sql_text q##_text = {"" sql "", __FILE__, __LINE__}; \
	static const struct sql_text *const q##_listed __attribute__((section("ppuri_sql"), used)) = &q##_text; \
	CLEANUP(query_close) struct query q = query_open(db, &q##_text)

struct query query_open(struct db *db, const struct sql_text *text);
void query_close(struct query *q);

/* Binds one value by name; NULL texts and dates that are not there become NULL. A double does not compile. */
#define db_bind(q, name, x) \
	_Generic((x), \
		bool: query_bind_int, int: query_bind_int, long: query_bind_int, long long: query_bind_int, \
		char *: query_bind_text, const char *: query_bind_text, \
		struct won: query_bind_won, struct date: query_bind_date, struct moment: query_bind_moment)((q), (name), (x))
void query_bind_int(struct query *q, const char *name, int64_t x);
void query_bind_text(struct query *q, const char *name, const char *x);
void query_bind_won(struct query *q, const char *name, struct won x);
void query_bind_date(struct query *q, const char *name, struct date x);
void query_bind_moment(struct query *q, const char *name, struct moment x);
void db_bind_blob(struct query *q, const char *name, const void *bytes, size_t n);
void db_bind_null(struct query *q, const char *name);

bool db_next(struct query *q);                         /* true while there is a row */
MUST_CHECK bool db_done(struct query *q, struct err *e); /* after the last db_next: what failed, if anything did */
MUST_CHECK bool db_run(struct query *q, struct err *e);  /* a statement without rows */
void db_again(struct query *q);                        /* ready for other values */

bool db_is_null(struct query *q, const char *column);
int64_t db_int(struct query *q, const char *column);
int64_t db_int_or(struct query *q, const char *column, int64_t otherwise);
const char *db_text(struct query *q, struct pool *p, const char *column);
const char *db_text_or_null(struct query *q, struct pool *p, const char *column);
struct won db_won(struct query *q, const char *column);
struct date db_date(struct query *q, const char *column); /* NULL: no date */
struct moment db_moment(struct query *q, const char *column);
const void *db_blob(struct query *q, struct pool *p, const char *column, size_t *ret_n);
/* Not copied: gone with the row. */
const char *db_text_here(struct query *q, const char *column);
const void *db_blob_here(struct query *q, const char *column, size_t *ret_n);
struct sha256 db_sha256(struct query *q, const char *column);
/* The row in hand holds in this column what none of ours does: db_done will say that the store is damaged. */
void db_damaged(struct query *q, const char *column);
sqlite3_value *db_raw(struct query *q, const char *column); /* of any type, until the next row */

/* Turns an SQLite result into the failure that people are told; the names that triggers raise become sentences. */
bool db_failed(sqlite3 *handle, int rc, struct err *e);

struct db {
	sqlite3 *handle;
	struct recorder *recorder;
	size_t marked; /* where the recorder was at the mark */
	const char *path;
	const char *contents; /* the schema where the bytes of papers lie: "main"; in a copy of the past, that of the store */
	int gate;             /* file descriptor while it is held, else -1 */
	bool writing;         /* a write transaction is open: the authorizer lets writes through */
	struct date today;    /* of the act: what runs out by itself has run out as of this day */
	bool sealed;          /* a view stands before the table of applications: seal.h */
	bool unguarded;       /* in a migration or a copy: the authorizer lets everything through */
	int version;
	struct sql_cache *cache;
	struct {
		int64_t *at;
		size_t n, room;
	} stale; /* blocks of search.h to be packed anew before the transaction ends */
	struct {
		int64_t *at;
		size_t n, room;
	} unpacked; /* programmes whose accounts are: funding_pack.h */
	struct pool pool;
};

/* Statements are kept prepared for the length of a transaction, by the address of their text. */
void sql_cache_clear(struct db *db);
int db_exec(struct db *db, const char *sql);
int64_t db_last_id(struct db *db);
int db_changes(struct db *db);
