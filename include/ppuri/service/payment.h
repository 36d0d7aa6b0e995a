/* 지급 at the desk: finance pays issued awards, whole or in parts; not who drafted them. */
#pragma once

#include "ppuri/budget.h"
#include "ppuri/service/award.h"

extern const struct act ACT_AWARD_PAY, ACT_AWARD_PAYMENTS;

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
};
MUST_CHECK bool desk_award_payments(struct office *o, const char *receipt_no, struct award_payments *ret, struct err *e);
