/* Inside the service room: the parts of the paper for the committee. */
#pragma once

#include "committee_paper.h"
#include "report_build.h"

struct committee_report {
	struct pool *pool;
	const struct committee_paper *paper;
	struct report *report;
};

/* 평가 집계표, but for who makes it: the rounds from 1, or all of them and the result: 0. */
void scores_report(struct pool *p, const struct committee_paper *paper, int64_t round, struct report *report);

/* One row a firm, as the overview tells it. */
const struct grid *committee_overview(const struct committee_report *r);
/* The columns of the overview that say anything in this call, but for `left_out` (ended by NULL). */
const char *const *committee_columns(const struct committee_report *r, const char *const *left_out);
const char *committee_verdict(struct pool *p, const struct selection_line *line);
/* "부산 사상구": as exactly as the address says. */
const char *committee_region(struct pool *p, const struct firm *firm);
const char *committee_counted(enum judged counted);
/* Year, agency, programme, project, state and sum. */
void committee_history_line(struct grid *grid, struct pool *p, const struct history_line *line);
void committee_mean(struct grid *grid, struct pool *p, struct mean mean);

/* 점수 and 이력 of all firms, for a sheet: a row each member and round, and each support. */
void committee_tabs(const struct committee_report *r);

/* The page of one firm: what is known of it, every judge's scores, and what was said. */
void committee_firm(const struct committee_report *r, const struct grid *overview, size_t place);
