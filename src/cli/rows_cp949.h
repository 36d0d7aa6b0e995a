/* Rows in CP949: what it lacks is replaced, and each replacement is told. */
#pragma once

#include "ppuri/cp949.h"
#include "ppuri/rows.h"

struct replaced {
	size_t row;         /* as a sheet counts: 1 is the heading */
	const char *column; /* its title */
	uint32_t from;
	const char *to;
};
struct replaced_list {
	struct replaced *at;
	size_t n, room;
};

/* As CSV. ERR_REFUSED names the first place of a character that has no replacement. */
MUST_CHECK bool rows_csv_cp949(struct pool *p, const struct cp949 *cp949, const struct rows *rows, struct spool *out,
							   struct replaced_list *ret_replaced, struct err *e);

/* "row 3, 사업명: ❶ → ①": the first ones, then how many there are of each more. */
struct screen;
void screen_replaced(struct screen *s, struct pool *p, const struct replaced_list *list);
