/* A table while it is set: table_width.c finds the widths of its columns, table.c breaks its cells and draws it. Of the cells of a long one
 * only their widths stay, and a row is measured again when it is wanted, so that it takes little more than a short one. */
#pragma once

#include "flow.h"

#define ROWS_KEPT 128

/* Of a row in work. */
struct cell {
	struct letters letters;
	bool heading; /* the name of a row or column */
	struct {
		size_t *at;
		size_t n, room;
	} lines; /* where each starts */
};

struct column {
	mpt natural, word, piece; /* widths: unbroken, broken between words, broken inside words */
	mpt narrow;               /* its words whole, or as many of the widest broken as must be */
	int64_t root;             /* of the length of all text in cells that may need more lines than one */
	mpt x, width;
};

struct table {
	const struct table_text *text;
	const struct table_style *style;
	mpt *natural;       /* of each cell its width, unbroken */
	uint32_t *lines;    /* of each row how many lines it has */
	struct column *columns;
	struct pool *pool;
	struct cell *kept[ROWS_KEPT]; /* its first rows, the head among them */
	mpt x, width;
	bool at_top;        /* nothing of it is on this page yet */
	bool headed_before; /* its head has been drawn */
	uint32_t *tags;     /* of the cells of the row in work */
};

static inline mpt larger(mpt a, mpt b)
{
	return a > b ? a : b;
}

/* The cells of a row: of the first ones as they were measured before, of others in `passing`. */
MUST_CHECK bool table_measure_row(const struct flow *flow, struct pool *passing, struct table *table, size_t row, struct cell **ret,
	struct err *e);
/* The same of a row that could be measured before. */
struct cell *table_row(const struct flow *flow, struct pool *passing, struct table *table, size_t row);
/* What each cell and each column needs. */
MUST_CHECK bool table_measure(const struct flow *flow, struct table *table, struct err *e);

/* The widest setting that fits: cells unbroken, broken between words, broken inside words; or as the form says. */
MUST_CHECK bool table_set_widths(const struct flow *flow, struct table *table, struct err *e);
