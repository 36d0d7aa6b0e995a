/* 예산 at the desk: officers enter what was enacted, transferred and carried over; finance allots and spends; an approver, who
 * entered nothing of it, closes the year. */
#pragma once

#include "ppuri/budget.h"
#include "ppuri/page.h"
#include "ppuri/service/office.h"

extern const struct act ACT_BUDGET_ENTER, ACT_BUDGET_TRANSFER, ACT_BUDGET_CARRY, ACT_BUDGET_ALLOT, ACT_BUDGET_SPEND, ACT_BUDGET_LIST,
	ACT_BUDGET_SHOW, ACT_BUDGET_CLOSE_PLAN, ACT_BUDGET_CLOSE;

/* Which account, and what is done with it. office.reason goes with it. */
struct budget_wish {
	const char *program; /* code */
	int year;
	const char *source;
	const char *kind;      /* of ENACTED_KINDS or CARRY_KINDS; else it follows from the act */
	struct won won;        /* negative: a counter entry, or a cut; to carry: what no award has bound; 0: nothing of that */
	struct date day;       /* year 0: today */
	const char *to_program;
	const char *const *receipts; /* to carry: awards whose rest goes on */
	size_t n_receipts;
	bool unpaid;           /* to carry: of every award that is not wholly paid */
	int first_year, last_year; /* of a 계속비 */
	const char *paper_no;
};

struct budget_done {
	size_t n; /* entries made */
	struct won sum;
	struct budget_account account; /* as it stands then */
};

MUST_CHECK bool desk_budget_enter(struct office *o, const struct budget_wish *wish, struct budget_done *ret, struct err *e);
MUST_CHECK bool desk_budget_transfer(struct office *o, const struct budget_wish *wish, struct budget_done *ret, struct err *e);
MUST_CHECK bool desk_budget_carry(struct office *o, const struct budget_wish *wish, struct budget_done *ret, struct err *e);
MUST_CHECK bool desk_budget_allot(struct office *o, const struct budget_wish *wish, struct budget_done *ret, struct err *e);
/* What is spent without an award of this program: 출연금, 위탁금. */
MUST_CHECK bool desk_budget_spend(struct office *o, const struct budget_wish *wish, struct budget_done *ret, struct err *e);

/* Accounts by year, programme and source, each read when it is wanted: there may be very many. */
struct budget_listing;
/* program, source: code or NULL; year 0: all. A row is named by its year, programme and source: "2024/2024-01/city". */
MUST_CHECK bool desk_budget_list(struct office *o, const char *program, int year, const char *source, const struct page *page,
								 const struct budget_listing **ret, struct page_end *ret_end, struct err *e);
size_t budget_listed(const struct budget_listing *listing);
MUST_CHECK bool budget_listed_at(const struct budget_listing *listing, size_t i, struct budget_account *ret, struct err *e);
int budget_listed_year(const struct budget_listing *listing, size_t i);
bool budget_listed_is_the_citys(const struct budget_listing *listing, size_t i);

/* Accounts of one programme, each with what moved it and with the awards that wait to be paid from it. */
struct budget_book {
	struct budget_account account;
	struct budget_entry_list entries;
	struct unpaid_award_list unpaid;
};
struct budget_book_list {
	struct budget_book *at;
	size_t n, room;
};
MUST_CHECK bool desk_budget_show(struct office *o, const char *program, int year, const char *source, struct budget_book_list *ret,
								 struct err *e);

/* What closing a year would do: the accounts of the city's budget in it. What is left to award lapses; what is left to pay must be
 * carried over before, or lapses too if that is wanted. ERR_REFUSED if the year is closed or has not ended. */
MUST_CHECK bool desk_budget_close_plan(struct office *o, int year, struct budget_account_list *ret, struct err *e);
MUST_CHECK bool desk_budget_close(struct office *o, int year, bool lapse_unpaid, struct budget_account_list *ret, struct err *e);
