#include "unicode.h"
#include "ppuri/text.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

bool unicode_is_space(uint32_t c)
{
	return c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
		   c == 0x205F || c == 0x3000;
}

bool unicode_is_hidden(uint32_t c)
{
	static const struct {
		uint32_t first, last;
	} hidden[] = {{0x00, 0x1F}, {0x7F, 0x9F}, {0xAD, 0xAD}, {0x61C, 0x61C}, {0x115F, 0x115F},
		{0x200B, 0x200B}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164},
		{0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF9, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0xE007F}};
	for (size_t i = 0; i < sizeof hidden / sizeof *hidden && c >= hidden[i].first; i++)
		if (c <= hidden[i].last)
			return true;
	return false;
}

size_t unicode_ascii_length(const char *s, size_t n)
{
	size_t at = 0;
	for (uint64_t eight; n - at >= sizeof eight; at += sizeof eight) {
		memcpy(&eight, s + at, sizeof eight);
		if (eight & UINT64_C(0x8080808080808080))
			break;
	}
	while (at < n && (unsigned char)s[at] < 0x80)
		at++;
	return at;
}

static bool marks_pile_up(const char *s, size_t n)
{
	enum { MARKS_MAX = 30 }; /* as in the Stream-Safe Text Format of UAX #15 */
	int marks = 0;
	uint32_t c;
	for (int length; (length = text_decode(s, n, &c)) > 0; s += length, n -= (size_t)length) {
		if (c < 0x300)
			marks = 0;
		else
			marks = utf8proc_get_property((utf8proc_int32_t)c)->combining_class ? marks + 1 : 0;
		if (marks > MARKS_MAX)
			return true;
	}
	return false;
}

char *unicode_map(struct pool *p, const char *s, size_t n, unsigned options)
{
	if (marks_pile_up(s, n))
		return pool_strndup(p, s, n);
	utf8proc_uint8_t *mapped;
	utf8proc_ssize_t length =
		utf8proc_map((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n, &mapped, (utf8proc_option_t)options);
	if (length < 0)
		bug("a text that can not be normalised: %s", utf8proc_errmsg(length));
	char *copy = pool_strndup(p, (const char *)mapped, (size_t)length);
	free(mapped);
	return copy;
}
