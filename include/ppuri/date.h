/* Dates in Korean civil time, with the precision that their source gave; and moments to the second.
 * Text in the store is ISO: "2019", "2019-01", "2019-01-15"; a moment is "2024-03-04 09:00:00" (KST, +09:00, no summer
 * time since 1988). */
#pragma once

#include "ppuri/pool.h"

#include <stdint.h>

/* month 0: only the year is known; day 0: only year and month. year 0: no date at all. Years 1900…2199. */
struct date {
	int16_t year;
	int8_t month, day;
};

enum date_precision { DATE_NONE, DATE_YEAR, DATE_MONTH, DATE_DAY };
enum date_precision date_precision(struct date d);

/* First and last day that a date of any precision covers. */
struct date date_first(struct date d);
struct date date_last(struct date d);

/* <0, 0, >0; both of day precision. */
int date_cmp(struct date a, struct date b);

/* Days since 1970-01-01 and back; weekday 0 = Sunday. Day precision only. */
int32_t date_to_days(struct date d);
struct date date_of_days(int32_t days);
int date_weekday(struct date d);

/* By the calendar (Civil Code §160): if the day is missing in that month, its last day. */
struct date date_add_months(struct date d, int months);
struct date date_add_days(struct date d, int days);

/* Reads a date as people write it: 2024-02-23, 2024/2/23, 2024.2.23, 2024. 2. 23., 20240223,
 * 2024년 2월 23일, '24.2.23, ‘24. 2. 23., 24.02.23, an Excel serial (45345), a trailing (금), which must be
 * right; partly: ‘22. 8., 2022-08, ‘19., 2019, 2019년. Keeps the precision. Two-digit years are 2000…2099.
 * Impossible days are refused (ERR_USAGE). */
MUST_CHECK bool date_parse(const char *s, struct date *ret, struct err *e);

/* Reads only the stored ISO form; false without a message. "" is DATE_NONE. */
bool date_from_iso(const char *s, struct date *ret);

#define DATE_TEXT_MAX 48
const char *date_iso(struct date d, char out[DATE_TEXT_MAX]);    /* "2024-02-23", "2022-08", "2019", "" */
const char *date_letter(struct date d, char out[DATE_TEXT_MAX]); /* "2024. 2. 23.", "2022. 8.", "2019." (업무규정 §7⑤) */
const char *date_spoken(struct date d, char out[DATE_TEXT_MAX]); /* "2024-02-23(금)" */

/* A moment: seconds since 1970-01-01T00:00:00Z. */
struct moment {
	int64_t unix_seconds;
};
struct moment moment_now(void);
struct date moment_date(struct moment m);
struct moment moment_last_of(struct date day); /* its last second */
const char *moment_iso(struct moment m, char out[DATE_TEXT_MAX]); /* "2024-03-04 09:00:00" */
bool moment_from_iso(const char *s, struct moment *ret);
/* "2024-03-04 18:00", with the date in any form of date_parse, "T" or space between, optional seconds, 24:00 too; a date alone
 * means its first minute, or with end_of_day its last second. */
MUST_CHECK bool moment_parse(const char *s, bool end_of_day, struct moment *ret, struct err *e);
/* ERR_USAGE if the moment that somebody asks about is yet to come. */
MUST_CHECK bool moment_has_come(struct moment m, struct moment now, struct err *e);
/* "2024. 3. 4. 18:00" */
const char *moment_letter(struct moment m, char out[DATE_TEXT_MAX]);
