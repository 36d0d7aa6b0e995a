/* The texts of cells, as all of the program keeps text. */
#include "table_reader.h"
#include "unicode.h"

#include "ppuri/text.h"

#include <string.h>

/* ASCII and syllables, which NFC leaves as they are: nearly every cell. s is valid UTF-8. */
static bool is_plain(const char *text, size_t n)
{
	const unsigned char *s = (const unsigned char *)text;
	size_t i = unicode_ascii_length(text, n);
	while (i < n) {
		if (s[i] < 0x80) {
			i++;
			continue;
		}
		unsigned pair = (unsigned)s[i] << 8 | s[i + 1];
		if (pair < 0xEAB0 || pair > 0xED9E || (pair == 0xED9E && s[i + 2] > 0xA3))
			return false;
		i += 3;
	}
	return true;
}

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

const char *table_clean(struct pool *p, const char *s, size_t n, size_t *ret_n, bool *other_spaces)
{
	while (n && is_blank(*s))
		s++, n--;
	while (n && is_blank(s[n - 1]))
		n--;
	*ret_n = n;
	if (is_plain(s, n))
		return s;
	const char *clean = text_clean(p, s, n);
	*other_spaces = *other_spaces || text_has_other_spaces(s, n);
	*ret_n = strlen(clean);
	return clean;
}
