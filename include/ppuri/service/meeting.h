/* Meetings of a committee at the desk: the officer keeps the record of each (간사). */
#pragma once

#include "ppuri/meeting.h"
#include "ppuri/service/report.h"

extern const struct act ACT_MEETING_NEW, ACT_MEETING_LIST, ACT_MEETING_SHOW, ACT_MEETING_ATTEND, ACT_MEETING_VOTE, ACT_MEETING_MINUTES,
	ACT_MEETING_CLOSE, ACT_MEETING_CANCEL, ACT_MEETING_ADDENDUM, ACT_MEETING_OWN, ACT_MEETING_PAPER;

/* call_code, kind, held_at and place are read from given. *ret_no: the next of the call. */
MUST_CHECK bool desk_meeting_new(struct office *o, const struct meeting *given, int *ret_no, struct err *e);
/* call NULL: of every call. With their counts. Members see the meetings to which they were called, here and below. */
MUST_CHECK bool desk_meeting_list(struct office *o, const char *call, struct meeting_list *ret, struct err *e);
MUST_CHECK bool desk_meeting_show(struct office *o, const char *call, int64_t no, struct meeting_record *ret, struct err *e);
/* 회의록: the same on paper, to be signed by who presided; a draft until it is closed. */
MUST_CHECK bool desk_meeting_paper(struct office *o, const char *call, int64_t no, struct report *ret, struct err *e);

struct logins {
	const char *const *at;
	size_t n;
};

/* From the day of the meeting on. */
struct attendance_given {
	const char *call;
	int64_t no;
	bool all; /* every member is present, but for those named otherwise */
	struct logins present, absent, kept_out;
};
MUST_CHECK bool desk_meeting_attend(struct office *o, const struct attendance_given *given, struct meeting_record *ret, struct err *e);

/* A motion, or the votes on one that was moved before. */
struct votes_given {
	const char *call;
	int64_t no;
	const char *text;        /* of a new motion; NULL: votes on the motion numbered `motion` */
	const char *application; /* that a new motion is about; NULL: about none */
	int64_t motion;
	bool unanimous; /* in favour: everybody who is present and may vote */
	struct logins in_favour, against, abstain;
};
MUST_CHECK bool desk_meeting_vote(struct office *o, const struct votes_given *given, struct motion *ret, struct err *e);

/* The text of the file takes the place of what was there before; *ret_replaced: whether anything was. */
MUST_CHECK bool desk_meeting_minutes(struct office *o, const char *call, int64_t no, const char *path, bool *ret_replaced, struct err *e);
/* chair: who presided; NULL: the chair of the committee, who must have been present. Nothing of it changes after that. */
MUST_CHECK bool desk_meeting_close(struct office *o, const char *call, int64_t no, const char *chair, struct meeting_record *ret,
								   struct err *e);
/* What was wrong with a closed meeting's record; --reason says why. */
MUST_CHECK bool desk_meeting_addendum(struct office *o, const char *call, int64_t no, const char *text, struct err *e);
/* Calls it off, before anything was recorded at it; office.reason says why. It keeps its number. */
MUST_CHECK bool desk_meeting_cancel(struct office *o, const char *call, int64_t no, struct meeting *ret, struct err *e);
