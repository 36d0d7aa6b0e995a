/* 결과 변경: opened and withdrawn. */
#include "ppuri/service/amendment.h"

#include "amending.h"
#include "another_person.h"
#include "reason.h"
#include "selection_input.h"

#include "ppuri/store/amendment.h"
#include "ppuri/store/call.h"
#include "ppuri/store/selection.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_SELECT_AMEND = {"select.amend", RIGHT_SELECT_RUN, ACT_WRITES};
const struct act ACT_SELECT_AMEND_WITHDRAW = {"select.amend-withdraw", RIGHT_SELECT_RUN, ACT_WRITES};
static const struct act UPHELD = {"select.amend-withdraw", RIGHT_APPEAL_DECIDE, ACT_WRITES};
const struct act ACT_SELECT_AMENDMENTS = {"select.amendments", RIGHT_SELECT_READ, ACT_READS};

struct amending {
	const char *call;
	struct amendment amendment;
	struct amendment_list *list;
};

static bool none_is_open(struct work *w, const struct call *call, struct err *e)
{
	struct amendment amendment;
	bool open;
	char at[DATE_TEXT_MAX];
	if (!amendment_open_read(w->db, w->pool, call->id, &amendment, &open, e))
		return false;
	if (!open)
		return true;
	err_set(e, ERR_REFUSED, _("an amendment of the call %s is open since %s, by %s: %s"), call->code, moment_iso(amendment.opened_at, at),
			amendment.opened_by_name, amendment.reason);
	return err_hint(e, _("put right what it is for, then: ppuri select run %s"), call->code);
}

static bool find_deciding(struct work *w, const struct call *call, struct selection *ret, struct err *e)
{
	bool decided;
	if (!selection_deciding(w->db, w->pool, call->id, ret, &decided, e))
		return false;
	if (decided)
		return true;
	err_set(e, ERR_REFUSED, _("no selection of the call %s is confirmed yet; what is wrong is put right and run again"), call->code);
	return err_hint(e, "ppuri select run %s", call->code);
}

static bool newest(struct work *w, const struct call *call, struct amendment *ret, struct err *e)
{
	struct amendment_list list;
	if (!amendment_list_read(w->db, w->pool, call->id, &list, e))
		return false;
	*ret = list.at[list.n - 1];
	return true;
}

static bool open_amendment(struct work *w, void *arg, struct err *e)
{
	struct amending *amending = arg;
	struct call call;
	struct selection deciding;
	act_about(w, "call %s", amending->call);
	return call_by_code(w->db, w->pool, amending->call, &call, e) && find_deciding(w, &call, &deciding, e) && none_is_open(w, &call, e) &&
		   amendment_insert(w->db, call.id, deciding.id, w->office->reason, w->me->id, w->now, e) &&
		   newest(w, &call, &amending->amendment, e);
}

bool desk_select_amend(struct office *o, const char *call, struct amendment *ret, struct err *e)
{
	struct amending amending = {.call = call};
	if (!reason_given(o, e) || !act_perform(o, &ACT_SELECT_AMEND, open_amendment, &amending, e))
		return false;
	*ret = amending.amendment;
	return true;
}

/* What was put right stays right: it has its effect, or it is put back first. */
static bool nothing_was_changed(struct work *w, const struct call *call, int64_t supersedes, struct err *e)
{
	struct amendment_fact_list facts;
	if (!amendment_facts_now(w, call, supersedes, &facts, e))
		return false;
	if (!facts.n)
		return true;
	err_set(e, ERR_REFUSED, _("%s is no longer as the selection that stands was made of it: %s"), facts.at[0].receipt_no, facts.at[0].text);
	return err_hint(e, _("put that back, or go on with it: ppuri select run %s"), call->code);
}

/* What an approver decided on objections is taken back by another one. */
static bool may_withdraw(struct work *w, const struct call *call, const struct amendment *amendment, struct err *e)
{
	struct strings deciders;
	if (!*amendment->appeals)
		return true;
	if (!role_may(w->me->role, UPHELD.right)) {
		err_set(e, ERR_DENIED, _("the amendment answers upheld objections (%s), and who withdraws it takes back what was decided on them"), amendment->appeals);
		return err_hint(e, _("an approver who did not decide on them does it: ppuri select amend %s --withdraw --reason '…'"), call->code);
	}
	if (!amendment_upheld_by_read(w->db, w->pool, amendment->id, &deciders, e))
		return false;
	for (size_t i = 0; i < deciders.n; i++)
		if (!is_another_person(w, deciders.at[i], _("who upheld an objection does not withdraw the amendment that answers it; another approver does"), e))
			return false;
	return true;
}

static bool withdraw(struct work *w, void *arg, struct err *e)
{
	struct amending *amending = arg;
	struct call call;
	struct amendment amendment;
	act_about(w, "call %s", amending->call);
	return call_by_code(w->db, w->pool, amending->call, &call, e) && amendment_needed(w, &call, &amendment, e) &&
		   may_withdraw(w, &call, &amendment, e) && nothing_was_changed(w, &call, amendment.supersedes, e) &&
		   amendment_withdraw(w->db, amendment.id, w->office->reason, w->me->id, w->now, e) && newest(w, &call, &amending->amendment, e);
}

bool desk_select_amend_withdraw(struct office *o, const char *call, struct amendment *ret, struct err *e)
{
	struct amending amending = {.call = call};
	const struct act *act = act_is_open(o, &UPHELD) ? &UPHELD : &ACT_SELECT_AMEND_WITHDRAW;
	if (!reason_given(o, e) || !act_perform(o, act, withdraw, &amending, e))
		return false;
	*ret = amending.amendment;
	return true;
}

static bool list(struct work *w, void *arg, struct err *e)
{
	struct amending *amending = arg;
	struct call call;
	act_about(w, "call %s", amending->call);
	return call_by_code(w->db, w->pool, amending->call, &call, e) && amendment_list_read(w->db, w->pool, call.id, amending->list, e);
}

bool desk_select_amendments(struct office *o, const char *call, struct amendment_list *ret, struct err *e)
{
	struct amending amending = {.call = call, .list = ret};
	return act_perform(o, &ACT_SELECT_AMENDMENTS, list, &amending, e);
}
