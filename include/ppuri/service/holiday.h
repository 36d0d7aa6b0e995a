/* Holidays at the desk: loaded by the year, from what the government has published. */
#pragma once

#include "ppuri/holiday.h"
#include "ppuri/service/import.h"
#include "ppuri/service/office.h"

extern const struct act ACT_HOLIDAY_IMPORT, ACT_HOLIDAY_ADD, ACT_HOLIDAY_LIST, ACT_HOLIDAY_REMOVE;

/* What a file brought for one year. */
struct holiday_year {
	int year;
	size_t added, known; /* holidays that are new; that were there already */
};
struct holiday_years {
	struct holiday_year *at;
	size_t n, room;
	struct holiday_hits hits; /* supplements whose last day is a holiday now */
};

/* Rows of a CSV file: 날짜, 이름, and 근거 where it is known. All rows or none; what is there already stays. */
MUST_CHECK bool desk_holiday_import(struct office *o, const struct import_options *options, struct import_result *ret,
									struct holiday_years *ret_years, struct err *e);
/* source NULL: 관공서의 공휴일에 관한 규정. ERR_REFUSED if it is there already. */
MUST_CHECK bool desk_holiday_add(struct office *o, const struct holiday *given, struct holiday_hits *ret, struct err *e);
/* office.reason says why. */
MUST_CHECK bool desk_holiday_remove(struct office *o, struct date day, struct err *e);
/* year 0: all years. */
MUST_CHECK bool desk_holiday_list(struct office *o, int year, struct holiday_list *ret, struct err *e);
