/* The pool of reviewers, and the committees appointed from it. */
#pragma once

#include "ppuri/committee.h"
#include "ppuri/eligibility.h"
#include "ppuri/hash.h"
#include "ppuri/store/db.h"

struct ids {
	int64_t *at;
	size_t n, room;
};

MUST_CHECK bool reviewer_insert(struct db *db, const struct reviewer *reviewer, struct err *e);
MUST_CHECK bool reviewer_update(struct db *db, const struct reviewer *reviewer, struct err *e);
/* ERR_NOT_FOUND: not in the pool. */
MUST_CHECK bool reviewer_by_name(struct db *db, struct pool *p, const char *account, struct reviewer *ret, struct err *e);
/* By login. day: those whose term holds on it; no date: all. */
MUST_CHECK bool reviewer_list_read(struct db *db, struct pool *p, struct date day, struct reviewer_list *ret, struct err *e);

MUST_CHECK bool committee_form(struct db *db, int64_t call, const struct committee_law *law, struct moment now, struct err *e);
/* The members who sit on it, by login. The counts are over the applications in REVIEW or REVIEWED. */
MUST_CHECK bool committee_read(struct db *db, struct pool *p, int64_t call, struct committee *ret, struct err *e);
/* The same with those who declined or left. */
MUST_CHECK bool committee_read_all(struct db *db, struct pool *p, int64_t call, struct committee *ret, struct err *e);

/* Login of the first who ever locked that round; NULL: nobody. */
MUST_CHECK bool committee_first_lock(struct db *db, struct pool *p, int64_t call, int round, const char **ret, struct err *e);

/* The firms whose applications are under evaluation, by name. */
MUST_CHECK bool committee_firms_read(struct db *db, struct pool *p, int64_t call, struct strings *ret, struct err *e);

/* Into that round and those after it. Who declined or left before is invited again. */
MUST_CHECK bool member_invite(struct db *db, int64_t call, const struct reviewer *reviewer, int round, int64_t by, struct moment now,
							  struct err *e);
MUST_CHECK bool member_decline(struct db *db, int64_t call, int64_t account, const char *why, const char *reason, struct moment now,
							   struct err *e);
struct leaving {
	int64_t call, account, by;
	const char *reason;
	struct date resigned_on;  /* no date, and meeting 0: nothing was judged */
	int64_t meeting;          /* its id */
	int motion;
};
MUST_CHECK bool member_leave(struct db *db, const struct leaving *leaving, struct moment now, struct err *e);
/* In the place of who was it before. */
MUST_CHECK bool member_make_chair(struct db *db, int64_t call, int64_t account, struct err *e);
/* The applications under evaluation of firms of that name. */
MUST_CHECK bool committee_firm_applications(struct db *db, struct pool *p, int64_t call, const char *firm, struct ids *ret,
											struct err *e);
/* text: the digest of the words that are signed. */
MUST_CHECK bool member_pledge(struct db *db, int64_t call, int64_t account, const struct sha256 *text, struct moment now,
							  struct err *e);
/* The words that the member has signed. */
MUST_CHECK bool member_pledge_text(struct db *db, struct pool *p, int64_t call, int64_t account, const char **ret, struct err *e);
