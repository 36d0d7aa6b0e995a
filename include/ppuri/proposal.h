/* 사업안 검토: proposals are looked at in rounds, department by department, and each round says what comes of them. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"

struct review_opinion {
	const char *department; /* NULL: of nobody in particular, or not stated */
	const char *feasibility, *gap;
	const char *actor;    /* who must act */
	const char *ministry; /* whose moves to watch */
};

struct review_opinion_list {
	struct review_opinion *at;
	size_t n, room;
};

struct proposal_review {
	int64_t round;
	struct date held;
	const char *outcome; /* code of REVIEW_OUTCOMES; NULL: none yet */
	const char *reason;
	const char *minutes; /* of the whole round, with the portfolio */
	struct review_opinion_list opinions;
};

struct proposal_review_list {
	struct proposal_review *at; /* by round */
	size_t n, room;
};

/* Minutes alone are of the whole portfolio, which is no proposal. */
bool proposal_looked_at(const struct proposal_review *review);
/* ERR_REFUSED where the round before still waits for its outcome. Of a document this is not asked: it may not state one. */
MUST_CHECK bool proposal_may_open(const struct proposal_review_list *list, const struct proposal_review *given, struct err *e);
/* What would be said otherwise than it was in that round: "미비점: 수요처 미확정 → 실증 부지"; NULL: nothing. */
const char *proposal_replaces(struct pool *p, const struct proposal_review_list *list, const struct proposal_review *given);

/* What was said, added to the round: what a department says again takes the place of that. Rounds follow each other in time; an outcome
 * stays, and is of the last round alone. ERR_REFUSED. */
MUST_CHECK bool proposal_say(struct pool *p, struct proposal_review_list *list, const struct proposal_review *given, struct date today,
							 struct err *e);
/* The status that an outcome leads to, of PROGRAM_STATUSES: 확정, 중단, 보류, or 제안 again where it must be supplemented. */
const char *proposal_status(const char *outcome);
