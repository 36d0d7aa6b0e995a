/* What the texts of this room share about Unicode. */
#pragma once

#include "ppuri/pool.h"

#include <stdint.h>

/* Every space of Unicode that separates words: ASCII, NBSP, the en and em family, U+3000. */
bool unicode_is_space(uint32_t c);

/* Characters that draw nothing of their own or reorder what is drawn: controls, bidi controls, zero-width spaces, fillers,
 * line separators, tags. The joiners of emoji and of Indic scripts (ZWJ, ZWNJ) are not among them. */
bool unicode_is_hidden(uint32_t c);

/* How many of the n bytes, from the start, are ASCII. */
size_t unicode_ascii_length(const char *s, size_t n);

/* s (valid UTF-8) through utf8proc with these UTF8PROC_… options. Text that piles up more combining marks on one letter than
 * any language does comes back as it is: sorting such a pile takes quadratic time. */
char *unicode_map(struct pool *p, const char *s, size_t n, unsigned options);

/* The length of a letter of ASCII (one column) or of a precomposed Hangul syllable (two); 0 for anything else. */
static inline size_t unicode_plain_at(const char *s, size_t n)
{
	const unsigned char *c = (const unsigned char *)s;
	if (n && c[0] >= 0x20 && c[0] < 0x7F)
		return 1;
	if (n < 3 || c[0] < 0xEA || c[0] > 0xED)
		return 0;
	uint32_t syllable = (uint32_t)(c[0] & 0x0F) << 12 | (uint32_t)(c[1] & 0x3F) << 6 | (c[2] & 0x3F);
	return syllable >= 0xAC00 && syllable <= 0xD7A3 && (c[1] & 0xC0) == 0x80 && (c[2] & 0xC0) == 0x80 ? 3 : 0;
}
