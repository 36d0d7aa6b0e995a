#include "ppuri/date.h"
#include "date_forms.h"

#include <stdio.h>
#include <string.h>

enum date_precision date_precision(struct date d)
{
	if (d.year == 0)
		return DATE_NONE;
	if (d.month == 0)
		return DATE_YEAR;
	return d.day == 0 ? DATE_MONTH : DATE_DAY;
}

static int days_in_month(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

bool date_exists(int year, int month, int day)
{
	if (year < DATE_YEAR_MIN || year > DATE_YEAR_MAX || month < 0 || month > 12)
		return false;
	return month == 0 ? day == 0 : day >= 0 && day <= days_in_month(year, month);
}

static struct date date_of(int year, int month, int day)
{
	return (struct date){(int16_t)year, (int8_t)month, (int8_t)day};
}

struct date date_first(struct date d)
{
	if (d.year == 0)
		return d;
	return date_of(d.year, d.month ? d.month : 1, d.day ? d.day : 1);
}

struct date date_last(struct date d)
{
	if (d.year == 0)
		return d;
	int month = d.month ? d.month : 12;
	return date_of(d.year, month, d.day ? d.day : days_in_month(d.year, month));
}

static void want_day(struct date d)
{
	if (date_precision(d) != DATE_DAY)
		bug("a day is wanted, not %d-%d-%d", d.year, d.month, d.day);
}

int date_cmp(struct date a, struct date b)
{
	want_day(a);
	want_day(b);
	return (a.year - b.year) * 512 + (a.month - b.month) * 32 + (a.day - b.day);
}

/* Years begin in March here, so that the day of a leap year is the last one: then months count (153 m + 2) /
 * 5 days up to their first, and 400 years have 146,097 days. */
enum { DAYS_IN_400_YEARS = 146097, DAYS_FROM_YEAR_0_TO_1970 = 719468 };

int32_t date_to_days(struct date d)
{
	want_day(d);
	int32_t month = (d.month + 9) % 12, year = d.year - (d.month <= 2);
	int32_t before_year = year * 365 + year / 4 - year / 100 + year / 400;
	return before_year + (153 * month + 2) / 5 + d.day - 1 - DAYS_FROM_YEAR_0_TO_1970;
}

struct date date_of_days(int32_t days)
{
	enum { FIRST_OF_YEAR_1 = -719162, LAST_OF_YEAR_9999 = 2932896 };
	if (days < FIRST_OF_YEAR_1 || days > LAST_OF_YEAR_9999)
		bug("day %d is outside the calendar", days);
	int32_t day = days + DAYS_FROM_YEAR_0_TO_1970;
	int32_t era = day / DAYS_IN_400_YEARS, of_era = day % DAYS_IN_400_YEARS;
	int32_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / (DAYS_IN_400_YEARS - 1)) / 365;
	int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int32_t month = (5 * of_year + 2) / 153;
	int32_t january_on = month >= 10;
	return date_of(
		era * 400 + year + january_on, month + (january_on ? -9 : 3), of_year - (153 * month + 2) / 5 + 1);
}

int date_weekday(struct date d)
{
	enum { THURSDAY = 4 }; /* 1970-01-01 */
	return (date_to_days(d) % 7 + 7 + THURSDAY) % 7;
}

struct date date_add_months(struct date d, int months)
{
	want_day(d);
	int64_t count = (int64_t)d.year * 12 + d.month - 1 + months;
	if (count < 12 || count >= 10000 * 12)
		bug("%d months from the year %d", months, d.year);
	int year = (int)(count / 12), month = (int)(count % 12) + 1;
	int last = days_in_month(year, month);
	return date_of(year, month, d.day < last ? d.day : last);
}

struct date date_add_days(struct date d, int days)
{
	int32_t day;
	if (__builtin_add_overflow(date_to_days(d), days, &day))
		bug("%d days from the year %d", days, d.year);
	return date_of_days(day);
}

/* `n` digits at s; -1 if there are others. */
static int digits(const char *s, int n)
{
	int value = 0;
	for (int i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		value = value * 10 + (s[i] - '0');
	}
	return value;
}

bool date_from_iso(const char *s, struct date *ret)
{
	size_t n = strnlen(s, 11);
	if (n == 0) {
		*ret = (struct date){0};
		return true;
	}
	bool has_month = n >= 7, has_day = n == 10;
	if ((n != 4 && n != 7 && n != 10) || (has_month && s[4] != '-') || (has_day && s[7] != '-'))
		return false;
	int year = digits(s, 4), month = has_month ? digits(s + 5, 2) : 0, day = has_day ? digits(s + 8, 2) : 0;
	if (!date_exists(year, month, day) || (has_month && month == 0) || (has_day && day == 0))
		return false;
	*ret = date_of(year, month, day);
	return true;
}

const char *date_iso(struct date d, char out[DATE_TEXT_MAX])
{
	char *end = out;
	if (d.year)
		end = date_put_digits(end, d.year, 4);
	if (d.month) {
		*end++ = '-';
		end = date_put_digits(end, d.month, 2);
	}
	if (d.day) {
		*end++ = '-';
		end = date_put_digits(end, d.day, 2);
	}
	*end = '\0';
	return out;
}

const char *date_letter(struct date d, char out[DATE_TEXT_MAX])
{
	switch (date_precision(d)) {
	case DATE_NONE:
		out[0] = '\0';
		break;
	case DATE_YEAR:
		snprintf(out, DATE_TEXT_MAX, "%d.", d.year);
		break;
	case DATE_MONTH:
		snprintf(out, DATE_TEXT_MAX, "%d. %d.", d.year, d.month);
		break;
	case DATE_DAY:
		snprintf(out, DATE_TEXT_MAX, "%d. %d. %d.", d.year, d.month, d.day);
		break;
	}
	return out;
}

const char *const date_weekday_names[7] = {"일", "월", "화", "수", "목", "금", "토"};

const char *date_spoken(struct date d, char out[DATE_TEXT_MAX])
{
	char iso[DATE_TEXT_MAX];
	if (date_precision(d) != DATE_DAY)
		return date_iso(d, out);
	snprintf(out, DATE_TEXT_MAX, "%.32s(%s)", date_iso(d, iso), date_weekday_names[date_weekday(d)]);
	return out;
}
