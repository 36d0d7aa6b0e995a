/* 교부결정 at the desk: draft, approve or return by another person, issue with numbers. */
#pragma once

#include "ppuri/award.h"
#include "ppuri/page.h"
#include "ppuri/service/office.h"

extern const struct act ACT_AWARD_DRAFT, ACT_AWARD_APPROVE, ACT_AWARD_RETURN, ACT_AWARD_ISSUE, ACT_AWARD_LIST;

/* Which awards an act is about: those of the named applications (접수번호), or of a whole call. */
struct award_choice {
	const char *const *receipts;
	size_t n;
	const char *call; /* NULL when receipts are given */
};

/* What an act did: how many awards and their sum. */
struct award_outcome {
	size_t n;
	struct won sum;
};

/* The sum that the confirmed selection granted, or `amount` where it is above 0 (one application only; never more; less needs
 * --reason). payment NULL: at once, as its law calls that. A call whose programme states no legal basis, or runs on money that is not the
 * city's to give, is refused: by which law an award is made depends on it (지보법 §2). */
MUST_CHECK bool desk_award_draft(struct office *o, const struct award_choice *choice, struct won amount, const char *payment,
								 struct award_outcome *ret, struct err *e);
/* All or none: the first award that does not fit (budget, funding, same person) stops it, by name. So does one whose firm has
 * changed since the scores were locked, until a second person agrees, and one that would fail a condition of its call today,
 * unless office.reason says why it is awarded all the same. */
MUST_CHECK bool desk_award_approve(struct office *o, const struct award_choice *choice, struct award_outcome *ret, struct err *e);
/* Drafts of the named applications are taken away, and can be made anew; office.reason says why. What is approved and not issued yet is taken
 * back by another approver, and kept as withdrawn. All or none. */
MUST_CHECK bool desk_award_return(struct office *o, const struct award_choice *choice, struct award_outcome *ret, struct err *e);
/* Numbers from the series, given right after approval; the application becomes AWARDED. */
MUST_CHECK bool desk_award_issue(struct office *o, const struct award_choice *choice, struct award_outcome *ret, struct err *e);
MUST_CHECK bool desk_award_list(struct office *o, const char *call, struct award_list *ret, struct err *e);
MUST_CHECK bool desk_award_page(struct office *o, const char *call, const struct page *page, struct award_list *ret, struct page_end *ret_end,
								struct err *e);
