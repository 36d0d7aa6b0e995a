/* Numbers of a workbook, which are written as binary fractions print themselves: 2.0000000000000001E7. All in decimal digits, so that
 * none is off by a bit. Private to table. */
#pragma once

#include "ppuri/date.h"

#define XLSX_DIGITS 15 /* what Excel keeps and shows */

/* ±0.ddd… × 10^point */
struct xlsx_number {
	bool negative;
	char digits[XLSX_DIGITS + 1]; /* without zeros at either end; "" is 0 */
	int point;
};

/* False if it is none. */
bool xlsx_number_read(const char *s, struct xlsx_number *ret);

#define XLSX_NUMBER_TEXT 48
/* "20000000", "-0.5"; false if it is too large or too small to be written out. */
bool xlsx_number_text(const struct xlsx_number *number, char out[XLSX_NUMBER_TEXT]);

/* The number as a date: "2024-02-23", with a time of day "2024-02-23 14:30:00", below one day "14:30:00". False if it is none,
 * as 1900-02-29, which Excel counts and which never was. */
bool xlsx_number_date(const struct xlsx_number *number, bool from_1904, char out[XLSX_NUMBER_TEXT]);
