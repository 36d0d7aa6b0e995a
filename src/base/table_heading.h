/* What one heading of a table says. Private to table. */
#pragma once

#include "ppuri/pool.h"

#define UNIT_WORD "단위" /* begins a unit that is stated: (단위: 천원) */

enum {
	TABLE_UNIT_NONE = -1,    /* no unit of money is named */
	TABLE_UNIT_STRANGE = -2, /* one is, or two are, that can not be applied */
};

struct table_heading {
	const char *key; /* without spaces, case, marks "*" and a unit in brackets: what is compared */
	int unit;        /* won_unit, TABLE_UNIT_NONE or TABLE_UNIT_STRANGE */
};

struct table_heading table_read_heading(struct pool *p, const char *text);

/* A heading over several columns and the one below it: "기업부담금(천원)" over "현금". A sum below stands for
 * the whole. */
struct table_heading table_join_heading(struct pool *p, struct table_heading upper, struct table_heading lower);

/* The unit of money that a line above a table states for all of it: "(단위: 천원)". */
int table_stated_unit(struct pool *p, const char *text);
