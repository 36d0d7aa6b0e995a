/* Where the evaluation of a call stands: its rounds, and the locks of the members in each. Triggers guard that a lock is opened
 * once and that the end of a round stays. */
#pragma once

#include "ppuri/review.h"
#include "ppuri/store/db.h"

struct round_now {
	int no;            /* in hand, from 1 */
	int n;             /* rounds of the call */
	const char *kind;  /* code of ROUNDS */
};
MUST_CHECK bool round_in_hand(struct db *db, struct pool *p, int64_t call, struct round_now *ret, struct err *e);
MUST_CHECK bool round_end(struct db *db, int64_t call, int round, int64_t account, struct moment now, struct err *e);
/* The application does not go on after this round. */
MUST_CHECK bool round_fall(struct db *db, int64_t application, int round, struct err *e);

MUST_CHECK bool member_lock(struct db *db, int64_t call, int64_t account, int round, struct moment now, struct err *e);
MUST_CHECK bool member_unlock(struct db *db, int64_t call, int64_t account, int round, int64_t by, struct moment now,
							  const char *reason, struct err *e);

/* When the member first opened something of the call; a later opening changes nothing. */
MUST_CHECK bool member_open(struct db *db, int64_t call, int64_t account, struct moment now, struct err *e);

/* Who has applied to the call and has no blind number yet, and the last number that was drawn. All of them draw, so that a
 * number does not betray who comes under evaluation later. */
struct blind_waiting {
	int64_t *at;
	size_t n, room;
	int64_t last;
};
MUST_CHECK bool blind_waiting_read(struct db *db, struct pool *p, int64_t call, struct blind_waiting *ret, struct err *e);
MUST_CHECK bool blind_insert(struct db *db, int64_t call, int64_t application, int64_t no, struct err *e);

MUST_CHECK bool drawn_numbers_read(struct db *db, struct pool *p, int64_t call, struct drawn_numbers *ret, struct err *e);
