#include "ppuri/likeness.h"

#include "ppuri/text.h"

#include <stdlib.h>
#include <string.h>

/* The groups of three characters, sorted; the ends of the text count as characters. */
struct groups {
	uint64_t *at;
	size_t n;
};

static int compare(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return (x > y) - (x < y);
}

static struct groups groups_of(struct pool *p, const char *title)
{
	const char *key = text_search_key(p, title);
	size_t left = strlen(key);
	struct groups groups = {.at = pool_alloc(p, (left + 2) * sizeof *groups.at)};
	uint64_t last_three = 0;
	uint32_t c;
	if (!left)
		return groups;
	for (int length; (length = text_decode(key, left, &c)) > 0; key += length, left -= (size_t)length) {
		last_three = (last_three << 21 | c) & UINT64_C(0x7FFFFFFFFFFFFFFF);
		groups.at[groups.n++] = last_three;
	}
	groups.at[groups.n++] = last_three << 21 & UINT64_C(0x7FFFFFFFFFFFFFFF);
	qsort(groups.at, groups.n, sizeof *groups.at, compare);
	return groups;
}

int title_likeness(const char *a_title, const char *b_title)
{
	struct pool p CLEANUP(pool_release) = {0};
	struct groups a = groups_of(&p, a_title), b = groups_of(&p, b_title);
	size_t common = 0;
	for (size_t i = 0, k = 0; i < a.n && k < b.n;) {
		if (a.at[i] == b.at[k]) {
			common++;
			i++;
			k++;
		} else if (a.at[i] < b.at[k]) {
			i++;
		} else {
			k++;
		}
	}
	return a.n && b.n ? (int)(2000 * common / (a.n + b.n)) : 0;
}

static uint64_t mix(uint64_t x)
{
	x = (x ^ x >> 32) * UINT64_C(0x9E3779B97F4A7C15);
	x = (x ^ x >> 29) * UINT64_C(0xBF58476D1CE4E5B9);
	return x ^ x >> 32;
}

/* Of each of four orders of all groups, the first group that the title has. */
void title_marks(const char *title, uint16_t ret[TITLE_MARKS])
{
	static const uint64_t orders[TITLE_MARKS] = {
		UINT64_C(0xD6E8FEB86659FD93), UINT64_C(0xA0761D6478BD642F), UINT64_C(0xE7037ED1A0B428DB), UINT64_C(0x8EBC6AF09C88C6E3)};
	struct pool p CLEANUP(pool_release) = {0};
	struct groups groups = groups_of(&p, title);
	memset(ret, 0, TITLE_MARKS * sizeof *ret);
	for (size_t k = 0; groups.n && k < TITLE_MARKS; k++) {
		uint64_t least = UINT64_MAX;
		for (size_t i = 0; i < groups.n; i++) {
			uint64_t place = mix(groups.at[i] ^ orders[k]);
			least = place < least ? place : least;
		}
		ret[k] = (uint16_t)(least % UINT16_MAX + 1);
	}
}
