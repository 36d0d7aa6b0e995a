/* 평가: what stands between a member and a firm, and the scores. Points are kept in whole tenths and given in whole or half
 * points. */
#pragma once

#include "ppuri/committee.h"
#include "ppuri/conflict.h"
#include "ppuri/date.h"
#include "ppuri/firm.h"
#include "ppuri/pool.h"
#include "ppuri/selection.h"
#include "ppuri/won.h"

/* One application as one member sees it. With a conflict all but who it is stays withheld: no title, no sums, no scores. */
struct assignment {
	int64_t application_id, call_id;
	const char *call_code, *receipt_no;
	const char *firm_name, *biz_no;
	const char *size, *technology; /* codes, NULL if not known; so is title when it is withheld */
	const char *title;
	struct won total, asked, own_cash, own_kind;
	const char *conflict, *ground; /* NULL if there is none */
	int64_t items, scored;         /* of the rubric; of these with a score */
	int64_t tenths;                /* sum of the scores so far */
	bool locked;
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

/* A member's whole sheet for one application. */
struct score_sheet {
	const struct selection_item *items;
	const int32_t *tenths;  /* one for each item */
	size_t n;
	const char *comment;    /* NULL: what was said before stays; "": nothing is said */
};

/* "18", "17.5" or "17.5점" as tenths: whole or half points from 0 to the points of the item. */
MUST_CHECK bool points_parse(const char *s, const struct selection_item *item, int32_t *ret_tenths, struct err *e);
/* "18,25,17.5,8,16": one for each item, in their order. */
MUST_CHECK bool points_list_parse(struct pool *p, const char *s, const struct selection_item *items, size_t n,
								  const int32_t **ret_tenths, struct err *e);

/* Which two totals a mean leaves out (mean_trimmed): where several are the highest or the lowest, the first of them. */
struct trim {
	bool made;
	size_t lowest, highest;
};
struct trim trim_of(const int32_t *totals, size_t n, int trim_min);
