/* The evaluation at the desk: each member declares conflicts, scores and locks. */
#pragma once

#include "ppuri/duplicate.h"
#include "ppuri/review.h"
#include "ppuri/service/conflict.h"
#include "ppuri/service/import.h"
#include "ppuri/service/office.h"

extern const struct act ACT_REVIEW_LIST, ACT_REVIEW_SHOW, ACT_REVIEW_SCORE, ACT_REVIEW_IMPORT, ACT_REVIEW_LOCK;

/* What is under evaluation and assigned to the caller; call NULL: of every call. */
MUST_CHECK bool desk_review_list(struct office *o, const char *call, struct assignment_list *ret, struct err *e);

struct review_view {
	struct assignment about;
	const struct selection_item *items;
	size_t n_items;
	const int32_t *tenths; /* one for each item, -1 without a score; NULL when withheld */
	const char *comment;   /* NULL: nothing was said */
	struct duplicate_list duplicates; /* what may be double funding; none when withheld */
};
/* Whoever is not assigned gets the same answer as for an application that is not there (ERR_DENIED), here and below. */
MUST_CHECK bool desk_review_show(struct office *o, const char *application, struct review_view *ret, struct err *e);

/* points: "18,25,17.5,8,16", one for each item of the rubric. comment NULL: what was said before stays. */
MUST_CHECK bool desk_review_score(struct office *o, const char *application, const char *points, const char *comment,
								  struct assignment *ret, struct err *e);
/* Sheets of a CSV file: 접수번호, a column for each item of the rubric, whose heading begins with its name, and 의견. */
MUST_CHECK bool desk_review_import(struct office *o, const char *call, const struct import_options *options, struct import_result *ret,
								   struct err *e);

/* Every application without a conflict must be scored in full, the call must have ended, and none may wait for its
 * eligibility check: who comes later would be judged by fewer. After it nothing changes. */
MUST_CHECK bool desk_review_lock(struct office *o, const char *call, struct member *ret, struct err *e);
