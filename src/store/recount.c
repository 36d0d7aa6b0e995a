/* The recount: the schema made again in memory by the migrations, and the recorded tables by nothing but the audit. What
 * then differs from the store was written by no act: somebody had the file in hand. Values are not told, only where they
 * are, since whoever checks the store need not be one who may read it. */
#include "ppuri/store/audit.h"

#include "changeset.h"
#include "handle.h"
#include "migrate.h"
#include "row_compare.h"

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

/* What is told of the rows of one table. */
struct telling {
	const char *name;
	const char *added, *gone, *changed;
	size_t wrong;
	struct pool *pool;
	struct findings *list;
};

static void tell(struct telling *t, sqlite3_stmt *row, int keys, const char *what)
{
	if (t->wrong++ < TOLD_MAX)
		*POOL_PUSH(t->pool, t->list) = pool_printf(t->pool, "recount: %s (%s): %s", t->name, compare_key_text(t->pool, row, keys), what);
}

static void row_is_wrong(void *arg, sqlite3_stmt *kept, sqlite3_stmt *made, int keys)
{
	struct telling *t = arg;
	if (!made)
		tell(t, kept, keys, t->added);
	else if (!kept)
		tell(t, made, keys, t->gone);
	else
		tell(t, kept, keys,
			 pool_printf(t->pool, "%s: %s", sqlite3_column_name(made, compare_columns(kept, made, keys)), t->changed));
}

static void tell_rest(const struct telling *t)
{
	if (t->wrong > TOLD_MAX)
		*POOL_PUSH(t->pool, t->list) = pool_printf(t->pool, _("recount: %s: %zu rows more"), t->name, t->wrong - TOLD_MAX);
}

static bool check_schema(struct db *db, struct db *copy, struct pool *p, struct findings *list, struct err *e)
{
	struct telling t = {
		.name = "schema",
		.added = _("no migration made it"),
		.gone = _("it is missing"),
		.changed = _("not what the migrations made"),
		.pool = p,
		.list = list,
	};
	bool done = compare_queries(db, copy, "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2", 2, row_is_wrong, &t, e);
	tell_rest(&t);
	return done;
}

static bool check_table(struct db *db, struct db *copy, const char *name, struct pool *p, struct findings *list, struct err *e)
{
	struct telling t = {
		.name = name,
		.added = _("no recorded act made this row"),
		.gone = _("this row is gone, and no recorded act took it away"),
		.changed = _("not what the recorded acts made of it"),
		.pool = p,
		.list = list,
	};
	bool done = compare_table(db, copy, name, row_is_wrong, &t, e);
	tell_rest(&t);
	return done;
}

bool audit_recount(struct db *db, struct pool *p, struct findings *list, struct err *e)
{
	struct db *copy CLEANUP(db_close) = NULL;
	if (!open_copy(&copy, e) || !check_schema(db, copy, p, list, e) || !replay(db, copy, p, list, e))
		return false;
	for (const char *const *name = DB_RECORDED_TABLES; *name; name++)
		if (!check_table(db, copy, *name, p, list, e))
			return false;
	return true;
}
