/* 보완요청: what an application lacked, by when it was to come, and how that ended. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/filed_paper.h"
#include "ppuri/pool.h"

struct supplement {
	int no;                  /* of the application, from 1 */
	const char *came_from;   /* the state to which the application goes back */
	const char *wanted;      /* in the officer's words; "" if papers say it all */
	const char *papers;      /* kinds of papers, a line each; "" if none is named */
	struct date due;         /* the last day on which it is in time */
	const char *asked_by;    /* login name */
	struct moment asked_at;
	const char *outcome;     /* NULL while it is waited for; else a code of SUPPLEMENT_OUTCOMES */
	const char *ended_by;    /* NULL while it is waited for */
	struct moment ended_at;  /* valid with outcome */
	const char *remark;      /* a note, or why; NULL */
};

struct supplement_list {
	struct supplement *at;
	size_t n, room;
};

/* "국세 납세증명서, 사업계획서" */
const char *supplement_papers_text(struct pool *p, const char *papers);
/* The kinds that the last request of the list asks for by name and of which nothing in use has come since, a line each. What
 * came in an earlier term of the same request, before it was given more time, has come. */
const char *supplement_papers_missing(struct pool *p, const struct supplement_list *list, const struct filed_papers *papers);
/* All that is wanted, in one line. */
const char *supplement_text(struct pool *p, const char *wanted, const char *papers);
