/* A table while it is set: table_width.c finds the widths of its columns, table.c breaks its cells and draws it. */
#pragma once

#include "flow.h"

struct cell {
	struct letters letters;
	mpt natural;  /* its width, unbroken */
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
	struct cell *cells;
	struct column *columns;
	mpt x, width;
	bool at_top;        /* nothing of it is on this page yet */
	bool headed_before; /* its head has been drawn */
	uint32_t *tags;     /* of the cells of the row in work */
};

static inline mpt larger(mpt a, mpt b)
{
	return a > b ? a : b;
}

/* What each cell and each column needs. */
MUST_CHECK bool table_measure(struct flow *flow, struct table *table, struct err *e);

/* The widest setting that fits: cells unbroken, broken between words, broken inside words; or as the form says. */
MUST_CHECK bool table_set_widths(struct table *table, struct err *e);
