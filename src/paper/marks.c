#include "marks.h"

#include "ppuri/text.h"

#include <stdio.h>

/* 가 나 다 … 하, then the same consonants with the next vowel. */
static const char *syllable(size_t n, char out[8])
{
	static const uint32_t consonants[] = {0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18};
	static const uint32_t vowels[] = {
		0 /* ㅏ */, 4 /* ㅓ */, 8 /* ㅗ */, 13 /* ㅜ */, 18 /* ㅡ */, 20 /* ㅣ */};
	enum { N_CONSONANTS = sizeof consonants / sizeof *consonants, N_VOWELS = sizeof vowels / sizeof *vowels };
	size_t i = n - 1;
	uint32_t c = 0xac00 + consonants[i % N_CONSONANTS] * 588 + vowels[i / N_CONSONANTS % N_VOWELS] * 28;
	out[text_encode(c, out)] = '\0';
	return out;
}

/* A character of a circled series, or the number in brackets where the series ends. */
static void circled(uint32_t first, size_t last, size_t n, char out[ITEM_MARK_MAX])
{
	if (n <= last)
		out[text_encode(first + (uint32_t)n - 1, out)] = '\0';
	else
		snprintf(out, ITEM_MARK_MAX, "(%zu)", n);
}

const char *item_mark(int depth, size_t n, char out[ITEM_MARK_MAX])
{
	char s[8];
	switch (depth) {
	case 0:
		snprintf(out, ITEM_MARK_MAX, "%zu.", n);
		break;
	case 1:
		snprintf(out, ITEM_MARK_MAX, "%s.", syllable(n, s));
		break;
	case 2:
		snprintf(out, ITEM_MARK_MAX, "%zu)", n);
		break;
	case 3:
		snprintf(out, ITEM_MARK_MAX, "%s)", syllable(n, s));
		break;
	case 4:
		snprintf(out, ITEM_MARK_MAX, "(%zu)", n);
		break;
	case 5:
		snprintf(out, ITEM_MARK_MAX, "(%s)", syllable(n, s));
		break;
	case 6:
		circled(0x2460, 20, n, out);
		break;
	default:
		circled(0x326e, 14, n, out);
	}
	return out;
}

const char *bullet_mark(int depth)
{
	static const char *const marks[] = {"○", "-", "ㆍ"};
	return marks[depth < 2 ? depth : 2];
}
