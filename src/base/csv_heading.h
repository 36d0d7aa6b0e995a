/* What one heading of a table says. Private to csv. */
#pragma once

#include "ppuri/pool.h"

#define UNIT_WORD "단위" /* begins a unit that is stated: (단위: 천원) */

enum {
	CSV_UNIT_NONE = -1,    /* no unit of money is named */
	CSV_UNIT_STRANGE = -2, /* one is, or two are, that can not be applied */
};

struct csv_heading {
	const char *key; /* without spaces, case, marks "*" and a unit in brackets: what is compared */
	int unit;        /* won_unit, CSV_UNIT_NONE or CSV_UNIT_STRANGE */
};

struct csv_heading csv_read_heading(struct pool *p, const char *text);

/* A heading over several columns and the one below it: "기업부담금(천원)" over "현금". A sum below stands for
 * the whole. */
struct csv_heading csv_join_heading(struct pool *p, struct csv_heading upper, struct csv_heading lower);

/* The unit of money that a line above a table states for all of it: "(단위: 천원)". */
int csv_table_unit(struct pool *p, const char *text);
