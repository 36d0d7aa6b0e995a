/* The rounds of an evaluation at the desk: a lock is opened again, and a round is ended. */
#pragma once

#include "ppuri/review.h"
#include "ppuri/selection.h"
#include "ppuri/service/office.h"

extern const struct act ACT_REVIEW_UNLOCK, ACT_REVIEW_ADVANCE, ACT_REVIEW_NUMBERS;

/* By an officer, or the chair of the committee; --reason says why. Only the member can change the scores, and locks them again. Not
 * after the selection was run, nor the scores of a round that was ended. */
MUST_CHECK bool desk_review_unlock(struct office *o, const char *call, const char *reviewer, struct err *e);

/* Why somebody does not go on: the first of these that holds. */
enum round_why { ROUND_GOES_ON, ROUND_TOO_FEW_JUDGES, ROUND_BELOW_LINE, ROUND_ITEM_BELOW_LINE, ROUND_BEHIND };
/* Who goes on, by receipt number. */
struct round_place {
	const char *receipt_no, *firm_name;
	struct mean mean; /* of the round */
	int rank;         /* by that mean; equal ones share it */
	enum round_why why;
};
struct round_result {
	int ended;        /* its number */
	const char *next; /* code of ROUNDS */
	struct round_place *at;
	size_t n, room;
	size_t going_on;
};
/* Ends the round in hand, which every member must have locked, and begins the next one. */
MUST_CHECK bool desk_review_advance(struct office *o, const char *call, struct round_result *ret, struct err *e);

/* Whom the numbers of a blind evaluation stand for. */
MUST_CHECK bool desk_review_numbers(struct office *o, const char *call, struct drawn_numbers *ret, struct err *e);
