#include "ppuri/name_search.h"

#include "ppuri/text.h"

#include <string.h>

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "packed names are little-endian");

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

size_t name_count(const void *block, size_t bytes)
{
	size_t n = 0;
	const char *units = block;
	for (size_t i = 0; i + 1 < bytes; i += 2)
		n += !units[i] && !units[i + 1];
	return n;
}

/* Eight characters at a time; every machine that this is built for has such registers. */
typedef uint16_t lanes __attribute__((vector_size(16)));
enum { LANES = 8 };

static lanes all(uint16_t x)
{
	return (lanes){x, x, x, x, x, x, x, x};
}

static lanes load(const char *units, size_t i)
{
	lanes x;
	memcpy(&x, units + 2 * i, sizeof x);
	return x;
}

static uint16_t unit(const char *units, size_t i)
{
	uint16_t x;
	memcpy(&x, units + 2 * i, sizeof x);
	return x;
}

static bool any(lanes x)
{
	uint64_t halves[2];
	memcpy(halves, &x, sizeof x);
	return halves[0] | halves[1];
}

/* A byte of each lane. */
static uint64_t bytes_of(lanes x)
{
	typedef uint8_t half __attribute__((vector_size(LANES)));
	half bytes = __builtin_convertvector(x, half);
	uint64_t all_bytes;
	memcpy(&all_bytes, &bytes, sizeof all_bytes);
	return all_bytes;
}
#define EACH_BYTE 0x0101010101010101U

static size_t sum(lanes x)
{
	const uint64_t even = 0x0000FFFF0000FFFF;
	uint64_t halves[2];
	memcpy(halves, &x, sizeof x);
	uint64_t pairs = (halves[0] & even) + (halves[0] >> 16 & even) + (halves[1] & even) + (halves[1] >> 16 & even);
	return (uint32_t)(pairs + (pairs >> 32));
}

static uint64_t ends_in(const char *units, size_t i)
{
	return bytes_of((lanes)(load(units, i) == all(0)));
}

/* Where the name begins in which unit i lies, and where it ends. */
static size_t begin_of(const char *units, size_t i)
{
	for (; i >= LANES; i -= LANES) {
		uint64_t ends = ends_in(units, i - LANES);
		if (ends)
			return i - (size_t)__builtin_clzll(ends) / 8;
	}
	while (i > 0 && unit(units, i - 1))
		i--;
	return i;
}

static size_t end_of(const char *units, size_t n, size_t i)
{
	for (; i + LANES <= n; i += LANES) {
		uint64_t ends = ends_in(units, i);
		if (ends)
			return i + (size_t)__builtin_ctzll(ends) / 8;
	}
	while (i < n && unit(units, i))
		i++;
	return i;
}

static bool place_fits(const struct name_pattern *pattern, size_t i, uint16_t c)
{
	return (uint16_t)(c - pattern->low[i]) <= pattern->span[i] || c == pattern->typed[i];
}

/* The pattern against the text from unit i on; no name ends inside it, since no place of a pattern fits a 0. */
static bool fits_at(const struct name_pattern *pattern, const char *units, size_t i, bool *ret_as_typed)
{
	bool as_typed = true;
	for (size_t k = 0; k < pattern->n; k++) {
		uint16_t c = unit(units, i + k);
		if (!place_fits(pattern, k, c))
			return false;
		as_typed = as_typed && c == pattern->typed[k];
	}
	*ret_as_typed = as_typed;
	return true;
}

struct scan {
	const struct name_pattern *pattern;
	const char *units;
	size_t n; /* units, or digits */
	struct name_hit *hits; /* of this block, with room for each of its names */
	size_t found;
};

/* Room for the hits of one block, taken at once: a broad search has a hit in each third name. It grows widely, for what is never written
 * to takes no memory, and what is moved takes twice. */
static struct scan begin_scan(const struct name_pattern *pattern, const void *block, size_t n, size_t most, struct pool *p,
							  struct name_hits *hits)
{
	if (hits->room - hits->n < most) {
		struct name_hit *old = hits->at;
		hits->room = 8 * hits->room + most;
		hits->at = pool_alloc(p, hits->room * sizeof *hits->at);
		if (hits->n)
			memcpy(hits->at, old, hits->n * sizeof *old);
	}
	return (struct scan){.pattern = pattern, .units = block, .n = n, .hits = hits->at + hits->n};
}

static inline void keep_hit(struct scan *s, struct name_hit hit)
{
	if (!s->found || s->hits[s->found - 1].at != hit.at)
		s->hits[s->found++] = hit;
	else if (hit.fit < s->hits[s->found - 1].fit)
		s->hits[s->found - 1] = hit;
}

static struct name_hit hit_at(const struct scan *s, size_t i, size_t name, bool as_typed)
{
	size_t begin = begin_of(s->units, i), end = end_of(s->units, s->n, i + s->pattern->n);
	size_t rest = end - begin - s->pattern->n;
	enum name_fit fit = rest == 0 ? NAME_IS : begin == i ? NAME_BEGINS : NAME_HAS;
	return (struct name_hit){(uint32_t)name, (uint8_t)(as_typed ? fit : fit + NAME_IS_LIKE), (uint8_t)(rest < 255 ? rest : 255)};
}

static void try_place(struct scan *s, size_t i, size_t name)
{
	bool as_typed;
	if (i + s->pattern->n < s->n && fits_at(s->pattern, s->units, i, &as_typed))
		keep_hit(s, hit_at(s, i, name, as_typed));
}

/* The places of one group that the first two characters allow, with the name in which each lies: the product has in each byte
 * how many names end up to there. */
static void try_lanes(struct scan *s, size_t i, lanes fit, lanes end, lanes ended)
{
	size_t name = sum(ended);
	uint64_t before = (bytes_of(end) & EACH_BYTE) * EACH_BYTE << 8;
	for (uint64_t places = bytes_of(fit) & EACH_BYTE; places; places &= places - 1) {
		int bit = __builtin_ctzll(places);
		try_place(s, i + (size_t)bit / 8, name + (before >> bit & 0xFF));
	}
}

static void try_rest(struct scan *s, size_t i, lanes ended)
{
	size_t name = sum(ended);
	for (; i < s->n; i++) {
		try_place(s, i, name);
		name += !unit(s->units, i);
	}
}

/* Eight places at a time are asked for the first two characters; the names that end on the way are counted in lanes. */
void name_scan(const struct name_pattern *pattern, const void *block, size_t bytes, struct pool *p, struct name_hits *hits)
{
	if (!pattern->n)
		return;
	struct scan s = begin_scan(pattern, block, bytes / 2, bytes / 4 + 1, p, hits);
	size_t next = pattern->n > 1 ? 1 : 0, i = 0;
	const lanes low = all(pattern->low[0]), span = all(pattern->span[0]), typed = all(pattern->typed[0]);
	const lanes low2 = all(pattern->low[next]), span2 = all(pattern->span[next]), typed2 = all(pattern->typed[next]);
	lanes ended = all(0);
	for (; i + LANES + next <= s.n; i += LANES) {
		lanes a = load(s.units, i), b = load(s.units, i + next);
		lanes fit = (lanes)((a - low <= span) | (a == typed)) & (lanes)((b - low2 <= span2) | (b == typed2));
		lanes end = (lanes)(a == all(0));
		if (any(fit))
			try_lanes(&s, i, fit, end, ended);
		ended -= end;
	}
	try_rest(&s, i, ended);
	hits->n += s.found;
}

static bool number_fits(const struct name_pattern *pattern, const char *at)
{
	for (size_t i = 0; i < pattern->n; i++)
		if ((unsigned char)at[i] != pattern->typed[i])
			return false;
	return true;
}

static void try_number(struct scan *s, size_t i)
{
	size_t inside = i % NAME_NUMBER_DIGITS, rest = NAME_NUMBER_DIGITS - s->pattern->n;
	if (inside > rest || !number_fits(s->pattern, s->units + i))
		return;
	enum name_fit fit = rest == 0 ? NAME_IS : inside == 0 ? NAME_BEGINS : NAME_HAS;
	keep_hit(s, (struct name_hit){(uint32_t)(i / NAME_NUMBER_DIGITS), (uint8_t)fit, (uint8_t)rest});
}

/* Sixteen places at a time are asked for the first, a middle and the last digit. */
void name_scan_numbers(
	const struct name_pattern *pattern, const void *block, size_t bytes, struct pool *p, struct name_hits *hits)
{
	typedef uint8_t digits __attribute__((vector_size(16)));
	size_t n = pattern->n, middle = n / 2, i = 0;
	if (!n || n > NAME_NUMBER_DIGITS)
		return;
	struct scan s = begin_scan(pattern, block, bytes, bytes / NAME_NUMBER_DIGITS, p, hits);
	const digits first = (digits){0} + (uint8_t)pattern->typed[0], last = (digits){0} + (uint8_t)pattern->typed[n - 1];
	const digits inside = (digits){0} + (uint8_t)pattern->typed[middle];
	for (; i + sizeof first + n - 1 <= bytes; i += sizeof first) {
		digits a, b, c;
		memcpy(&a, s.units + i, sizeof a);
		memcpy(&b, s.units + i + middle, sizeof b);
		memcpy(&c, s.units + i + n - 1, sizeof c);
		digits fit = (digits)((a == first) & (b == inside) & (c == last));
		if (!any((lanes)fit))
			continue;
		for (size_t k = 0; k < sizeof first; k++)
			if (fit[k])
				try_number(&s, i + k);
	}
	for (; i + n <= bytes; i++)
		try_number(&s, i);
	hits->n += s.found;
}
