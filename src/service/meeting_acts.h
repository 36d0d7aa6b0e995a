/* Inside the service room: what the acts on meetings share. */
#pragma once

#include "ppuri/service/meeting.h"

MUST_CHECK bool meeting_take(struct work *w, const char *call, int64_t no, struct meeting_record *ret, struct err *e);
/* Of two acts that read meetings that for the caller: this, or for a member the own. */
const struct act *meeting_reading(struct office *o, const struct act *act);
/* Whether the caller may be told of it: a member only if it was called to it. */
bool meeting_is_told(const struct work *w, const struct meeting_record *record);
/* As the caller may see it. To whom it is not told there is none. */
MUST_CHECK bool meeting_take_told(struct work *w, const char *call, int64_t no, struct meeting_record *ret, struct err *e);
/* The same of one that is not closed. */
MUST_CHECK bool meeting_take_open(struct work *w, const char *call, int64_t no, struct meeting_record *ret, struct err *e);
/* 회의록 of it, but for who makes it. */
struct report;
MUST_CHECK bool meeting_report(struct work *w, const struct meeting_record *record, struct report *ret, struct err *e);

/* The member of this login: its place in the attendance. ERR_REFUSED if there is none. */
MUST_CHECK bool meeting_member_at(const struct meeting_record *record, const char *login, size_t *ret, struct err *e);

/* ERR_REFUSED as long as nobody has said who was there. */
MUST_CHECK bool meeting_is_attended(const struct meeting_record *record, struct err *e);
