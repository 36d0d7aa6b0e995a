/* Rows as machines read them: won and counts whole, scores with two decimals. */
#pragma once

#include "ppuri/rows.h"

/* A line of CSV: the heading, a row; and a cell. */
void csv_heading(struct buf *out, const struct grid_column *columns, size_t n);
void csv_row(struct buf *out, const struct grid_column *columns, size_t n, const struct grid_cell *row);
void put_csv_cell(struct buf *out, const char *s);
/* {"key": value, …} on a line of its own, with what stands before it. */
void json_row(struct buf *out, const struct grid_column *columns, size_t n, const struct grid_cell *row);

/* All of them. */
MUST_CHECK bool rows_csv(struct spool *out, const struct rows *rows, struct err *e);
MUST_CHECK bool rows_json(struct spool *out, const struct rows *rows, struct err *e);
