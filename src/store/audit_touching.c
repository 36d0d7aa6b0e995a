#include "audit_touching.h"

#include "changeset.h"

#include <string.h>

/* A row that belongs to the application: the application's own, and each that names one of these by its "table_id". */
struct owned {
	const char *table;
	int64_t id;
};

struct known_table {
	const char *name, **columns;
	int n;
};

struct touching {
	struct pool *p;
	struct {
		struct owned *at;
		size_t n, room;
	} rows;
	struct {
		struct known_table *at;
		size_t n, room;
	} tables;
};

struct touching *touching_begin(struct pool *p, int64_t application)
{
	struct touching *t = pool_alloc(p, sizeof *t);
	*t = (struct touching){.p = p};
	*POOL_PUSH(p, &t->rows) = (struct owned){"application", application};
	return t;
}

static bool is_owned(const struct touching *t, const char *table, size_t length, int64_t id)
{
	for (size_t i = 0; i < t->rows.n; i++)
		if (t->rows.at[i].id == id && strncmp(t->rows.at[i].table, table, length) == 0 && !t->rows.at[i].table[length])
			return true;
	return false;
}

static bool find_table(struct db *db, struct touching *t, const char *name, int n, const struct known_table **ret, struct err *e)
{
	for (size_t i = 0; i < t->tables.n; i++)
		if (strcmp(t->tables.at[i].name, name) == 0 && t->tables.at[i].n == n) {
			*ret = &t->tables.at[i];
			return true;
		}
	struct known_table *table = POOL_PUSH(t->p, &t->tables);
	*table = (struct known_table){pool_strdup(t->p, name), pool_alloc(t->p, (size_t)n * sizeof *table->columns), n};
	*ret = table;
	return changeset_columns(db, t->p, name, table->columns, n, e);
}

/* As it was, or as it is where it was nothing or did not change. */
static bool number_in(sqlite3_changeset_iter *iter, int op, int column, int64_t *ret)
{
	sqlite3_value *value = NULL;
	if (op != SQLITE_INSERT)
		sqlite3changeset_old(iter, column, &value);
	if (!value && op != SQLITE_DELETE)
		sqlite3changeset_new(iter, column, &value);
	if (!value || sqlite3_value_type(value) != SQLITE_INTEGER)
		return false;
	*ret = sqlite3_value_int64(value);
	return true;
}

static bool names_an_owned_row(const struct touching *t, sqlite3_changeset_iter *iter, int op, const struct known_table *table)
{
	int64_t id;
	for (int i = 0; i < table->n; i++) {
		size_t length = strlen(table->columns[i]);
		if (length > 3 && strcmp(table->columns[i] + length - 3, "_id") == 0 && number_in(iter, op, i, &id) &&
			is_owned(t, table->columns[i], length - 3, id))
			return true;
	}
	return false;
}

/* The number of a row whose key is that alone. */
static bool own_number(sqlite3_changeset_iter *iter, int op, const struct known_table *table, int64_t *ret)
{
	unsigned char *is_key = NULL;
	int at = -1;
	sqlite3changeset_pk(iter, &is_key, NULL);
	for (int i = 0; i < table->n; i++) {
		if (!is_key[i])
			continue;
		if (at >= 0)
			return false;
		at = i;
	}
	return at >= 0 && number_in(iter, op, at, ret);
}

static bool ask_row(struct db *db, struct touching *t, sqlite3_changeset_iter *iter, bool *touched, struct err *e)
{
	const struct known_table *table;
	const char *name = NULL;
	int64_t id;
	int n, op;
	sqlite3changeset_op(iter, &name, &n, &op, NULL);
	if (!find_table(db, t, name, n, &table, e))
		return false;
	bool numbered = own_number(iter, op, table, &id), owned = numbered && is_owned(t, name, strlen(name), id);
	if (!owned && !names_an_owned_row(t, iter, op, table))
		return true;
	*touched = true;
	if (numbered && !owned)
		*POOL_PUSH(t->p, &t->rows) = (struct owned){table->name, id};
	return true;
}

bool touching_ask(struct db *db, struct touching *t, const struct changeset *changes, bool *ret, struct err *e)
{
	sqlite3_changeset_iter *iter = NULL;
	bool touched = false, read = true;
	int rc = SQLITE_CORRUPT;
	if (!changes->n) {
		*ret = false;
		return true;
	}
	if (changeset_is_whole(changes->bytes, changes->n))
		rc = sqlite3changeset_start(&iter, (int)changes->n, (void *)(uintptr_t)changes->bytes);
	while (rc == SQLITE_OK && read && sqlite3changeset_next(iter) == SQLITE_ROW)
		read = ask_row(db, t, iter, &touched, e);
	if (iter) {
		int end = sqlite3changeset_finalize(iter);
		rc = rc == SQLITE_OK ? end : rc;
	}
	if (rc != SQLITE_OK)
		return db_failed(db->handle, rc, e);
	*ret = touched;
	return read;
}
