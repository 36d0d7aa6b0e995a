#include "ppuri/service/call.h"

#include "call_acts.h"

#include "ppuri/store/seal.h"
#include "ppuri/tr.h"

const struct act ACT_CALL_UNSEAL = {"call.unseal", RIGHT_CALL_UNSEAL, ACT_WRITES};

bool call_is_not_sealed(struct work *w, const struct call *call, struct err *e)
{
	bool sealed;
	char until[DATE_TEXT_MAX];
	if (!seal_holds(w->db, call, w->now, &sealed, e))
		return false;
	if (!sealed)
		return true;
	err_set(e, ERR_REFUSED, _("the applications to the call %s are sealed until %s"), call->code, moment_iso(call->closes_at, until));
	return err_hint(e, _("an approver can open them before that and must say why: ppuri call unseal %s --reason '…'"), call->code);
}

static bool unseal(struct work *w, void *arg, struct err *e)
{
	struct call call;
	bool sealed;
	if (!call_take(w, arg, &call, e) || !seal_holds(w->db, &call, w->now, &sealed, e))
		return false;
	if (!sealed)
		return err_set(e, ERR_REFUSED, _("the call %s is not sealed now"), call.code);
	if (!w->office->reason) {
		err_set(e, ERR_USAGE, "%s", _("a reason is needed"));
		return err_hint(e, "%s", _("give it with --reason"));
	}
	return seal_break(w->db, call.id, w->me->id, w->office->reason, w->now, e);
}

bool desk_call_unseal(struct office *o, const char *code, struct err *e)
{
	return act_perform(o, &ACT_CALL_UNSEAL, unseal, pool_strdup(o->pool, code), e);
}
