#include "call_acts.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"

bool call_close(struct work *w, const struct call *call, size_t *ret_lapsed, struct err *e)
{
	return call_move(w->db, call, CALL_EVENT_CLOSE, w->now, e) &&
		   application_lapse_drafts(w->db, call->id, ret_lapsed, e);
}
