/* Inside the service room: that a plan of costs, where there is one, adds up. */
#pragma once

#include "ppuri/cost.h"
#include "ppuri/service/office.h"

/* ERR_REFUSED names what does not, with the command that puts in another plan. `name` is how the application is called. */
MUST_CHECK bool cost_fits(struct work *w, int64_t application, const char *name, const struct cost_sums *due, struct err *e);
/* The same, and the plan itself. */
MUST_CHECK bool cost_fitting(struct work *w, int64_t application, const char *name, const struct cost_sums *due, struct cost_plan *ret, struct err *e);
/* Files a plan whose categories stand as people write them. */
MUST_CHECK bool cost_plan_enter(struct work *w, int64_t application, const struct cost_plan *given, const struct cost_sums *due, struct err *e);
