/* Names as they are packed, and what was typed as the pattern that is looked for in them. */
#include "ppuri/name_search.h"

#include "ppuri/text.h"

#include <string.h>

enum { SYLLABLE_FIRST = 0xAC00, SYLLABLE_LAST = 0xD7A3, FINALS = 28, SYLLABLES_OF_INITIAL = 588 };
enum { LETTER_FIRST = 0x3131, CONSONANT_LAST = 0x314E };

/* Names are packed in UTF-16, each with a 0 behind it. */
static size_t put_units(uint16_t *out, uint32_t c)
{
	if (c < 0x10000) {
		out[0] = (uint16_t)c;
		return 1;
	}
	out[0] = (uint16_t)(0xD800 + ((c - 0x10000) >> 10));
	out[1] = (uint16_t)(0xDC00 + ((c - 0x10000) & 0x3FF));
	return 2;
}

static size_t units_of(const char *key, uint16_t *out)
{
	size_t n = 0, left = strlen(key);
	uint32_t c;
	for (int length; (length = text_decode(key, left, &c)) > 0; key += length, left -= (size_t)length)
		n += put_units(out + n, c);
	return n;
}

void name_pack(struct buf *block, const char *key)
{
	struct pool pool CLEANUP(pool_release) = {0};
	uint16_t few[128];
	size_t bytes = strlen(key);
	uint16_t *units = bytes < sizeof few / sizeof *few ? few : pool_alloc(&pool, (bytes + 1) * sizeof *units);
	size_t n = units_of(key, units);
	units[n] = 0;
	buf_add(block, units, (n + 1) * sizeof *units);
}

/* A keyboard joins two first letters that may end a syllable together: ㅂㅅ arrives as ㅄ. */
static uint32_t taken_apart(uint32_t letter, uint32_t *second)
{
	static const struct {
		uint16_t joined, first, second;
	} pairs[] = {
		{0x3133, 0x3131, 0x3145}, {0x3135, 0x3134, 0x3148}, {0x3136, 0x3134, 0x314E}, {0x313A, 0x3139, 0x3131},
		{0x313B, 0x3139, 0x3141}, {0x313C, 0x3139, 0x3142}, {0x313D, 0x3139, 0x3145}, {0x313E, 0x3139, 0x314C},
		{0x313F, 0x3139, 0x314D}, {0x3140, 0x3139, 0x314E}, {0x3144, 0x3142, 0x3145},
	};
	*second = 0;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (pairs[i].joined == letter) {
			*second = pairs[i].second;
			return pairs[i].first;
		}
	return letter;
}

/* Which of the nineteen first letters it is, or -1. */
static int initial_index(uint32_t letter)
{
	static const uint16_t initials[] = {0x3131, 0x3132, 0x3134, 0x3137, 0x3138, 0x3139, 0x3141, 0x3142, 0x3143, 0x3145,
										0x3146, 0x3147, 0x3148, 0x3149, 0x314A, 0x314B, 0x314C, 0x314D, 0x314E};
	for (size_t i = 0; i < sizeof initials / sizeof *initials; i++)
		if (initials[i] == letter)
			return (int)i;
	return -1;
}

static void put_place(uint16_t typed, bool last, uint16_t *low, uint16_t *span)
{
	int initial = initial_index(typed);
	*low = typed;
	*span = 0;
	if (initial >= 0) {
		*low = (uint16_t)(SYLLABLE_FIRST + initial * SYLLABLES_OF_INITIAL);
		*span = SYLLABLES_OF_INITIAL - 1;
	} else if (last && typed >= SYLLABLE_FIRST && typed <= SYLLABLE_LAST && (typed - SYLLABLE_FIRST) % FINALS == 0) {
		*span = FINALS - 1;
	}
}

static bool is_number(const char *typed)
{
	size_t digits = 0;
	for (; *typed; typed++)
		if (*typed >= '0' && *typed <= '9')
			digits++;
		else if (*typed != '-' && *typed != ' ')
			return false;
	return digits > 0;
}

struct name_pattern name_pattern_of(struct pool *p, const char *typed)
{
	const char *key = text_search_key(p, typed);
	size_t most = 2 * strlen(key) + 1, n = 0;
	uint16_t *units = pool_alloc(p, most * sizeof *units);
	uint16_t *low = pool_alloc(p, most * sizeof *low), *span = pool_alloc(p, most * sizeof *span);
	size_t left = strlen(key);
	uint32_t c, second;
	for (int length; (length = text_decode(key, left, &c)) > 0; key += length, left -= (size_t)length) {
		n += put_units(units + n, c >= LETTER_FIRST && c <= CONSONANT_LAST ? taken_apart(c, &second) : (second = 0, c));
		if (second)
			n += put_units(units + n, second);
	}
	for (size_t i = 0; i < n; i++)
		put_place(units[i], i + 1 == n, &low[i], &span[i]);
	return (struct name_pattern){.n = n, .typed = units, .low = low, .span = span, .digits = is_number(typed)};
}
