/* Which characters are drawn in which face. */
#pragma once

#include "font.h"

#define USAGE_WORDS (0x10000 / 64)

/* The characters used, by the face that draws them. */
struct usage {
	uint64_t bits[FACE_COUNT][USAGE_WORDS];
};

static inline void usage_add(struct usage *usage, enum face face, uint32_t c)
{
	usage->bits[face][c / 64] |= UINT64_C(1) << c % 64;
}

/* The next used character from c on; 0x10000 if there is none. */
uint32_t usage_next(const struct usage *usage, enum face face, uint32_t c);

#define FOR_EACH_USED(c, usage, face) \
	for (uint32_t c = usage_next(usage, face, 0); c < 0x10000; c = usage_next(usage, face, c + 1))

struct sheets;
/* Adds what stands on the pages of a document. */
void usage_of_sheets(struct usage *usage, const struct sheets *sheets);
/* Takes away what `other` does not have. */
void usage_keep(struct usage *usage, const struct usage *other);
/* Takes away what `other` has. */
void usage_drop(struct usage *usage, const struct usage *other);
