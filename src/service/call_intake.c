/* What a call asks of each receipt besides its window: the order of time. */
#include "call_acts.h"

#include "ppuri/store/call.h"
#include "ppuri/tr.h"

/* The order of receipt is what counts in a call that is open until its money is spent, and what ties are broken by. */
bool call_clock_runs_on(struct work *w, const struct call *call, struct err *e)
{
	struct moment newest;
	bool any;
	char now[DATE_TEXT_MAX], last[DATE_TEXT_MAX];
	if (!call_newest_receipt(w->db, call->id, &newest, &any, e))
		return false;
	if (!any || w->now.unix_seconds >= newest.unix_seconds)
		return true;
	err_set(e, ERR_REFUSED, _("the clock of this computer (%s) stands before the last receipt of the call %s (%s)"),
			moment_iso(w->now, now), call->code, moment_iso(newest, last));
	return err_hint(e, "%s", _("set the clock right; nothing is received until then"));
}
