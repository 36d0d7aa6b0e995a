/* What a selection is gathered from: one query each for all applications of a call that are under evaluation, or took part in the
 * selection that stands and have not gone since. Lists without
 * another order are in the order of the bytes of the receipt numbers. */
#pragma once

#include "ppuri/exclusion.h"
#include "ppuri/store/application.h"

/* Which those are. By id. */
MUST_CHECK bool evaluated_read(struct db *db, struct pool *p, int64_t call, struct application_ids *ret, struct err *e);

/* Who sits on the committee, or did. By login. */
struct judge {
	int64_t account_id;
	const char *account;
	bool sits;
	bool released;    /* from the round in hand */
	unsigned rounds;  /* bit n: the lock of round n stands */
};
struct judge_list {
	struct judge *at;
	size_t n, room;
};
MUST_CHECK bool judge_list_read(struct db *db, struct pool *p, int64_t call, struct judge_list *ret, struct err *e);

/* One item that one member scored, counted or not. By application, member and item. */
struct given_score {
	int64_t application_id, account_id;
	int no;
	int32_t tenths;
};
struct given_score_list {
	struct given_score *at;
	size_t n, room;
};
MUST_CHECK bool given_score_list_read(struct db *db, struct pool *p, int64_t call, struct given_score_list *ret, struct err *e);

/* A number that belongs to an application. */
struct received_number {
	const char *receipt_no;
	int64_t n, other;
};
struct received_numbers {
	struct received_number *at;
	size_t n, room;
};
/* The members that keep out of each: n is the account. */
MUST_CHECK bool kept_out_read(struct db *db, struct pool *p, int64_t call, struct received_numbers *ret, struct err *e);
/* Of which a conflict of interest was declared after somebody had locked the scores, rejected ones aside: n is how many. */
MUST_CHECK bool late_conflicts_read(struct db *db, struct pool *p, int64_t call, struct received_numbers *ret, struct err *e);
/* Who does not go on: n is the number of the round after which. */
MUST_CHECK bool fallen_read(struct db *db, struct pool *p, int64_t call, struct received_numbers *ret, struct err *e);
/* What an approved award gives: n. */
MUST_CHECK bool approved_sums_read(struct db *db, struct pool *p, int64_t call, struct received_numbers *ret, struct err *e);
/* What was paid above the awards of a call and has not come back: it is not there for another result. */
MUST_CHECK bool unreturned_read(struct db *db, int64_t call, struct won *ret, struct err *e);
/* 가점 and 감점 as given: n and other are the sums in tenths. */
MUST_CHECK bool bonus_sums_read(struct db *db, struct pool *p, int64_t call, struct received_numbers *ret, struct err *e);
/* How many awards of the firm were approved from one day on and before another. */
MUST_CHECK bool earlier_awards_read(struct db *db, struct pool *p, int64_t call, struct date from, struct date before,
									struct received_numbers *ret, struct err *e);

/* The first whose firm certainly may not take part on that day, and why; *ret_receipt is NULL if there is none. Who was not selected
 * and who has an approved award already take nothing by a selection. */
MUST_CHECK bool selection_excluded(struct db *db, struct pool *p, int64_t call, struct date day, const char **ret_receipt,
								   struct exclusion_hit *ret, struct err *e);
