/* 평가표: what each member fills in by hand, or gave, in one round; a PDF to print and to sign. */
#pragma once

#include "ppuri/service/report.h"

extern const struct act ACT_REVIEW_SHEET, ACT_REVIEW_SHEETS;

struct sheets_wanted {
	const char *call;
	const char *reviewer; /* login; NULL: of every member who judges in the round, for a member the own */
	int64_t round;        /* from 1; 0: the one in hand */
	bool filled;          /* with the scores even before the round is locked: a member's own, as a draft */
};
struct sheets_made {
	struct report report;
	size_t n;              /* how many sheets */
	bool filled;
	const char *unpledged; /* logins of who has none, because no pledge is signed: "rev2, rev3"; NULL: nobody */
};
/* Empty until the round is locked: by the member of whom it is, and for others by everybody, so that nobody learns a score while
 * others still give theirs. A member gets the own sheet alone. */
MUST_CHECK bool desk_review_sheet(struct office *o, const struct sheets_wanted *wanted, struct sheets_made *ret, struct err *e);
