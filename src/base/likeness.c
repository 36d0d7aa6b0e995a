#include "ppuri/likeness.h"

#include "ppuri/text.h"

#include <stdlib.h>
#include <string.h>

/* The groups of three characters; the ends of the text count as characters. */
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
	return groups;
}

static struct groups sorted_groups(struct pool *p, const char *title)
{
	struct groups groups = groups_of(p, title);
	qsort(groups.at, groups.n, sizeof *groups.at, compare);
	return groups;
}

int title_likeness(const char *a_title, const char *b_title)
{
	struct pool p CLEANUP(pool_release) = {0};
	struct groups a = sorted_groups(&p, a_title), b = sorted_groups(&p, b_title);
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

/* How often each of 64 bits was set, up to 255 times: bit b of the counter of bit i is bit i of plane b. */
enum { PLANES = 8 };

static void count_bits(uint64_t x, uint64_t planes[PLANES])
{
	for (int i = 0; x && i < PLANES; i++) {
		uint64_t carry = planes[i] & x;
		planes[i] ^= x;
		x = carry;
	}
}

/* The bits whose counters are above n. */
static uint64_t counted_above(const uint64_t planes[PLANES], size_t n)
{
	uint64_t above = 0, same = UINT64_MAX;
	for (int i = PLANES - 1; i >= 0; i--) {
		uint64_t bit = n >> i & 1 ? UINT64_MAX : 0;
		above |= same & planes[i] & ~bit;
		same &= ~(planes[i] ^ bit);
	}
	return above;
}

uint64_t title_signs(const char *title)
{
	struct pool p CLEANUP(pool_release) = {0};
	struct groups groups = groups_of(&p, title);
	uint64_t planes[PLANES] = {0};
	size_t n = groups.n < UINT8_MAX ? groups.n : UINT8_MAX;
	for (size_t i = 0; i < n; i++)
		count_bits(mix(groups.at[i]), planes);
	return counted_above(planes, n / 2);
}

enum { MOST_APART = 64 - TITLE_SIGNS_ALIKE };

static inline __attribute__((always_inline)) int apart(uint64_t signs, const char *packed, size_t i)
{
	uint64_t one;
	memcpy(&one, packed + i * sizeof one, sizeof one);
	return __builtin_popcountll(one ^ signs);
}

static inline __attribute__((always_inline)) void tell(
	uint64_t signs, const char *packed, size_t from, size_t to, title_found found, void *arg)
{
	static const uint64_t none;
	for (size_t i = from; i < to; i++) {
		int n = apart(signs, packed, i);
		if (n <= MOST_APART && memcmp(packed + i * sizeof none, &none, sizeof none) != 0)
			found(arg, i, 64 - n);
	}
}

/* Four titles at a time: hardly ever is one of them alike, which then makes a difference negative. */
static inline __attribute__((always_inline)) void scan(uint64_t signs, const char *packed, size_t n, title_found found, void *arg)
{
	const int less = MOST_APART + 1;
	size_t i = 0;
	for (; i + 4 <= n; i += 4) {
		int any = (apart(signs, packed, i) - less) | (apart(signs, packed, i + 1) - less) |
				  (apart(signs, packed, i + 2) - less) | (apart(signs, packed, i + 3) - less);
		if (any < 0)
			tell(signs, packed, i, i + 4, found, arg);
	}
	tell(signs, packed, i, n, found, arg);
}

/* Nearly every processor counts bits by itself, seven times as fast, but a program must ask. */
static __attribute__((target("popcnt"))) void scan_by_popcnt(
	uint64_t signs, const char *packed, size_t n, title_found found, void *arg)
{
	scan(signs, packed, n, found, arg);
}

void title_signs_scan(uint64_t signs, const void *packed, size_t n, title_found found, void *arg)
{
	if (__builtin_cpu_supports("popcnt"))
		scan_by_popcnt(signs, packed, n, found, arg);
	else
		scan(signs, packed, n, found, arg);
}
