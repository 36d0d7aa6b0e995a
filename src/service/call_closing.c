#include "call_closing.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"

bool call_close(struct work *w, const struct call *call, size_t *ret_lapsed, struct err *e)
{
	return call_set_state(w->db, call->id, "CLOSED", w->now, e) &&
		   application_lapse_drafts(w->db, call->id, ret_lapsed, e);
}
