#include "ppuri/service/second_person.h"

#include "reason.h"
#include "second_person.h"

#include "ppuri/store/account.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/late_change.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_SELECT_CHANGES = {"select.changes", RIGHT_SELECT_READ, ACT_READS};
const struct act ACT_SELECT_AGREE = {"select.agree", RIGHT_SELECT_CONFIRM, ACT_WRITES};

static bool refuse_refused(const struct call *call, const struct late_change *change, struct err *e)
{
	err_set(e, ERR_REFUSED, _("%s: %s has refused what was changed after a score was locked: %s"), change->receipt_no, change->refused_by,
			change->refused_reason);
	return err_hint(e, _("an officer takes it back, with the command that undoes it; see: ppuri select changes %s"), call->code);
}

bool late_changes_are_agreed(struct work *w, const struct call *call, struct err *e)
{
	struct late_change_list list;
	int64_t n = 0, refused = 0;
	if (!late_changes_count(w->db, call->id, &n, &refused, e))
		return false;
	if (!n)
		return true;
	if (!late_changes_read(w->db, w->pool, &(struct late_filter){.call = call->id}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (list.at[i].refused)
			return refuse_refused(call, &list.at[i], e);
	err_set(e, ERR_REFUSED, _("%s was changed after a score was locked, and no second person has agreed to it (%zu in all)"),
			list.at[0].receipt_no, list.n);
	return err_hint(e, _("see: ppuri select changes %s; an approver agrees: ppuri select agree %s"), call->code, list.at[0].receipt_no);
}

bool late_changes_of_these_are_agreed(struct work *w, const struct call *call, const struct application_list *these, struct err *e)
{
	struct late_change_list list;
	if (!late_changes_read(w->db, w->pool, &(struct late_filter){.call = call->id}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		for (size_t k = 0; k < these->n; k++)
			if (these->at[k].id == list.at[i].application_id) {
				err_set(e, ERR_REFUSED, _("%s was changed after a score was locked, and no second person has agreed to it: %s"),
						list.at[i].receipt_no, evaluated_change(w->pool, &list.at[i].was, &list.at[i].is));
				return err_hint(e, _("an approver agrees, or refuses: ppuri select agree %s"), list.at[i].receipt_no);
			}
	return true;
}

bool late_changes_beside(struct work *w, const struct call *call, struct beside *ret, struct err *e)
{
	struct late_change_list waiting;
	struct late_decision_list decided;
	if (!late_changes_read(w->db, w->pool, &(struct late_filter){.call = call->id}, &waiting, e) ||
		!late_decisions_read(w->db, w->pool, call->id, &decided, e))
		return false;
	for (size_t i = 0; i < waiting.n; i++)
		*POOL_PUSH(w->pool, waiting.at[i].refused ? &ret->refused : &ret->unseen) = waiting.at[i].receipt_no;
	for (size_t i = 0; i < decided.n; i++)
		if (strcmp(decided.at[i].outcome, "agreed") == 0)
			*POOL_PUSH(w->pool, &ret->agreed) = pool_printf(w->pool, "%s (%s)", decided.at[i].receipt_no, decided.at[i].decided_by);
	return true;
}

struct viewing {
	const char *call;
	struct late_view *view;
};

static bool view(struct work *w, void *arg, struct err *e)
{
	struct viewing *viewing = arg;
	struct call call;
	act_about(w, "call %s", viewing->call);
	return call_by_code(w->db, w->pool, viewing->call, &call, e) &&
		   late_changes_read(w->db, w->pool, &(struct late_filter){.call = call.id}, &viewing->view->waiting, e) &&
		   late_decisions_read(w->db, w->pool, call.id, &viewing->view->decided, e);
}

bool desk_select_changes(struct office *o, const char *call, struct late_view *ret, struct err *e)
{
	struct late_view found = {0};
	struct viewing viewing = {call, &found};
	if (!act_perform(o, &ACT_SELECT_CHANGES, view, &viewing, e))
		return false;
	*ret = found;
	return true;
}

struct agreeing {
	const char *name;
	bool refuses;
	struct application application;
	struct late_change change;
};

static bool find(struct work *w, void *arg, struct err *e)
{
	struct agreeing *agreeing = arg;
	struct application *application = &agreeing->application;
	struct late_change_list list;
	act_about(w, "application %s", agreeing->name);
	if (!application_by_name(w->db, w->pool, agreeing->name, application, e) ||
		!late_changes_read(w->db, w->pool, &(struct late_filter){application->call_id, application->id}, &list, e))
		return false;
	if (!list.n)
		return err_set(e, ERR_REFUSED, _("nothing of %s waits for a second person"), agreeing->name);
	agreeing->change = list.at[0];
	return true;
}

static void say_change(struct work *w, const struct late_change *change)
{
	act_deed(w, change->receipt_no, change->firm_name, (struct won){0}, evaluated_change(w->pool, &change->was, &change->is));
	act_deed(w, NULL, NULL, (struct won){0}, late_deeds_text(w->pool, &change->deeds));
}

/* Whoever could do it since was not the second person then, whatever they may today. */
static bool did_none_as(struct work *w, const char *login, const struct late_change *change, struct err *e)
{
	struct strings done;
	if (!acts_done_since(w->db, w->pool, login, change->since, &done, e))
		return false;
	for (size_t i = 0; i < done.n; i++)
		for (size_t k = 0; ACTS[k]; k++)
			if (strcmp(ACTS[k]->name, done.at[i]) == 0 && ACTS[k]->kind == ACT_WRITES && !role_may(w->me->role, ACTS[k]->right)) {
				err_set(e, ERR_DENIED, _("%s has worked on it in another role since the scores were locked (%s)"), login, done.at[i]);
				return err_hint(e, "%s", _("another approver agrees to it"));
			}
	return true;
}

static bool is_another(struct work *w, const struct late_change *change, struct err *e)
{
	struct strings own;
	if (!account_logins_of_person(w->db, w->pool, w->me->id, &own, e))
		return false;
	for (size_t i = 0; i < own.n; i++)
		if (!did_none_as(w, own.at[i], change, e))
			return false;
	return true;
}

/* What an officer could not take back; who was withdrawn after the result was confirmed stays out of it. */
static bool undo(struct work *w, const struct agreeing *agreeing, struct err *e)
{
	const struct late_change *change = &agreeing->change;
	struct call call;
	if (!late_conflicts_refuse(w->db, change, w->me->id, w->now, w->office->reason, e) ||
		!call_by_id(w->db, w->pool, agreeing->application.call_id, &call, e))
		return false;
	return strcmp(change->is.standing, "WITHDRAWN") != 0 || strcmp(change->was.standing, "in") != 0 || strcmp(call.state, "EVALUATING") != 0 ||
		   application_move(w->db, change->application_id, APP_EVENT_STAY, w->office->reason, e);
}

static bool agree(struct work *w, void *arg, struct err *e)
{
	struct agreeing *agreeing = arg;
	if (!find(w, agreeing, e) || !is_another(w, &agreeing->change, e))
		return false;
	say_change(w, &agreeing->change);
	return late_change_decide(w->db, agreeing->application.id, agreeing->refuses ? "refused" : "agreed", w->me->id, w->now, w->office->reason, e) &&
		   (!agreeing->refuses || undo(w, agreeing, e));
}

static bool perform(struct office *o, struct agreeing *agreeing, struct late_change *ret, struct err *e)
{
	if (!act_decide(o, &ACT_SELECT_AGREE, agree, agreeing, sizeof *agreeing, e))
		return false;
	*ret = agreeing->change;
	return true;
}

bool desk_select_agree(struct office *o, const char *application, struct late_change *ret, struct err *e)
{
	return perform(o, &(struct agreeing){.name = application}, ret, e);
}

bool desk_select_disagree(struct office *o, const char *application, struct late_change *ret, struct err *e)
{
	return reason_given(o, e) && perform(o, &(struct agreeing){.name = application, .refuses = true}, ret, e);
}

struct agreeing_all {
	const char *call;
	struct late_change_list waiting;
};

/* What an approver has refused stays so until that one is named. */
static bool read_waiting(struct work *w, struct agreeing_all *all, struct err *e)
{
	struct late_change_list list;
	struct call call;
	act_about(w, "call %s", all->call);
	if (!call_by_code(w->db, w->pool, all->call, &call, e) ||
		!late_changes_read(w->db, w->pool, &(struct late_filter){.call = call.id}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (!list.at[i].refused)
			*POOL_PUSH(w->pool, &all->waiting) = list.at[i];
	return all->waiting.n || err_set(e, ERR_REFUSED, _("nothing of %s waits for a second person"), call.code);
}

static bool agree_all(struct work *w, void *arg, struct err *e)
{
	struct agreeing_all *all = arg;
	if (!read_waiting(w, all, e))
		return false;
	for (size_t i = 0; i < all->waiting.n; i++) {
		const struct late_change *change = &all->waiting.at[i];
		say_change(w, change);
		if (!is_another(w, change, e) ||
			!late_change_decide(w->db, change->application_id, "agreed", w->me->id, w->now, w->office->reason, e))
			return false;
	}
	return true;
}

bool desk_select_agree_all(struct office *o, const char *call, struct late_change_list *ret, struct err *e)
{
	struct agreeing_all all = {.call = call};
	if (!act_decide(o, &ACT_SELECT_AGREE, agree_all, &all, sizeof all, e))
		return false;
	*ret = all.waiting;
	return true;
}
