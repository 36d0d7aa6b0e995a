/* What the readers and writers of dates share. */
#pragma once

#include "ppuri/date.h"

enum { DATE_YEAR_MIN = 1900, DATE_YEAR_MAX = 2199 };

/* True if there is such a year, month (day 0) or day (month and day may be 0). */
bool date_exists(int year, int month, int day);

extern const char *const date_weekday_names[7]; /* 일 … 토 */

/* Writes n ≥ 0 with exactly `digits` digits and returns the place behind them: imports write a million moments, and
 * printf takes longer for each than the rest of its row does. */
static inline char *date_put_digits(char *out, int n, int digits)
{
	for (int i = digits - 1; i >= 0; i--, n /= 10)
		out[i] = (char)('0' + n % 10);
	return out + digits;
}
