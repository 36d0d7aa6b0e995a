/* Payments of awards. */
#pragma once

#include "ppuri/store/budget.h"

struct payment_new {
	int64_t award;
	int fiscal_year;
	struct date day;
	struct won won;
	const char *kind, *reason; /* reason may be NULL */
};
MUST_CHECK bool payment_insert(struct db *db, const struct payment_new *payment, struct entering by, struct err *e);
/* By number. */
MUST_CHECK bool payment_list_read(struct db *db, struct pool *p, int64_t award, struct payment_list *ret, struct err *e);
/* Of an approved award: what was paid, what is left, and from which year. */
MUST_CHECK bool award_rest_read(struct db *db, struct pool *p, int64_t award, struct unpaid_award *ret, struct err *e);
