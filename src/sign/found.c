#include "found.h"

#include <string.h>
#include <time.h>

#define RANGE "/ByteRange"
#define CONTENTS "/Contents"

static bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* [ 0 A B C ]: the bytes to A and those from B are covered, and between them stands nothing but "<hex>", the value of
 * /Contents. */
static bool read_range(struct span pdf, struct span s, struct place *ret)
{
	size_t zero, before, from, n;
	while (s.n && is_space(*s.at))
		s = (struct span){s.at + 1, s.n - 1};
	if (!s.n || *s.at != '[')
		return false;
	s = (struct span){s.at + 1, s.n - 1};
	if (!scan_number(&s, &zero) || !scan_number(&s, &before) || !scan_number(&s, &from) || !scan_number(&s, &n))
		return false;
	if (zero != 0 || from > pdf.n || n > pdf.n - from || before + 2 > from || pdf.at[before] != '<' || pdf.at[from - 1] != '>')
		return false;
	size_t name = before;
	while (name && is_space(pdf.at[name - 1]))
		name--;
	if (name < strlen(CONTENTS) || memcmp(pdf.at + name - strlen(CONTENTS), CONTENTS, strlen(CONTENTS)) != 0)
		return false;
	ret->before = (struct span){pdf.at, before};
	ret->after = (struct span){pdf.at + from, n};
	ret->hex = (struct span){pdf.at + before + 1, from - before - 2};
	ret->whole = from + n == pdf.n;
	return true;
}

static bool two(const char *at, int *ret)
{
	if (at[0] < '0' || at[0] > '9' || at[1] < '0' || at[1] > '9')
		return false;
	*ret = (at[0] - '0') * 10 + at[1] - '0';
	return true;
}

/* (D:20240415100000+09'00'), or with another zone, or Z. */
static bool read_moment(struct span text, struct moment *ret)
{
	int part[7], hours = 0, minutes = 0;
	if (text.n < 18 || memcmp(text.at, "(D:", 3) != 0)
		return false;
	for (size_t i = 0; i < 7; i++)
		if (!two(text.at + 3 + 2 * i, &part[i]))
			return false;
	char sign = text.at[17];
	if (sign == '+' || sign == '-') {
		if (text.n < 23 || !two(text.at + 18, &hours) || !two(text.at + 21, &minutes))
			return false;
	} else if (sign != 'Z' && sign != ')') {
		return false;
	}
	struct tm tm = {.tm_year = part[0] * 100 + part[1] - 1900, .tm_mon = part[2] - 1, .tm_mday = part[3], .tm_hour = part[4],
					.tm_min = part[5], .tm_sec = part[6]};
	ret->unix_seconds = (int64_t)timegm(&tm) - (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
	return true;
}

/* Said in the same dictionary: before the range or the signature itself, or behind it, but within the same object. */
static void read_when(struct span pdf, struct place *place)
{
	size_t start = place->before.n;
	while (start > 6 && place->before.n - start < 4096 && memcmp(pdf.at + start - 4, " obj", 4) != 0)
		start--;
	struct span dictionary, value;
	place->says_when = scan_value((struct span){pdf.at + start, pdf.n - start}, &dictionary) &&
					   scan_find(dictionary, "M", &value) && read_moment(value, &place->when);
}

bool found_next(struct span pdf, size_t *at, struct place *ret)
{
	while (*at < pdf.n) {
		const char *range = memmem(pdf.at + *at, pdf.n - *at, RANGE, strlen(RANGE));
		if (!range)
			return false;
		*at = (size_t)(range - pdf.at) + strlen(RANGE);
		struct place place = {0};
		if (read_range(pdf, (struct span){pdf.at + *at, pdf.n - *at}, &place)) {
			read_when(pdf, &place);
			*ret = place;
			return true;
		}
	}
	return false;
}
