/* What every report is built with. */
#pragma once

#include "form_draw.h"

#include "ppuri/committee.h"
#include "ppuri/service/report.h"

/* Who asks, when, whose office it is, and where the audit stands. */
MUST_CHECK bool report_begin(struct work *w, struct report *report, struct err *e);

struct grid *report_grid(struct pool *p, const struct grid_column *columns, size_t n);
/* Room for so many rows at once, in a grid that has none yet. */
void report_expect(struct pool *p, struct grid *grid, size_t rows);

/* Some rows of a grid, which has them too; those from `to` on are not among them. */
const struct grid *report_rows(struct pool *p, const struct grid *grid, size_t from, size_t to);

void report_add(struct pool *p, struct report *report, struct report_part part);
void report_add_note(struct pool *p, struct report *report, const char *text);
/* Each table but that of the data is one of a sheet's too. */
void report_tabs(struct pool *p, struct report *report);

/* As ISO, with its own precision; blank if there is none. */
void report_date(struct grid *grid, struct pool *p, struct date d);

/* The form that sets it on paper: built in by this name, or the office's own. */
MUST_CHECK bool report_set_by(struct work *w, const char *form, struct report *report, struct err *e);
/* The values of a chapter that begins here: the parts that are added from now on are its. */
struct form_values *report_chapter(struct pool *p, struct report *report, const char *bookmark);
/* A value of a chapter; NULL: it is empty, and a form can ask whether it is there. */
void report_put(struct form_values *values, const char *name, const char *value);
/* Of a chapter: the list `sign` of role and name, and a row of it. */
void report_put_sign_list(struct form_values *values);
void report_put_sign(struct form_values *values, const char *role, const char *name);
/* The list of those who sit and have pledged, and judge in that round or before, the chair first. */
void report_put_signs(struct form_values *values, const struct committee *committee, int round);
