/* Inside the service room: who sits on a committee and belongs to a firm that applies keeps out of it from the first day. */
#pragma once

#include "ppuri/committee.h"
#include "ppuri/service/office.h"

/* 제척 (지방보조금법 §26⑦) for each application under evaluation whose firm or group is the new member's own 소속, and so for all that these
 * reach. What only looks alike is nobody's ground: the member declares it. */
MUST_CHECK bool affiliation_keeps_out(struct work *w, int64_t call, const struct reviewer *reviewer, struct err *e);
