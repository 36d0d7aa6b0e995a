#include "ppuri/likeness.h"

#include "ppuri/text.h"

#include <endian.h>
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

static uint64_t marks_of(struct groups groups)
{
	uint64_t marks = 0;
	for (size_t i = 0; i < groups.n; i++)
		marks |= UINT64_C(1) << ((mix(groups.at[i]) >> 32) * TITLE_MARKS >> 32);
	return marks;
}

void title_marks_pack(struct buf *to, const char *title)
{
	struct pool p CLEANUP(pool_release) = {0};
	uint64_t marks = htole64(marks_of(groups_of(&p, title)));
	buf_add(to, &marks, TITLE_MARKS_BYTES);
}

/* Of c groups that both have, a title of a groups lacks a - c and the other adds b - c: as many of its marks at most are
 * missing and added. Where Dice is L thousandths or more, b is at most c * 2000 / L - a. So is
 * added * L + missing * (2000 - L) <= a * (2000 - 2 * L), and marks that break this are of a title less alike. */
struct title_wanted title_wanted(const char *title, int likeness)
{
	struct pool p CLEANUP(pool_release) = {0};
	struct groups groups = groups_of(&p, title);
	struct title_wanted wanted = {.marks = marks_of(groups), .likeness = likeness, .room = (int64_t)groups.n * (2000 - 2 * likeness)};
	wanted.apart = likeness > 0 && wanted.room < (int64_t)TITLE_MARKS * likeness ? (int)(wanted.room / likeness) : TITLE_MARKS;
	return wanted;
}

/* Eight bytes are read, of which three are of the next title. */
static inline __attribute__((always_inline)) int apart(uint64_t marks, const char *packed, size_t i)
{
	uint64_t one;
	memcpy(&one, packed + i * TITLE_MARKS_BYTES, sizeof one);
	return __builtin_popcountll((le64toh(one) ^ marks) << (64 - TITLE_MARKS));
}

static inline __attribute__((always_inline)) void tell(
	const struct title_wanted *wanted, const char *packed, size_t from, size_t to, title_found found, void *arg)
{
	for (size_t i = from; i < to; i++) {
		uint64_t marks = 0;
		memcpy(&marks, packed + i * TITLE_MARKS_BYTES, TITLE_MARKS_BYTES);
		marks = le64toh(marks);
		int added = __builtin_popcountll(marks & ~wanted->marks), missing = __builtin_popcountll(wanted->marks & ~marks);
		if (marks && added + missing <= wanted->apart &&
			(int64_t)added * wanted->likeness + (int64_t)missing * (2000 - wanted->likeness) <= wanted->room)
			found(arg, i, added + missing);
	}
}

/* Four titles at a time: hardly ever is one of them alike, which then makes a difference negative. */
static inline __attribute__((always_inline)) void scan(
	const struct title_wanted *wanted, const char *packed, size_t n, title_found found, void *arg)
{
	const uint64_t marks = wanted->marks;
	const int less = wanted->apart + 1;
	size_t i = 0;
	for (; i + 5 <= n; i += 4) {
		int any = (apart(marks, packed, i) - less) | (apart(marks, packed, i + 1) - less) |
				  (apart(marks, packed, i + 2) - less) | (apart(marks, packed, i + 3) - less);
		if (any < 0)
			tell(wanted, packed, i, i + 4, found, arg);
	}
	tell(wanted, packed, i, n, found, arg);
}

/* Nearly every processor counts bits by itself, seven times as fast, but a program must ask. */
static __attribute__((target("popcnt"))) void scan_by_popcnt(
	const struct title_wanted *wanted, const char *packed, size_t n, title_found found, void *arg)
{
	scan(wanted, packed, n, found, arg);
}

void title_scan(const struct title_wanted *wanted, const void *packed, size_t n, title_found found, void *arg)
{
	if (__builtin_cpu_supports("popcnt"))
		scan_by_popcnt(wanted, packed, n, found, arg);
	else
		scan(wanted, packed, n, found, arg);
}
