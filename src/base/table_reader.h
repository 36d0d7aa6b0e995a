/* What the files of table need of each other beyond the door. Private to table. */
#pragma once

#include "ppuri/table.h"

/* The row that table_next gave last comes again. */
void table_put_back(struct table *table);

/* The clean text of a cell (valid UTF-8): trimmed, in NFC. *ret_n bytes inside s, or where that is not enough, in the pool. *other_spaces is
 * set if plain spaces took the place of others (text_has_other_spaces). */
const char *table_clean(struct pool *p, const char *s, size_t n, size_t *ret_n, bool *other_spaces);
