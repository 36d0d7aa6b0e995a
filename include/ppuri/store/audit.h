/* The audit: one row an act, chained by SHA-256, written in the act's own transaction. */
#pragma once

#include "ppuri/store/db.h"

#define REQUEST_BYTES 16

struct audit_entry {
	int64_t seq;
	struct moment at;
	const char *account; /* login name, or "-" */
	const char *origin;  /* from where: "uid 1000", or the ssh address */
	const char *act;     /* "award.approve" */
	const char *outcome; /* "done" or "refused" */
	const char *subject; /* what it was about: "award 2024-금형-0007"; "" if all is said by the act */
	const char *reason;  /* what the person gave, or why it was refused */
	unsigned char request[REQUEST_BYTES];
	int part;            /* long imports leave several rows of one request: 0, 1, … */
	struct changeset changes;
};

/* Appends with the next seq and the hash over the row before and this one. */
MUST_CHECK bool audit_append(struct db *db, const struct audit_entry *entry, struct err *e);
MUST_CHECK bool audit_has_request(struct db *db, const unsigned char request[REQUEST_BYTES], bool *ret, struct err *e);

struct audit_filter { /* NULL or 0: any */
	const char *account, *act, *subject, *outcome;
	struct date from, until; /* whole days, both included */
	int64_t last; /* only the newest so many; 0: all */
};
struct audit_list {
	struct audit_entry *at; /* without their changesets */
	size_t n, room;
};
MUST_CHECK bool audit_list(struct db *db, struct pool *p, const struct audit_filter *filter, struct audit_list *ret,
						   struct err *e);

/* One column of one row that an act changed. */
struct audit_change {
	const char *table, *key, *column;
	const char *kind;           /* "insert", "update", "delete" */
	const char *before, *after; /* NULL: there was nothing */
};
struct audit_changes {
	struct audit_change *at;
	size_t n, room;
};
MUST_CHECK bool audit_show(struct db *db, struct pool *p, int64_t seq, struct audit_entry *ret, struct audit_changes *ret_changes,
						   struct err *e);

/* Recomputes the whole chain. *ret_bad is the first seq that does not fit (0: all well); *ret_n and *ret_head tell how
 * many rows there are and the hash of the last. */
MUST_CHECK bool audit_verify(struct db *db, int64_t *ret_bad, int64_t *ret_n, struct sha256 *ret_head, struct err *e);
