/* 예산: what an account of a programme holds in a year, what may be done with it when, and how much of it was spent. What binds
 * what is said in docs/decisions/budget.md, and is guarded by the store. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/vocabulary.h"
#include "ppuri/won.h"

extern const struct vocabulary BUDGET_KINDS;  /* of entries, by their codes in the store */
extern const struct vocabulary ENACTED_KINDS; /* 당초 original, 추경 supplementary */
extern const struct vocabulary CARRY_KINDS;   /* 명시이월, 사고이월, 계속비이월 (지방재정법 §50) */
extern const struct vocabulary PAYMENT_KINDS; /* 선금 advance, 중도금 interim, 잔금 rest, 일시 once */

/* One source of a programme in one year, with the sums that the store keeps. */
struct budget_account {
	int64_t program_id;
	const char *program, *name; /* code and name of the programme */
	int fiscal_year;
	const char *source;
	bool stated, known; /* the original budget is stated; what it holds is */
	struct won original, supplementary, carried_in, transferred;
	struct won held;    /* 예산현액 */
	struct won carried_specified, carried_accident, carried_continuing; /* 명시이월, 사고이월, 계속비이월 into the next year, */
	struct won carried_out, lapsed;                                     /* and all three; 불용 */
	bool ever_allotted;
	struct won allotted, decided, paid, outlay;
	struct won to_call;                    /* what calls of the year can bind: not what was carried over, lapsed or was spent without an award */
	struct won to_allot, to_award, to_pay; /* 배정잔액, 교부잔액, 지급잔액 */
	struct won to_bind;                    /* of one that was ever allotted: what of that no award and no outlay has bound */
	struct won spent, unspent;             /* 집행액, 집행잔액 */
	bool closed;        /* its year is */
};

struct budget_account_list {
	struct budget_account *at;
	size_t n, room;
};

struct budget_entry {
	const char *program; /* whose account it moves first */
	int fiscal_year;
	const char *source;
	int no;
	const char *kind;
	struct won won;
	struct date day;
	const char *to_program; /* of a transfer; else NULL, and so on below */
	const char *receipt_no; /* of the award whose rest it carries or lets lapse */
	int first_year, last_year; /* of a 계속비; 0 */
	const char *paper_no, *reason, *by;
	struct moment at;
	bool comes;             /* into the account that is looked at: carried over, or transferred from another */
};

struct budget_entry_list {
	struct budget_entry *at;
	size_t n, room;
};

/* An approved award, and what of it waits to be paid. */
struct unpaid_award {
	int64_t award_id;
	const char *receipt_no, *firm;
	int fiscal_year; /* of the account from which it is paid */
	struct won amount, paid, rest;
	struct date approved_on;
};

struct unpaid_award_list {
	struct unpaid_award *at;
	size_t n, room;
};

struct payment {
	int no, fiscal_year;
	struct date day;
	struct won won;
	const char *kind, *reason, *by; /* reason may be NULL */
};

struct payment_list {
	struct payment *at;
	size_t n, room;
};

/* 반환: what a firm paid back. */
struct repayment {
	int no, fiscal_year; /* the year in which it came */
	struct date day;
	struct won won, refilled; /* refilled: of it what went back into the account of that year (여입); the rest is income of the year */
	int undoes;               /* which one it takes back, and then both sums are negative; 0: none */
	const char *paper_no, *reason, *by; /* reason may be NULL */
	struct moment at;
};

struct repayment_list {
	struct repayment *at;
	size_t n, room;
};

/* 국가직접지원 and the firms' own share never pass the city's budget: they are listed apart, and never added to it. */
bool budget_is_the_citys(const char *source);

/* What of the account lapses when its year is closed now: what no award has bound, and with `unpaid_too` what awards have left to pay. */
struct won budget_lapsing(const struct budget_account *account, bool unpaid_too);

/* 집행률: "92.5", half up; "-" of nothing. part and whole ≥ 0. */
const char *budget_rate_text(struct pool *p, struct won part, struct won whole);

/* The days by which a fiscal year is counted (지방회계법 §6–7). */
struct budget_days {
	struct date first, last; /* of the year */
	struct date last_payment; /* in the cases that the law lists */
	struct date settled;      /* 출납사무 완결 */
	const char *law;
};
struct budget_days budget_days(int fiscal_year);

/* Whether an entry of this kind can have this day: ERR_REFUSED says which it can have. listed: one of the cases in which a payment
 * may come after the end of the year (지방회계법 §7①). */
MUST_CHECK bool budget_day_check(const char *kind, int fiscal_year, struct date day, bool listed, struct err *e);
MUST_CHECK bool payment_day_check(int fiscal_year, struct date day, bool listed, struct err *e);

/* 계속비 runs at most five years, and its rest is carried until the year in which it ends (지방재정법 §42②, §50③). */
MUST_CHECK bool budget_continuing_check(int fiscal_year, int first_year, int last_year, struct err *e);

/* What a payment is that nobody named: 일시 of a whole award, 잔금 of what completes it, 선금 of a first part, else 중도금. */
const char *payment_kind_of(struct won amount, struct won paid, struct won won);
