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
