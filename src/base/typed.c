#include "typed.h"
#include "ppuri/text.h"
#include "unicode.h"

#include <string.h>

static uint32_t plain_char(uint32_t c)
{
	if (c >= 0xFF01 && c <= 0xFF5E)
		return c - 0xFF01 + '!';
	return unicode_is_space(c) || c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
}

bool typed_plain(const char *s, char *out, size_t room)
{
	size_t left = strlen(s), n = 0;
	uint32_t c;
	int length;
	for (; (length = text_decode(s, left, &c)) > 0; s += length, left -= (size_t)length) {
		c = plain_char(c);
		if (n == 0 && c == ' ')
			continue;
		char encoded[4];
		size_t size = (size_t)text_encode(c, encoded);
		if (n + size >= room)
			return false;
		memcpy(out + n, encoded, size);
		n += size;
	}
	while (n > 0 && out[n - 1] == ' ')
		n--;
	out[n] = '\0';
	return length == 0;
}

const char *typed_excerpt(const char *s, char out[TYPED_MAX])
{
	static const char ellipsis[] = "…";
	size_t n = strlen(s);
	if (n < TYPED_MAX)
		return memcpy(out, s, n + 1);
	n = TYPED_MAX - sizeof ellipsis;
	while (n > 0 && ((unsigned char)s[n] & 0xC0) == 0x80)
		n--;
	memcpy(out, s, n);
	memcpy(out + n, ellipsis, sizeof ellipsis);
	return out;
}

bool typed_skip(const char **at, const char *word)
{
	size_t n = strlen(word);
	if (strncmp(*at, word, n) != 0)
		return false;
	*at += n;
	return true;
}

void typed_skip_spaces(const char **at)
{
	*at += strspn(*at, " ");
}
