/* Looking into a report: its cells by row and key, its tables by title. */
#pragma once

#include "unit.h"

#include "ppuri/service/report.h"

static inline size_t column_of(const struct grid *grid, const char *key)
{
	for (size_t i = 0; i < grid->n_columns; i++)
		if (strcmp(grid->columns[i].key, key) == 0)
			return i;
	fail_msg("no column %s", key);
	return 0;
}

static inline const struct grid_cell *cell_at(const struct grid *grid, size_t row, const char *key)
{
	assert_true(row < grid_rows(grid));
	return &grid->at[row * grid->n_columns + column_of(grid, key)];
}

/* NULL if blank. */
static inline const char *text_at(const struct grid *grid, size_t row, const char *key)
{
	return cell_at(grid, row, key)->text;
}

static inline bool blank_at(const struct grid *grid, size_t row, const char *key)
{
	return cell_at(grid, row, key)->blank;
}

static inline int64_t number_at(const struct grid *grid, size_t row, const char *key)
{
	assert_false(blank_at(grid, row, key));
	return cell_at(grid, row, key)->n;
}

static inline int64_t total_of(const struct grid *grid, const char *key)
{
	int64_t total;
	assert_true(grid_total(grid, column_of(grid, key), &total));
	return total;
}

/* Rows that are made when they are read, in grids as all others are. */
static inline void hold_rows(struct pool *p, struct report *report)
{
	struct err e = {0};
	if (report->rows) {
		struct grid *data = pool_alloc(p, sizeof *data);
		assert_true(rows_held(p, report->rows, data, &e));
		report->data = data;
	}
	for (size_t i = 0; i < report->n; i++)
		if (report->at[i].rows) {
			struct grid *grid = pool_alloc(p, sizeof *grid);
			assert_true(rows_held(p, report->at[i].rows, grid, &e));
			report->at[i].grid = grid;
		}
}

/* report->n if there is none. */
static inline size_t find_part(const struct report *report, enum report_kind kind, const char *title)
{
	size_t i = 0;
	while (i < report->n && (report->at[i].kind != kind || !report->at[i].title || strcmp(report->at[i].title, title) != 0))
		i++;
	return i;
}

static inline const struct report_part *part_of(
	const struct report *report, enum report_kind kind, const char *title)
{
	size_t i = find_part(report, kind, title);
	assert_true(i < report->n);
	return &report->at[i];
}

/* The first table that a form places by this name. */
static inline const struct grid *table_named(const struct report *report, const char *name)
{
	size_t i = 0;
	while (i < report->n && (report->at[i].kind != REPORT_TABLE || !report->at[i].name || strcmp(report->at[i].name, name) != 0))
		i++;
	assert_true(i < report->n);
	return report->at[i].grid;
}

static inline const struct grid *table_of(const struct report *report, const char *title)
{
	return part_of(report, REPORT_TABLE, title)->grid;
}

static inline const char *note_with(const struct report *report, const char *words)
{
	for (size_t i = 0; i < report->n; i++)
		if (report->at[i].kind == REPORT_NOTE && strstr(report->at[i].text, words))
			return report->at[i].text;
	return NULL;
}
