#include "ppuri/grid.h"

#include <string.h>

/* The column that the next cell falls into. */
static const struct grid_column *next_column(const struct grid *g)
{
	if (g->n_columns == 0)
		bug("a cell for a grid without columns");
	return &g->columns[g->n % g->n_columns];
}

void grid_text(struct grid *g, struct pool *p, const char *s)
{
	const struct grid_column *column = next_column(g);
	if (grid_holds_numbers(column))
		bug("a text for the column %s of numbers", column->key);
	*POOL_PUSH(p, g) = (struct grid_cell){.blank = !s, .text = s};
}

void grid_named(struct grid *g, struct pool *p, const char *code, const char *name)
{
	grid_text(g, p, code ? name : NULL);
	g->at[g->n - 1].code = code;
}

void grid_figure(struct grid *g, struct pool *p, const char *figure, const char *text)
{
	grid_named(g, p, figure, text);
	g->at[g->n - 1].figure = true;
}

void grid_number(struct grid *g, struct pool *p, int64_t n)
{
	const struct grid_column *column = next_column(g);
	if (!grid_holds_numbers(column))
		bug("a number for the column %s of texts", column->key);
	*POOL_PUSH(p, g) = (struct grid_cell){.n = n};
}

void grid_marked(struct grid *g, struct pool *p, const char *mark, int64_t n)
{
	grid_number(g, p, n);
	g->at[g->n - 1].mark = mark;
}

void grid_blank(struct grid *g, struct pool *p)
{
	next_column(g);
	*POOL_PUSH(p, g) = (struct grid_cell){.blank = true};
}

size_t grid_column(const struct grid *g, const char *key)
{
	for (size_t i = 0; i < g->n_columns; i++)
		if (strcmp(g->columns[i].key, key) == 0)
			return i;
	bug("the grid has no column %s", key);
}

bool grid_total(const struct grid *g, size_t column, int64_t *ret)
{
	if (column >= g->n_columns || !grid_holds_numbers(&g->columns[column]))
		bug("a total of column %zu, which holds no numbers", column);
	int64_t total = 0;
	for (size_t i = column; i < g->n; i += g->n_columns) {
		if (g->at[i].blank)
			continue;
		if (__builtin_add_overflow(total, g->at[i].n, &total))
			return false;
	}
	*ret = total;
	return true;
}

bool grid_states_nothing(const struct grid *g, size_t column)
{
	for (size_t i = column; i < g->n; i += g->n_columns)
		if (!g->at[i].blank)
			return false;
	return true;
}

bool grid_has_won(const struct grid *g)
{
	for (size_t i = 0; i < g->n_columns; i++)
		if (g->columns[i].kind == GRID_WON)
			return true;
	return false;
}

bool grid_rounds(const struct grid *g, enum won_unit unit)
{
	for (size_t i = 0; i < g->n; i++)
		if (g->columns[i % g->n_columns].kind == GRID_WON && !g->at[i].blank && won_rounds(won_of(g->at[i].n), unit))
			return true;
	return false;
}
