/* Shares and points: decimals of a fixed scale, kept as whole numbers. 12.5 % is 1250 of scale 2, 59.5 points are 595 of scale 1. */
#pragma once

#include "ppuri/pool.h"

#include <stdint.h>

/* Reads "12.5", with spaces around it, and "12.5 %" if the suffix is "%". False if s is nothing of that shape, has more decimals than `scale`, or stands for
 * more than `highest`; who asks says what would be right. */
MUST_CHECK bool decimal_parse(const char *s, int scale, int64_t highest, const char *suffix, int64_t *ret);
/* "80", "12.5", "12.05": zeros at the end of the decimals are left out. n ≥ 0. */
const char *decimal_text(struct pool *p, int64_t n, int scale);

/* ERR_REFUSED for "1.80111E+12", which is how a spreadsheet shows a long number in a narrow column. */
MUST_CHECK bool decimal_is_unrounded(const char *s, struct err *e);
