/* 근접: how near each judge came to changing whether a firm is selected, by the newest run of its call. */
#pragma once

#include "ppuri/selection.h"
#include "ppuri/service/office.h"

extern const struct act ACT_SELECT_NEAR;

/* One judge of one firm in one round. */
struct near_row {
	const char *receipt_no, *firm_name, *judge;
	enum selection_verdict verdict;
	const char *round; /* code of ROUNDS */
	bool possible;     /* false: no total of this judge changes it */
	int32_t change;    /* tenths: as much higher and it would be selected, or lower and it would not */
};

struct near_list {
	struct near_row *at;
	size_t n;
	bool rounds; /* there are several */
};

/* Of a call: for each firm the judge who came nearest, the nearest firm first; who could change nothing at the end. Of an
 * application: all its judges, by round and login. */
MUST_CHECK bool desk_select_near(struct office *o, const char *call_or_application, struct near_list *ret, struct err *e);
