/* The evaluation at the desk: each member declares conflicts, scores and locks. */
#pragma once

#include "ppuri/duplicate.h"
#include "ppuri/grid.h"
#include "ppuri/review.h"
#include "ppuri/service/conflict.h"
#include "ppuri/service/import.h"
#include "ppuri/cost.h"
#include "ppuri/service/office.h"

extern const struct act ACT_REVIEW_LIST, ACT_REVIEW_OPEN, ACT_REVIEW_SHOW, ACT_REVIEW_SCORE, ACT_REVIEW_EXPORT, ACT_REVIEW_IMPORT, ACT_REVIEW_LOCK;

/* What is in the round in hand and assigned to the caller, and what was judged; call NULL: of every call, as far as it is not
 * decided. *ret_unpledged: the calls of which nothing is shown before the pledge is signed, "A, B"; NULL: none. */
MUST_CHECK bool desk_review_list(struct office *o, const char *call, struct assignment_list *ret, const char **ret_unpledged,
								 struct err *e);

struct review_view {
	struct assignment about;
	int rounds;             /* of the call */
	const char *round_kind; /* code of ROUNDS, of the round in hand */
	int32_t score_step;     /* tenths */
	int32_t comment_below;  /* basis points of an item's points; 0: a comment is never needed */
	const struct selection_item *items; /* of that round */
	size_t n_items;
	const int32_t *tenths; /* one for each item, -1 without a score; NULL when withheld */
	const char *comment;   /* NULL: nothing was said */
	struct duplicate_list duplicates; /* what may be double funding; none when withheld */
	struct cost_plan costs; /* what the money is for, as it was filed; by category alone in a blind evaluation; none when withheld */
};
/* Whoever is not assigned gets the same answer as for an application that is not there (ERR_DENIED), here and below. */
MUST_CHECK bool desk_review_show(struct office *o, const char *application, struct review_view *ret, struct err *e);

/* points: "18,25,17.5,8,16", one for each item of the round; NULL: tenths, of which those below 0 leave what was given before.
 * comment NULL: what was said before stays. */
struct score_given {
	const char *application, *points, *comment;
	const int32_t *tenths;
	size_t n;
};
MUST_CHECK bool desk_review_score(struct office *o, const struct score_given *given, struct assignment *ret, struct err *e);
/* The caller's sheets of the round in hand, in the columns that the import reads; blank: without scores. */
MUST_CHECK bool desk_review_export(struct office *o, const char *call, bool blank, struct grid *ret, struct err *e);
/* Sheets of a CSV file: 접수번호, a column for each item of the rubric, whose heading begins with its name, and 의견. */
MUST_CHECK bool desk_review_import(struct office *o, const char *call, const struct import_options *options, struct import_result *ret,
								   struct err *e);

/* Every application without a conflict must be scored in full, the call must have ended, and none may wait for its
 * eligibility check: who comes later would be judged by fewer. After it nothing changes. */
MUST_CHECK bool desk_review_lock(struct office *o, const char *call, struct member *ret, struct err *e);
