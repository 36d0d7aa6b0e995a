#include "ppuri/ident.h"
#include "ppuri/date.h"
#include "ppuri/decimal.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdio.h>
#include <string.h>

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Digits in groups ("NNN-NN-NNNNN"), with or without hyphens and spaces between the groups. */
struct groups {
	const char *pattern; /* "000-00-00000": for messages, and where the hyphens may stand */
	size_t digits;
};

/* Copies the digits of s to ret (room for g->digits and a NUL); a message says what is wrong with the shape. */
static bool read_groups(const struct groups *g, const char *s, char *ret, struct err *e)
{
	size_t found = 0;
	if (!decimal_is_unrounded(s, e))
		return false;
	for (const char *c = s; *c; c++) {
		if (is_digit(*c))
			found++;
		else if (*c != '-' && *c != ' ')
			return err_set(e, ERR_REFUSED, _("'%s': only digits and hyphens are possible, as in %s"), s, g->pattern);
	}
	if (found != g->digits)
		return err_set(e, ERR_REFUSED, _("'%s': %zu digits are needed, as in %s, not %zu"), s, g->digits, g->pattern,
			found);

	char digits[32];
	const char *shape = g->pattern;
	size_t n = 0;
	for (const char *c = s; *c; c++) {
		if (is_digit(*c)) {
			if (*shape == '-')
				shape++;
			digits[n++] = *c;
			shape++;
		} else if (*shape != '-' && !(*c == ' ' && (n == 0 || n == g->digits))) {
			return err_set(e, ERR_REFUSED, _("'%s': write it as %s"), s, g->pattern);
		}
	}
	memcpy(ret, digits, n);
	ret[n] = '\0';
	return true;
}

static int digit(const char *digits, size_t i)
{
	return digits[i] - '0';
}

static bool all_zero(const char *digits)
{
	return strspn(digits, "0") == strlen(digits);
}

/* The tenth digit that the first nine demand. The ninth weighs 5, and its product's tens count once more. */
static int biz_no_check_digit(const char *digits)
{
	static const int weights[9] = {1, 3, 7, 1, 3, 7, 1, 3, 5};
	int sum = digit(digits, 8) * 5 / 10;
	for (size_t i = 0; i < 9; i++)
		sum += digit(digits, i) * weights[i];
	return (10 - sum % 10) % 10;
}

bool biz_no_parse(const char *s, char ret[BIZ_NO_DIGITS], const char **ret_warning, struct err *e)
{
	static const struct groups groups = {"000-00-00000", BIZ_NO_DIGITS - 1};
	char digits[BIZ_NO_DIGITS];
	if (!read_groups(&groups, s, digits, e))
		return false;
	if (all_zero(digits))
		return err_set(e, ERR_REFUSED, _("'%s' is all zeros"), s);
	if (memcmp(digits + 3, "00", 2) == 0)
		return err_set(e, ERR_REFUSED, _("'%s' has 00 as its fourth and fifth digit, which is not assigned"), s);
	int check = biz_no_check_digit(digits);
	if (check != digit(digits, 9)) {
		err_set(e, ERR_REFUSED, _("'%s' does not fit its check digit; after %.9s the last digit is %d"), s, digits, check);
		return err_hint(e, "%s", _("look at the registration certificate: one of the digits is mistyped"));
	}
	memcpy(ret, digits, BIZ_NO_DIGITS);
	if (ret_warning)
		*ret_warning = strncmp(digits, "101", 3) < 0
			? _("a business registration number below 101 is never issued to a real firm")
			: NULL;
	return true;
}

const char *biz_no_text(const char *digits, char out[BIZ_NO_TEXT])
{
	snprintf(out, BIZ_NO_TEXT, "%.3s-%.2s-%.5s", digits, digits + 3, digits + 5);
	return out;
}

bool biz_no_is_corporate(const char *digits)
{
	return digits[3] == '8' && digits[4] >= '1' && digits[4] <= '8';
}

const char *biz_no_kind(const char *digits)
{
	int type = digit(digits, 3) * 10 + digit(digits, 4);
	switch (type) {
	case 80:
		return _("association or direct seller");
	case 81:
	case 86:
	case 87:
	case 88:
		return _("company, head office");
	case 82:
		return _("non-profit corporation");
	case 83:
		return _("state, local government or cooperative");
	case 84:
		return _("foreign company");
	case 85:
		return _("company, branch");
	case 89:
		return _("religious body");
	default:
		return type < 80 ? _("sole owner, taxable") : _("sole owner, tax-exempt");
	}
}

static int corp_no_old_check_digit(const char *digits)
{
	int sum = 0;
	for (size_t i = 0; i < 12; i++)
		sum += digit(digits, i) * (i % 2 ? 2 : 1);
	return (10 - sum % 10) % 10;
}

bool corp_no_parse(const char *s, char ret[CORP_NO_DIGITS], const char **ret_warning, struct err *e)
{
	static const struct groups groups = {"000000-0000000", CORP_NO_DIGITS - 1};
	char digits[CORP_NO_DIGITS];
	if (!read_groups(&groups, s, digits, e))
		return false;
	if (all_zero(digits))
		return err_set(e, ERR_REFUSED, _("'%s' is all zeros"), s);
	memcpy(ret, digits, CORP_NO_DIGITS);
	if (ret_warning)
		*ret_warning = corp_no_old_check_digit(digits) == digit(digits, 12)
			? NULL
			: _("the corporate registration number does not fit the old check digit: right only if the company was "
				"registered on or after 2025-01-31");
	return true;
}

bool zip_parse(const char *s, char ret[ZIP_TEXT], struct err *e)
{
	static const struct groups now = {"00000", ZIP_TEXT - 1};
	static const struct groups before_2015 = {"000-000", 6};
	char digits[ZIP_TEXT], old[7];
	struct err ignored;
	if (!read_groups(&now, s, digits, e)) {
		if (!read_groups(&before_2015, s, old, &ignored))
			return false;
		err_set(e, ERR_REFUSED, _("'%s' is an old one of six digits, out of use since August 2015"), s);
		return err_hint(e, "%s", _("ask for the new one of five digits"));
	}
	memcpy(ret, digits, ZIP_TEXT);
	return true;
}

/* Six digits, and a seventh behind a hyphen or space; or thirteen in a row. Masked ones too. */
static bool looks_like_resident_number(const char *s)
{
	size_t digits = strspn(s, "0123456789");
	if (digits >= 12)
		return true;
	const char *behind = s + digits + strspn(s + digits, " -–");
	return digits == 6 && behind != s + digits && is_digit(*behind);
}

#define BIRTH_YEAR_MAX 2020 /* who represents a firm is no child */

bool birth_parse(const char *s, struct date *ret, struct err *e)
{
	struct date birth;
	size_t digits = strspn(s, "0123456789");
	if (looks_like_resident_number(s)) {
		err_set(e, ERR_REFUSED, "%s", _("a resident registration number (주민등록번호) is never taken"));
		return err_hint(e, "%s", _("give the date of birth alone: 1970-01-02"));
	}
	if (digits != 4 && digits != 8)
		return err_set(e, ERR_REFUSED, _("'%s' is no date of birth with a year of four digits such as 1970-01-02"), s);
	if (!date_parse(s, &birth, e))
		return false;
	if (date_precision(birth) != DATE_DAY || birth.year > BIRTH_YEAR_MAX)
		return err_set(e, ERR_REFUSED, _("'%s' is no date of birth with a year of four digits such as 1970-01-02"), s);
	*ret = birth;
	return true;
}

bool person_name_same(const char *name, const char *other)
{
	CLEANUP(pool_release) struct pool pool = {0};
	return strcmp(text_search_key(&pool, name), text_search_key(&pool, other)) == 0;
}

bool industry_parse(const char *s, char ret[INDUSTRY_TEXT], struct err *e)
{
	size_t digits = strspn(s, "0123456789");
	if (digits != INDUSTRY_TEXT - 1 || s[digits])
		return err_set(e, ERR_REFUSED, _("'%s' is no industry number of five digits (KSIC-10) such as 29293"), s);
	memcpy(ret, s, INDUSTRY_TEXT);
	return true;
}

bool account_name_check(const char *s, struct err *e)
{
	static const char *const letters = "abcdefghijklmnopqrstuvwxyz";
	static const char *const allowed = "abcdefghijklmnopqrstuvwxyz0123456789-_.";
	size_t n = strlen(s);
	if (n >= 2 && n <= 32 && strspn(s, letters) > 0 && strspn(s, allowed) == n)
		return true;
	return err_set(e, ERR_USAGE,
		_("'%s' can not be a login name: 2 to 32 of a-z, 0-9, '-', '_' and '.', beginning with a letter"), s);
}

static bool code_character(uint32_t c)
{
	bool latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	bool hangul = c >= 0xAC00 && c <= 0xD7A3;
	return latin || hangul || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

bool code_check(const char *s, struct err *e)
{
	enum { LONGEST = 40 };
	size_t left = strlen(s), characters = 0;
	bool good = left > 0 && *s != '-' && *s != '.';
	for (const char *at = s; good && left > 0; characters++) {
		uint32_t c = 0;
		int n = text_decode(at, left, &c);
		good = n > 0 && code_character(c) && characters < LONGEST;
		if (good) {
			at += n;
			left -= (size_t)n;
		}
	}
	if (good)
		return true;
	return err_set(e, ERR_USAGE,
		_("'%s' can not be a code: 1 to 40 letters, digits, '-', '_' and '.', not beginning with '-' or '.'"), s);
}

bool email_check(const char *s, struct err *e)
{
	const char *at = strchr(s, '@'), *dot = at ? strchr(at, '.') : NULL;
	bool right = at && at != s && dot && dot != at + 1 && dot[1] && !strchr(at + 1, '@') && !strpbrk(s, " ,;<>()");
	return right || err_set(e, ERR_REFUSED, _("'%s' is not an address such as hong@example.com"), s);
}

/* "www.busan.go.kr": a name with a point in it, nobody's login before it. */
static bool is_host(const char *s, size_t n)
{
	const char *point = memchr(s, '.', n);
	for (size_t i = 0; i < n; i++)
		if (!((s[i] >= 'a' && s[i] <= 'z') || (s[i] >= 'A' && s[i] <= 'Z') || (s[i] >= '0' && s[i] <= '9') || strchr("-.:", s[i])))
			return false;
	return point && point != s && point < s + n - 1;
}

bool verify_url_check(const char *s, struct err *e)
{
	static const char scheme[] = "https://";
	const char *host = s + strlen(scheme);
	bool right = strncmp(s, scheme, strlen(scheme)) == 0 && is_host(host, strcspn(host, "/?"));
	for (const char *c = s; right && *c; c++)
		right = *c > ' ' && *c < 0x7f && !strchr("\"'<>#\\", *c);
	if (!right)
		return err_set(e, ERR_REFUSED, _("'%s' is no address such as https://www.example.kr/verify"), s);
	return strlen(s) <= VERIFY_URL_MAX || err_set(e, ERR_REFUSED, _("the address takes %zu bytes; a QR code that can be read has room for %d"),
												  strlen(s), VERIFY_URL_MAX);
}
