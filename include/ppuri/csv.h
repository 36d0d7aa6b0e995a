/* Writing CSV. Reading it: table.h. */
#pragma once

#include "ppuri/pool.h"

/* One cell, quoted where RFC 4180 wants it. guard puts an apostrophe before a cell that a spreadsheet would take
 * for a formula (= + - @, tab, CR, LF at the start), reversibly: table_next takes it off again. */
void csv_put_cell(struct buf *out, const char *s, bool guard);
