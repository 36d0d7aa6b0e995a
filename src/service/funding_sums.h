/* What the reports of money add up: accounts of the programmes that fit, in groups. */
#pragma once

#include "report_build.h"

#include "ppuri/budget_sum.h"
#include "ppuri/program.h"
#include "ppuri/service/report.h"

/* The time of which something is asked. */
struct funding_time {
	struct date on; /* only programmes that run on this day; year 0: any */
	int year;       /* the fiscal year; 0: every one that is kept */
};

/* What `question` means: of `then` only if two times are asked for. every_year: without a time, all years; else that of today. */
MUST_CHECK bool funding_times(const struct office *o, const struct funding_question *question, bool every_year,
							  struct funding_time *ret_now, struct funding_time *ret_then, struct err *e);
/* "2024. 2. 23.", "2024", "all years" */
const char *funding_time_text(struct pool *p, const struct funding_time *time);

/* Accounts that share what the question groups them by; the rest of these is not set. */
struct funding_group {
	int year;                      /* 0 */
	const char *source;            /* NULL */
	const struct program *program; /* one of them; by office or area: the first of all that share these */
	bool in_budget;                /* the city's, or apart from it */
	struct budget_sum sum;
};

struct funding_groups {
	struct program_list programs; /* that fit, by code */
	struct funding_group *at;     /* by what they are grouped by, in its order; the city's before what stands apart */
	size_t n, room;
	struct funding_group *sources; /* the same accounts by source: the city's alone, in the order of the sources */
	size_t n_sources;
	size_t projects, silent_projects; /* 사업 that fit, and of these such as have no account of the time */
};

MUST_CHECK bool funding_groups_read(struct work *w, const struct funding_question *question, const struct funding_time *time,
									struct funding_groups *ret, struct err *e);

/* Before, the same, or behind, by what they are grouped by. */
int funding_groups_compare(const struct funding_question *question, const struct funding_group *one, const struct funding_group *other);
