#include "ppuri/store/past.h"

#include "changeset.h"
#include "handle.h"

#include "ppuri/tr.h"

#include <inttypes.h>
#include <string.h>

/* How much of the record is merged into one step back: a row that was changed a thousand times then changes once. */
#define STEP_BYTES (16 << 20)

static bool is_recorded(const char *table)
{
	for (const char *const *name = DB_RECORDED_TABLES; *name; name++)
		if (strcmp(*name, table) == 0)
			return true;
	return false;
}

/* The record and the papers are large, and read where they lie. */
static bool stays_in_store(const char *table)
{
	return strcmp(table, "audit") == 0 || strcmp(table, "paper_content") == 0;
}

static bool is_without_rowid(struct db *db, const char *table, bool *ret, struct err *e)
{
	DB_SQL(q, db, "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = :table");
	db_bind(&q, ":table", table);
	*ret = db_next(&q) && db_int(&q, "wr");
	return db_done(&q, e);
}

/* "PRIMARY KEY (…)" of a table. */
static bool put_key(struct db *db, struct pool *p, const char *table, struct buf *sql, struct err *e)
{
	const char *before = ", PRIMARY KEY (";
	DB_SQL(q, db, "SELECT name FROM pragma_table_info(:table, 'main') WHERE pk > 0 ORDER BY pk");
	db_bind(&q, ":table", table);
	for (; db_next(&q); before = ", ")
		buf_printf(sql, "%s\"%s\"", before, db_text(&q, p, "name"));
	buf_puts(sql, ")");
	return db_done(&q, e);
}

/* The table with its columns and its key, and without all else that it demands of its rows: on the way back they may be, in
 * between, what they never were. So near to the other that SQLite copies it record by record, without looking into them. */
static bool put_table(struct db *db, struct pool *p, const char *table, struct buf *sql, struct err *e)
{
	bool without_rowid;
	buf_printf(sql, "CREATE TABLE main.\"%s\"", table);
	const char *before = " (";
	DB_SQL(q, db, "SELECT name, type, \"notnull\" AS needed, dflt_value AS fallback FROM pragma_table_info(:table, 'main') ORDER BY cid");
	db_bind(&q, ":table", table);
	for (; db_next(&q); before = ", ") {
		const char *fallback = db_text_or_null(&q, p, "fallback");
		buf_printf(sql, "%s\"%s\" %s%s%s%s", before, db_text(&q, p, "name"), db_text(&q, p, "type"),
				   db_int(&q, "needed") ? " NOT NULL" : "", fallback ? " DEFAULT " : "", fallback ? fallback : "");
	}
	if (!db_done(&q, e) || !put_key(db, p, table, sql, e) || !is_without_rowid(db, table, &without_rowid, e))
		return false;
	buf_puts(sql, without_rowid ? ") WITHOUT ROWID;" : ");");
	return true;
}

static bool copy_table(struct db *db, struct db *past, struct pool *p, const char *name, struct err *e)
{
	struct buf sql CLEANUP(buf_release) = {0};
	if (stays_in_store(name))
		buf_printf(&sql, "CREATE TEMP VIEW \"%s\" AS SELECT rowid AS rowid, * FROM live.\"%s\"", name, name);
	else if (!put_table(db, p, name, &sql, e))
		return false;
	if (is_recorded(name))
		buf_printf(&sql, "INSERT INTO main.\"%s\" SELECT * FROM live.\"%s\"", name, name);
	return handle_exec_unguarded(past, buf_text(&sql), e);
}

static bool copy_tables(struct db *db, struct db *past, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	bool done = true;
	DB_SQL(q, db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
	while (done && db_next(&q))
		done = copy_table(db, past, &pool, db_text(&q, &pool, "name"), e);
	return done && db_done(&q, e);
}

/* As the migrations wrote them. No triggers: they had their say when the acts were done. */
static bool copy_schema(struct db *db, struct db *past, const char *type, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	bool done = true;
	DB_SQL(q, db, "SELECT sql FROM sqlite_schema WHERE type = :type AND sql IS NOT NULL ORDER BY rowid");
	db_bind(&q, ":type", type);
	while (done && db_next(&q))
		done = handle_exec_unguarded(past, db_text(&q, &pool, "sql"), e);
	return done && db_done(&q, e);
}

static bool put_unique(struct db *db, struct pool *p, const char *table, const char *name, struct buf *sql, struct err *e)
{
	const char *before = " (";
	buf_printf(sql, "CREATE UNIQUE INDEX main.\"unique_%s\" ON \"%s\"", name + strlen("sqlite_"), table);
	DB_SQL(q, db, "SELECT name FROM pragma_index_info(:name, 'main') ORDER BY seqno");
	db_bind(&q, ":name", name);
	for (; db_next(&q); before = ", ")
		buf_printf(sql, "%s\"%s\"", before, db_text(&q, p, "name"));
	buf_puts(sql, ");");
	return db_done(&q, e);
}

/* What a table demands to be unique is also how its rows are found. */
static bool copy_uniques(struct db *db, struct db *past, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct buf sql CLEANUP(buf_release) = {0};
	bool done = true;
	DB_SQL(q, db,
		   "SELECT t.name AS table_name, i.name AS index_name FROM sqlite_schema t, pragma_index_list(t.name, 'main') i "
		   "WHERE t.type = 'table' AND i.origin = 'u'");
	while (done && db_next(&q)) {
		const char *table = db_text(&q, &pool, "table_name");
		done = stays_in_store(table) || put_unique(db, &pool, table, db_text(&q, &pool, "index_name"), &sql, e);
	}
	return done && db_done(&q, e) && handle_exec_unguarded(past, buf_text(&sql), e);
}

/* Once no row moves any more. */
static bool copy_indexes(struct db *db, struct db *past, struct err *e)
{
	return copy_uniques(db, past, e) && copy_schema(db, past, "index", e);
}

static bool attach(struct db *past, const char *path, struct err *e)
{
	DB_SQL(q, past, "ATTACH :path AS live");
	db_bind(&q, ":path", path);
	return db_run(&q, e);
}

static bool open_copy(struct db *db, struct db **ret, struct err *e)
{
	struct db *past = NULL;
	if (!handle_open("", HANDLE_OWN, &past, e))
		return false;
	*ret = past;
	past->version = db->version;
	past->contents = "live";
	return attach(past, db->path, e) &&
		   handle_exec_unguarded(past, "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536; BEGIN", e) && copy_tables(db, past, e) &&
		   copy_schema(db, past, "view", e);
}

static bool find_point(struct db *past, struct moment moment, struct past_point *ret, struct err *e)
{
	char text[DATE_TEXT_MAX];
	DB_SQL(q, past, "SELECT seq, at FROM audit WHERE at <= :moment ORDER BY seq DESC LIMIT 1");
	db_bind(&q, ":moment", moment);
	bool found = db_next(&q);
	if (found)
		*ret = (struct past_point){.seq = db_int(&q, "seq"), .at = db_moment(&q, "at")};
	if (!db_done(&q, e))
		return false;
	return found || err_set(e, ERR_NOT_FOUND, _("the store does not reach back to %s"), moment_iso(moment, text));
}

static int on_conflict(void *arg, int kind, sqlite3_changeset_iter *iter)
{
	(void)arg, (void)kind, (void)iter;
	return SQLITE_CHANGESET_ABORT;
}

/* Merges the changes of these acts. A table that a migration widened does not merge with what was recorded of it before:
 * *ret_widened is the first act behind that migration, else 0. */
static int merge(struct db *past, sqlite3_changegroup *group, int64_t from, int64_t to, int64_t *ret_widened)
{
	int rc = SQLITE_OK;
	struct err ignored;
	DB_SQL(q, past, "SELECT seq, changeset FROM audit WHERE seq BETWEEN :from AND :to ORDER BY seq");
	db_bind(&q, ":from", from);
	db_bind(&q, ":to", to);
	*ret_widened = 0;
	while (rc == SQLITE_OK && db_next(&q)) {
		size_t n;
		const void *bytes = db_blob_here(&q, "changeset", &n);
		if (n)
			rc = changeset_is_whole(bytes, n) ? sqlite3changegroup_add(group, (int)n, (void *)(uintptr_t)bytes) : SQLITE_CORRUPT;
		if (rc == SQLITE_SCHEMA)
			*ret_widened = db_int(&q, "seq");
	}
	return rc == SQLITE_OK && !db_done(&q, &ignored) ? SQLITE_CORRUPT : rc;
}

static int take_back_merged(struct db *past, int64_t from, int64_t to, int64_t *ret_widened)
{
	sqlite3_changegroup *group = NULL;
	int n = 0;
	void *bytes = NULL;
	int rc = sqlite3changegroup_new(&group);
	if (rc == SQLITE_OK)
		rc = merge(past, group, from, to, ret_widened);
	if (rc == SQLITE_OK)
		rc = sqlite3changegroup_output(group, &n, &bytes);
	if (rc == SQLITE_OK)
		rc = sqlite3changeset_apply_v2(past->handle, n, bytes, NULL, on_conflict, NULL, NULL, NULL, SQLITE_CHANGESETAPPLY_INVERT);
	sqlite3_free(bytes);
	sqlite3changegroup_delete(group);
	return rc;
}

/* Newest first. What does not go at once is tried in halves, to tell which act it was: what does not go alone was written by
 * none. */
static bool take_back(struct db *past, int64_t from, int64_t to, struct err *e)
{
	int64_t middle;
	int rc = take_back_merged(past, from, to, &middle);
	if (rc == SQLITE_OK)
		return true;
	if (rc == SQLITE_NOMEM || rc == SQLITE_FULL || rc == SQLITE_IOERR)
		return db_failed(past->handle, rc, e);
	if (from < to) {
		middle = middle > from ? middle : from + (to - from + 1) / 2;
		return take_back(past, middle, to, e) && take_back(past, from, middle - 1, e);
	}
	err_set(e, ERR_STORE, _("what stands in the store is not what audit row %lld left there"), (long long)from);
	return err_hint(e, "%s", _("ppuri store check tells where it differs"));
}

/* The start of the step that ends with act `to`. */
static bool step_start(struct db *past, int64_t after, int64_t to, int64_t *ret, struct err *e)
{
	int64_t bytes = 0, from = to;
	DB_SQL(q, past, "SELECT seq, length(changeset) AS n FROM audit WHERE seq > :after AND seq <= :to ORDER BY seq DESC");
	db_bind(&q, ":after", after);
	db_bind(&q, ":to", to);
	while (bytes < STEP_BYTES && db_next(&q)) {
		bytes += db_int(&q, "n");
		from = db_int(&q, "seq");
	}
	*ret = from;
	return db_done(&q, e);
}

static bool last_act(struct db *past, int64_t *ret, struct err *e)
{
	DB_SQL(q, past, "SELECT seq FROM audit ORDER BY seq DESC LIMIT 1");
	*ret = db_next(&q) ? db_int(&q, "seq") : 0;
	return db_done(&q, e);
}

static bool take_back_all(struct db *past, int64_t known, struct err *e)
{
	int64_t to, from;
	if (!last_act(past, &to, e))
		return false;
	for (; to > known; to = from - 1)
		if (!step_start(past, known, to, &from, e) || !take_back(past, from, to, e))
			return false;
	return true;
}

static bool forget_later(struct db *past, const struct past_point *point, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	return handle_exec_unguarded(
		past,
		pool_printf(&pool, "DROP VIEW temp.audit; CREATE TEMP VIEW audit AS SELECT * FROM live.audit WHERE seq <= %" PRId64, point->seq), e);
}

static bool make_past(struct db *db, struct db *past, struct moment moment, struct past_point *ret, struct err *e)
{
	struct past_point point = {0};
	past->writing = true;
	bool done = find_point(past, moment, &point, e) && take_back_all(past, point.seq, e);
	past->writing = false;
	sql_cache_clear(past);
	if (!done || !forget_later(past, &point, e) || !copy_indexes(db, past, e) || !handle_exec_unguarded(past, "COMMIT", e))
		return false;
	*ret = point;
	return true;
}

bool past_open(struct db *db, struct moment moment, struct db **ret, struct past_point *ret_point, struct err *e)
{
	struct db *past = NULL;
	struct past_point point = {0};
	if (!open_copy(db, &past, e) || !make_past(db, past, moment, &point, e)) {
		db_close(&past);
		return false;
	}
	*ret = past;
	*ret_point = point;
	return true;
}
