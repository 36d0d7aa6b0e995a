#include "ppuri/text.h"

#include <string.h>

struct word {
	uint32_t *at;
	size_t n;
};

static struct word characters(struct pool *p, const char *s)
{
	size_t left = strlen(s);
	struct word word = {.at = pool_alloc(p, (left + 1) * sizeof *word.at)};
	for (int length; left > 0; s += length, left -= (size_t)length) {
		uint32_t c;
		length = text_decode(s, left, &c);
		if (length < 0) {
			c = (unsigned char)*s;
			length = 1;
		}
		word.at[word.n++] = c;
	}
	return word;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Row i of the table of distances between the first i characters of a and the first j of b. */
static void fill_row(
	struct word a, struct word b, size_t i, const size_t *two_above, const size_t *above, size_t *row)
{
	row[0] = i;
	for (size_t j = 1; j <= b.n; j++) {
		bool same = a.at[i - 1] == b.at[j - 1];
		row[j] = least(above[j - 1] + !same, least(above[j], row[j - 1]) + 1);
		if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] && a.at[i - 2] == b.at[j - 1])
			row[j] = least(row[j], two_above[j - 2] + 1);
	}
}

size_t text_distance(const char *a_text, const char *b_text)
{
	struct pool p CLEANUP(pool_release) = {0};
	struct word a = characters(&p, a_text), b = characters(&p, b_text);
	size_t *two_above = pool_alloc(&p, (b.n + 1) * sizeof *two_above);
	size_t *above = pool_alloc(&p, (b.n + 1) * sizeof *above);
	size_t *row = pool_alloc(&p, (b.n + 1) * sizeof *row);
	for (size_t j = 0; j <= b.n; j++)
		row[j] = j;
	for (size_t i = 1; i <= a.n; i++) {
		size_t *oldest = two_above;
		two_above = above;
		above = row;
		row = oldest;
		fill_row(a, b, i, two_above, above, row);
	}
	return row[b.n];
}
