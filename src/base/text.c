#include "ppuri/text.h"
#include "unicode.h"

#include "ppuri/tr.h"

#include <string.h>
#include <utf8proc.h>

const char *text_number(int64_t n, char out[NUMBER_TEXT_MAX])
{
	char text[NUMBER_TEXT_MAX]; /* filled from its end on */
	char *first = &text[sizeof text - 1];
	uint64_t left = n < 0 ? -(uint64_t)n : (uint64_t)n;
	*first = '\0';
	do {
		*--first = (char)('0' + left % 10);
		left /= 10;
	} while (left);
	if (n < 0)
		*--first = '-';
	return memcpy(out, first, (size_t)(text + sizeof text - first));
}

int text_decode_rare(const char *s, size_t n, uint32_t *ret_char)
{
	if (n == 0)
		return 0;
	unsigned char lead = (unsigned char)s[0];
	if (lead < 0xC2 || lead > 0xF4 || (lead & 0xF0) == 0xE0) /* of the last there are too few bytes left */
		return -1;
	int length = lead < 0xE0 ? 2 : 4;
	if ((size_t)length > n)
		return -1;
	uint32_t c = lead & (0x7Fu >> length);
	for (int i = 1; i < length; i++) {
		unsigned char next = (unsigned char)s[i];
		if ((next & 0xC0) != 0x80)
			return -1;
		c = c << 6 | (next & 0x3Fu);
	}
	bool overlong = length == 4 && c < 0x10000;
	if (overlong || c > 0x10FFFF)
		return -1;
	*ret_char = c;
	return length;
}

bool text_valid(const char *s, size_t n, size_t *ret_bad)
{
	size_t at = 0;
	while ((at += unicode_ascii_length(s + at, n - at)) < n) {
		uint32_t c;
		int length;
		while ((length = text_decode(s + at, n - at, &c)) > 1)
			at += (size_t)length;
		if (length < 0) {
			if (ret_bad)
				*ret_bad = at;
			return false;
		}
	}
	return true;
}

static bool is_dash(uint32_t c)
{
	return (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

char *text_narrow(struct pool *p, const char *s)
{
	struct buf out CLEANUP(buf_release) = {0};
	uint32_t c = 0;
	size_t left = strlen(s);
	for (int n; (n = text_decode(s, left, &c)) != 0; s += n, left -= (size_t)n) {
		n = n < 0 ? 1 : n;
		if (c >= 0xFF01 && c <= 0xFF5E)
			buf_putc(&out, (char)(c - 0xFF01 + '!'));
		else if (is_dash(c))
			buf_putc(&out, '-');
		else
			buf_add(&out, s, (size_t)n);
		c = 0;
	}
	return pool_strndup(p, buf_text(&out), out.n);
}

bool text_is_kept_whole(const char *s, struct err *e)
{
	size_t n = 0;
	if (strlen(s) <= TEXT_KEPT_MAX)
		return true;
	for (const char *at = s; *at; at++)
		n += ((unsigned char)*at & 0xC0) != 0x80;
	return n <= TEXT_KEPT_MAX ||
		   err_set(e, ERR_REFUSED, _("the text has %zu characters; at most %d are kept"), n, TEXT_KEPT_MAX);
}

static bool is_blank(uint32_t c)
{
	return unicode_is_space(c) || (c >= '\t' && c <= '\r');
}

/* The length of the blank character that ends the first n bytes; 0 if another character does. */
static size_t blank_before(const char *s, size_t n)
{
	size_t start = n;
	while (start > 0 && n - start < 3 && ((unsigned char)s[--start] & 0xC0) == 0x80)
		continue;
	uint32_t c;
	bool blank = text_decode(s + start, n - start, &c) == (int)(n - start) && n > start && is_blank(c);
	return blank ? n - start : 0;
}

static void trim(const char **s, size_t *n)
{
	uint32_t c;
	for (int length; (length = text_decode(*s, *n, &c)) > 0 && is_blank(c); *n -= (size_t)length)
		*s += length;
	for (size_t length; (length = blank_before(*s, *n)) > 0;)
		*n -= length;
}

bool text_has_other_spaces(const char *s, size_t n)
{
	uint32_t c;
	trim(&s, &n);
	for (int length; (length = text_decode(s, n, &c)) > 0; s += length, n -= (size_t)length)
		if (c != ' ' && unicode_is_space(c))
			return true;
	return false;
}

/* True for characters that NFC leaves alone whatever stands beside them: nothing composes with the one before
 * them. They are nearly all that Korean offices write, and utf8proc need not be asked about them. */
static bool is_settled(uint32_t c)
{
	return c < 0x300 || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x3000 && c <= 0x3029) ||
		   (c >= 0x3130 && c <= 0x33FF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x2002 && c <= 0x205F) ||
		   (c >= 0xFF01 && c <= 0xFFEE);
}

/* A copy with every space of Unicode as ' '; *ret_settled tells whether it is in NFC already. */
static char *with_plain_spaces(struct pool *p, const char *s, size_t n, size_t *ret_n, bool *ret_settled)
{
	char *copy = pool_alloc(p, n + 1), *end = copy;
	bool settled = true;
	uint32_t c;
	for (int length; (length = text_decode(s, n, &c)) > 0; s += length, n -= (size_t)length) {
		settled = settled && is_settled(c);
		if (unicode_is_space(c)) {
			*end++ = ' ';
		} else {
			memcpy(end, s, (size_t)length);
			end += length;
		}
	}
	if (n > 0)
		bug("text_clean was given a text that is not UTF-8");
	*ret_n = (size_t)(end - copy);
	*ret_settled = settled;
	return copy;
}

char *text_clean(struct pool *p, const char *s, size_t n)
{
	trim(&s, &n);
	if (unicode_ascii_length(s, n) == n)
		return pool_strndup(p, s, n);
	bool settled;
	char *plain = with_plain_spaces(p, s, n, &n, &settled);
	return settled ? plain : unicode_map(p, plain, n, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}
