/* What a member reads of meetings: those to which it was called, and of a blind evaluation no firm. */
#include "meeting_acts.h"

#include "review_own.h"

#include "ppuri/store/call.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/evaluation_paper.h"
#include "ppuri/store/meeting.h"
#include "ppuri/tr.h"

const struct act ACT_MEETING_OWN = {"meeting.own", RIGHT_REVIEW_SCORE, ACT_READS};

const struct act *meeting_reading(struct office *o, const struct act *act)
{
	return act_is_open(o, &ACT_MEETING_OWN) ? &ACT_MEETING_OWN : act;
}

bool meeting_is_told(const struct work *w, const struct meeting_record *record)
{
	if (w->act != &ACT_MEETING_OWN)
		return true;
	for (size_t i = 0; i < record->attendance.n; i++)
		if (record->attendance.at[i].account_id == w->me->id)
			return true;
	return false;
}

static const char *number_of(struct pool *p, const struct blind_numbers *numbers, int64_t application)
{
	for (size_t i = 0; i < numbers->n; i++)
		if (numbers->at[i].application_id == application)
			return blind_name(p, numbers->at[i].no);
	return "-";
}

static bool leave_out_firms(struct work *w, const struct call *call, struct meeting_record *record, struct err *e)
{
	struct blind_numbers numbers;
	if (!blind_numbers_read(w->db, w->pool, call->id, &numbers, e))
		return false;
	for (size_t i = 0; i < record->motions.n; i++) {
		struct motion *motion = &record->motions.at[i];
		motion->receipt_no = motion->application_id ? number_of(w->pool, &numbers, motion->application_id) : NULL;
		motion->firm_name = NULL;
	}
	return true;
}

bool meeting_take_told(struct work *w, const char *code, int64_t no, struct meeting_record *ret, struct err *e)
{
	struct meeting_record record;
	struct call call;
	struct committee committee;
	if (!meeting_take(w, code, no, &record, e))
		return false;
	*ret = record;
	if (w->act != &ACT_MEETING_OWN)
		return true;
	if (!meeting_is_told(w, &record))
		return meeting_is_unknown(code, no, e);
	if (!call_by_code(w->db, w->pool, code, &call, e) || !committee_read_all(w->db, w->pool, call.id, &committee, e))
		return false;
	const struct member *me = committee_member(&committee, w->me->id);
	return review_has_pledged(code, me && me->pledged, e) && (!call.blind || leave_out_firms(w, &call, ret, e));
}
