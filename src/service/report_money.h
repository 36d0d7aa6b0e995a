/* What the reports of money have in common: their columns, two times side by side, and the sources in stacked bars. */
#pragma once

#include "funding_sums.h"

enum { MONEY_COLUMNS = 32 };
struct money_columns {
	struct grid_column at[MONEY_COLUMNS];
	size_t n;
};
struct money_columns *money_columns_new(struct pool *p);
void money_column(struct money_columns *columns, const char *key, const char *title, enum grid_kind kind);

/* By enum budget_figure. */
struct money_figure {
	const char *key, *title; /* N_() */
};
extern const struct money_figure MONEY_FIGURES[BUDGET_FIGURES];

/* What accounts are grouped by: its columns, their keys, and the cells of a group. */
void money_group_columns(struct money_columns *columns, const struct funding_question *question);
size_t money_group_keys(const char **keys, const struct funding_question *question);
void money_put_group(struct grid *grid, struct pool *p, const struct funding_question *question, const struct funding_group *group);

/* Blank where it is not known of any account. */
void money_put(struct grid *grid, struct pool *p, const struct budget_sum *sum, enum budget_figure figure);
/* sum NULL: blank. */
void money_put_rate(struct grid *grid, struct pool *p, const struct budget_sum *sum, enum budget_figure whole);
/* "sum not stated", "sum not stated of 1 of 3"; NULL: nothing. */
const char *money_remark(struct pool *p, const struct budget_sum *sum);
/* The rows that the maker makes, which the pool keeps; and those from one place to another. */
const struct rows *money_rows(struct pool *p, struct row_maker maker, size_t n);
const struct rows *money_some_rows(struct pool *p, const struct rows *all, size_t from, size_t to);

/* "fiscal year 2024 beside 2023 · only: 시비, under 창원첨단-2017" */
const char *money_subtitle(struct pool *p, const struct funding_question *question, const struct funding_time *now,
						   const struct funding_time *then);
/* 집행률 of all, with what it is of (citys NULL: none), and how many sums are not stated. */
void money_add_notes(struct pool *p, struct report *report, const struct budget_sum *citys, size_t silent, enum budget_figure whole);

/* The columns of two times, and their cells: none of an account that there is not. */
void money_beside_columns(struct pool *p, struct money_columns *columns, const struct funding_time *now, const struct funding_time *then);
void money_put_beside(struct grid *grid, struct pool *p, const struct budget_sum *then, const struct budget_sum *now, bool in_budget);
/* Then, now and the difference, of the groups of both. */
void money_add_beside(struct pool *p, struct report *report, const struct funding_question *question, const struct funding_time *now,
					  const struct funding_time *then, const struct funding_groups *groups, const struct funding_groups *earlier);
/* A table of the sources and a bar of each: what was spent, what is left to pay, what is left to award, what went on or lapsed. */
void money_add_sources(struct pool *p, struct report *report, const struct funding_groups *groups, enum budget_figure whole);
