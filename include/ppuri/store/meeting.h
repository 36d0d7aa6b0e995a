/* Meetings of committees. Triggers guard that one which was closed is never changed. */
#pragma once

#include "ppuri/meeting.h"
#include "ppuri/store/db.h"

/* The next of the call. */
MUST_CHECK bool meeting_insert(struct db *db, const struct meeting *meeting, int64_t by, struct moment now, int *ret_no, struct err *e);
/* ERR_NOT_FOUND names both. */
bool meeting_is_unknown(const char *call, int64_t no, struct err *e); /* false, always */
MUST_CHECK bool meeting_find(struct db *db, struct pool *p, const char *call, int64_t no, struct meeting *ret, struct err *e);
/* By call and number; call NULL: of every call. Without counts. */
MUST_CHECK bool meeting_list_read(struct db *db, struct pool *p, const char *call, struct meeting_list *ret, struct err *e);
/* Who was there, what was moved and how each voted, and counts all. Of an open meeting: the members as they are now. */
MUST_CHECK bool meeting_record_read(struct db *db, struct pool *p, const struct meeting *meeting, struct meeting_record *ret,
									struct err *e);

MUST_CHECK bool attendance_write(struct db *db, int64_t meeting, int64_t account, enum presence presence, struct err *e);
/* application 0: about none. */
MUST_CHECK bool motion_insert(struct db *db, int64_t meeting, const char *text, int64_t application, int *ret_no, struct err *e);
/* In the place of what the member voted before. */
MUST_CHECK bool vote_write(struct db *db, int64_t meeting, int motion, int64_t account, enum vote vote, struct err *e);
MUST_CHECK bool minutes_write(struct db *db, int64_t meeting, const char *text, struct err *e);
/* Writes the outcomes, and who was absent or kept out, as they were counted. */
MUST_CHECK bool meeting_close(struct db *db, const struct meeting_record *record, int64_t chair, int64_t by, struct moment now,
							  struct err *e);
/* Only while nothing was recorded at it. */
MUST_CHECK bool meeting_cancel(struct db *db, int64_t meeting, const char *reason, int64_t by, struct moment now, struct err *e);
MUST_CHECK bool addendum_insert(struct db *db, int64_t meeting, const char *text, const char *reason, int64_t by, struct moment now,
								struct err *e);
