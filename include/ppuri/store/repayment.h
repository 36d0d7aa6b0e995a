/* What firms paid back of their awards. */
#pragma once

#include "ppuri/store/budget.h"

/* The next of the award; its no, fiscal_year and refilled are found here. The trigger guards that it is due. */
MUST_CHECK bool repayment_insert(struct db *db, int64_t award, const struct repayment *repayment, struct entering by, struct err *e);
/* What of the award was to be returned by the end of this day and had not come back by then, and the day of the next decision that made
 * more of it due, if there is one. */
struct repayment_due {
	struct won won;
	struct date more_on; /* year 0: none */
};
MUST_CHECK bool repayment_due_read(struct db *db, int64_t award, struct date day, struct repayment_due *ret, struct err *e);
/* Takes back all of the one that has this number. ERR_NOT_FOUND if there is none. */
MUST_CHECK bool repayment_undo(struct db *db, int64_t award, int no, const char *reason, struct entering by, struct err *e);
/* By number. */
MUST_CHECK bool repayments_read(struct db *db, struct pool *p, int64_t award, struct repayment_list *ret, struct err *e);
