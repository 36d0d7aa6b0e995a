#include "recorder.h"
#include "sql.h"

#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

#define query_bug(q, ...) (sqlite3_log(SQLITE_MISUSE, "%s", (q)->text->text), bug_at((q)->text->file, (q)->text->line, __VA_ARGS__))

/* An import runs the same few statements a million times: preparing each once is a third of its time. */
#define CACHE_SLOTS 128
#define CACHE_TRIES 8 /* slots one after the other: texts that fall on one slot are not prepared each time */
struct sql_cache {
	const struct sql_text *text[CACHE_SLOTS];
	sqlite3_stmt *stmt[CACHE_SLOTS];
	struct sql_place *places[CACHE_SLOTS];
};

static size_t cache_slot(const struct sql_text *text)
{
	return ((uintptr_t)text >> 3) * 0x9E3779B97F4A7C15u >> 57;
}

/* The slot that holds a text, or NULL for one that is free. */
static bool cache_find(const struct sql_cache *cache, size_t first, const struct sql_text *text, size_t *ret)
{
	for (size_t i = 0; i < CACHE_TRIES; i++) {
		size_t slot = (first + i) % CACHE_SLOTS;
		if (cache->text[slot] == text) {
			*ret = slot;
			return true;
		}
	}
	return false;
}

static void cache_take(struct db *db, struct query *q)
{
	size_t slot;
	if (!db->cache || !cache_find(db->cache, cache_slot(q->text), q->text, &slot))
		return;
	q->stmt = db->cache->stmt[slot];
	q->places = db->cache->places[slot];
	db->cache->text[slot] = NULL;
	db->cache->stmt[slot] = NULL;
}

static bool cache_give(struct db *db, struct query *q)
{
	size_t slot;
	if (sqlite3_get_autocommit(db->handle)) /* outside of any transaction */
		return false;
	if (!db->cache)
		db->cache = pool_alloc(&db->pool, sizeof *db->cache);
	if (!cache_find(db->cache, cache_slot(q->text), NULL, &slot))
		return false;
	sqlite3_reset(q->stmt);
	sqlite3_clear_bindings(q->stmt);
	int places = sqlite3_bind_parameter_count(q->stmt);
	if (!q->places && places)
		q->places = pool_alloc(&db->pool, (size_t)places * sizeof *q->places);
	db->cache->text[slot] = q->text;
	db->cache->stmt[slot] = q->stmt;
	db->cache->places[slot] = q->places;
	return true;
}

void sql_cache_clear(struct db *db)
{
	if (!db->cache)
		return;
	for (size_t i = 0; i < CACHE_SLOTS; i++)
		sqlite3_finalize(db->cache->stmt[i]);
	memset(db->cache, 0, sizeof *db->cache);
}

struct query query_open(struct db *db, const struct sql_text *text)
{
	struct query q = {.db = db, .text = text, .rc = SQLITE_OK};
	cache_take(db, &q);
	if (q.stmt)
		return q;
	q.rc = sqlite3_prepare_v3(db->handle, text->text, -1, db->writing ? SQLITE_PREPARE_PERSISTENT : 0, &q.stmt, NULL);
	if (q.rc == SQLITE_AUTH)
		query_bug(&q, "a write outside of an act: %s", text->text);
	return q;
}

void query_close(struct query *q)
{
	if (q->stmt && !cache_give(q->db, q))
		sqlite3_finalize(q->stmt);
	q->stmt = NULL;
}

/* A statement that is used again is mostly given its values in the same order: then the address of a name, which is a literal,
 * tells its place. */
static int find_place(struct query *q, const char *name)
{
	const int nth = q->named++;
	struct sql_place *known = q->places && nth < sqlite3_bind_parameter_count(q->stmt) ? &q->places[nth] : NULL;
	if (known && known->name == name)
		return known->at;
	const char *there = sqlite3_bind_parameter_name(q->stmt, nth + 1);
	int at = there && strcmp(there, name) == 0 ? nth + 1 : sqlite3_bind_parameter_index(q->stmt, name);
	if (known)
		*known = (struct sql_place){name, at};
	return at;
}

static int place_of(struct query *q, const char *name)
{
	int place = find_place(q, name);
	if (place == 0)
		query_bug(q, "no place '%s'", name);
	if (place > 64 || q->bound & UINT64_C(1) << (place - 1))
		query_bug(q, "place '%s' is bound twice", name);
	q->bound |= UINT64_C(1) << (place - 1);
	return place;
}

static void bound(struct query *q, int rc)
{
	if (rc != SQLITE_OK)
		q->rc = rc;
}

/* A statement that could not be prepared (the file is damaged or locked) takes no values; db_done says why. */
#define BIND(q, call) \
	do { \
		if ((q)->stmt) \
			bound(q, call); \
	} while (0)

void query_bind_int(struct query *q, const char *name, int64_t x)
{
	BIND(q, sqlite3_bind_int64(q->stmt, place_of(q, name), x));
}

void query_bind_text(struct query *q, const char *name, const char *x)
{
	BIND(q, x ? sqlite3_bind_text(q->stmt, place_of(q, name), x, -1, SQLITE_STATIC)
			  : sqlite3_bind_null(q->stmt, place_of(q, name)));
}

void query_bind_won(struct query *q, const char *name, struct won x)
{
	query_bind_int(q, name, x.n);
}

void query_bind_date(struct query *q, const char *name, struct date x)
{
	char text[DATE_TEXT_MAX];
	if (date_precision(x) == DATE_NONE)
		db_bind_null(q, name);
	else
		BIND(q, sqlite3_bind_text(q->stmt, place_of(q, name), date_iso(x, text), -1, SQLITE_TRANSIENT));
}

void query_bind_moment(struct query *q, const char *name, struct moment x)
{
	char text[DATE_TEXT_MAX];
	BIND(q, sqlite3_bind_text(q->stmt, place_of(q, name), moment_iso(x, text), -1, SQLITE_TRANSIENT));
}

void db_bind_blob(struct query *q, const char *name, const void *bytes, size_t n)
{
	BIND(q, sqlite3_bind_blob64(q->stmt, place_of(q, name), n ? bytes : "", n, SQLITE_STATIC));
}

void db_bind_null(struct query *q, const char *name)
{
	BIND(q, sqlite3_bind_null(q->stmt, place_of(q, name)));
}

bool db_next(struct query *q)
{
	if (q->rc != SQLITE_OK && q->rc != SQLITE_ROW)
		return false;
	if (!q->stepped) {
		int places = sqlite3_bind_parameter_count(q->stmt);
		if (places && q->bound != (UINT64_MAX >> (64 - places)))
			query_bug(q, "a place has no value");
		q->stepped = true;
		q->recorded = recorder_here(q->db);
	}
	q->rc = sqlite3_step(q->stmt);
	if (q->rc != SQLITE_ROW && q->rc != SQLITE_DONE && !sqlite3_stmt_readonly(q->stmt))
		recorder_back(q->db, q->recorded);
	return q->rc == SQLITE_ROW;
}

bool db_done(struct query *q, struct err *e)
{
	if (q->rc == SQLITE_OK || q->rc == SQLITE_ROW || q->rc == SQLITE_DONE)
		return true;
	if (!q->damaged)
		return db_failed(q->db->handle, q->rc, e);
	err_set(e, ERR_STORE, _("the store is damaged (%s holds what it can not hold)"), q->damaged);
	return err_hint(e, "%s", _("keep the file as it is, and restore the last backup beside it"));
}

bool db_run(struct query *q, struct err *e)
{
	while (db_next(q))
		;
	return db_done(q, e);
}

void db_again(struct query *q)
{
	if (!q->stmt)
		return;
	sqlite3_reset(q->stmt);
	q->rc = SQLITE_OK;
	q->bound = 0;
	q->named = 0;
	q->stepped = false;
}

static int find_column(struct query *q, const char *name)
{
	int n = sqlite3_data_count(q->stmt);
	for (int i = 0; i < n; i++) {
		int column = (q->column + i) % n; /* asked for once more, or the next one */
		if (strcmp(sqlite3_column_name(q->stmt, column), name) == 0)
			return column;
	}
	query_bug(q, "no column '%s' in this row", name);
}

#define COLUMN_TRIES 8 /* places one after the other, for two names may begin at one */

/* In the second row and each further one the address of a name, which is a literal, tells its column. */
static int column_of(struct query *q, const char *name)
{
	const size_t first = ((uintptr_t)name * 0x9E3779B97F4A7C15u >> 32) % SQL_COLUMNS_KNOWN;
	struct sql_place *known = &q->columns[first];
	for (size_t i = 1; i < COLUMN_TRIES && known->name && known->name != name; i++)
		known = &q->columns[(first + i) % SQL_COLUMNS_KNOWN];
	if (known->name != name || q->rc != SQLITE_ROW)
		*known = (struct sql_place){name, find_column(q, name)};
	return q->column = known->at;
}

void db_damaged(struct query *q, const char *name)
{
	q->rc = SQLITE_CORRUPT;
	q->damaged = name;
}

static const char *type_name(int type)
{
	return type == SQLITE_INTEGER ? "INTEGER" : type == SQLITE_TEXT ? "TEXT" : "BLOB";
}

/* A value that is not what its own table declares can only be damage; any other mismatch is ours. */
static void check_type(struct query *q, const char *name, int column, int is, int type)
{
	if (is == type)
		return;
	const char *declared = sqlite3_column_decltype(q->stmt, column);
	if (is == SQLITE_NULL || !declared || strcmp(declared, type_name(type)) != 0)
		query_bug(q, "column '%s' has another type than asked for", name);
	db_damaged(q, name);
}

static int typed_column(struct query *q, const char *name, int type)
{
	int column = column_of(q, name);
	check_type(q, name, column, sqlite3_column_type(q->stmt, column), type);
	return column;
}

/* The same where nothing may be there: then false. */
static bool stated_column(struct query *q, const char *name, int type, int *ret)
{
	int column = column_of(q, name), is = sqlite3_column_type(q->stmt, column);
	if (is == SQLITE_NULL)
		return false;
	check_type(q, name, column, is, type);
	*ret = column;
	return true;
}

bool db_is_null(struct query *q, const char *name)
{
	return sqlite3_column_type(q->stmt, column_of(q, name)) == SQLITE_NULL;
}

int64_t db_int(struct query *q, const char *name)
{
	return sqlite3_column_int64(q->stmt, typed_column(q, name, SQLITE_INTEGER));
}

int64_t db_int_or(struct query *q, const char *name, int64_t otherwise)
{
	int column;
	return stated_column(q, name, SQLITE_INTEGER, &column) ? sqlite3_column_int64(q->stmt, column) : otherwise;
}

static const char *text_in(struct query *q, int column)
{
	const char *text = (const char *)sqlite3_column_text(q->stmt, column);
	if (!text && !q->damaged)
		bug("out of memory");
	return text ? text : "";
}

static const char *copy_in(struct query *q, struct pool *p, int column)
{
	const char *text = text_in(q, column);
	return pool_strndup(p, text, *text ? (size_t)sqlite3_column_bytes(q->stmt, column) : 0);
}

const char *db_text_here(struct query *q, const char *name)
{
	return text_in(q, typed_column(q, name, SQLITE_TEXT));
}

const char *db_text(struct query *q, struct pool *p, const char *name)
{
	return copy_in(q, p, typed_column(q, name, SQLITE_TEXT));
}

const char *db_text_or_null(struct query *q, struct pool *p, const char *name)
{
	int column;
	return stated_column(q, name, SQLITE_TEXT, &column) ? copy_in(q, p, column) : NULL;
}

struct won db_won(struct query *q, const char *name)
{
	return won_of(db_int(q, name));
}

struct date db_date(struct query *q, const char *name)
{
	struct date date = {0};
	int column;
	if (!stated_column(q, name, SQLITE_TEXT, &column))
		return date;
	const char *text = (const char *)sqlite3_column_text(q->stmt, column);
	if (!text || !date_from_iso(text, &date))
		db_damaged(q, name);
	return date;
}

struct moment db_moment(struct query *q, const char *name)
{
	struct moment moment = {0};
	const char *text = (const char *)sqlite3_column_text(q->stmt, typed_column(q, name, SQLITE_TEXT));
	if (!text || !moment_from_iso(text, &moment))
		db_damaged(q, name);
	return moment;
}

const void *db_blob(struct query *q, struct pool *p, const char *name, size_t *ret_n)
{
	int column = typed_column(q, name, SQLITE_BLOB);
	const void *bytes = sqlite3_column_blob(q->stmt, column);
	*ret_n = (size_t)sqlite3_column_bytes(q->stmt, column);
	return pool_strndup(p, bytes ? bytes : "", *ret_n);
}

const void *db_blob_here(struct query *q, const char *name, size_t *ret_n)
{
	int column = typed_column(q, name, SQLITE_BLOB);
	const void *bytes = sqlite3_column_blob(q->stmt, column);
	*ret_n = bytes ? (size_t)sqlite3_column_bytes(q->stmt, column) : 0;
	return bytes ? bytes : "";
}

sqlite3_value *db_raw(struct query *q, const char *name)
{
	return sqlite3_column_value(q->stmt, column_of(q, name));
}

struct sha256 db_sha256(struct query *q, const char *name)
{
	struct sha256 hash = {0};
	int column = typed_column(q, name, SQLITE_BLOB);
	if (sqlite3_column_bytes(q->stmt, column) == SHA256_BYTES)
		memcpy(hash.at, sqlite3_column_blob(q->stmt, column), SHA256_BYTES);
	else
		db_damaged(q, name);
	return hash;
}

int db_exec(struct db *db, const char *sql)
{
	return sqlite3_exec(db->handle, sql, NULL, NULL, NULL);
}

int64_t db_last_id(struct db *db)
{
	return sqlite3_last_insert_rowid(db->handle);
}

int db_changes(struct db *db)
{
	return sqlite3_changes(db->handle);
}
