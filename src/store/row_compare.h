/* Two tables of one form, in two databases, row by row in the order of their keys. */
#pragma once

#include "sql.h"

/* A row that is in one alone (the other is NULL), or is not the same in both. The first `keys` columns are its key, and stand among
 * the others again. */
typedef void (*row_differs)(void *arg, sqlite3_stmt *one, sqlite3_stmt *other, int keys);

MUST_CHECK bool compare_table(struct db *one, struct db *other, const char *table, row_differs differs, void *arg, struct err *e);

/* The same of any text that gives its keys first, and is ordered by them. */
MUST_CHECK bool compare_queries(struct db *one, struct db *other, const char *sql, int keys, row_differs differs, void *arg, struct err *e);

/* The first column from which two rows are not the same, or their number. */
int compare_columns(sqlite3_stmt *one, sqlite3_stmt *other, int from);

/* "7, 2024, city". */
const char *compare_key_text(struct pool *p, sqlite3_stmt *row, int keys);
/* A value as text, bytes as hex; NULL if it is none. */
const char *compare_value_text(struct pool *p, sqlite3_stmt *row, int column);
