/* 해촉·사임: a member leaves who has scored. What was locked goes on to count; of the round in hand, unless it is locked, nothing does,
 * for no firm, so that nobody gains by it. */
#include "committee_acts.h"
#include "meeting_acts.h"
#include "reason.h"
#include "selection_input.h"

#include "ppuri/service/committee.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/meeting.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_REVIEW_RELEASE = {"review.release", RIGHT_REVIEW_ASSIGN, ACT_WRITES};

struct releasing {
	const struct release_given *given;
	struct released released;
};

static bool letter_is_right(struct work *w, const struct release_given *given, const struct member *member, struct err *e)
{
	char text[DATE_TEXT_MAX];
	struct date appointed = moment_date(member->assigned_at);
	if (date_cmp(given->resigned_on, moment_date(w->now)) > 0)
		return err_set(e, ERR_REFUSED, "%s", _("the letter of resignation would be from a day that has not come"));
	return date_cmp(given->resigned_on, appointed) >= 0 ||
		   err_set(e, ERR_REFUSED, _("%s was appointed on %s, and can not have resigned before"), member->account, date_iso(appointed, text));
}

static const struct motion *find_motion(const struct meeting_record *record, int no, struct err *e)
{
	for (size_t i = 0; i < record->motions.n; i++)
		if (record->motions.at[i].no == no)
			return &record->motions.at[i];
	err_set(e, ERR_NOT_FOUND, _("meeting %d of call %s has no motion %d"), record->meeting.no, record->meeting.call_code, no);
	err_hint(e, _("see: ppuri meeting show %s %d"), record->meeting.call_code, record->meeting.no);
	return NULL;
}

static bool has_voted(const struct motion *motion, size_t seats, int64_t account)
{
	for (size_t i = 0; i < seats; i++)
		if (motion->seats[i].account_id == account && motion->seats[i].vote != VOTE_NONE)
			return true;
	return false;
}

/* That it was about this member is seen from its words. */
static bool names(const struct motion *motion, const struct member *member)
{
	return strstr(motion->text, member->account) || strstr(motion->text, member->person_name);
}

static bool motion_is_right(const struct meeting_record *record, const struct motion *motion, const struct member *member, struct err *e)
{
	const struct meeting *meeting = &record->meeting;
	if (motion->count.outcome != OUTCOME_CARRIED || motion->application_id || !names(motion, member)) {
		err_set(e, ERR_REFUSED, _("motion %d of meeting %d did not carry that %s is released"), motion->no, meeting->no, member->account);
		return err_hint(e, _("it names the member and is about no application: ppuri meeting vote %s N --motion '%s 위원 해촉' …"),
						meeting->call_code, member->person_name);
	}
	if (has_voted(motion, record->attendance.n, member->account_id))
		return err_set(e, ERR_REFUSED, _("%s has voted on the own release; it is decided without that member"), member->account);
	if (meeting->closed)
		return true;
	err_set(e, ERR_REFUSED, _("meeting %d of call %s is not closed yet; until then its votes can change"), meeting->no, meeting->call_code);
	return err_hint(e, "ppuri meeting close %s %d", meeting->call_code, meeting->no);
}

static bool take_motion(struct work *w, const struct release_given *given, const struct member *member, struct leaving *leaving,
						struct err *e)
{
	struct meeting_record record;
	if (!meeting_take(w, given->call, given->meeting, &record, e))
		return false;
	const struct motion *motion = find_motion(&record, given->motion, e);
	if (!motion || !motion_is_right(&record, motion, member, e))
		return false;
	leaving->meeting = record.meeting.id;
	leaving->motion = motion->no;
	return true;
}

static bool find_again(struct work *w, const struct call *call, int64_t account, struct released *ret, struct err *e)
{
	struct committee committee;
	if (!committee_read_all(w->db, w->pool, call->id, &committee, e) || !selection_too_few(w, call, &ret->too_few, e))
		return false;
	ret->without_chair = ret->member.chair;
	ret->scored = ret->member.scored > 0;
	ret->member = *committee_member(&committee, account);
	ret->round = committee.round;
	return true;
}

static bool release(struct work *w, void *arg, struct err *e)
{
	struct releasing *releasing = arg;
	const struct release_given *given = releasing->given;
	struct member *member = &releasing->released.member;
	struct call call;
	struct committee committee;
	if (!committee_take_member(w, given->call, given->reviewer, &call, &committee, member, e))
		return false;
	struct leaving leaving = {.call = call.id, .account = member->account_id, .by = w->me->id, .reason = w->office->reason,
							  .resigned_on = given->resigned_on};
	if (!(given->meeting ? take_motion(w, given, member, &leaving, e) : letter_is_right(w, given, member, e)))
		return false;
	act_about(w, "call %s, %s", given->call, given->reviewer);
	return member_leave(w->db, &leaving, w->now, e) && find_again(w, &call, leaving.account, &releasing->released, e);
}

bool desk_review_release(struct office *o, const struct release_given *given, struct released *ret, struct err *e)
{
	struct releasing releasing = {.given = given};
	bool resigned = date_precision(given->resigned_on) != DATE_NONE;
	if (!given->meeting != !given->motion || resigned == !!given->meeting)
		return err_set(e, ERR_USAGE, "%s", _("say by what: --meeting and --motion for a vote of the committee, or --resigned with the day of the own letter"));
	if (!reason_given(o, e) || !act_perform(o, &ACT_REVIEW_RELEASE, release, &releasing, e))
		return false;
	*ret = releasing.released;
	return true;
}
