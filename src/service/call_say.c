/* What becomes of the applications to a call, for who decides about all of them. */
#include "call_acts.h"

#include "ppuri/lifecycle.h"
#include "ppuri/store/application.h"
#include "ppuri/store/award.h"

/* Nothing, where it has no place. */
static bool granted(struct work *w, const struct application *application, struct won *ret, struct err *e)
{
	*ret = (struct won){0};
	return award_granted(w->db, application->id, ret, e) || e->kind == ERR_REFUSED;
}

bool call_say_applications(struct work *w, const struct call *call, struct err *e)
{
	struct application_list list;
	struct won won;
	if (!w->deeds)
		return true;
	if (!application_list_read(w->db, w->pool, &(struct application_filter){.call = call->code}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const struct application *one = &list.at[i];
		if (!one->receipt_no)
			continue;
		if (!granted(w, one, &won, e))
			return false;
		act_deed(w, one->receipt_no, one->firm.name, won, app_state_name(one->state));
	}
	return true;
}
