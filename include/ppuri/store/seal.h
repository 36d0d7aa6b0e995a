/* 봉인: until the window of a sealed call has ended, an application to it is there for nobody but who entered it.
 *
 * It is held in one place, below every command: while such a call is open, the name "application" means, for the length of an
 * act, only the rows that the person may see. A query that reads it can not forget the seal. What writes, counts or packs all
 * rows says main.application, and tests/unit/test_seal.c knows each of these by name. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/store/db.h"

/* At the begin of each act: what this account may see at this moment. */
MUST_CHECK bool seal_set(struct db *db, int64_t account, struct moment now, struct err *e);
/* For who sees by other rules, or needs all. */
MUST_CHECK bool seal_lift(struct db *db, struct err *e);

/* Whether the seal of a call holds now. */
MUST_CHECK bool seal_holds(struct db *db, const struct call *call, struct moment now, bool *ret, struct err *e);
MUST_CHECK bool seal_break(struct db *db, int64_t call, int64_t account, const char *reason, struct moment now, struct err *e);

/* How many were received and how many are drafts, sealed or not. */
MUST_CHECK bool seal_counts(struct db *db, int64_t call, int64_t *ret_received, int64_t *ret_drafts, struct err *e);

/* Codes of the calls whose seal holds now. */
struct seal_codes {
	const char **at;
	size_t n, room;
};
MUST_CHECK bool seal_codes_read(struct db *db, struct pool *p, struct moment now, struct seal_codes *ret, struct err *e);
