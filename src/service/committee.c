/* The committee of a call: who is appointed to it, and how far they are. */
#include "ppuri/service/committee.h"

#include "affiliation.h"
#include "call_acts.h"
#include "committee_acts.h"
#include "reason.h"
#include "review_open.h"
#include "selection_input.h"

#include "ppuri/store/account.h"
#include "ppuri/store/amendment.h"
#include "ppuri/call_life.h"
#include "ppuri/store/call.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/round.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_REVIEW_ASSIGN = {"review.assign", RIGHT_REVIEW_ASSIGN, ACT_WRITES};
const struct act ACT_REVIEW_UNASSIGN = {"review.unassign", RIGHT_REVIEW_ASSIGN, ACT_WRITES};
const struct act ACT_REVIEW_CHAIR = {"review.chair", RIGHT_REVIEW_ASSIGN, ACT_WRITES};
const struct act ACT_REVIEW_PROGRESS = {"review.progress", RIGHT_COMMITTEE_READ, ACT_READS};

bool committee_works(struct work *w, const struct call *call, bool *ret, struct err *e)
{
	struct amendment amendment;
	bool amended;
	if (!amendment_open_read(w->db, w->pool, call->id, &amendment, &amended, e))
		return false;
	*ret = amended || strcmp(call->state, "EVALUATING") == 0;
	return true;
}

bool committee_is_at_work(struct work *w, const struct call *call, struct err *e)
{
	bool works;
	return committee_works(w, call, &works, e) &&
		   (works || err_set(e, ERR_REFUSED, _("the call %s is not under evaluation (%s); its committee stays as it is"), call->code,
							 call_state_name(call, w->now)));
}

static bool open_committee(struct work *w, const char *code, struct call *ret_call, struct committee *ret, struct err *e)
{
	act_about(w, "call %s", code);
	return call_by_code(w->db, w->pool, code, ret_call, e) && committee_read_all(w->db, w->pool, ret_call->id, ret, e);
}

struct assigning {
	const char *call;
	const char *const *reviewers;
	size_t n;
	int round; /* 0: the one in hand */
};

bool committee_is_open(struct work *w, const struct call *call, const struct member *leaving, struct err *e)
{
	const char *account;
	struct round_now round;
	if (!round_in_hand(w->db, w->pool, call->id, &round, e) ||
		!committee_first_lock(w->db, w->pool, call->id, round.no, &account, e))
		return false;
	if (!account || leaving->from_round > round.no)
		return true;
	err_set(e, ERR_REFUSED, _("%s has locked round %d of the call %s; its members stay"), account, round.no, call->code);
	return err_hint(e, _("who can not go on is released, by a vote or on an own letter: ppuri review release %s %s --resigned DAY --reason '…'"),
					call->code, leaving->account);
}

static bool find_in_pool(struct work *w, const char *name, struct reviewer *ret, struct err *e)
{
	struct account account;
	if (!account_by_name(w->db, w->pool, name, &account, e))
		return false;
	if (account.role != ROLE_REVIEWER)
		return err_set(e, ERR_REFUSED, _("%s is no reviewer (role: %s)"), name, term_name(&ROLES, role_code(account.role)));
	if (account.locked)
		return err_set(e, ERR_REFUSED, _("the account %s is locked"), name);
	if (!reviewer_by_name(w->db, w->pool, name, ret, e))
		return e->kind == ERR_NOT_FOUND && err_hint(e, _("add the reviewer first: ppuri reviewer add %s --affiliation … --field …"), name);
	if (reviewer_term_holds(ret, moment_date(w->now)))
		return true;
	err_set(e, ERR_REFUSED, _("today is not in the term of %s"), name);
	return err_hint(e, _("see: ppuri reviewer show %s"), name);
}

static bool released_from(const struct committee *committee, int round)
{
	for (size_t i = 0; i < committee->n; i++)
		if (committee->at[i].membership == MEMBER_RELEASED && committee->at[i].release.round == round)
			return true;
	return false;
}

/* In the place of one who was released, as long as too few are left, or too many of them are officials. */
static bool is_wanted(struct work *w, const struct call *call, const struct committee *committee, int round, bool *ret, struct err *e)
{
	struct too_few_list too_few;
	const struct judge_count judges = committee_judges(committee, round);
	if (!selection_too_few(w, call, &too_few, e))
		return false;
	*ret = released_from(committee, round) &&
		   (too_few.n || !committee_officials_fit(&committee->law, judges.officials, judges.members));
	return true;
}

/* Nobody joins a round that has ended; one that somebody has locked only where it can not be ended otherwise. */
static bool may_join(struct work *w, const struct call *call, const struct committee *committee, int round, struct err *e)
{
	const char *account;
	bool wanted;
	int now = committee->round;
	if (round > committee->last_round)
		return err_set(e, ERR_USAGE, _("the call %s has %d rounds"), call->code, committee->last_round);
	if (round < now)
		return err_set(e, ERR_REFUSED, _("round %d of the call %s has ended; a member joins from round %d on"), round, call->code, now);
	if (round > now)
		return true;
	if (!committee_first_lock(w->db, w->pool, call->id, round, &account, e) || !is_wanted(w, call, committee, round, &wanted, e))
		return false;
	if (!account || wanted)
		return true;
	err_set(e, ERR_REFUSED, _("%s has locked round %d of the call %s; nobody joins it while enough judges are left"), account, round,
			call->code);
	return now == committee->last_round ? err_hint(e, _("see: ppuri review progress --call %s"), call->code)
										: err_hint(e, _("from the next round on: ppuri review assign --call %s REVIEWER --round %d"), call->code, now + 1);
}

static bool assign_one(struct work *w, const struct call *call, int round, const char *name, struct err *e)
{
	struct reviewer reviewer;
	struct committee committee;
	if (!committee_read_all(w->db, w->pool, call->id, &committee, e) ||
		!may_join(w, call, &committee, round ? round : committee.round, e) || !find_in_pool(w, name, &reviewer, e))
		return false;
	const struct member *member = committee_member(&committee, reviewer.account_id);
	if (member && !member_is_gone(member))
		return err_set(e, ERR_REFUSED, _("%s is a member of this committee already"), name);
	if (member && (member->rounds || member->membership == MEMBER_RELEASED))
		return err_set(e, ERR_REFUSED, _("%s has left this committee after judging, or was released, and is not appointed again"), name);
	return member_invite(w->db, call->id, &reviewer, round ? round : committee.round, w->me->id, w->now, e) &&
		   affiliation_keeps_out(w, call->id, &reviewer, e);
}

/* By the law of the day on which it is formed. */
static bool form(struct work *w, const struct call *call, struct committee *committee, struct err *e)
{
	const struct committee_law *law = committee_law_on(moment_date(w->now));
	if (committee->law.members_max)
		return true;
	if (!law)
		return err_set(e, ERR_REFUSED, "%s", _("no law on committees is known for this day"));
	committee->law = *law;
	return committee_form(w->db, call->id, law, w->now, e);
}

/* However many are still appointed: what can not become right any more, in a round that is still judged. */
static bool within_law(const struct committee *committee, struct err *e)
{
	size_t most = (size_t)committee->law.members_max;
	for (int round = committee->round; round <= committee->last_round; round++) {
		const struct judge_count judges = committee_judges(committee, round);
		if (judges.members > most)
			return err_set(e, ERR_REFUSED, _("a committee has at most %zu members (%s); this would make %zu"), most, committee->law.source,
						   judges.members);
		if (!committee_officials_fit(&committee->law, judges.officials, most))
			return err_set(e, ERR_REFUSED, _("%zu officials are more than %d%% of any committee (%s)"), judges.officials,
						   (int)committee->law.officials_max / 100, committee->law.source);
	}
	return true;
}

bool committee_is_lawful(struct work *w, const struct call *call, struct err *e)
{
	struct committee committee;
	if (!committee_read_all(w->db, w->pool, call->id, &committee, e))
		return false;
	const struct judge_count judges = committee_judges(&committee, committee.round);
	if (committee_officials_fit(&committee.law, judges.officials, judges.members))
		return true;
	err_set(e, ERR_REFUSED, _("%zu of the %zu members are officials, more than %d%% (%s)"), judges.officials, judges.members,
			(int)committee.law.officials_max / 100, committee.law.source);
	return err_hint(e, _("see: ppuri review progress --call %s"), call->code);
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
	return call_move(w->db, &closed, CALL_EVENT_EVALUATE, w->now, e) && (!call->blind || blind_draw(w, call->id, e));
}

static bool assign(struct work *w, void *arg, struct err *e)
{
	struct assigning *assigning = arg;
	struct call call;
	struct committee committee;
	bool works;
	if (!open_committee(w, assigning->call, &call, &committee, e) || !committee_works(w, &call, &works, e) ||
		(!works && !begin_evaluation(w, &call, e)))
		return false;
	if (!form(w, &call, &committee, e))
		return false;
	for (size_t i = 0; i < assigning->n; i++)
		if (!assign_one(w, &call, assigning->round, assigning->reviewers[i], e))
			return false;
	return committee_read_all(w->db, w->pool, call.id, &committee, e) && within_law(&committee, e);
}

bool desk_review_assign_from(struct office *o, const char *call, int round, const char *const *reviewers, size_t n, struct err *e)
{
	struct assigning assigning = {.call = call, .reviewers = reviewers, .n = n, .round = round};
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < i; k++)
			if (strcmp(reviewers[i], reviewers[k]) == 0)
				return err_set(e, ERR_USAGE, _("%s is given twice"), reviewers[i]);
	return act_perform(o, &ACT_REVIEW_ASSIGN, assign, &assigning, e);
}

bool desk_review_assign(struct office *o, const char *call, const char *const *reviewers, size_t n, struct err *e)
{
	return desk_review_assign_from(o, call, 0, reviewers, n, e);
}

struct naming {
	const char *call, *reviewer;
};

bool committee_take_member(struct work *w, const char *code, const char *reviewer, struct call *ret_call,
						   struct committee *ret_committee, struct member *ret, struct err *e)
{
	struct account account;
	if (!open_committee(w, code, ret_call, ret_committee, e) || !committee_is_at_work(w, ret_call, e) ||
		!account_by_name(w->db, w->pool, reviewer, &account, e))
		return false;
	const struct member *member = committee_member(ret_committee, account.id);
	if (!member || member_is_gone(member)) {
		err_set(e, ERR_REFUSED, _("%s is not a member of the committee of the call %s"), reviewer, ret_call->code);
		return err_hint(e, _("see: ppuri review progress --call %s"), ret_call->code);
	}
	*ret = *member;
	return true;
}

static bool unassign(struct work *w, void *arg, struct err *e)
{
	const struct naming *naming = arg;
	struct call call;
	struct committee committee;
	struct member member;
	return committee_take_member(w, naming->call, naming->reviewer, &call, &committee, &member, e) &&
		   committee_is_open(w, &call, &member, e) &&
		   member_leave(w->db, &(struct leaving){.call = call.id, .account = member.account_id, .by = w->me->id, .reason = w->office->reason},
						w->now, e);
}

bool desk_review_unassign(struct office *o, const char *call, const char *reviewer, struct err *e)
{
	struct naming naming = {.call = call, .reviewer = reviewer};
	return reason_given(o, e) && act_perform(o, &ACT_REVIEW_UNASSIGN, unassign, &naming, e);
}

static bool elect(struct work *w, void *arg, struct err *e)
{
	const struct naming *naming = arg;
	struct call call;
	struct committee committee;
	struct member member;
	if (!committee_take_member(w, naming->call, naming->reviewer, &call, &committee, &member, e))
		return false;
	if (member.official)
		return err_set(e, ERR_REFUSED, _("%s is an official; the chair is elected from the civilian members (%s)"), member.account,
					   committee.law.source);
	if (member.chair)
		return err_set(e, ERR_REFUSED, _("%s is the chair already"), member.account);
	return member_make_chair(w->db, call.id, member.account_id, e);
}

bool desk_review_chair(struct office *o, const char *call, const char *reviewer, struct err *e)
{
	struct naming naming = {.call = call, .reviewer = reviewer};
	return act_perform(o, &ACT_REVIEW_CHAIR, elect, &naming, e);
}

struct looking {
	const char *call;
	struct committee *committee;
};

static bool progress(struct work *w, void *arg, struct err *e)
{
	struct looking *looking = arg;
	struct call call;
	bool works;
	return open_committee(w, looking->call, &call, looking->committee, e) && committee_works(w, &call, &works, e) &&
		   (!works || selection_too_few(w, &call, &looking->committee->too_few, e));
}

bool desk_review_progress(struct office *o, const char *call, struct committee *ret, struct err *e)
{
	struct looking looking = {.call = call, .committee = ret};
	return act_perform(o, &ACT_REVIEW_PROGRESS, progress, &looking, e);
}
