#include "ppuri/service/conflict.h"

#include "amending.h"
#include "another_person.h"
#include "conflict_effect.h"
#include "reason.h"
#include "review_own.h"

#include "ppuri/store/account.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/conflict.h"
#include "ppuri/store/meeting.h"
#include "ppuri/store/review.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_REVIEW_CONFLICT = {"review.conflict", RIGHT_REVIEW_SCORE, ACT_WRITES};
const struct act ACT_REVIEW_CONFLICT_OTHER = {"review.conflict-other", RIGHT_REVIEW_ASSIGN, ACT_WRITES};
const struct act ACT_REVIEW_CONFLICT_DECIDE = {"review.conflict-decide", RIGHT_REVIEW_PRESIDE, ACT_WRITES};
const struct act ACT_REVIEW_CONFLICTS = {"review.conflicts", RIGHT_COMMITTEE_READ, ACT_READS};

/* From its evaluation on, whatever came of it: a conflict may be found late. */
static bool was_evaluated(const struct application *application, struct err *e)
{
	static const char *const before[] = {"DRAFT", "LAPSED", "SUBMITTED", "SCREENING", "SUPPLEMENT", "SUPP_OVERDUE", "RETURNED", "INELIGIBLE"};
	for (size_t i = 0; i < sizeof before / sizeof *before; i++)
		if (strcmp(application->state, before[i]) == 0)
			return err_set(e, ERR_REFUSED, _("%s is not under evaluation (%s)"),
						   application->receipt_no ? application->receipt_no : "-", app_state_name(application->state));
	return true;
}

static bool is_new(struct work *w, const struct application *application, const struct account *member, struct err *e)
{
	struct conflict_list list;
	if (!conflict_list_read(w->db, w->pool, &(struct conflict_filter){.application = application->id, .account = member->id}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (conflict_stands(&list.at[i]))
			return err_set(e, ERR_REFUSED, _("%s: a conflict of %s is recorded already (%s: %s)"), application->receipt_no, member->name,
						   term_name(&CONFLICTS, list.at[i].kind), list.at[i].ground);
	return true;
}

/* What one conflict reaches. */
static bool read_reached(struct work *w, int64_t call, int64_t account, int64_t id, struct conflict_list *ret, struct err *e)
{
	struct conflict_list all, list = {0};
	if (!conflict_list_read(w->db, w->pool, &(struct conflict_filter){.call = call, .account = account}, &all, e))
		return false;
	for (size_t i = 0; i < all.n; i++)
		if (all.at[i].id == id)
			*POOL_PUSH(w->pool, &list) = all.at[i];
	*ret = list;
	return true;
}

struct declaring {
	const struct conflict_given *given;
	struct conflict_made made;
};

static bool declare(struct work *w, const struct application *application, const struct account *member, struct declaring *declaring,
					struct err *e)
{
	int64_t id;
	const struct conflict_given *given = declaring->given;
	struct conflict_made *made = &declaring->made;
	const struct conflict conflict = {
		.application_id = application->id,
		.account_id = member->id,
		.kind = given->kind,
		.ground = given->ground,
		.declared_by = w->me->id,
		.declared_at = w->now,
		.decision = strcmp(given->kind, "challenge") == 0 ? "pending" : "upheld",
	};
	if (!was_evaluated(application, e) || !is_new(w, application, member, e) || !conflict_insert(w->db, &conflict, &id, e) ||
		!read_reached(w, application->call_id, member->id, id, &made->reached, e))
		return false;
	for (size_t i = 0; i < made->reached.n; i++) {
		bool scored;
		if (!score_is_given(w->db, made->reached.at[i].application_id, member->id, &scored, e))
			return false;
		made->voided += scored;
	}
	return true;
}

static bool declare_own(struct work *w, void *arg, struct err *e)
{
	struct declaring *declaring = arg;
	const struct conflict_given *given = declaring->given;
	struct application application;
	if (strcmp(given->kind, "challenge") == 0)
		return err_set(e, ERR_REFUSED, "%s", _("a challenge (기피) comes from an applicant, and an officer records it"));
	return review_find_member(w, given->application, &application, e) && declare(w, &application, w->me, declaring, e);
}

static bool is_member(struct work *w, const struct application *application, const struct account *member, struct err *e)
{
	bool found;
	if (!member_has_part(w->db, application->call_id, member->id, &found, e))
		return false;
	if (found)
		return true;
	err_set(e, ERR_REFUSED, _("%s is not a member of the committee of the call %s"), member->name, application->call_code);
	return err_hint(e, _("see: ppuri review progress --call %s"), application->call_code);
}

static bool find_both(struct work *w, const char *name, const char *reviewer, struct application *ret_application,
					  struct account *ret_member, struct err *e)
{
	act_about(w, "application %s", name);
	return account_by_name(w->db, w->pool, reviewer, ret_member, e) &&
		   application_by_name(w->db, w->pool, name, ret_application, e);
}

/* A reviewer learns nothing of what is not their own to judge, not even whether there is such a number; of that, the chair decides. */
static bool find_presided(struct work *w, const char *name, const char *reviewer, struct application *ret_application,
						  struct account *ret_member, struct call *ret_call, struct err *e)
{
	bool office = role_may(w->me->role, RIGHT_REVIEW_ASSIGN);
	if (!(office ? find_both(w, name, reviewer, ret_application, ret_member, e) : review_find_member(w, name, ret_application, e)))
		return false;
	return call_by_id(w->db, w->pool, ret_application->call_id, ret_call, e) && review_presides(w, ret_call, e) &&
		   (office || account_by_name(w->db, w->pool, reviewer, ret_member, e));
}

static bool declare_other(struct work *w, void *arg, struct err *e)
{
	struct declaring *declaring = arg;
	struct application application;
	struct account member;
	return find_both(w, declaring->given->application, declaring->given->reviewer, &application, &member, e) &&
		   is_member(w, &application, &member, e) && declare(w, &application, &member, declaring, e) &&
		   conflict_effect_read(w, &application, &declaring->made.reached, &declaring->made.effect, e);
}

bool desk_review_conflict(struct office *o, const struct conflict_given *given, struct conflict_made *ret, struct err *e)
{
	struct declaring declaring = {.given = given};
	if (!(given->reviewer ? act_perform(o, &ACT_REVIEW_CONFLICT_OTHER, declare_other, &declaring, e)
						  : act_perform(o, &ACT_REVIEW_CONFLICT, declare_own, &declaring, e)))
		return false;
	*ret = declaring.made;
	return true;
}

struct deciding {
	const struct conflict_decided *given;
	struct conflict_list reached;
};

static bool find_pending(struct work *w, const struct application *application, const struct account *member, struct conflict *ret,
						 struct err *e)
{
	struct conflict_list list;
	if (!conflict_list_read(w->db, w->pool, &(struct conflict_filter){.application = application->id, .account = member->id}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (strcmp(list.at[i].decision, "pending") == 0) {
			*ret = list.at[i];
			return true;
		}
	err_set(e, ERR_REFUSED, _("%s: no challenge of %s waits for a decision"), application->receipt_no, member->name);
	return err_hint(e, _("see: ppuri review conflicts %s"), application->call_code);
}

static bool is_another(struct work *w, const struct account *member, struct err *e)
{
	return is_another_person(w, member->name, _("nobody decides on a challenge of their own"), e);
}

static bool is_unconfirmed(struct work *w, const struct call *call, struct err *e)
{
	struct amendment amendment;
	bool may;
	return result_may_change(w, call->id, &may, e) && (may || amendment_needed(w, call, &amendment, e));
}

/* Carried by the committee of that call on that very application, and without the member (지방보조금법 §26⑧). */
static bool decides(const struct meeting_record *record, const struct motion *motion, const struct application *application,
					const struct account *member, struct err *e)
{
	if (motion->application_id != application->id) {
		err_set(e, ERR_REFUSED, _("motion %d of meeting %d is not about %s"), motion->no, record->meeting.no, application->receipt_no);
		return err_hint(e, _("a challenge is voted on with --app: ppuri meeting vote %s %d --motion '…' --app %s"), application->call_code,
						record->meeting.no, application->receipt_no);
	}
	if (motion->challenged)
		return err_set(e, ERR_REFUSED, _("motion %d of meeting %d decided the challenge of %s already"), motion->no, record->meeting.no,
					   motion->challenged);
	for (size_t i = 0; i < record->attendance.n; i++)
		if (record->attendance.at[i].account_id == member->id && motion->seats[i].vote != VOTE_NONE)
			return err_set(e, ERR_REFUSED, _("%s was challenged and voted on motion %d; who is challenged does not vote on it"), member->name, motion->no);
	return motion->count.outcome == OUTCOME_CARRIED ||
		   err_set(e, ERR_REFUSED, _("motion %d of meeting %d was not carried (%s); the motion that was carried decides"), motion->no,
				   record->meeting.no, term_name(&OUTCOMES, outcome_code(motion->count.outcome)));
}

static bool find_vote(struct work *w, const struct conflict_decided *given, const struct application *application, const struct account *member,
					  struct conflict *conflict, struct err *e)
{
	struct meeting meeting;
	struct meeting_record record;
	if (!meeting_find(w->db, w->pool, application->call_code, given->meeting, &meeting, e) ||
		!meeting_record_read(w->db, w->pool, &meeting, &record, e))
		return false;
	for (size_t i = 0; i < record.motions.n; i++)
		if (record.motions.at[i].no == given->motion) {
			conflict->meeting_id = meeting.id;
			conflict->motion = record.motions.at[i].no;
			return decides(&record, &record.motions.at[i], application, member, e);
		}
	err_set(e, ERR_NOT_FOUND, _("meeting %lld of call %s has no motion %lld"), (long long)given->meeting, application->call_code, (long long)given->motion);
	return err_hint(e, _("see: ppuri meeting show %s %lld"), application->call_code, (long long)given->meeting);
}

/* Who is asked first: no member learns here how an application stands. */
static bool decide(struct work *w, void *arg, struct err *e)
{
	struct deciding *deciding = arg;
	const struct conflict_decided *given = deciding->given;
	struct application application;
	struct account member;
	struct conflict conflict;
	struct call call;
	if (!find_presided(w, given->application, given->reviewer, &application, &member, &call, e) ||
		!is_another(w, &member, e) || !is_member(w, &application, &member, e) || !is_unconfirmed(w, &call, e) ||
		!find_pending(w, &application, &member, &conflict, e))
		return false;
	if (given->meeting && !find_vote(w, given, &application, &member, &conflict, e))
		return false;
	conflict.decision = given->decision;
	conflict.decided_how = given->how;
	conflict.decided_reason = w->office->reason;
	conflict.decided_at = w->now;
	return conflict_decide(w->db, &conflict, w->me->id, e) &&
		   read_reached(w, application.call_id, member.id, conflict.id, &deciding->reached, e);
}

bool desk_review_conflict_decide(struct office *o, const struct conflict_decided *given, struct conflict_list *ret_reached, struct err *e)
{
	struct deciding deciding = {.given = given};
	if (strcmp(given->decision, "upheld") != 0 && strcmp(given->decision, "rejected") != 0)
		return err_set(e, ERR_USAGE, "%s", _("a decision is upheld (인용) or rejected (기각)"));
	if ((given->meeting != 0) != (given->motion != 0))
		return err_set(e, ERR_USAGE, "%s", _("a vote is named by its meeting and its motion: --meeting and --motion"));
	if (given->meeting && strcmp(given->how, "vote") != 0)
		return err_set(e, ERR_USAGE, "%s", _("a vote is named only where the committee decided by vote"));
	if (!reason_given(o, e) || !act_perform(o, &ACT_REVIEW_CONFLICT_DECIDE, decide, &deciding, e))
		return false;
	*ret_reached = deciding.reached;
	return true;
}

struct listing {
	const char *call;
	struct conflict_list *list;
};

static bool list(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	struct call call;
	act_about(w, "call %s", listing->call);
	return call_by_code(w->db, w->pool, listing->call, &call, e) &&
		   conflict_list_read(w->db, w->pool, &(struct conflict_filter){.call = call.id}, listing->list, e);
}

bool desk_review_conflicts(struct office *o, const char *call, struct conflict_list *ret, struct err *e)
{
	struct listing listing = {.call = call, .list = ret};
	return act_perform(o, &ACT_REVIEW_CONFLICTS, list, &listing, e);
}
