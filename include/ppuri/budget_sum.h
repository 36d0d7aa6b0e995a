/* Sums over accounts of the budget. What no source states is in no sum, and is counted: it is not 0. */
#pragma once

#include "ppuri/budget.h"

enum budget_figure {
	FIGURE_ORIGINAL,      /* 당초 */
	FIGURE_SUPPLEMENTARY, /* 추경 */
	FIGURE_CARRIED_IN,    /* 전년도 이월 */
	FIGURE_TRANSFERRED,   /* 전용 */
	FIGURE_HELD,          /* 예산현액 */
	FIGURE_ALLOTTED,      /* 배정 */
	FIGURE_DECIDED,       /* 교부결정 */
	FIGURE_PAID,          /* 지급 */
	FIGURE_SPENT,         /* 집행액 */
	FIGURE_UNSPENT,       /* 집행잔액 */
	FIGURE_TO_PAY,        /* 지급잔액 */
	FIGURE_TO_AWARD,      /* 교부잔액 */
	FIGURE_CARRIED_OUT,   /* 다음 연도 이월, and of it */
	FIGURE_CARRIED_SPECIFIED,  /* 명시이월 */
	FIGURE_CARRIED_ACCIDENT,   /* 사고이월 */
	FIGURE_CARRIED_CONTINUING, /* 계속비이월 */
	FIGURE_LAPSED,        /* 불용 */
	FIGURE_ENACTED,       /* 예산현액 without what came from the year before: may be added up over years */
	BUDGET_FIGURES
};

struct budget_sum {
	size_t accounts;
	size_t silent;      /* of how many of these the budget is not stated, */
	size_t no_original; /* no original one is, */
	size_t unallotted;  /* and nothing was ever allotted */
	struct won won[BUDGET_FIGURES];
};

/* Of how many accounts the figure is known. */
size_t budget_sum_stated(const struct budget_sum *sum, enum budget_figure figure);

/* What can not be kept leaves a sum that says nothing. */
MUST_CHECK bool budget_sum_add(struct budget_sum *sum, const struct budget_account *account, struct err *e);
MUST_CHECK bool budget_sum_join(struct budget_sum *sum, const struct budget_sum *other, struct err *e);

/* 집행률, of 예산현액 (FIGURE_HELD) or over several years of FIGURE_ENACTED: NULL where none of it is stated. */
const char *budget_sum_rate(struct pool *p, const struct budget_sum *sum, enum budget_figure whole);
