/* 서약: before it nothing of an application is opened, and nothing is scored. */
#include "ppuri/service/committee.h"

#include "committee_acts.h"
#include "form_file.h"

#include "ppuri/conflict.h"
#include "ppuri/store/call.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/conflict.h"
#include "ppuri/store/form_text.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_REVIEW_PLEDGE_LOOK = {"review.pledge-look", RIGHT_REVIEW_SCORE, ACT_READS};
const struct act ACT_REVIEW_DECLINE = {"review.decline", RIGHT_REVIEW_SCORE, ACT_WRITES};
const struct act ACT_REVIEW_PLEDGE = {"review.pledge", RIGHT_REVIEW_SCORE, ACT_WRITES};

#define FORM "pledge"

static bool may_pledge(struct work *w, const struct call *call, struct err *e)
{
	bool works;
	return committee_works(w, call, &works, e) &&
		   (works || err_set(e, ERR_REFUSED, _("the call %s is not under evaluation (%s); no pledge is signed now"), call->code,
							 call_state_name(call, w->now)));
}

typedef bool (*state_fn)(struct work *w, const struct call *call, struct err *e);

static bool take_membership(struct work *w, const char *code, state_fn is_time, struct call *ret_call, struct member *ret, struct err *e)
{
	struct committee committee;
	act_about(w, "call %s", code);
	if (!call_by_code(w->db, w->pool, code, ret_call, e) || !is_time(w, ret_call, e) ||
		!committee_read(w->db, w->pool, ret_call->id, &committee, e))
		return false;
	const struct member *me = committee_member(&committee, w->me->id);
	if (!me)
		return err_set(e, ERR_DENIED, _("you are not a member of the committee of the call %s"), ret_call->code);
	*ret = *me;
	return true;
}

struct pledging {
	const char *call;
	const struct pledge_conflict *conflicts;
	size_t n;
	struct pledge pledge;
};

static bool look(struct work *w, void *arg, struct err *e)
{
	struct pledging *pledging = arg;
	struct pledge *pledge = &pledging->pledge;
	struct call call;
	const char *name;
	if (!take_membership(w, pledging->call, may_pledge, &call, &pledge->me, e))
		return false;
	if (pledge->me.pledged ? !member_pledge_text(w->db, w->pool, call.id, w->me->id, &pledge->text, e)
						   : !form_load(w, FORM, &name, &pledge->text, e))
		return false;
	pledge->call_id = call.id;
	pledge->call_code = call.code;
	pledge->call_title = call.title;
	return committee_firms_read(w->db, w->pool, call.id, &pledge->firms, e);
}

bool desk_review_pledge_look(struct office *o, const char *call, struct pledge *ret, struct err *e)
{
	struct pledging pledging = {.call = call};
	if (!act_perform(o, &ACT_REVIEW_PLEDGE_LOOK, look, &pledging, e))
		return false;
	*ret = pledging.pledge;
	return true;
}

/* What stands already, perhaps because the firms belong together, is not said twice. */
static bool keep_out(struct work *w, int64_t application, const char *ground, struct err *e)
{
	int64_t id;
	struct conflict_list list;
	const struct conflict conflict = {.application_id = application, .account_id = w->me->id, .kind = "recusal", .ground = ground,
									  .declared_by = w->me->id, .declared_at = w->now, .decision = "upheld"};
	if (!conflict_list_read(w->db, w->pool, &(struct conflict_filter){.application = application, .account = w->me->id}, &list, e))
		return false;
	return conflict_keeps_out(&list, application, w->me->id) || conflict_insert(w->db, &conflict, &id, e);
}

/* Of the firms that fit, whole names before parts. */
static struct strings firms_like(struct pool *p, const struct pledge *pledge, const char *name, bool whole)
{
	struct strings found = {0};
	const char *key = text_search_key(p, name);
	for (size_t i = 0; *key && i < pledge->firms.n; i++) {
		const char *firm = text_search_key(p, pledge->firms.at[i]);
		if (whole ? strcmp(firm, key) == 0 : strstr(firm, key) != NULL)
			*POOL_PUSH(p, &found) = pledge->firms.at[i];
	}
	return found;
}

bool pledge_firm(struct pool *p, const struct pledge *pledge, const char *name, const char **ret, struct err *e)
{
	struct strings found = firms_like(p, pledge, name, true);
	const char *names = NULL;
	for (size_t i = 0; i < pledge->firms.n; i++)
		if (strcmp(pledge->firms.at[i], name) == 0) {
			*ret = pledge->firms.at[i];
			return true;
		}
	if (!found.n)
		found = firms_like(p, pledge, name, false);
	if (found.n == 1) {
		*ret = found.at[0];
		return true;
	}
	for (size_t i = 0; i < found.n; i++)
		names = names ? pool_printf(p, "%s, %s", names, found.at[i]) : found.at[i];
	if (names)
		err_set(e, ERR_USAGE, _("several firms are named so: %s"), names);
	else
		err_set(e, ERR_NOT_FOUND, _("no firm of the name %s has applied to the call %s"), name, pledge->call_code);
	return err_hint(e, _("see: ppuri review pledge %s --look"), pledge->call_code);
}

static bool declare(struct work *w, const struct pledge *pledge, const struct pledge_conflict *conflict, struct err *e)
{
	struct ids applications;
	const char *firm;
	if (!pledge_firm(w->pool, pledge, conflict->firm, &firm, e) ||
		!committee_firm_applications(w->db, w->pool, pledge->call_id, firm, &applications, e))
		return false;
	for (size_t i = 0; i < applications.n; i++)
		if (!keep_out(w, applications.at[i], conflict->ground, e))
			return false;
	return true;
}

static bool sign(struct work *w, void *arg, struct err *e)
{
	struct pledging *pledging = arg;
	struct pledge *pledge = &pledging->pledge;
	struct sha256 digest;
	char day[DATE_TEXT_MAX];
	if (!look(w, arg, e))
		return false;
	if (pledge->me.pledged)
		return err_set(e, ERR_REFUSED, _("you have pledged on %s already"), moment_letter(pledge->me.pledged_at, day));
	for (size_t i = 0; i < pledging->n; i++)
		if (!declare(w, pledge, &pledging->conflicts[i], e))
			return false;
	pledge->me.pledged = true;
	pledge->me.pledged_at = w->now;
	return form_text_keep(w->db, FORM, pledge->text, &digest, e) &&
		   member_pledge(w->db, pledge->call_id, w->me->id, &digest, w->now, e);
}

bool desk_review_pledge(struct office *o, const char *call, const struct pledge_conflict *conflicts, size_t n, struct pledge *ret,
						struct err *e)
{
	struct pledging pledging = {.call = call, .conflicts = conflicts, .n = n};
	if (!act_perform(o, &ACT_REVIEW_PLEDGE, sign, &pledging, e))
		return false;
	*ret = pledging.pledge;
	return true;
}

struct declining {
	const char *call, *why;
};

static bool decline(struct work *w, void *arg, struct err *e)
{
	const struct declining *declining = arg;
	struct call call;
	struct member me;
	if (!take_membership(w, declining->call, committee_is_at_work, &call, &me, e))
		return false;
	if (!me.pledged)
		return committee_is_open(w, &call, &me, e) &&
			   member_decline(w->db, call.id, w->me->id, declining->why, w->office->reason, w->now, e);
	err_set(e, ERR_REFUSED, "%s", _("you have pledged; who can not go on asks the office to end the appointment"));
	return err_hint(e, _("the officer does it: ppuri review unassign %s %s --reason '…'; once anybody has scored, ppuri review release"), call.code,
					w->me->name);
}

bool desk_review_decline(struct office *o, const char *call, const char *why, struct err *e)
{
	struct declining declining = {.call = call, .why = why};
	return act_perform(o, &ACT_REVIEW_DECLINE, decline, &declining, e);
}
