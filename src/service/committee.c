/* The committee of a call: who is in it, how far they are, and the lock that ends a member's evaluation. */
#include "ppuri/service/review.h"

#include "call_acts.h"
#include "work.h"

#include "ppuri/store/account.h"
#include "ppuri/store/call.h"
#include "ppuri/store/review.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_REVIEW_ASSIGN = {"review.assign", RIGHT_REVIEW_ASSIGN, ACT_WRITES};
const struct act ACT_REVIEW_PROGRESS = {"review.progress", RIGHT_REVIEW_ASSIGN, ACT_READS};
const struct act ACT_REVIEW_LOCK = {"review.lock", RIGHT_REVIEW_SCORE, ACT_WRITES};

static bool open_committee(struct work *w, const char *code, struct call *ret_call, struct committee *ret, struct err *e)
{
	act_about(w, "call %s", code);
	return call_by_code(w->db, w->pool, code, ret_call, e) && committee_read(w->db, w->pool, ret_call->id, ret, e);
}

struct assigning {
	const char *call;
	const char *const *reviewers;
	size_t n;
};

static bool nobody_locked(const struct call *call, const struct committee *committee, struct err *e)
{
	for (size_t i = 0; i < committee->n; i++)
		if (committee->at[i].locked)
			return err_set(e, ERR_REFUSED, _("%s has locked the evaluation of the call %s; its committee stays as it is"),
						   committee->at[i].account, call->code);
	return true;
}

static const struct member *member_of(const struct committee *committee, int64_t account)
{
	for (size_t i = 0; i < committee->n; i++)
		if (committee->at[i].account_id == account)
			return &committee->at[i];
	return NULL;
}

static bool assign_one(struct work *w, const struct call *call, const struct committee *committee, const char *name,
					   struct err *e)
{
	struct account account;
	if (!account_by_name(w->db, w->pool, name, &account, e))
		return false;
	if (account.role != ROLE_REVIEWER)
		return err_set(e, ERR_REFUSED, _("%s is no reviewer (role: %s)"), name, term_name(&ROLES, role_code(account.role)));
	if (account.locked)
		return err_set(e, ERR_REFUSED, _("the account %s is locked"), name);
	if (member_of(committee, account.id))
		return err_set(e, ERR_REFUSED, _("%s is a member of this committee already"), name);
	return committee_insert(w->db, call->id, account.id, w->now, e);
}

/* The evaluation begins with its committee: the window has ended, and nobody is still asked for papers or being checked. */
static bool begin_evaluation(struct work *w, const struct call *call, struct err *e)
{
	const struct call_move *move;
	struct call closed = *call;
	size_t lapsed;
	if (!call_move_find(call, CALL_EVENT_EVALUATE, w->now, &move, e) || !review_none_waits(w, call, e))
		return false;
	if (strcmp(call->state, "CLOSED") != 0 && !call_close(w, call, &lapsed, e))
		return false;
	closed.state = "CLOSED";
	return call_move(w->db, &closed, CALL_EVENT_EVALUATE, w->now, e);
}

static bool assign(struct work *w, void *arg, struct err *e)
{
	struct assigning *assigning = arg;
	struct call call;
	struct committee committee;
	if (!open_committee(w, assigning->call, &call, &committee, e) || !nobody_locked(&call, &committee, e))
		return false;
	if (strcmp(call.state, "EVALUATING") != 0 && !begin_evaluation(w, &call, e))
		return false;
	for (size_t i = 0; i < assigning->n; i++)
		if (!assign_one(w, &call, &committee, assigning->reviewers[i], e))
			return false;
	return true;
}

bool desk_review_assign(struct office *o, const char *call, const char *const *reviewers, size_t n, struct err *e)
{
	struct assigning assigning = {.call = call, .reviewers = reviewers, .n = n};
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < i; k++)
			if (strcmp(reviewers[i], reviewers[k]) == 0)
				return err_set(e, ERR_USAGE, _("%s is given twice"), reviewers[i]);
	return act_perform(o, &ACT_REVIEW_ASSIGN, assign, &assigning, e);
}

struct looking {
	const char *call;
	struct committee *committee;
};

static bool progress(struct work *w, void *arg, struct err *e)
{
	struct looking *looking = arg;
	struct call call;
	return open_committee(w, looking->call, &call, looking->committee, e);
}

bool desk_review_progress(struct office *o, const char *call, struct committee *ret, struct err *e)
{
	struct looking looking = {.call = call, .committee = ret};
	return act_perform(o, &ACT_REVIEW_PROGRESS, progress, &looking, e);
}

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
	if (!assignment_list_read(w->db, w->pool, w->me->id, call->code, 0, &list, e))
		return false;
	if (!list.n)
		return err_set(e, ERR_REFUSED, _("no application to the call %s is under evaluation"), call->code);
	for (size_t i = 0; i < list.n; i++) {
		const struct assignment *one = &list.at[i];
		if (one->conflict || one->scored == one->items)
			continue;
		if (missing++ < NAMED_MAX)
			names = pool_printf(w->pool, "%s%s%s", names, *names ? ", " : "", one->receipt_no);
	}
	if (missing)
		return err_set(e, ERR_REFUSED, _("%d applications have no score of yours yet: %s%s"), missing, names,
					   missing > NAMED_MAX ? ", …" : "");
	return true;
}

static bool lock(struct work *w, void *arg, struct err *e)
{
	struct locking *locking = arg;
	struct call call;
	struct committee committee;
	if (!open_committee(w, locking->call, &call, &committee, e))
		return false;
	const struct member *me = member_of(&committee, w->me->id);
	if (!me)
		return err_set(e, ERR_DENIED, _("you are not a member of the committee of the call %s"), call.code);
	if (me->locked)
		return err_set(e, ERR_REFUSED, _("the evaluation of %s for the call %s is locked; nothing changes any more"), me->account,
					   call.code);
	if (!review_none_waits(w, &call, e) || !all_is_scored(w, &call, e) || !each_has_a_judge(w, &call, e) ||
		!committee_lock(w->db, call.id, w->me->id, w->now, e))
		return false;
	locking->member = *me;
	return true;
}

bool desk_review_lock(struct office *o, const char *call, struct member *ret, struct err *e)
{
	struct locking locking = {.call = call};
	if (!act_perform(o, &ACT_REVIEW_LOCK, lock, &locking, e))
		return false;
	*ret = locking.member;
	return true;
}
