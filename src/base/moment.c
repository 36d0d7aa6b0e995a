/* Moments, shown and read in Korean time: nine hours ahead of UTC, without summer time since 1988. */
#include "ppuri/tr.h"
#include "date_forms.h"
#include "typed.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { SECONDS_A_DAY = 86400, AHEAD_OF_UTC = 9 * 3600 };

struct moment moment_now(void)
{
	return (struct moment){time(NULL)};
}

/* Days since 1970-01-01 in Korea, and the second of that day. */
static int32_t split(struct moment m, int *ret_second)
{
	int64_t local = m.unix_seconds + AHEAD_OF_UTC;
	int64_t second = local % SECONDS_A_DAY, day = local / SECONDS_A_DAY;
	if (second < 0) {
		second += SECONDS_A_DAY;
		day--;
	}
	if (day < INT32_MIN || day > INT32_MAX)
		bug("a moment outside the calendar");
	*ret_second = (int)second;
	return (int32_t)day;
}

static struct moment moment_of(struct date d, int second)
{
	return (struct moment){(int64_t)date_to_days(d) * SECONDS_A_DAY + second - AHEAD_OF_UTC};
}

struct date moment_date(struct moment m)
{
	int second;
	return date_of_days(split(m, &second));
}

struct moment moment_last_of(struct date day)
{
	return moment_of(day, SECONDS_A_DAY - 1);
}

const char *moment_iso(struct moment m, char out[DATE_TEXT_MAX])
{
	int second;
	date_iso(date_of_days(split(m, &second)), out);
	char *end = out + strlen(out);
	const int parts[] = {second / 3600, second / 60 % 60, second % 60};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		*end++ = i ? ':' : ' ';
		end = date_put_digits(end, parts[i], 2);
	}
	*end = '\0';
	return out;
}

const char *moment_letter(struct moment m, char out[DATE_TEXT_MAX])
{
	int second;
	struct date d = date_of_days(split(m, &second));
	snprintf(
		out, DATE_TEXT_MAX, "%d. %d. %d. %02d:%02d", d.year, d.month, d.day, second / 3600, second / 60 % 60);
	return out;
}

/* "18:00", "7:09" or "18:00:30" as the second of the day; -1 if it is none. 24:00, in which notices like to
 * end, is the first moment of the next day. */
static int read_time(const char *s)
{
	size_t hour_digits = strspn(s, "0123456789");
	if (hour_digits < 1 || hour_digits > 2)
		return -1;
	int hour = hour_digits == 1 ? s[0] - '0' : (s[0] - '0') * 10 + (s[1] - '0');
	int rest[2] = {0, 0}; /* minutes and seconds */
	s += hour_digits;
	for (int i = 0; i < 2 && (*s || i == 0); i++, s += 3) {
		if (*s != ':' || strspn(s + 1, "0123456789") != 2)
			return -1;
		rest[i] = (s[1] - '0') * 10 + (s[2] - '0');
	}
	int second = hour * 3600 + rest[0] * 60 + rest[1];
	return *s || rest[0] > 59 || rest[1] > 59 || second > SECONDS_A_DAY ? -1 : second;
}

bool moment_from_iso(const char *s, struct moment *ret)
{
	char day[11];
	struct date d;
	if (strnlen(s, 20) != 19 || s[10] != ' ' || s[13] != ':')
		return false;
	memcpy(day, s, 10);
	day[10] = '\0';
	int second = read_time(s + 11);
	if (!date_from_iso(day, &d) || second < 0 || second == SECONDS_A_DAY)
		return false;
	*ret = moment_of(d, second);
	return true;
}

/* Cuts "2024. 3. 4. 18:00" before its time and returns the time; NULL if it has none. */
static const char *cut_time(char *s)
{
	char *colon = strchr(s, ':');
	if (!colon)
		return NULL;
	char *time = colon;
	while (time > s && time[-1] >= '0' && time[-1] <= '9')
		time--;
	if (time > s && (time[-1] == ' ' || time[-1] == 'T'))
		time[-1] = '\0';
	return time;
}

bool moment_parse(const char *s, bool end_of_day, struct moment *ret, struct err *e)
{
	char plain[TYPED_MAX], excerpt[TYPED_MAX];
	struct date d;
	typed_excerpt(s, excerpt);
	if (!typed_plain(s, plain, sizeof plain))
		return err_set(e, ERR_USAGE, _("\"%s\" is not a time: write it like 2024-03-04 18:00"), excerpt);
	const char *time = cut_time(plain);
	int second = time ? read_time(time) : end_of_day ? SECONDS_A_DAY - 1 : 0;
	if (second < 0)
		return err_set(e, ERR_USAGE, _("\"%s\" is not a time: write it like 2024-03-04 18:00"), excerpt);
	if (!date_parse(plain, &d, e))
		return false;
	if (date_precision(d) != DATE_DAY)
		return err_set(e, ERR_USAGE, _("\"%s\" does not say which day"), excerpt);
	struct moment m = moment_of(d, second);
	if (moment_date(m).year > DATE_YEAR_MAX)
		return err_set(e, ERR_USAGE, _("there is no such day as \"%s\""), excerpt);
	*ret = m;
	return true;
}

bool moment_has_come(struct moment m, struct moment now, struct err *e)
{
	char at[DATE_TEXT_MAX];
	return m.unix_seconds <= now.unix_seconds || err_set(e, ERR_USAGE, _("%s is yet to come"), moment_iso(m, at));
}
