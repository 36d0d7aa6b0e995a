/* The lock that ends a member's evaluation. */
#include "ppuri/service/review.h"

#include "call_acts.h"
#include "selection_input.h"

#include "ppuri/store/call.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/review.h"
#include "ppuri/store/round.h"
#include "ppuri/tr.h"

const struct act ACT_REVIEW_LOCK = {"review.lock", RIGHT_REVIEW_SCORE, ACT_WRITES};

struct locking {
	const char *call;
	struct member member;
};

/* While nobody has locked another member can still be assigned. */
static bool each_has_a_judge(struct work *w, const struct call *call, struct err *e)
{
	const char *receipt;
	if (!review_without_judge(w->db, w->pool, call->id, &receipt, e))
		return false;
	if (!receipt)
		return true;
	err_set(e, ERR_REFUSED, _("%s: every member has a conflict of interest, so nobody scores it"), receipt);
	return err_hint(e, _("another member must be assigned first: ppuri review assign --call %s REVIEWER"), call->code);
}

#define NAMED_MAX 5

static bool all_is_scored(struct work *w, const struct call *call, struct err *e)
{
	struct assignment_list list;
	const char *names = "";
	int missing = 0;
	if (!assignment_list_read(w->db, w->pool, w->me->id, call->code, false, &list, e))
		return false;
	if (!list.n)
		return err_set(e, ERR_REFUSED, _("no application to the call %s is under evaluation"), call->code);
	for (size_t i = 0; i < list.n; i++) {
		const struct assignment *one = &list.at[i];
		if (!one->conflict && one->scored == one->items)
			act_deed(w, one->name, one->firm_name, (struct won){0}, pool_printf(w->pool, _("%s points"), points_text(w->pool, (int32_t)one->tenths)));
		if (one->conflict || one->scored == one->items)
			continue;
		if (missing++ < NAMED_MAX)
			names = pool_printf(w->pool, "%s%s%s", names, *names ? ", " : "", one->name);
	}
	if (missing)
		return err_set(e, ERR_REFUSED, _("%d applications have no score of yours yet: %s%s"), missing, names,
					   missing > NAMED_MAX ? ", …" : "");
	return true;
}

static bool low_scores_are_explained(struct work *w, const struct call *call, struct err *e)
{
	struct assignment_list list;
	if (!assignment_list_read(w->db, w->pool, w->me->id, call->code, false, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (list.at[i].needs_comment) {
			err_set(e, ERR_REFUSED, _("%s: a score is below %s%% of the points of its item; a comment is needed"), list.at[i].name,
					rate_text(w->pool, call->comment_below));
			return err_hint(e, _("score it again with --comment, or: ppuri review next %s"), call->code);
		}
	return true;
}

static bool lock(struct work *w, void *arg, struct err *e)
{
	struct locking *locking = arg;
	struct call call;
	struct committee committee;
	struct round_now round;
	struct too_few_list too_few;
	act_about(w, "call %s", locking->call);
	if (!call_by_code(w->db, w->pool, locking->call, &call, e) || !committee_read(w->db, w->pool, call.id, &committee, e))
		return false;
	const struct member *me = committee_member(&committee, w->me->id);
	if (!me)
		return err_set(e, ERR_DENIED, _("you are not a member of the committee of the call %s"), call.code);
	if (me->from_round > committee.round)
		return err_set(e, ERR_REFUSED, _("%s judges the call %s from round %d on; round %d is in hand"), me->account, call.code,
					   me->from_round, committee.round);
	if (me->locked)
		return err_set(e, ERR_REFUSED, _("the evaluation of %s for the call %s is locked; nothing changes any more"), me->account,
					   call.code);
	if (!review_none_waits(w, &call, e) || !all_is_scored(w, &call, e) || !low_scores_are_explained(w, &call, e) ||
		!each_has_a_judge(w, &call, e) || !round_in_hand(w->db, w->pool, call.id, &round, e) ||
		!member_lock(w->db, call.id, w->me->id, round.no, w->now, e) || !selection_too_few(w, &call, &too_few, e))
		return false;
	locking->member = *me;
	locking->member.too_few = too_few.n;
	return true;
}

bool desk_review_lock(struct office *o, const char *call, struct member *ret, struct err *e)
{
	struct locking locking = {.call = call};
	if (!act_decide(o, &ACT_REVIEW_LOCK, lock, &locking, sizeof locking, e))
		return false;
	*ret = locking.member;
	return true;
}
