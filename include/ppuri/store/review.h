/* The evaluation: conflicts, scores and locks. That nobody scores with a conflict, without being a member, after the
 * lock or above the points of an item is guarded by triggers as well. */
#pragma once

#include "ppuri/review.h"
#include "ppuri/store/db.h"


/* Whether the account is a member of the call's committee, if only from a later round on. */
MUST_CHECK bool member_is_there(struct db *db, int64_t call, int64_t account, bool *ret, struct err *e);
/* Whether it is, or has left and scores of it count. */
MUST_CHECK bool member_has_part(struct db *db, int64_t call, int64_t account, bool *ret, struct err *e);

/* What is under evaluation (in REVIEW, and not fallen in an earlier round) and assigned to this account, by call and receipt number.
 * call_code NULL: of any call. past: what was judged and waits for its decision as well, and of a call that is named what was
 * decided. */
MUST_CHECK bool assignment_list_read(struct db *db, struct pool *p, int64_t account, const char *call_code, bool past,
									 struct assignment_list *ret, struct err *e);
/* The first application under evaluation that every member keeps out of, by receipt number; NULL if there is none. */
MUST_CHECK bool review_without_judge(struct db *db, struct pool *p, int64_t call, const char **ret, struct err *e);

/* Puts the sheet in the place of what this member gave for these items before. */
MUST_CHECK bool score_write(struct db *db, int64_t application, int64_t account, const struct score_sheet *sheet, struct err *e);
/* Whether the member scored any item of it, counted or not. */
MUST_CHECK bool score_is_given(struct db *db, int64_t application, int64_t account, bool *ret, struct err *e);
/* By member and item. */
MUST_CHECK bool score_list_read(struct db *db, struct pool *p, int64_t application, struct score_list *ret, struct err *e);
/* *ret is NULL if the member said nothing. */
MUST_CHECK bool score_comment_read(struct db *db, struct pool *p, int64_t application, int64_t account, int round,
								   const char **ret, struct err *e);
