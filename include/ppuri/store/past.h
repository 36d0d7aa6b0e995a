/* The store as it was known at a moment, made again from the record: what was not known yet is taken back, act by act. */
#pragma once

#include "ppuri/audit.h"
#include "ppuri/store/db.h"

/* The last act that was known then. */
struct past_point {
	int64_t seq;
	struct moment at;
};

/* A copy of db as it was at the end of that second, for reading alone: recorded tables as the audit says they were, the audit up to
 * then, papers as they lie in the store now. What is never recorded (passwords, logins, entries put aside) is empty. The copy
 * lives in memory, and where that does not do in a file without a name, and is closed before db. ERR_NOT_FOUND if the store is
 * younger; ERR_STORE if what stands in it is not what its record made. */
MUST_CHECK bool past_open(struct db *db, struct moment moment, struct db **ret, struct past_point *ret_point, struct err *e);

/* What differs between two of them, or one and the store: rows that came, went or are not the same. seen_by: the store within
 * the act that asks. */
MUST_CHECK bool past_diff(struct db *before, struct db *after, struct db *seen_by, struct pool *p, struct audit_differences *ret,
						  struct err *e);
