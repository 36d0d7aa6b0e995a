/* Which files were taken in. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/hash.h"
#include "ppuri/store/db.h"

struct imported_file {
	struct sha256 digest;
	const char *act, *subject; /* what it was taken in as, and for */
	const char *file_name;
	int64_t written; /* rows */
	int64_t account_id;
	const char *account; /* its name; only read */
	struct moment at;
};

MUST_CHECK bool imported_file_find(struct db *db, struct pool *p, const struct sha256 *digest, const char *act, const char *subject,
								   struct imported_file *ret, bool *ret_found, struct err *e);
/* Takes the place of an earlier time. */
MUST_CHECK bool imported_file_write(struct db *db, const struct imported_file *file, struct err *e);
