/* What the reports of money add up: accounts of the programmes that fit, in groups. */
#pragma once

#include "report_build.h"

#include "ppuri/budget_sum.h"
#include "ppuri/program.h"
#include "ppuri/service/report.h"
#include "ppuri/store/budget.h"

/* The time of which something is asked. */
struct funding_time {
	struct date on; /* only programmes that run on this day; year 0: any */
	int year;       /* the fiscal year; 0: every one that is kept */
	struct date beside; /* the statuses of this day or year are read besides; year 0: today's */
};

/* What `question` means: of `then` only if two times are asked for. every_year: without a time, all years; else that of today. */
MUST_CHECK bool funding_times(const struct office *o, const struct funding_question *question, bool every_year,
							  struct funding_time *ret_now, struct funding_time *ret_then, struct err *e);
/* The day or the year; neither: year 0. */
struct date funding_time_date(const struct funding_time *time);
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

/* In the order of what they are grouped by; the city's before what stands apart. A group is added up when it is wanted: there may be as many
 * of them as accounts. */
struct funding_groups {
	struct program_list programs; /* that fit, by code */
	struct packed_accounts accounts; /* by group */
	bool by[FUNDING_BYS];
	const uint32_t *first;        /* the first account of each group, and behind them all how many accounts there are */
	size_t n, n_citys;            /* so many of the groups are the city's */
	const struct funding_group *kept; /* of few groups, with their sums; NULL */
	struct funding_group *sources; /* the same accounts by source: the city's alone, in the order of the sources */
	size_t n_sources;
	struct budget_sum citys, apart; /* of all accounts */
	const bool *has_money;            /* of each programme: an account of the time */
	size_t projects, silent_projects; /* 사업 that fit, and of these such as have no account of the time */
};

/* Each group, once, while they are read. */
typedef bool (*funding_taker)(void *arg, const struct funding_group *group, struct err *e);
struct funding_giving {
	funding_taker take;
	void *arg;
};

/* to may be NULL. */
MUST_CHECK bool funding_groups_read(struct work *w, const struct funding_question *question, const struct funding_time *time,
									const struct funding_giving *to, struct funding_groups *ret, struct err *e);

/* How many 사업 run then, have no account of that year, and of another year one that names its source. */
MUST_CHECK bool funding_stated_elsewhere(struct work *w, const struct funding_question *question, const struct funding_time *time,
										 const struct funding_groups *groups, size_t *ret, struct err *e);

/* What the group at this place is of, without its sum; and with it. */
struct funding_group funding_group_named(const struct funding_groups *groups, size_t i);
MUST_CHECK bool funding_group_at(const struct funding_groups *groups, size_t i, struct funding_group *ret, struct err *e);

/* Before, the same, or behind, by what they are grouped by. */
int funding_groups_compare(const struct funding_question *question, const struct funding_group *one, const struct funding_group *other);
