#include "xlsx_number.h"

#include <stdio.h>
#include <string.h>

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* "E7", "e-3", or nothing. */
static bool read_exponent(const char *s, int *ret)
{
	enum { EXPONENT_MAX = 400 };
	int n = 0;
	bool negative = false;
	*ret = 0;
	if (!*s)
		return true;
	if (*s != 'E' && *s != 'e')
		return false;
	s++;
	if (*s == '+' || *s == '-')
		negative = *s++ == '-';
	if (!is_digit(*s))
		return false;
	for (; is_digit(*s); s++)
		if (n <= EXPONENT_MAX)
			n = 10 * n + (*s - '0');
	*ret = negative ? -n : n;
	return !*s && n <= EXPONENT_MAX;
}

/* One more at the last of n digits; all nines become a single 1, ten times as large. */
static void round_up(struct xlsx_number *number, size_t n)
{
	while (n > 0 && number->digits[n - 1] == '9')
		number->digits[--n] = '0';
	if (n > 0) {
		number->digits[n - 1]++;
		return;
	}
	number->digits[0] = '1';
	number->point++;
}

static void strip_zeros(struct xlsx_number *number, size_t n)
{
	while (n > 0 && number->digits[n - 1] == '0')
		n--;
	number->digits[n] = '\0';
}

/* The digits up to the exponent, which *s is left at; false if there is none. */
static bool read_digits(const char **s, struct xlsx_number *number)
{
	size_t n = 0;
	bool any = false, behind = false;
	char next = 0; /* the first digit that is not kept */
	for (; is_digit(**s) || (**s == '.' && !behind); ++*s) {
		char c = **s;
		behind = behind || c == '.';
		if (c == '.')
			continue;
		any = true;
		if (n == 0 && c == '0') {
			number->point -= behind;
			continue;
		}
		number->point += !behind;
		if (n < XLSX_DIGITS)
			number->digits[n++] = c;
		else if (!next)
			next = c;
	}
	if (next >= '5')
		round_up(number, n);
	strip_zeros(number, n);
	return any;
}

bool xlsx_number_read(const char *s, struct xlsx_number *ret)
{
	struct xlsx_number number = {0};
	int exponent;
	if (*s == '-' || *s == '+')
		number.negative = *s++ == '-';
	if (!read_digits(&s, &number) || !read_exponent(s, &exponent))
		return false;
	number.point += exponent;
	if (!*number.digits)
		number = (struct xlsx_number){0};
	*ret = number;
	return true;
}

bool xlsx_number_text(const struct xlsx_number *number, char out[XLSX_NUMBER_TEXT])
{
	enum { WHOLE_MAX = 21, ZEROS_MAX = 9 };
	int n = (int)strlen(number->digits), point = number->point;
	char *end = out;
	if (point > WHOLE_MAX || point < -ZEROS_MAX)
		return false;
	if (number->negative)
		*end++ = '-';
	if (point <= 0)
		*end++ = '0';
	for (int i = 0; i < point; i++)
		*end++ = i < n ? number->digits[i] : '0';
	if (n > point)
		*end++ = '.';
	for (int i = point; i < n; i++)
		*end++ = i < 0 ? '0' : number->digits[i];
	*end = '\0';
	return true;
}

/* The digits from `from` on as a whole number of `count` digits. */
static int64_t digits_of(const struct xlsx_number *number, int from, int count)
{
	int64_t value = 0;
	int n = (int)strlen(number->digits);
	for (int i = from; i < from + count; i++)
		value = 10 * value + (i >= 0 && i < n ? number->digits[i] - '0' : 0);
	return value;
}

/* The day that a number stands for; no date if there is none. */
static struct date day_of(int64_t serial, bool from_1904)
{
	enum { SERIAL_OF_1970 = 25569, SERIAL_OF_1904 = 1462, NEVER_WAS = 60, OF_9999_12_31 = 2958465 };
	if (from_1904)
		serial += SERIAL_OF_1904;
	/* Excel counts a 29 February 1900, so that the days before it are one off. */
	if (serial < 1 || serial == NEVER_WAS || serial > OF_9999_12_31)
		return (struct date){0};
	return date_of_days((int32_t)(serial + (serial < NEVER_WAS) - SERIAL_OF_1970));
}

bool xlsx_number_date(const struct xlsx_number *number, bool from_1904, char out[XLSX_NUMBER_TEXT])
{
	enum { WHOLE_MAX = 7, PARTS = 12, DAY = 86400, HOUR = 3600, MINUTE = 60 };
	const int64_t part_of_day = 1000000000000;
	char day[DATE_TEXT_MAX], time[16];
	if (number->negative || number->point > WHOLE_MAX)
		return false;
	int whole = number->point > 0 ? number->point : 0;
	int64_t serial = digits_of(number, 0, whole);
	int64_t seconds = (digits_of(number, number->point, PARTS) * DAY + part_of_day / 2) / part_of_day;
	serial += seconds / DAY;
	seconds %= DAY;
	snprintf(time, sizeof time, "%02d:%02d:%02d", (int)(seconds / HOUR), (int)(seconds / MINUTE % MINUTE), (int)(seconds % MINUTE));
	struct date date = day_of(serial, from_1904);
	if (serial == 0 && seconds) {
		snprintf(out, XLSX_NUMBER_TEXT, "%s", time);
		return true;
	}
	if (!date.year)
		return false;
	snprintf(out, XLSX_NUMBER_TEXT, "%s%s%s", date_iso(date, day), seconds ? " " : "", seconds ? time : "");
	return true;
}
