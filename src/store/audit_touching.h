/* Which acts changed something of one application, whatever they were said to be about: told by the rows that they changed. */
#pragma once

#include "ppuri/store/audit.h"

struct touching;

struct touching *touching_begin(struct pool *p, int64_t application);
/* To be asked of each act from the first on, since a row is known to belong to it from when it was made: an approval changes a row
 * that holds no more of the application than the number of its award. */
MUST_CHECK bool touching_ask(struct db *db, struct touching *t, const struct changeset *changes, bool *ret, struct err *e);
