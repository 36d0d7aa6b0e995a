/* Inside the service room: how the money and the reserve of a decided call stand. */
#pragma once

#include "work.h"

#include "ppuri/call.h"
#include "ppuri/promotion.h"

/* Read from the store as it is now; ret_reserve is what the succession points into. */
MUST_CHECK bool succession_read(struct work *w, const struct call *call, struct reserve_list *ret_reserve, struct succession *ret,
								struct err *e);
/* ERR_REFUSED unless the result of the call is confirmed and the call is not archived. */
MUST_CHECK bool succession_is_open(const struct call *call, struct err *e);
