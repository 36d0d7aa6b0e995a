/* What the readers and writers of dates share. */
#pragma once

#include "ppuri/date.h"

enum { DATE_YEAR_MIN = 1900, DATE_YEAR_MAX = 2199 };

/* True if there is such a year, month (day 0) or day (month and day may be 0). */
bool date_exists(int year, int month, int day);

extern const char *const date_weekday_names[7]; /* 일 … 토 */
