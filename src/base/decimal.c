#include "ppuri/decimal.h"

#include "ppuri/tr.h"

#include <inttypes.h>
#include <string.h>

static const char *const DIGITS = "0123456789";

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Reads digits into *n, at most `most` of them; false if n would pass `highest`. */
static bool read_digits(const char **s, int most, int64_t highest, int64_t *n)
{
	for (; most > 0 && is_digit(**s); (*s)++, most--) {
		*n = *n * 10 + (**s - '0');
		if (*n > highest)
			return false;
	}
	return !is_digit(**s);
}

bool decimal_parse(const char *s, int scale, int64_t highest, const char *suffix, int64_t *ret)
{
	int64_t n = 0;
	int decimals = 0;
	s += strspn(s, " ");
	if (!is_digit(*s) || !read_digits(&s, INT32_MAX, highest, &n))
		return false;
	if (*s == '.') {
		const char *start = ++s;
		if (!is_digit(*s) || !read_digits(&s, scale, highest, &n))
			return false;
		decimals = (int)(s - start);
	}
	for (; decimals < scale; decimals++)
		n *= 10;
	s += strspn(s, " ");
	if (strncmp(s, suffix, strlen(suffix)) == 0)
		s += strlen(suffix);
	s += strspn(s, " ");
	if (*s || n > highest)
		return false;
	*ret = n;
	return true;
}

const char *decimal_text(struct pool *p, int64_t n, int scale)
{
	int64_t unit = 1;
	for (; scale > 0 && n % 10 == 0; scale--)
		n /= 10;
	for (int i = 0; i < scale; i++)
		unit *= 10;
	return scale ? pool_printf(p, "%" PRId64 ".%0*" PRId64, n / unit, scale, n % unit) : pool_printf(p, "%" PRId64, n);
}

bool decimal_is_unrounded(const char *s, struct err *e)
{
	if (!strchr(s, '+')) /* as nearly every cell */
		return true;
	size_t whole = strspn(s, DIGITS), part = s[whole] == '.' ? 1 + strspn(s + whole + 1, DIGITS) : 0;
	const char *exponent = s + whole + part;
	if (!whole || (*exponent != 'E' && *exponent != 'e') || exponent[1] != '+' || !exponent[2] ||
		exponent[2 + strspn(exponent + 2, DIGITS)])
		return true;
	return err_set(e, ERR_REFUSED,
				   _("'%s' was rounded by Excel and its digits are lost; format the column as text and enter it again"), s);
}
