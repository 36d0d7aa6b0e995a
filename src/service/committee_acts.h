/* Inside the service room: what the acts of a committee share. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/date.h"
#include "ppuri/err.h"

/* ERR_REFUSED unless the call is under evaluation. */
MUST_CHECK bool committee_is_at_work(const struct call *call, struct moment now, struct err *e);
