/* The holidays that the office has loaded. */
#pragma once

#include "ppuri/deadline.h"
#include "ppuri/holiday.h"
#include "ppuri/store/db.h"

/* *ret_new is false if that holiday was there already. */
MUST_CHECK bool holiday_write(struct db *db, const struct holiday *holiday, bool *ret_new, struct err *e);
/* Every holiday of that day; *ret_n of them. */
MUST_CHECK bool holiday_delete(struct db *db, struct date day, size_t *ret_n, struct err *e);
/* In the order of days; year 0: of all years. */
MUST_CHECK bool holiday_list_read(struct db *db, struct pool *p, int year, struct holiday_list *ret, struct err *e);
/* What every period of the office is counted by. */
MUST_CHECK bool holidays_read(struct db *db, struct pool *p, struct holidays *ret, struct err *e);
/* Applications whose supplement is still to come, and whose last day has become a holiday since it was set. */
MUST_CHECK bool holiday_hits_read(struct db *db, struct pool *p, struct holiday_hits *ret, struct err *e);
