/* Inside the service room: the parts of the paper for the committee. */
#pragma once

#include "committee_paper.h"
#include "report_build.h"

struct committee_report {
	struct pool *pool;
	const struct committee_paper *paper;
	struct report *report;
	const struct grid *changed; /* committee_changed */
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
void committee_mean(struct grid *grid, struct pool *p, struct mean mean);

/* A row each firm: what it is, its project, and how many supports and signs of double funding there are. */
const struct grid *committee_facts(const struct committee_report *r);
/* What the members said, bonuses that stand, plans of costs by category, conflicts of interest, supports and signs of double funding: of one firm; NULL: of all, each row
 * behind its receipt number and firm. */
const struct grid *committee_said(const struct committee_report *r, const struct evaluated *one);
const struct grid *committee_bonuses(const struct committee_report *r, const struct evaluated *one);
const struct grid *committee_costs(const struct committee_report *r, const struct evaluated *one);
const struct grid *committee_conflicts(const struct committee_report *r, const struct evaluated *one);
const struct grid *committee_history(const struct committee_report *r, const struct evaluated *one);
/* What of a firm and its project is no longer as the selection was run of it; of all firms. */
const struct grid *committee_changed(const struct committee_report *r);
const struct grid *committee_duplicates(const struct committee_report *r, const struct evaluated *one);

/* All of it for a sheet, a tab each. */
void committee_tabs(const struct committee_report *r);

/* The page of one firm: what is known of it, every judge's scores, and what was said. */
void committee_firm(const struct committee_report *r, const struct grid *overview, size_t place);
