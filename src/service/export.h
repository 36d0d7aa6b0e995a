/* Rows in the very columns that an import reads, so that what was written can be read again. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/firm.h"
#include "ppuri/rows.h"
#include "ppuri/table.h"
#include "ppuri/vocabulary.h"

/* No rows yet. Its titles are the first names of the columns, which are Korean in every language: so are the files. Columns that are left
 * out are not there at all: a file that is read again then says nothing of them. NULL: all are there. */
struct rows export_rows(struct pool *p, const struct table_column *columns, const enum grid_kind *kinds, const bool *left_out, size_t n);

/* Each adds the next cell; what is not known is blank. */
void export_term(struct grid *g, struct pool *p, const struct vocabulary *v, const char *code);
void export_date(struct grid *g, struct pool *p, struct date date);
/* All cells of a firm, in the order of enum firm_column; those of FIRM_PERSONAL_COLUMNS only with its people. */
void export_firm(struct grid *g, struct pool *p, const struct firm *firm, bool with_people);
