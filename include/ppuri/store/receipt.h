/* Receipts (접수증) as they were given: two pieces of JSON, which the service room writes and reads, and the form of that day. */
#pragma once

#include "ppuri/store/db.h"

struct receipt_kept {
	const char *form_name, *form_text;
	struct sha256 form;   /* digest of the text */
	const char *head;     /* what receipts of one call have in common */
	const char *fields;   /* the application and its papers */
	struct sha256 sha256; /* of all that */
};

/* Keeps what receipts have in common, once: the same form and fields have the same id. */
MUST_CHECK bool receipt_head_keep(struct db *db, const struct sha256 *form, const char *fields, int64_t *ret_id, struct err *e);
MUST_CHECK bool receipt_keep(struct db *db, int64_t application, int64_t head, const char *fields, const struct sha256 *sha256,
							 struct err *e);
/* ERR_NOT_FOUND if none was given. */
MUST_CHECK bool receipt_kept_read(struct db *db, struct pool *p, int64_t application, struct receipt_kept *ret, struct err *e);
