#include "ppuri/ident.h"
#include "ppuri/tr.h"

#include <stdio.h>
#include <string.h>

enum { DIGITS_MAX = 15 };

/* One family of numbers: a beginning from…to (compared as text), the digits in all, and whether the part after the
 * beginning is a local exchange, which never starts with 0. */
struct phone_plan {
	const char *from, *to;
	size_t least, most;
	bool exchange;
};

static const struct phone_plan plans[] = {
	{"02", "02", 9, 10, true},     {"031", "033", 10, 11, true},    {"041", "044", 10, 11, true},
	{"051", "055", 10, 11, true},  {"061", "064", 10, 11, true},    {"010", "010", 11, 11, false},
	{"011", "011", 10, 11, false}, {"016", "019", 10, 11, false},   {"070", "070", 11, 11, false},
	{"080", "080", 10, 11, false}, {"0500", "0509", 11, 12, false},
};

static const struct phone_plan *plan_of(const char *digits)
{
	for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
		size_t n = strlen(plans[i].from);
		if (strncmp(digits, plans[i].from, n) >= 0 && strncmp(digits, plans[i].to, n) <= 0)
			return &plans[i];
	}
	return NULL;
}

static bool refuse(const char *s, struct err *e)
{
	err_set(e, ERR_REFUSED, _("'%s' is not a telephone number; write it as in 051-888-1234 or 010-1234-5678"), s);
	if (*s >= '2' && *s <= '9')
		err_hint(e, "%s", _("the area code with its 0 is missing"));
	return false;
}

/* The digits as dialled in Korea: without what separates them, and with 0 for +82. */
static bool read_digits(const char *s, char digits[DIGITS_MAX + 1])
{
	size_t n = 0;
	s += strspn(s, " ");
	if (*s == '+') {
		if (strncmp(s, "+82", 3) != 0)
			return false;
		s += 3;
		if (!strpbrk(s, "0123456789") || *strpbrk(s, "0123456789") != '0')
			digits[n++] = '0';
	}
	for (; *s; s++) {
		if (*s >= '0' && *s <= '9') {
			if (n == DIGITS_MAX)
				return false;
			digits[n++] = *s;
		} else if (!strchr("-() .", *s)) {
			return false;
		}
	}
	digits[n] = '\0';
	return true;
}

/* 15XX, 16XX, 18XX and four digits, without an area code. */
static bool is_nationwide(const char *digits)
{
	return strlen(digits) == 8 && digits[0] == '1' && strchr("568", digits[1]);
}

/* 114, 120, 1330: the short numbers of public offices. */
static bool is_special(const char *digits)
{
	size_t n = strlen(digits);
	return digits[0] == '1' && (n == 3 || (n == 4 && !strchr("568", digits[1])));
}

bool phone_parse(const char *s, char ret[PHONE_TEXT], struct err *e)
{
	char digits[DIGITS_MAX + 1];
	if (!read_digits(s, digits))
		return refuse(s, e);
	if (is_special(digits)) {
		snprintf(ret, PHONE_TEXT, "%s", digits);
		return true;
	}
	if (is_nationwide(digits)) {
		snprintf(ret, PHONE_TEXT, "%.4s-%s", digits, digits + 4);
		return true;
	}
	const struct phone_plan *plan = plan_of(digits);
	size_t n = strlen(digits);
	if (!plan || n < plan->least || n > plan->most)
		return refuse(s, e);
	size_t head = strlen(plan->from), last = n - 4;
	if (plan->exchange && digits[head] == '0')
		return refuse(s, e);
	char *end = mempcpy(ret, digits, head);
	*end++ = '-';
	end = mempcpy(end, digits + head, last - head);
	*end++ = '-';
	memcpy(end, digits + last, sizeof "0000");
	return true;
}
