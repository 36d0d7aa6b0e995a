/* A block of packed names looked through, many places at a time. */
#include "ppuri/name_search.h"

#include <string.h>

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "packed names are little-endian");

/* Eight characters at a time; every machine that this is built for has such registers. */
typedef uint16_t lanes __attribute__((vector_size(16)));
enum { LANES = 8, GROUPS = 8, CHUNK = LANES * GROUPS };
#define EACH_BYTE 0x0101010101010101U

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

/* Lane j has the places j, j + 8, … of a chunk as its bits: in the order of places they are what stands there on its side. */
static uint64_t in_order(lanes x)
{
	uint64_t bits = bytes_of(x), t;
	t = (bits ^ bits >> 7) & 0x00AA00AA00AA00AA;
	bits ^= t ^ t << 7;
	t = (bits ^ bits >> 14) & 0x0000CCCC0000CCCC;
	bits ^= t ^ t << 14;
	t = (bits ^ bits >> 28) & 0x00000000F0F0F0F0;
	return bits ^ t ^ t << 28;
}

/* The first two places of a pattern. */
struct pair {
	lanes low[2], span[2], typed[2];
	size_t next; /* how far the second is behind the first; 0 if there is none */
};

static struct pair pair_of(const struct name_pattern *pattern)
{
	struct pair pair = {.next = pattern->n > 1};
	for (size_t k = 0; k < 2; k++) {
		size_t place = k * pair.next;
		pair.low[k] = all(pattern->low[place]);
		pair.span[k] = all(pattern->span[place]);
		pair.typed[k] = all(pattern->typed[place]);
	}
	return pair;
}

/* What is asked of a pattern: the less, the quicker. */
enum kind {
	ONE_TYPED,  /* one place, just as typed */
	ONE_LIKE,
	BOTH_TYPED, /* the first two places */
	LAST_HALF,  /* the second may have more behind it: 하 finds 한 */
	BOTH_LIKE
};

static inline __attribute__((always_inline)) lanes is_typed(const struct pair *pair, size_t k, lanes x)
{
	return (lanes)(x == pair->typed[k]);
}

static inline __attribute__((always_inline)) lanes in_span(const struct pair *pair, size_t k, lanes x)
{
	return (lanes)(x - pair->low[k] <= pair->span[k]);
}

static inline __attribute__((always_inline)) lanes fitting(const struct pair *pair, lanes a, lanes b, enum kind kind)
{
	switch (kind) {
	case ONE_TYPED:
		return is_typed(pair, 0, a);
	case ONE_LIKE:
		return in_span(pair, 0, a) | is_typed(pair, 0, a);
	case BOTH_TYPED:
		return is_typed(pair, 0, a) & is_typed(pair, 1, b);
	case LAST_HALF:
		return is_typed(pair, 0, a) & in_span(pair, 1, b);
	case BOTH_LIKE:
		break;
	}
	return (in_span(pair, 0, a) | is_typed(pair, 0, a)) & (in_span(pair, 1, b) | is_typed(pair, 1, b));
}

/* Where in a chunk they fit: see in_order. */
static inline __attribute__((always_inline)) lanes places_in(const struct pair *pair, const char *chunk, enum kind kind)
{
	const char *next = chunk + 2 * pair->next;
	lanes bits = all(0);
	for (size_t at = CHUNK; at > 0; at -= 2 * LANES) {
		lanes high = fitting(pair, load(chunk, at - LANES), load(next, at - LANES), kind);
		lanes low = fitting(pair, load(chunk, at - 2 * LANES), load(next, at - 2 * LANES), kind);
		bits += bits;
		bits -= high;
		bits += bits;
		bits -= low;
	}
	return bits;
}

static enum kind kind_of(const struct name_pattern *pattern)
{
	bool exact = !pattern->span[0];
	if (pattern->n == 1)
		return exact ? ONE_TYPED : ONE_LIKE;
	if (!exact || pattern->low[1] != pattern->typed[1])
		return BOTH_LIKE;
	return pattern->span[1] ? LAST_HALF : BOTH_TYPED;
}

static uint64_t ends_in(const char *chunk)
{
	lanes bits = all(0);
	for (size_t group = GROUPS; group-- > 0;) {
		bits += bits;
		bits -= (lanes)(load(chunk, group * LANES) == all(0));
	}
	return in_order(bits);
}

static size_t count(uint64_t bits)
{
	bits -= bits >> 1 & 0x5555555555555555;
	bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
	return ((bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F) * EACH_BYTE >> 56;
}

static bool place_fits(const struct name_pattern *pattern, size_t i, uint16_t c)
{
	return (uint16_t)(c - pattern->low[i]) <= pattern->span[i] || c == pattern->typed[i];
}

struct scan {
	const struct name_pattern *pattern;
	const char *units;
	size_t n;     /* units, or digits */
	struct name_hit *hits; /* of this block, with room for each of its names */
	size_t found;
	bool exact;    /* what fits is always as typed, as far as places are asked for at once */
	size_t limit;  /* hits of this rank and worse ones are not kept */
	size_t all;    /* names that fit, in the chunks that were counted */
	size_t done;   /* units of these chunks */
	size_t name;   /* names that end in them */
	size_t begin;  /* where the name begins that goes on behind them */
	uint64_t open; /* 1 if that name fits */
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
	return (struct scan){.pattern = pattern, .units = block, .n = n, .hits = hits->at + hits->n, .limit = NAME_RANKS - hits->dropped};
}

static inline void keep_hit(struct scan *s, struct name_hit hit)
{
	if (name_rank(hit) >= s->limit)
		return;
	if (!s->found || s->hits[s->found - 1].at != hit.at)
		s->hits[s->found++] = hit;
	else if (hit.fit < s->hits[s->found - 1].fit)
		s->hits[s->found - 1] = hit;
}

/* A sum carries from any place that fits through the letters behind it to the end of its name. */
static void count_chunk(struct scan *s, uint64_t places, uint64_t ends)
{
	uint64_t sum = ~ends + s->open, carried = sum < s->open;
	sum += places;
	s->open = carried | (sum < places);
	s->all += count(sum & ends);
	s->name += count(ends);
	if (ends)
		s->begin = s->done + CHUNK - (size_t)__builtin_clzll(ends);
	s->done += CHUNK;
}

/* The places of the pattern behind the first two; no name ends inside it, since no place of a pattern fits a 0. */
static bool rest_fits(const struct scan *s, size_t i, bool *ret_as_typed)
{
	const struct name_pattern *pattern = s->pattern;
	if (i + pattern->n > s->n)
		return false;
	for (size_t k = 2; k < pattern->n; k++) {
		uint16_t c = unit(s->units, i + k);
		if (!place_fits(pattern, k, c))
			return false;
		*ret_as_typed = *ret_as_typed && c == pattern->typed[k];
	}
	return true;
}

static void drop_unfit(const struct scan *s, uint64_t *places, uint64_t *typed)
{
	for (uint64_t left = *places; left; left &= left - 1) {
		uint64_t place = left & -left;
		bool as_typed = true, fits = rest_fits(s, s->done + (size_t)__builtin_ctzll(left), &as_typed);
		if (!fits)
			*places &= ~place;
		if (!fits || !as_typed)
			*typed &= ~place;
	}
}

static size_t end_behind(const struct scan *s, size_t i)
{
	while (i < s->n && unit(s->units, i))
		i++;
	return i;
}

/* The best of the places in one name, which is the first that is as typed, or else the first. */
static void keep_best(struct scan *s, uint64_t places, uint64_t typed, uint64_t ends)
{
	uint64_t best = typed ? typed : places, before = ends & ((best & -best) - 1), behind = ends & ~before;
	size_t i = s->done + (size_t)__builtin_ctzll(best);
	size_t begin = before ? s->done + CHUNK - (size_t)__builtin_clzll(before) : s->begin;
	size_t end = behind ? s->done + (size_t)__builtin_ctzll(behind) : end_behind(s, s->done + CHUNK);
	size_t rest = end - begin - s->pattern->n;
	int fit = rest == 0 ? NAME_IS : begin == i ? NAME_BEGINS : NAME_HAS;
	keep_hit(s, (struct name_hit){(uint32_t)(s->name + count(before)), (uint8_t)(typed ? fit : fit + NAME_IS_LIKE),
								  (uint8_t)(rest < 255 ? rest : 255)});
}

/* Places whose fit is good enough to be kept, whatever the rest of the name. */
static void drop_unwanted(const struct scan *s, uint64_t *places, uint64_t *typed, uint64_t ends)
{
	uint64_t begins = ends << 1 | (s->begin == s->done), like = *places & ~*typed;
	if (s->limit <= (size_t)NAME_HAS_LIKE * NAME_RESTS)
		like &= begins;
	if (s->limit <= (size_t)NAME_IS_LIKE * NAME_RESTS)
		like = 0;
	if (s->limit <= (size_t)NAME_HAS * NAME_RESTS)
		*typed &= begins;
	*places = like | *typed;
}

static uint64_t typed_in(const struct pair *pair, const char *chunk)
{
	lanes bits = pair->next ? places_in(pair, chunk, BOTH_TYPED) : places_in(pair, chunk, ONE_TYPED);
	return any(bits) ? in_order(bits) : 0;
}

/* Chunks without a hit are counted only when one behind them has one. */
static void try_chunk(struct scan *s, const struct pair *pair, const char *chunk, size_t i, lanes fit)
{
	while (s->done < i)
		count_chunk(s, 0, ends_in(s->units + 2 * s->done));
	uint64_t ends = ends_in(chunk), places = in_order(fit), typed = s->exact ? places : typed_in(pair, chunk);
	if (s->pattern->n > 2)
		drop_unfit(s, &places, &typed);
	uint64_t all_places = places;
	drop_unwanted(s, &places, &typed, ends);
	while (places) {
		uint64_t end = ends & -(places & -places), name = end ? (end & -end) - 1 : UINT64_MAX;
		keep_best(s, places & name, typed & name, ends);
		places &= ~name;
		typed &= ~name;
	}
	count_chunk(s, all_places, ends);
}

/* Chunk by chunk; the last one is filled up with ends. */
static inline __attribute__((always_inline)) void scan_chunks(struct scan *s, const struct pair *pair, enum kind kind)
{
	char rest[2 * (CHUNK + LANES)] = {0};
	size_t i = 0;
	for (; i + CHUNK + pair->next <= s->n; i += CHUNK) {
		lanes fit = places_in(pair, s->units + 2 * i, kind);
		if (any(fit))
			try_chunk(s, pair, s->units + 2 * i, i, fit);
	}
	memcpy(rest, s->units + 2 * i, 2 * (s->n - i));
	lanes fit = places_in(pair, rest, kind);
	if (any(fit))
		try_chunk(s, pair, rest, i, fit);
}

static void scan_names(struct scan *s)
{
	const struct pair pair = pair_of(s->pattern);
	enum kind kind = kind_of(s->pattern);
	s->exact = kind == ONE_TYPED || kind == BOTH_TYPED;
	if (kind == ONE_TYPED)
		scan_chunks(s, &pair, ONE_TYPED);
	else if (kind == ONE_LIKE)
		scan_chunks(s, &pair, ONE_LIKE);
	else if (kind == BOTH_TYPED)
		scan_chunks(s, &pair, BOTH_TYPED);
	else if (kind == LAST_HALF)
		scan_chunks(s, &pair, LAST_HALF);
	else
		scan_chunks(s, &pair, BOTH_LIKE);
}

void name_scan(const struct name_pattern *pattern, const void *block, size_t bytes, struct pool *p, struct name_hits *hits)
{
	if (!pattern->n)
		return;
	struct scan s = begin_scan(pattern, block, bytes / 2, bytes / 4 + 1, p, hits);
	scan_names(&s);
	hits->n += s.found;
	hits->all += s.all + s.open;
}

static bool number_fits(const struct name_pattern *pattern, const char *at)
{
	for (size_t i = 0; i < pattern->n; i++)
		if ((unsigned char)at[i] != pattern->typed[i])
			return false;
	return true;
}

/* The first place in a number is its best. */
static inline void try_number(struct scan *s, size_t i)
{
	size_t at = i / NAME_NUMBER_DIGITS, inside = i % NAME_NUMBER_DIGITS, rest = NAME_NUMBER_DIGITS - s->pattern->n;
	if (i < s->done || inside > rest || !number_fits(s->pattern, s->units + i))
		return;
	enum name_fit fit = rest == 0 ? NAME_IS : inside == 0 ? NAME_BEGINS : NAME_HAS;
	s->done = (at + 1) * NAME_NUMBER_DIGITS;
	s->all++;
	keep_hit(s, (struct name_hit){(uint32_t)at, (uint8_t)fit, (uint8_t)rest});
}

/* Sixteen places at a time are asked for the first, a middle and the last digit. */
typedef uint8_t digits __attribute__((vector_size(16)));

static digits load_digits(const char *at)
{
	digits x;
	memcpy(&x, at, sizeof x);
	return x;
}

static void try_digits(struct scan *s, size_t i, digits fit)
{
	uint64_t halves[2];
	memcpy(halves, &fit, sizeof fit);
	for (size_t half = 0; half < 2; half++)
		for (uint64_t places = halves[half] & EACH_BYTE; places; places &= places - 1)
			try_number(s, i + 8 * half + (size_t)__builtin_ctzll(places) / 8);
}

static void scan_digits(struct scan *s)
{
	size_t n = s->pattern->n, middle = n / 2, i = 0;
	const digits first = (digits){0} + (uint8_t)s->pattern->typed[0], last = (digits){0} + (uint8_t)s->pattern->typed[n - 1];
	const digits inside = (digits){0} + (uint8_t)s->pattern->typed[middle];
	for (; i + sizeof first + n - 1 <= s->n; i += sizeof first) {
		const char *at = s->units + i;
		digits fit = (digits)((load_digits(at) == first) & (load_digits(at + middle) == inside) & (load_digits(at + n - 1) == last));
		if (any((lanes)fit))
			try_digits(s, i, fit);
	}
	for (; i + n <= s->n; i++)
		try_number(s, i);
}

void name_scan_numbers(
	const struct name_pattern *pattern, const void *block, size_t bytes, struct pool *p, struct name_hits *hits)
{
	if (!pattern->n || pattern->n > NAME_NUMBER_DIGITS)
		return;
	struct scan s = begin_scan(pattern, block, bytes, bytes / NAME_NUMBER_DIGITS, p, hits);
	scan_digits(&s);
	hits->n += s.found;
	hits->all += s.all;
}
