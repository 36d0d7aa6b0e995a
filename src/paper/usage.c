#include "usage.h"

#include "sheet.h"

#include "ppuri/text.h"

#include <string.h>

uint32_t usage_next(const struct usage *usage, enum face face, uint32_t c)
{
	const uint64_t *bits = usage->bits[face];
	uint64_t here = c < 0x10000 ? bits[c / 64] >> c % 64 : 0;
	if (here)
		return c + (uint32_t)__builtin_ctzll(here);
	for (uint32_t i = c / 64 + 1; i < USAGE_WORDS; i++)
		if (bits[i])
			return i * 64 + (uint32_t)__builtin_ctzll(bits[i]);
	return 0x10000;
}

void usage_of_sheets(struct usage *usage, const struct sheets *sheets)
{
	for (size_t i = 0; i < sheets->n; i++) {
		for (size_t k = 0; k < sheets->at[i].n; k++) {
			const struct mark *mark = &sheets->at[i].at[k];
			if (mark->kind != MARK_TEXT)
				continue;
			const char *text = mark->text;
			size_t left = strlen(text);
			uint32_t c;
			for (int n; (n = text_decode(text, left, &c)) > 0; text += n, left -= (size_t)n)
				usage_add(usage, mark->face, c);
		}
	}
}

void usage_keep(struct usage *usage, const struct usage *other)
{
	for (enum face face = 0; face < FACE_COUNT; face++)
		for (size_t i = 0; i < USAGE_WORDS; i++)
			usage->bits[face][i] &= other->bits[face][i];
}

void usage_drop(struct usage *usage, const struct usage *other)
{
	for (enum face face = 0; face < FACE_COUNT; face++)
		for (size_t i = 0; i < USAGE_WORDS; i++)
			usage->bits[face][i] &= ~other->bits[face][i];
}
