/* 지급 at the desk: finance pays issued awards, whole or in parts; not who drafted them. */
#pragma once

#include "ppuri/budget.h"
#include "ppuri/service/award.h"

extern const struct act ACT_AWARD_PAY, ACT_AWARD_REPAY, ACT_AWARD_PAYMENTS;

/* Of one award a sum; of any number a share of the award, or all that is left. */
struct payment_wish {
	struct won won;    /* 0: not given; negative: puts a mistake right, with a reason */
	int rate;          /* basis points of the award; 0: not given */
	bool rest;
	const char *kind;  /* NULL: what it is by its place */
	struct date day;   /* year 0: today */
};
MUST_CHECK bool desk_award_pay(struct office *o, const struct award_choice *choice, const struct payment_wish *wish,
							   struct award_outcome *ret, struct err *e);

struct award_payments {
	struct unpaid_award award;
	struct payment_list payments;
	struct repayment_list repayments;
};
MUST_CHECK bool desk_award_payments(struct office *o, const char *receipt_no, struct award_payments *ret, struct err *e);

/* 반환: a sum that came back of what is to be returned; or one that was entered by mistake is undone, with a reason. */
struct repayment_wish {
	struct won won;
	struct date day;      /* year 0: today */
	const char *paper_no; /* of the receipt */
	int undoes;           /* its number; 0: none, and the above is given */
};
struct repayment_done {
	struct repayment repayment;
	struct award award; /* as it is afterwards */
};
MUST_CHECK bool desk_award_repay(struct office *o, const char *receipt_no, const struct repayment_wish *wish, struct repayment_done *ret, struct err *e);
