#include "call_acts.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/tr.h"

#include <string.h>

bool call_close(struct work *w, const struct call *call, size_t *ret_lapsed, struct err *e)
{
	return call_move(w->db, call, CALL_EVENT_CLOSE, w->now, e) &&
		   application_lapse_drafts(w->db, call->id, ret_lapsed, e);
}

#define NAMED_MAX 5

/* "2024-금형-0002 (보완요청), 2024-금형-0007 (접수) …" */
static const char *waiting_names(struct work *w, const struct application_list *list, int64_t *ret_n)
{
	static const char *const waiting[] = {"SUBMITTED", "SCREENING", "SUPPLEMENT", "SUPP_OVERDUE"};
	const char *names = "";
	int64_t n = 0;
	for (size_t i = 0; i < list->n; i++)
		for (size_t k = 0; k < sizeof waiting / sizeof *waiting; k++) {
			if (strcmp(list->at[i].state, waiting[k]) != 0)
				continue;
			if (++n <= NAMED_MAX)
				names = pool_printf(w->pool, "%s%s%s (%s)", names, n > 1 ? ", " : "", list->at[i].receipt_no,
									app_state_name(list->at[i].state));
			else if (n == NAMED_MAX + 1)
				names = pool_printf(w->pool, "%s …", names);
		}
	*ret_n = n;
	return names;
}

bool review_none_waits(struct work *w, const struct call *call, struct err *e)
{
	struct application_list list;
	int64_t waiting;
	if (!application_list_read(w->db, w->pool, &(struct application_filter){.call = call->code}, &list, e))
		return false;
	const char *names = waiting_names(w, &list, &waiting);
	if (!waiting)
		return true;
	err_set(e, ERR_REFUSED, _("%lld applications to the call %s still wait for their eligibility check: %s"), (long long)waiting,
			call->code, names);
	return err_hint(e, _("check them: ppuri app screen --call %s --all"), call->code);
}
