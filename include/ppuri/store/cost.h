/* Plans of costs. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/cost.h"
#include "ppuri/store/db.h"

/* The plan in force: the revised one, else the one that was filed. No lines if there is no plan. */
MUST_CHECK bool cost_plan_read(struct db *db, struct pool *p, int64_t application, struct cost_plan *ret, struct err *e);
/* As it was filed. */
MUST_CHECK bool cost_plan_filed(struct db *db, struct pool *p, int64_t application, struct cost_plan *ret, struct err *e);
/* In the place of the one of its kind that was there. */
MUST_CHECK bool cost_plan_write(struct db *db, int64_t application, const struct cost_plan *plan, struct err *e);
/* Where the application stands now. */
MUST_CHECK bool cost_standing_read(struct db *db, const struct application *application, struct cost_standing *ret, struct err *e);
