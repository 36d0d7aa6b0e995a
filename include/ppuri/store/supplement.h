/* Requests for supplements. An application has at most one that waits. */
#pragma once

#include "ppuri/store/db.h"
#include "ppuri/supplement.h"

/* The next one of the application; asked_by is the account. */
MUST_CHECK bool supplement_insert(struct db *db, int64_t application, const struct supplement *supplement, int64_t account,
								  struct err *e);
/* Ends the one that waits, if there is one. */
MUST_CHECK bool supplement_end(struct db *db, int64_t application, const char *outcome, int64_t account, struct moment at,
							   const char *remark, struct err *e);
/* All of an application, the first one first. */
MUST_CHECK bool supplement_list_read(struct db *db, struct pool *p, int64_t application, struct supplement_list *ret,
									 struct err *e);
