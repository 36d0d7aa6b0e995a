/* What the files of csv need of each other beyond the door. Private to csv. */
#pragma once

#include "ppuri/csv.h"

/* The row that csv_next gave last comes again. */
void csv_put_back(struct csv *csv);

/* True for what a spreadsheet takes for a formula by its first character. Apostrophes before that count with
 * it, so that writing adds one and reading takes one off whatever the text was. */
bool csv_is_formula(const char *s);
