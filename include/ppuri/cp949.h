/* CP949: the encoding of the CSV files that older Korean programs read. It has all 11,172 syllables and what KS X 1001 has
 * besides, but not each character of office papers: those have a replacement, which is told, or none. */
#pragma once

#include "ppuri/pool.h"

#include <stdint.h>

struct cp949; /* which characters it has, and their bytes */

/* Lives in the pool. ERR_IO if the C library of this machine does not know the encoding. */
MUST_CHECK bool cp949_open(struct pool *p, const struct cp949 **ret, struct err *e);
bool cp949_has(const struct cp949 *cp949, uint32_t c);
/* Adds the text, which must be UTF-8 of characters that it has. */
void cp949_put(const struct cp949 *cp949, struct buf *out, const char *s);

/* What is written for a character that CP949 lacks and offices use: "①" for ❶. NULL: nothing would be the same. */
const char *cp949_instead(uint32_t c);
/* The same as a table, for tests and documents; ends with a row of {0}. */
struct cp949_replacement {
	uint32_t from;
	const char *to;
};
extern const struct cp949_replacement CP949_REPLACEMENTS[];
