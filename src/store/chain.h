/* The chain of the audit: the hash of each row is over the hash before it and all that the row holds. */
#pragma once

#include "sql.h"

#include "ppuri/store/audit.h"

/* Where the chain begins: at the store's own number, so that no other store's history fits. */
MUST_CHECK bool chain_begin(struct db *db, struct sha256 *ret, struct err *e);
struct sha256 chain_link(const struct sha256 *before, const struct audit_entry *entry);

/* Whether the row in hand (SELECT * FROM audit) is number `seq` and fits behind `before`; *ret is then its hash. The row is
 * taken as it lies there, for what is verified can not be trusted: a value of another type, or text behind a NUL, fits no
 * chain. */
bool chain_fits(struct query *q, int64_t seq, const struct sha256 *before, struct sha256 *ret);
