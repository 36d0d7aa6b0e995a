/* What was granted, for open data. */
#pragma once

#include "ppuri/grant.h"
#include "ppuri/pool.h"
#include "ppuri/store/db.h"

/* Every issued award, by its number. */
MUST_CHECK bool grants_read(struct db *db, const struct grant_filter *filter, const struct grant_taker *to, struct err *e);
/* In the order in which they were made. */
MUST_CHECK bool grant_payments_read(struct db *db, struct pool *p, const char *number, struct grant_payments *ret, struct err *e);
