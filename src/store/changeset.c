#include "changeset.h"

#include "ppuri/tr.h"

#include <string.h>

bool changeset_columns(struct db *db, struct pool *p, const char *table, const char **names, int n, struct err *e)
{
	DB_SQL(q, db, "SELECT cid, name FROM pragma_table_info(:table)");
	db_bind(&q, ":table", table);
	for (int i = 0; i < n; i++)
		names[i] = "?";
	while (db_next(&q)) {
		int64_t place = db_int(&q, "cid");
		const char *name = db_text(&q, p, "name");
		if (place < n)
			names[place] = name;
	}
	return db_done(&q, e);
}

static const char *value_text(struct pool *p, sqlite3_value *value)
{
	struct buf hex CLEANUP(buf_release) = {0};
	switch (value ? sqlite3_value_type(value) : SQLITE_NULL) {
	case SQLITE_INTEGER:
		return pool_printf(p, "%lld", (long long)sqlite3_value_int64(value));
	case SQLITE_TEXT:
		return pool_strdup(p, (const char *)sqlite3_value_text(value));
	case SQLITE_BLOB: {
		const unsigned char *bytes = sqlite3_value_blob(value);
		for (int i = 0; i < sqlite3_value_bytes(value); i++)
			buf_printf(&hex, "%02x", bytes[i]);
		return pool_strdup(p, buf_text(&hex));
	}
	default:
		return NULL;
	}
}

struct row {
	const char *table, *kind;
	const char **names;
	unsigned char *is_key;
	int n, op;
};

static sqlite3_value *old_value(sqlite3_changeset_iter *iter, const struct row *row, int i)
{
	sqlite3_value *value = NULL;
	if (row->op != SQLITE_INSERT)
		sqlite3changeset_old(iter, i, &value);
	return value;
}

static sqlite3_value *new_value(sqlite3_changeset_iter *iter, const struct row *row, int i)
{
	sqlite3_value *value = NULL;
	if (row->op != SQLITE_DELETE)
		sqlite3changeset_new(iter, i, &value);
	return value;
}

static const char *row_key(sqlite3_changeset_iter *iter, struct pool *p, const struct row *row)
{
	const char *key = "";
	for (int i = 0; i < row->n; i++) {
		if (!row->is_key[i])
			continue;
		sqlite3_value *value = row->op == SQLITE_INSERT ? new_value(iter, row, i) : old_value(iter, row, i);
		const char *text = value_text(p, value);
		key = pool_printf(p, "%s%s%s", key, *key ? ", " : "", text ? text : "");
	}
	return key;
}

static void add_row(sqlite3_changeset_iter *iter, struct pool *p, const struct row *row, struct audit_changes *list)
{
	const char *key = row_key(iter, p, row);
	for (int i = 0; i < row->n; i++) {
		sqlite3_value *before = old_value(iter, row, i), *after = new_value(iter, row, i);
		if (row->op == SQLITE_UPDATE && (row->is_key[i] || !after))
			continue; /* unchanged */
		*POOL_PUSH(p, list) = (struct audit_change){
			.table = row->table,
			.key = key,
			.column = row->names[i],
			.kind = row->kind,
			.before = value_text(p, before),
			.after = value_text(p, after),
		};
	}
}

static bool read_row(struct db *db, sqlite3_changeset_iter *iter, struct pool *p, struct audit_changes *list, struct err *e)
{
	struct row row = {0};
	const char *table = NULL;
	sqlite3changeset_op(iter, &table, &row.n, &row.op, NULL);
	sqlite3changeset_pk(iter, &row.is_key, NULL);
	row.table = pool_strdup(p, table);
	row.kind = row.op == SQLITE_INSERT ? N_("insert") : row.op == SQLITE_DELETE ? N_("delete") : N_("update");
	row.names = pool_alloc(p, (size_t)row.n * sizeof *row.names);
	if (!changeset_columns(db, p, row.table, row.names, row.n, e))
		return false;
	add_row(iter, p, &row, list);
	return true;
}

bool changeset_read(struct db *db, struct pool *p, const struct changeset *changes, struct audit_changes *ret, struct err *e)
{
	struct audit_changes list = {0};
	sqlite3_changeset_iter *iter = NULL;
	int rc = SQLITE_CORRUPT;
	if (changeset_is_whole(changes->bytes, changes->n))
		rc = sqlite3changeset_start(&iter, (int)changes->n, (void *)(uintptr_t)changes->bytes);
	bool read = true;
	while (rc == SQLITE_OK && iter && read && sqlite3changeset_next(iter) == SQLITE_ROW)
		read = read_row(db, iter, p, &list, e);
	if (iter) {
		int end = sqlite3changeset_finalize(iter);
		rc = rc == SQLITE_OK ? end : rc;
	}
	if (rc != SQLITE_OK)
		return db_failed(db->handle, rc, e);
	if (!read)
		return false;
	*ret = list;
	return true;
}
