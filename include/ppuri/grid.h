/* One table of figures, made once and then shown as text, CSV, JSON or paper: so that all four agree. */
#pragma once

#include "ppuri/pool.h"
#include "ppuri/won.h"

enum grid_kind {
	GRID_TEXT,  /* free text: may be cut to fit a terminal */
	GRID_CODE,  /* codes, numbers of papers, states: never cut */
	GRID_DATE,  /* a date in ISO form as exactly as it is known, "2024-03-18" or "2024-03": never cut */
	GRID_MOMENT, /* a moment to the second, which tables for people show to the minute */
	GRID_COUNT, /* a whole number, right-aligned */
	GRID_WON,   /* won, right-aligned; units apply */
	GRID_SCORE, /* hundredths, printed with two decimals */
};

struct grid_column {
	const char *key;   /* the name in JSON and CSV: English, never translated, never changed */
	const char *title; /* the heading for people, translated */
	enum grid_kind kind;
	bool spare; /* left out, and named as such, on a terminal that is too narrow for all */
	bool wraps; /* of a GRID_TEXT: a cell that is too wide is shown in several lines, not cut */
};

/* A cell is text or a number; a blank one is neither ("" in CSV, null in JSON). */
struct grid_cell {
	bool blank;
	bool figure; /* code is a bare number, and one in JSON too; "": there is none */
	union {
		const char *text; /* GRID_TEXT, GRID_CODE, GRID_DATE, GRID_MOMENT */
		int64_t n;        /* GRID_COUNT, GRID_WON, GRID_SCORE */
	};
	const char *code; /* what the text is a name of, in JSON instead of it: a name is translated, a code never changes; NULL */
	const char *mark; /* stands before it where people read it, and in no data: "▲", "├ "; NULL: none */
};

struct grid {
	const struct grid_column *columns;
	size_t n_columns;
	struct grid_cell *at; /* rows × columns, row by row */
	size_t n, room;       /* in cells */
};

static inline bool grid_holds_numbers(const struct grid_column *column)
{
	return column->kind == GRID_COUNT || column->kind == GRID_WON || column->kind == GRID_SCORE;
}

static inline size_t grid_rows(const struct grid *g)
{
	return g->n_columns ? g->n / g->n_columns : 0;
}

/* Each adds the next cell; a row is full when every column got one. Texts must live as long as the grid. NULL is blank. */
void grid_text(struct grid *g, struct pool *p, const char *s);
void grid_named(struct grid *g, struct pool *p, const char *code, const char *name); /* blank if code is NULL */
void grid_figure(struct grid *g, struct pool *p, const char *figure, const char *text); /* a number among texts: "60" of "60 %" */
void grid_number(struct grid *g, struct pool *p, int64_t n);
void grid_marked(struct grid *g, struct pool *p, const char *mark, int64_t n); /* mark NULL: as grid_number */
void grid_blank(struct grid *g, struct pool *p);

/* The place of the column with this key; a mistake of ours if there is none. */
size_t grid_column(const struct grid *g, const char *key);

/* The sum of a number column over all rows, from the raw values; false if 64 bits can not hold it. */
bool grid_total(const struct grid *g, size_t column, int64_t *ret);
/* True if no row has a number in this column: then it has no total either, for nothing stated is not 0. */
bool grid_states_nothing(const struct grid *g, size_t column);

/* True if it holds money, so that its unit must be said. */
bool grid_has_won(const struct grid *g);
/* True if some sum of money is printed rounded in the unit: the lines may then not add up to the printed total. */
bool grid_rounds(const struct grid *g, enum won_unit unit);
