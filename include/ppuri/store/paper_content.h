/* The bytes of papers, of those that come in and of letters that go out: once each, by their digest. No list ever reads them. */
#pragma once

#include "ppuri/hash.h"
#include "ppuri/store/db.h"

/* Content while it is written or read, piece by piece. Zero-initialise it. */
struct paper_content {
	void *blob;
	struct db *db;
	int64_t size, at;
};
MUST_CHECK bool paper_content_has(struct db *db, const struct sha256 *sha256, bool *ret, struct err *e);
/* Room for `size` bytes, all of which must then be written. Only where there is none of that digest. */
MUST_CHECK bool paper_content_create(struct db *db, const struct sha256 *sha256, int64_t size, struct paper_content *ret,
									 struct err *e);
MUST_CHECK bool paper_content_write(struct paper_content *content, const void *bytes, size_t n, struct err *e);
/* ERR_STORE if it is not there. */
MUST_CHECK bool paper_content_open(struct db *db, const struct sha256 *sha256, struct paper_content *ret, struct err *e);
/* Up to n bytes; *ret_n is 0 at the end. */
MUST_CHECK bool paper_content_read(struct paper_content *content, void *into, size_t n, size_t *ret_n, struct err *e);
void paper_content_close(struct paper_content *content); /* takes one that is not open: use with CLEANUP */

/* Every content has its digest, and every paper and letter its content of the right size: each finding is one line. Reads all bytes. */
MUST_CHECK bool paper_content_check(struct db *db, struct pool *p, struct findings *ret, struct err *e);
