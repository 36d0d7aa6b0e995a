/* Looking through many names at once. The search keys of names (text_search_key) are packed one behind the other, so that
 * all of them are looked through at the speed of memory; a pattern finds any part of a name, also by its first letters
 * (초성: ㅂㅅㄱㅎ) and with a last syllable that is typed by half (한비 finds 한빛). */
#pragma once

#include "ppuri/pool.h"

#include <stdint.h>

/* What was typed, folded as names are, as one range of characters for each place. */
struct name_pattern {
	size_t n; /* 0: nothing is left of what was typed; it fits no name */
	const uint16_t *typed, *low, *span;
	bool digits; /* nothing but digits (and hyphens) was typed: it may be part of a number */
};
struct name_pattern name_pattern_of(struct pool *p, const char *typed);

/* How well a name fits, the best first. As it is typed comes before what letters and half syllables stand for. */
enum name_fit {
	NAME_IS,
	NAME_BEGINS,
	NAME_HAS,
	NAME_IS_LIKE,
	NAME_BEGINS_LIKE,
	NAME_HAS_LIKE,
	NAME_FITS
};

struct name_hit {
	uint32_t at;  /* which of the packed names */
	uint8_t fit;  /* enum name_fit */
	uint8_t rest; /* characters of the name beyond what was typed, 255 at most */
};
/* How good a hit is: a lower one stands before a higher one. */
#define NAME_RESTS 256
#define NAME_RANKS (NAME_FITS * NAME_RESTS)
static inline size_t name_rank(struct name_hit hit)
{
	return (size_t)hit.fit * NAME_RESTS + hit.rest;
}

struct name_hits {
	struct name_hit *at;
	size_t n, room;
	size_t all;     /* names that fit, those that are not kept too */
	size_t dropped; /* so many of the worst ranks are counted and not kept */
};

/* Appends one key to a block of names; "" keeps the place of none. */
void name_pack(struct buf *block, const char *key);
/* Adds the names that fit, in their order, each once with its best fit. The bytes need no alignment. */
void name_scan(const struct name_pattern *pattern, const void *block, size_t bytes, struct pool *p, struct name_hits *hits);

/* The same in numbers of ten digits each, packed without anything between them. */
#define NAME_NUMBER_DIGITS 10
void name_scan_numbers(
	const struct name_pattern *pattern, const void *block, size_t bytes, struct pool *p, struct name_hits *hits);
