/* 예비순위 승계: when a selected firm has gone, the next of the reserve takes its place, in order and within the money that is left. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/date.h"
#include "ppuri/pool.h"

/* A firm that waits in the reserve. */
struct in_reserve {
	int64_t application_id, selection_id;
	const char *receipt_no, *firm_name;
	int reserve;         /* its place, from 1 */
	struct won proposed; /* what it would have been granted: the sum of the committee, else what it asked for */
};

struct reserve_list {
	struct in_reserve *at; /* by place: who has gone is not in it */
	size_t n, room;
};

/* What a call has given to those who are selected now. */
struct standing_sum {
	struct won given;
	int selected;
};

enum succession_verdict {
	SUCCESSION_POSSIBLE,
	SUCCESSION_NOBODY,   /* the reserve is empty */
	SUCCESSION_NO_PLACE, /* as many are selected as the call allows */
	SUCCESSION_NO_MONEY, /* less is left than the next one is to get */
	SUCCESSION_NO_FUNDS, /* the programme's account does not carry what it is to get */
};

struct succession {
	enum succession_verdict verdict;
	struct standing_sum standing;
	struct won left;               /* of the budget; never below 0 */
	struct won in_account;         /* of the programme's account, beside what calls bind; never below 0 */
	const struct in_reserve *next; /* NULL: nobody waits */
	struct won sum;                /* what it gets; 0 unless possible */
	bool partial;                  /* less than proposed, as the call allows for the last one */
};

/* Nobody is jumped over: where the next one does not fit, nobody is promoted. */
struct succession succession_of(const struct call *call, struct standing_sum standing, struct won in_account, const struct reserve_list *reserve);

/* By which a firm gives its selection up. */
struct firm_letter {
	struct date on;
	const char *no; /* its document number, or how it came: "전자우편 2024-04-20" */
};

/* One that gave up. */
struct decline {
	const char *receipt_no, *firm_name;
	struct firm_letter letter;
	const char *reason;
	const char *declined_by; /* login name of who entered it */
	struct moment declined_at;
};

struct decline_list {
	struct decline *at;
	size_t n, room;
};

/* One that was promoted. */
struct promotion {
	int64_t application_id, selection_id;
	const char *call_code, *receipt_no, *firm_name;
	int reserve;
	struct won granted;
	const char *promoted_by; /* login name */
	struct moment promoted_at;
	const char *told_by;   /* login name of who first drew its letter; NULL: it was not told yet */
	struct moment told_at; /* valid if it was */
};

struct promotion_list {
	struct promotion *at;
	size_t n, room;
};
