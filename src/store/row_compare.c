#include "row_compare.h"

#include <string.h>

struct side {
	struct db *db;
	sqlite3_stmt *stmt;
	bool row;
};

static void side_close(struct side *side)
{
	sqlite3_finalize(side->stmt);
}

static bool step(struct side *side, struct err *e)
{
	int rc = sqlite3_step(side->stmt);
	side->row = rc == SQLITE_ROW;
	return side->row || rc == SQLITE_DONE || db_failed(side->db->handle, rc, e);
}

static bool open_side(struct side *side, const char *sql, struct err *e)
{
	int rc = sqlite3_prepare_v2(side->db->handle, sql, -1, &side->stmt, NULL);
	return rc == SQLITE_OK ? step(side, e) : db_failed(side->db->handle, rc, e);
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
static int compare_keys(const struct side *one, const struct side *other, int keys)
{
	int order = (int)other->row - (int)one->row;
	for (int i = 0; i < keys && !order && one->row; i++)
		order = compare(one->stmt, other->stmt, i);
	return order;
}

int compare_columns(sqlite3_stmt *one, sqlite3_stmt *other, int from)
{
	int i = from, n = sqlite3_column_count(other);
	while (i < n && i < sqlite3_column_count(one) && compare(one, other, i) == 0)
		i++;
	return i;
}

bool compare_queries(struct db *one_db, struct db *other_db, const char *sql, int keys, row_differs differs, void *arg, struct err *e)
{
	struct side one CLEANUP(side_close) = {.db = one_db}, other CLEANUP(side_close) = {.db = other_db};
	bool more = open_side(&one, sql, e) && open_side(&other, sql, e);
	while (more && (one.row || other.row)) {
		int order = compare_keys(&one, &other, keys);
		if (order || compare_columns(one.stmt, other.stmt, keys) < sqlite3_column_count(other.stmt))
			differs(arg, order <= 0 ? one.stmt : NULL, order >= 0 ? other.stmt : NULL, keys);
		more = (order > 0 || step(&one, e)) && (order < 0 || step(&other, e));
	}
	return more;
}

bool compare_table(struct db *one, struct db *other, const char *table, row_differs differs, void *arg, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct buf sql CLEANUP(buf_release) = {0};
	int keys = 0;
	DB_SQL(q, other, "SELECT name FROM pragma_table_info(:table, 'main') WHERE pk > 0 ORDER BY pk");
	db_bind(&q, ":table", table);
	buf_puts(&sql, "SELECT ");
	for (; db_next(&q); keys++)
		buf_printf(&sql, "\"%s\", ", db_text(&q, &pool, "name"));
	buf_printf(&sql, "* FROM main.\"%s\" ORDER BY 1", table);
	for (int i = 2; i <= keys; i++)
		buf_printf(&sql, ", %d", i);
	return db_done(&q, e) && compare_queries(one, other, buf_text(&sql), keys, differs, arg, e);
}

const char *compare_value_text(struct pool *p, sqlite3_stmt *row, int column)
{
	struct buf hex CLEANUP(buf_release) = {0};
	const unsigned char *bytes = sqlite3_column_blob(row, column);
	if (sqlite3_column_type(row, column) != SQLITE_BLOB)
		return bytes ? pool_strdup(p, (const char *)sqlite3_column_text(row, column)) : NULL;
	for (int at = 0; at < sqlite3_column_bytes(row, column); at++)
		buf_printf(&hex, "%02x", bytes[at]);
	return pool_strdup(p, buf_text(&hex));
}

const char *compare_key_text(struct pool *p, sqlite3_stmt *row, int keys)
{
	struct buf key CLEANUP(buf_release) = {0};
	for (int i = 0; i < keys; i++) {
		const char *text = compare_value_text(p, row, i);
		buf_printf(&key, "%s%s", i ? ", " : "", text ? text : "");
	}
	return pool_strdup(p, buf_text(&key));
}
