/* The letters by which selected firms gave up. A trigger wants one before the state changes, and keeps it. */
#pragma once

#include "ppuri/promotion.h"
#include "ppuri/store/db.h"

/* When the application was first selected, by a confirmed selection or from its reserve; 0 if it never was. */
MUST_CHECK bool first_selected_read(struct db *db, int64_t application, struct moment *ret, struct err *e);
MUST_CHECK bool decline_insert(struct db *db, int64_t application, const struct firm_letter *letter, int64_t account, struct moment now,
							   struct err *e);
/* In the order in which they gave up: all of the call, or with application > 0 that one alone. */
MUST_CHECK bool decline_list_read(struct db *db, struct pool *p, int64_t call, int64_t application, struct decline_list *ret, struct err *e);
