/* 평가: what a member of a committee sees, and the scores. Points are kept in whole tenths and given in the steps of the call. */
#pragma once

#include "ppuri/committee.h"
#include "ppuri/conflict.h"
#include "ppuri/date.h"
#include "ppuri/firm.h"
#include "ppuri/pool.h"
#include "ppuri/selection.h"
#include "ppuri/won.h"

/* One application as one member sees it. With a conflict all but who it is stays withheld: no title, no sums, no scores. In a
 * blind evaluation who it is stays withheld always. */
struct assignment {
	int64_t application_id, call_id;
	const char *call_code;
	const char *receipt_no; /* for the audit */
	const char *name;       /* what the member calls it: the receipt number, or the blind number; NULL: none was drawn yet */
	bool blind;
	const char *firm_name, *biz_no; /* NULL in a blind evaluation */
	bool open;      /* under evaluation; else it was judged */
	bool pledged, opened;  /* the member has signed; has seen something of the call */
	int round; /* in hand, from 1 */
	const char *size, *technology; /* codes, NULL if not known; so is title when it is withheld */
	const char *title;
	struct won total, asked, own_cash, own_kind;
	const char *conflict, *ground; /* NULL if there is none */
	int64_t items, scored;         /* of the round; of these with a score */
	int64_t tenths;                /* sum of these scores so far */
	bool needs_comment;            /* a score is so low that a comment is needed, and there is none */
	bool locked;                   /* in this round */
};

struct assignment_list {
	struct assignment *at;
	size_t n, room;
};

/* One score that one member gave for one item. */
struct score {
	int64_t account_id;
	int no;
	int32_t tenths;
};

struct score_list {
	struct score *at;
	size_t n, room;
};

/* A member's sheet for one application in one round. */
struct score_sheet {
	int round;
	const struct selection_item *items;
	const int32_t *tenths;  /* one for each item; below 0: what was given before stays */
	size_t n;
	const char *comment;    /* NULL: what was said before stays; "": nothing is said */
};

/* "18", "17.5" or "17.5점" as tenths: from 0 to the points of the item, in steps of so many tenths. */
MUST_CHECK bool points_parse(const char *s, const struct selection_item *item, int32_t step, int32_t *ret_tenths, struct err *e);
/* "18,25,17.5,8,16": one for each item, in their order. */
MUST_CHECK bool points_list_parse(struct pool *p, const char *s, const struct selection_item *items, size_t n, int32_t step,
								  const int32_t **ret_tenths, struct err *e);

/* The first item with so low a score that a comment is needed: below that share (basis points) of its points. NULL: none. */
const struct selection_item *item_below(const struct selection_item *items, const int32_t *tenths, size_t n, int32_t share);

/* 블라인드 번호: 1 → "가-01", 99 → "가-99", 100 → "나-01". */
const char *blind_name(struct pool *p, int64_t no);

/* A blind number and whom it stands for; by number. */
struct drawn_number {
	const char *name; /* "가-07" */
	const char *receipt_no, *firm_name;
};
struct drawn_numbers {
	struct drawn_number *at;
	size_t n, room;
};

/* Which two totals a mean leaves out (mean_trimmed): where several are the highest or the lowest, the first of them. */
struct trim {
	bool made;
	size_t lowest, highest;
};
struct trim trim_of(const int32_t *totals, size_t n, int trim_min);
