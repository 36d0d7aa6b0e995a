/* Counts and figures as documents print them: "2만3천여개사", "32만8000명", "970억불", "54.8%". No double ever touches them. */
#pragma once

#include "ppuri/pool.h"

#include <stdint.h>

struct quantity {
	int64_t n;         /* in units of 10 to the power of -scale: 54.8 is 548 of scale 1 */
	int scale;         /* 0…6 */
	const char *bound; /* "about" (여, 약, 안팎), "least" (이상); NULL: exactly */
	const char *unit;  /* "개사", "명", "억불", "%"; NULL: none is written */
};

/* 십, 백, 천, 만, 억 and 조 are multiplied out; 억 and 조 before a currency belong to the unit, as in 970억불 and 217조원. ERR_USAGE for
 * what is no such figure, for more than 10^15, and for what has two meanings (3억 5천). */
MUST_CHECK bool count_parse(struct pool *p, const char *s, struct quantity *ret, struct err *e);

/* "23,000", "54.8", "△3.2": the figure alone. */
const char *count_text(struct pool *p, int64_t n, int scale);
/* The same as data: "23000", "-3.2". */
const char *count_figure(struct pool *p, int64_t n, int scale);

/* (after − before) ÷ before in tenths of a percent, half up (away from zero); false if before is not above 0, or it is beyond all measure. */
bool count_change(const struct quantity *before, const struct quantity *after, int64_t *ret);
/* part ÷ whole in tenths of a percent, likewise. */
bool count_share(const struct quantity *part, const struct quantity *whole, int64_t *ret);
