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

/* What was said, added to the round: a department says something once, and what it says again takes the place of that. Rounds follow each
 * other without a gap and in time; an outcome stays. ERR_REFUSED. `given` has one opinion, or none. */
MUST_CHECK bool proposal_say(struct pool *p, struct proposal_review_list *list, const struct proposal_review *given, struct date today,
							 struct err *e);
/* The status that an outcome leads to, of PROGRAM_STATUSES: 확정, 중단, 보류, or 제안 again where it must be supplemented. */
const char *proposal_status(const char *outcome);
