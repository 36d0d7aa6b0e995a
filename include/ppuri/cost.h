/* 사업비 비목별 내역: what the money of a project is for, line by line, and who pays which part of it. */
#pragma once

#include "ppuri/pool.h"
#include "ppuri/vocabulary.h"
#include "ppuri/won.h"

/* 비목 as calls of this kind usually have them: 재료비, 시제품(금형)제작비, 외주가공비 … and 그 밖의 비용. */
extern const struct vocabulary COST_CATEGORIES;

/* 지원금, 기업부담금 현금, 기업부담금 현물. */
struct cost_sums {
	struct won support, own_cash, own_kind;
};

#define COST_BASIS_MAX 600 /* bytes: two hundred syllables */
struct cost_line {
	const char *category; /* code of COST_CATEGORIES, or a free one: "기타:회의비" */
	const char *basis;    /* 산출 근거; NULL in a sum of several lines */
	struct cost_sums won;
};

#define COST_LINES_MAX 200
struct cost_plan {
	struct cost_line *at;
	size_t n, room;
	bool revised; /* to what is granted; else it is as it was filed */
};

/* By code, name or synonym; or a free one, "기타:회의비", kept as such. */
MUST_CHECK bool cost_category_parse(struct pool *p, const char *s, const char **ret, struct err *e);
const char *cost_category_name(const char *category);    /* in the language in force */
const char *cost_category_printed(const char *category); /* on papers, which are Korean */

MUST_CHECK bool cost_sums_total(const struct cost_sums *sums, struct won *ret, struct err *e);
/* What paper can hold in a line. */
MUST_CHECK bool cost_basis_check(const char *basis, struct err *e);
/* Nothing is paid below 0. */
MUST_CHECK bool cost_won_check(struct won won, struct err *e);
/* A line has some money; *ret_total is all of it. */
MUST_CHECK bool cost_line_check(const struct cost_line *line, struct won *ret_total, struct err *e);
MUST_CHECK bool cost_plan_sums(const struct cost_plan *plan, struct cost_sums *ret, struct err *e);
/* The lines of each category in one, in the order in which the categories come. */
MUST_CHECK bool cost_plan_by_category(struct pool *p, const struct cost_plan *plan, struct cost_plan *ret, struct err *e);

/* "재료비 9,000,000원, 외주가공비 …": the sum of each category; NULL: there is no plan. */
const char *cost_plan_text(struct pool *p, const struct cost_plan *plan);

/* Whether what is paid by whom adds up, column by column, to what is due: ERR_REFUSED names each column that does not, and its right sum. No
 * plan at all fits everything. */
MUST_CHECK bool cost_plan_fits(const struct cost_plan *plan, const struct cost_sums *due, struct err *e);

/* Where an application stands, as far as its plan is concerned. */
struct cost_standing {
	const char *state;       /* code of APP_STATES */
	bool approved;           /* an award of it is */
	bool changed;            /* and a change of that was agreed to since */
	struct cost_sums due;    /* what the plan adds up to: what is asked for; once selected what is granted, and what the award gives */
};
/* Whether a plan that is put in now is a revision of what was filed, which stays beside it. */
bool cost_is_revised(const struct cost_standing *standing);
/* Whether the plan may be put in anew: while it is filed or supplemented; revised, from the selection until the award is approved;
 * after that only where the award was changed and the plan does not fit it any more. ERR_REFUSED says what would be right. */
MUST_CHECK bool cost_may_change(const struct cost_standing *standing, const struct cost_plan *now, struct err *e);
