/* The recount: the schema made again in memory by the migrations, and the recorded tables by nothing but the audit. What
 * then differs from the store was written by no act: somebody had the file in hand. Values are not told, only where they
 * are, since whoever checks the store need not be one who may read it. */
#include "ppuri/store/audit.h"

#include "changeset.h"
#include "handle.h"
#include "migrate.h"

#include "ppuri/tr.h"

#include <string.h>

/* Of one table that many are told, the others counted. */
#define TOLD_MAX 10

/* Triggers and references have had their say when the acts were done. */
static bool open_copy(struct db **ret, struct err *e)
{
	struct db *copy = NULL;
	if (!handle_open("", HANDLE_OWN, &copy, e))
		return false;
	*ret = copy;
	if (!migrate(copy, (struct moment){0}, false, e))
		return false;
	sqlite3_db_config(copy->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	copy->writing = true;
	return db_exec(copy, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN") == SQLITE_OK ||
		   db_failed(copy->handle, sqlite3_extended_errcode(copy->handle), e);
}

static int is_recorded(void *arg, const char *table)
{
	(void)arg;
	for (const char *const *one = DB_RECORDED_TABLES; *one; one++)
		if (strcmp(*one, table) == 0)
			return 1;
	return 0;
}

/* A row that is not as the act found it: noted, and then made as the act left it. */
static int on_conflict(void *arg, int kind, sqlite3_changeset_iter *iter)
{
	bool *fits = arg;
	(void)iter;
	*fits = false;
	return kind == SQLITE_CHANGESET_DATA || kind == SQLITE_CHANGESET_CONFLICT ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_OMIT;
}

static bool apply(struct db *copy, struct pool *p, int64_t seq, sqlite3_value *changes, struct findings *list, struct err *e)
{
	bool fits = true;
	const void *bytes = sqlite3_value_blob(changes);
	int n = sqlite3_value_bytes(changes), rc = SQLITE_CORRUPT;
	if (changeset_is_whole(bytes, (size_t)n))
		rc = sqlite3changeset_apply(copy->handle, n, (void *)(uintptr_t)bytes, is_recorded, on_conflict, &fits);
	if (rc == SQLITE_NOMEM)
		return db_failed(copy->handle, rc, e);
	if (rc != SQLITE_OK)
		*POOL_PUSH(p, list) = pool_printf(p, _("recount: the changes of audit row %lld can not be read"), (long long)seq);
	else if (!fits)
		*POOL_PUSH(p, list) =
			pool_printf(p, _("recount: audit row %lld does not fit what the rows before it made"), (long long)seq);
	return true;
}

static bool replay(struct db *db, struct db *copy, struct pool *p, struct findings *list, struct err *e)
{
	DB_SQL(q, db, "SELECT seq, changeset FROM audit ORDER BY seq");
	while (db_next(&q))
		if (!apply(copy, p, db_int(&q, "seq"), db_raw(&q, "changeset"), list, e))
			return false;
	return db_done(&q, e);
}

/* Rows of one table in the order of their keys, which are the first columns. */
struct side {
	sqlite3_stmt *stmt;
	bool row;
};

struct table {
	const char *name;
	const char *added, *gone, *changed;
	int keys;
	struct side kept, made;
	size_t wrong;
	struct pool *pool;
	struct findings *list;
};

static void table_close(struct table *t)
{
	sqlite3_finalize(t->kept.stmt);
	sqlite3_finalize(t->made.stmt);
}

static bool step(struct db *db, struct side *side, struct err *e)
{
	int rc = sqlite3_step(side->stmt);
	side->row = rc == SQLITE_ROW;
	return side->row || rc == SQLITE_DONE || db_failed(db->handle, rc, e);
}

static bool prepare(struct db *db, const char *sql, struct side *side, struct err *e)
{
	int rc = sqlite3_prepare_v2(db->handle, sql, -1, &side->stmt, NULL);
	return rc == SQLITE_OK ? step(db, side, e) : db_failed(db->handle, rc, e);
}

static bool table_open(struct db *db, struct db *copy, struct table *t, struct err *e)
{
	struct buf sql CLEANUP(buf_release) = {0};
	DB_SQL(q, copy, "SELECT name FROM pragma_table_info(:table) WHERE pk > 0 ORDER BY pk");
	db_bind(&q, ":table", t->name);
	buf_puts(&sql, "SELECT ");
	for (; db_next(&q); t->keys++)
		buf_printf(&sql, "\"%s\", ", db_text(&q, t->pool, "name"));
	buf_printf(&sql, "* FROM main.\"%s\" ORDER BY 1", t->name);
	for (int i = 2; i <= t->keys; i++)
		buf_printf(&sql, ", %d", i);
	return db_done(&q, e) && prepare(db, buf_text(&sql), &t->kept, e) && prepare(copy, buf_text(&sql), &t->made, e);
}

/* In SQLite's own order of plain keys: by type, numbers by size, all else by bytes. */
static int compare(sqlite3_stmt *one, sqlite3_stmt *other, int column)
{
	int type = sqlite3_column_type(one, column), other_type = sqlite3_column_type(other, column);
	if (type != other_type)
		return type < other_type ? -1 : 1;
	if (type == SQLITE_INTEGER) {
		int64_t a = sqlite3_column_int64(one, column), b = sqlite3_column_int64(other, column);
		return (a > b) - (a < b);
	}
	const void *bytes = sqlite3_column_blob(one, column), *other_bytes = sqlite3_column_blob(other, column);
	int n = sqlite3_column_bytes(one, column), other_n = sqlite3_column_bytes(other, column), least = n < other_n ? n : other_n;
	int order = least ? memcmp(bytes, other_bytes, (size_t)least) : 0;
	return order ? order : (n > other_n) - (n < other_n);
}

/* Which of the two has the row that the other lacks; 0 if both stand at the same one. */
static int compare_keys(const struct table *t)
{
	int order = (int)t->made.row - (int)t->kept.row;
	for (int i = 0; i < t->keys && !order && t->kept.row; i++)
		order = compare(t->kept.stmt, t->made.stmt, i);
	return order;
}

static const char *key_text(const struct table *t, sqlite3_stmt *stmt)
{
	struct buf key CLEANUP(buf_release) = {0};
	for (int i = 0; i < t->keys; i++) {
		const unsigned char *bytes = sqlite3_column_blob(stmt, i);
		bool is_blob = sqlite3_column_type(stmt, i) == SQLITE_BLOB;
		buf_puts(&key, i ? ", " : "");
		for (int at = 0; is_blob && at < sqlite3_column_bytes(stmt, i); at++)
			buf_printf(&key, "%02x", bytes[at]);
		if (!is_blob && bytes)
			buf_puts(&key, (const char *)sqlite3_column_text(stmt, i));
	}
	return pool_strdup(t->pool, buf_text(&key));
}

static void tell_row(struct table *t, sqlite3_stmt *stmt, const char *what)
{
	if (t->wrong++ < TOLD_MAX)
		*POOL_PUSH(t->pool, t->list) = pool_printf(t->pool, "recount: %s (%s): %s", t->name, key_text(t, stmt), what);
}

static void compare_row(struct table *t)
{
	int i = t->keys, n = sqlite3_column_count(t->made.stmt);
	while (i < n && i < sqlite3_column_count(t->kept.stmt) && compare(t->kept.stmt, t->made.stmt, i) == 0)
		i++;
	if (i < n)
		tell_row(t, t->kept.stmt, pool_printf(t->pool, "%s: %s", sqlite3_column_name(t->made.stmt, i), t->changed));
}

static bool compare_rows(struct db *db, struct db *copy, struct table *t, struct err *e)
{
	bool more = true;
	while (more && (t->kept.row || t->made.row)) {
		int order = compare_keys(t);
		if (order < 0)
			tell_row(t, t->kept.stmt, t->added);
		else if (order > 0)
			tell_row(t, t->made.stmt, t->gone);
		else
			compare_row(t);
		more = (order > 0 || step(db, &t->kept, e)) && (order < 0 || step(copy, &t->made, e));
	}
	if (t->wrong > TOLD_MAX)
		*POOL_PUSH(t->pool, t->list) = pool_printf(t->pool, _("recount: %s: %zu rows more"), t->name, t->wrong - TOLD_MAX);
	return more;
}

static bool compare_schema(struct db *db, struct db *copy, struct pool *p, struct findings *list, struct err *e)
{
	static const char sql[] = "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2";
	struct table t CLEANUP(table_close) = {
		.name = "schema",
		.added = _("no migration made it"),
		.gone = _("it is missing"),
		.changed = _("not what the migrations made"),
		.keys = 2,
		.pool = p,
		.list = list,
	};
	return prepare(db, sql, &t.kept, e) && prepare(copy, sql, &t.made, e) && compare_rows(db, copy, &t, e);
}

static bool compare_table(struct db *db, struct db *copy, const char *name, struct pool *p, struct findings *list, struct err *e)
{
	struct table t CLEANUP(table_close) = {
		.name = name,
		.added = _("no recorded act made this row"),
		.gone = _("this row is gone, and no recorded act took it away"),
		.changed = _("not what the recorded acts made of it"),
		.pool = p,
		.list = list,
	};
	return table_open(db, copy, &t, e) && compare_rows(db, copy, &t, e);
}

bool audit_recount(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	struct db *copy CLEANUP(db_close) = NULL;
	if (!open_copy(&copy, e) || !compare_schema(db, copy, p, list, e) || !replay(db, copy, p, list, e))
		return false;
	for (const char *const *name = DB_RECORDED_TABLES; *name; name++)
		if (!compare_table(db, copy, *name, p, list, e))
			return false;
	return true;
}
