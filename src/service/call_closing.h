/* Inside the service room: a call closes by itself or because its selection is run. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/service/office.h"

/* The call becomes CLOSED, and the drafts that are left lapse: nothing can receive them any more. */
MUST_CHECK bool call_close(struct work *w, const struct call *call, size_t *ret_lapsed, struct err *e);
