/* The audit: one row an act, chained by SHA-256, written in the act's own transaction. */
#pragma once

#include "ppuri/audit.h"
#include "ppuri/store/db.h"

/* Appends with the next seq and the hash over the row before and this one. */
MUST_CHECK bool audit_append(struct db *db, const struct audit_entry *entry, struct err *e);
MUST_CHECK bool audit_has_request(struct db *db, const unsigned char request[REQUEST_BYTES], bool *ret, struct err *e);

/* The last row as it stands now: where it is the same later on, nothing was done in between. */
MUST_CHECK bool audit_last(struct db *db, int64_t *ret_seq, struct err *e);

/* Oldest first. */
MUST_CHECK bool audit_list(struct db *db, struct pool *p, const struct audit_filter *filter, struct audit_list *ret,
						   struct err *e);
MUST_CHECK bool audit_show(struct db *db, struct pool *p, int64_t seq, struct audit_entry *ret, struct audit_changes *ret_changes,
						   struct err *e);

/* Recomputes the whole chain. *ret_bad is the first seq that does not fit (0: all well); *ret_n and *ret_head tell how
 * many rows there are and the hash of the last. */
MUST_CHECK bool audit_verify(struct db *db, int64_t *ret_bad, int64_t *ret_n, struct sha256 *ret_head, struct err *e);
/* The hash of row seq, to compare with a head that was noted on paper. ERR_NOT_FOUND if there is no such row. */
MUST_CHECK bool audit_hash_at(struct db *db, int64_t seq, struct sha256 *ret, struct err *e);

/* When the newest act was done; false in *ret_any: none yet. Logins are left out, here and below: they need no clock that is
 * believed. */
MUST_CHECK bool audit_newest(struct db *db, struct moment *ret, bool *ret_any, struct err *e);

/* By so much an act may be older than the one before it, since it bears the moment at which its command began. */
#define AUDIT_CLOCK_SECONDS 600

/* Adds a line for each act that is older than the one before it by more than that: somebody set the clock back, and no admin
 * said that the later one had been wrong. */
MUST_CHECK bool audit_clock(struct db *db, struct pool *p, struct findings *list, struct err *e);

/* Makes schema and recorded tables again from the migrations and the audit alone, and adds a line to the list for each thing
 * in the store that is not as they make it: what was changed there by no act. */
MUST_CHECK bool audit_recount(struct db *db, struct pool *p, struct findings *list, struct err *e);
