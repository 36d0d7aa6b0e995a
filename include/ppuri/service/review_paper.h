/* The papers of an application in the hands of its judges: those in use, of what they judge and may see. Each use is noted in the
 * access record. */
#pragma once

#include "ppuri/filed_paper.h"
#include "ppuri/review.h"
#include "ppuri/service/office.h"

extern const struct act ACT_REVIEW_PAPERS, ACT_REVIEW_PAPER;

struct review_papers {
	struct assignment about;
	struct filed_papers papers; /* file names are NULL for what is on paper; in a blind evaluation they say the kind alone */
};
MUST_CHECK bool desk_review_papers(struct office *o, const char *application, struct review_papers *ret, struct err *e);

/* which: a kind of paper, or the number of one. */
MUST_CHECK bool desk_review_paper(struct office *o, const char *application, const char *which, const char *out,
								  struct filed_paper *ret, struct err *e);
