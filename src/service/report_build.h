/* What every report is built with. */
#pragma once

#include "ppuri/committee.h"
#include "ppuri/service/report.h"

/* Who asks, when, whose office it is, and where the audit stands. */
MUST_CHECK bool report_begin(struct work *w, struct report *report, struct err *e);

struct grid *report_grid(struct pool *p, const struct grid_column *columns, size_t n);
/* Room for so many rows at once, in a grid that has none yet. */
void report_expect(struct pool *p, struct grid *grid, size_t rows);
/* The named columns of a grid, in this order; the keys end with NULL. */
struct grid *report_pick(struct pool *p, const struct grid *from, const char *const *keys);
size_t report_column(const struct grid *grid, const char *key);

void report_add(struct pool *p, struct report *report, struct report_part part);
void report_add_note(struct pool *p, struct report *report, const char *text);

/* Below a line for the day. */
void report_add_signatures(struct pool *p, struct report *report, const struct report_signature *people, size_t n);
/* Of those who sit and have pledged, and judge in that round or before, the chair first. */
void report_add_committee(struct pool *p, struct report *report, const struct committee *committee, int round);

/* As ISO, with its own precision; blank if there is none. */
void report_date(struct grid *grid, struct pool *p, struct date d);
