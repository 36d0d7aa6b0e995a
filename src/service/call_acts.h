/* Inside the service room: whether the rules of a call may still change, and its closing, by itself or because its selection is
 * run. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/service/office.h"

/* The call becomes CLOSED, and the drafts that are left lapse: nothing can receive them any more. */
MUST_CHECK bool call_close(struct work *w, const struct call *call, size_t *ret_lapsed, struct err *e);

/* The rules, conditions and papers of a call are written while it is a draft; ERR_REFUSED says that they are pinned. */
MUST_CHECK bool call_is_draft(const struct call *call, struct moment now, struct err *e);
