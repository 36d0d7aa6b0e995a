/* What differs between two moments: the recorded tables of both, row against row. What changed and changed back does not show. */
#include "ppuri/store/past.h"

#include "row_compare.h"

#include <string.h>

struct differing {
	struct db *before, *after;
	struct db *seen_by; /* the store as who asks sees it: a sealed application is not in its view */
	struct pool *pool;
	const char *table;
	struct audit_differences *list;
	struct err *e;
	bool failed;
};

/* How a row of each kind is called by people; an application before the firm that it is of. */
static bool name_application(struct db *db, struct pool *p, int64_t id, const char **ret, struct err *e)
{
	DB_SQL(q, db,
		   "SELECT coalesce(a.receipt_no, c.code || '/' || f.biz_no) AS name FROM main.application a JOIN call c ON c.id = a.call_id "
		   "JOIN firm f ON f.id = a.firm_id WHERE a.id = :id");
	db_bind(&q, ":id", id);
	*ret = db_next(&q) ? db_text(&q, p, "name") : NULL;
	return db_done(&q, e);
}

static bool name_call(struct db *db, struct pool *p, int64_t id, const char **ret, struct err *e)
{
	DB_SQL(q, db, "SELECT code FROM call WHERE id = :id");
	db_bind(&q, ":id", id);
	*ret = db_next(&q) ? db_text(&q, p, "code") : NULL;
	return db_done(&q, e);
}

static bool name_program(struct db *db, struct pool *p, int64_t id, const char **ret, struct err *e)
{
	DB_SQL(q, db, "SELECT code FROM program WHERE id = :id");
	db_bind(&q, ":id", id);
	*ret = db_next(&q) ? db_text(&q, p, "code") : NULL;
	return db_done(&q, e);
}

static bool name_firm(struct db *db, struct pool *p, int64_t id, const char **ret, struct err *e)
{
	DB_SQL(q, db, "SELECT biz_no || ' ' || name AS name FROM firm WHERE id = :id");
	db_bind(&q, ":id", id);
	*ret = db_next(&q) ? db_text(&q, p, "name") : NULL;
	return db_done(&q, e);
}

static bool name_account(struct db *db, struct pool *p, int64_t id, const char **ret, struct err *e)
{
	DB_SQL(q, db, "SELECT name FROM account WHERE id = :id");
	db_bind(&q, ":id", id);
	*ret = db_next(&q) ? db_text(&q, p, "name") : NULL;
	return db_done(&q, e);
}

static const struct {
	const char *table, *column;
	bool (*name)(struct db *db, struct pool *p, int64_t id, const char **ret, struct err *e);
} kinds[] = {
	{"application", "application_id", name_application},
	{"call", "call_id", name_call},
	{"program", "program_id", name_program},
	{"firm", "firm_id", name_firm},
	{"account", "account_id", name_account},
};

/* The id of this kind that a row holds, as its own or as that of what it belongs to; 0 if it holds none. */
static int64_t id_of(sqlite3_stmt *row, int keys, const char *table, size_t kind)
{
	const char *wanted = strcmp(table, kinds[kind].table) == 0 ? "id" : kinds[kind].column;
	for (int i = keys; i < sqlite3_column_count(row); i++)
		if (strcmp(sqlite3_column_name(row, i), wanted) == 0)
			return sqlite3_column_int64(row, i);
	return 0;
}

static bool name_row(struct differing *d, sqlite3_stmt *row, int keys, const char **ret)
{
	*ret = NULL;
	for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds && !*ret; kind++) {
		int64_t id = id_of(row, keys, d->table, kind);
		if (id && (!kinds[kind].name(d->after, d->pool, id, ret, d->e) || (!*ret && !kinds[kind].name(d->before, d->pool, id, ret, d->e))))
			return false;
	}
	return true;
}

static bool is_sealed(struct differing *d, int64_t application, bool *ret)
{
	DB_SQL(q, d->seen_by,
		   "SELECT 1 FROM main.application WHERE id = :id AND NOT EXISTS (SELECT 1 FROM application v WHERE v.id = :id)");
	db_bind(&q, ":id", application);
	*ret = db_next(&q);
	return db_done(&q, d->e);
}

static void add_columns(struct differing *d, sqlite3_stmt *before, sqlite3_stmt *after, int keys, const char *about)
{
	sqlite3_stmt *row = after ? after : before;
	const char *key = compare_key_text(d->pool, row, keys);
	for (int i = keys; i < sqlite3_column_count(row); i++) {
		const char *was = before ? compare_value_text(d->pool, before, i) : NULL, *is = after ? compare_value_text(d->pool, after, i) : NULL;
		if (was == is || (was && is && strcmp(was, is) == 0))
			continue;
		*POOL_PUSH(d->pool, &d->list->changes) = (struct audit_change){
			.table = d->table,
			.key = key,
			.about = about,
			.column = pool_strdup(d->pool, sqlite3_column_name(row, i)),
			.kind = !before ? "insert" : !after ? "delete" : "update",
			.before = was,
			.after = is,
		};
	}
}

static void on_difference(void *arg, sqlite3_stmt *before, sqlite3_stmt *after, int keys)
{
	struct differing *d = arg;
	sqlite3_stmt *row = after ? after : before;
	const char *about;
	bool sealed = false;
	int64_t application = id_of(row, keys, d->table, 0);
	if (d->failed)
		return;
	if ((application && !is_sealed(d, application, &sealed)) || !name_row(d, row, keys, &about))
		d->failed = true;
	else if (sealed)
		d->list->sealed++;
	else
		add_columns(d, before, after, keys, about);
}

bool past_diff(struct db *before, struct db *after, struct db *seen_by, struct pool *p, struct audit_differences *ret, struct err *e)
{
	struct audit_differences list = {0};
	struct differing d = {.before = before, .after = after, .seen_by = seen_by, .pool = p, .list = &list, .e = e};
	for (const char *const *name = DB_RECORDED_TABLES; *name; name++) {
		d.table = *name;
		if (!compare_table(before, after, *name, on_difference, &d, e) || d.failed)
			return false;
	}
	*ret = list;
	return true;
}
