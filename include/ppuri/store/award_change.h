/* Changes and cancellations of issued awards. What money may never do is a trigger of the schema. */
#pragma once

#include "ppuri/award_change.h"
#include "ppuri/store/db.h"

/* Waits for a second person. change: award, kind, ground, is, reason and request are taken. */
MUST_CHECK bool award_change_insert(struct db *db, const struct award_change *change, int64_t account, struct moment now, struct err *e);
/* With that the money moves. */
MUST_CHECK bool award_change_agree(struct db *db, const struct award_change *change, const char *document_no, int64_t account,
								   struct moment now, const char *reason, struct err *e);
MUST_CHECK bool award_change_refuse(struct db *db, const struct award_change *change, int64_t account, struct moment now, const char *reason,
									struct err *e);

/* By call and receipt number, each award's in its order. Of one award, of a call, or only what waits. */
struct award_change_filter {
	int64_t application; /* 0: of all */
	int64_t call;        /* 0: of all */
	bool waiting;
};
MUST_CHECK bool award_changes_each(struct db *db, const struct award_change_filter *filter, const struct award_change_taker *to, struct err *e);
MUST_CHECK bool award_changes_read(struct db *db, struct pool *p, const struct award_change_filter *filter, struct award_change_list *ret,
								   struct err *e);
/* What the selection that decides, or the promotion, gave, else what was awarded first: an award is raised above it only by an objection
 * that was upheld, and then up to what was asked. */
MUST_CHECK bool award_most_read(struct db *db, int64_t application, struct won *ret, struct err *e);
/* Whether an objection to it was upheld since what stands of it was decided. */
MUST_CHECK bool award_upheld_read(struct db *db, int64_t award, bool *ret, struct err *e);

/* call, application: 0 for any. */
MUST_CHECK bool award_withdrawals_read(struct db *db, struct pool *p, int64_t call, int64_t application, struct award_withdrawal_list *ret,
									   struct err *e);

/* When it was decided that the award, or the result of its call, is cancelled; *ret_there false if neither was. */
MUST_CHECK bool cancelled_at_read(struct db *db, int64_t application, struct moment *ret, bool *ret_there, struct err *e);
