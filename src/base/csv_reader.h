/* The reader of CSV. Private to table. */
#pragma once

#include "csv_decode.h"

#include "ppuri/table.h"

struct csv;

/* Finds encoding and separator of what fd, which is borrowed, holds. */
MUST_CHECK bool csv_open(int fd, struct csv **ret, struct err *e);
void csv_close(struct csv **csv); /* takes NULL, sets NULL */
MUST_CHECK bool csv_next(struct csv *csv, struct table_row *ret, bool *ret_end, struct err *e);
enum csv_encoding csv_encoding(const struct csv *csv);
/* Whether cells so far had spaces that are none of ASCII. */
bool csv_had_other_spaces(const struct csv *csv);

/* True for what a spreadsheet takes for a formula by its first character. Apostrophes before that count with
 * it, so that writing adds one and reading takes one off whatever the text was. */
bool csv_is_formula(const char *s);
