/* Contests at random from a seed: the same on every machine. Each rule is in use in many of them, and one in sixteen goes to the
 * ends of every range. */
#pragma once

#include "contest.h"

#include "ppuri/vocabulary.h"

/* SplitMix64. */
static inline uint64_t random_next(uint64_t *seed)
{
	uint64_t z = *seed += UINT64_C(0x9E3779B97F4A7C15);
	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

static inline int random_below(uint64_t *seed, int n)
{
	return (int)(random_next(seed) % (uint64_t)n);
}

#define RANDOM_OF(seed, ...) \
	(((const int32_t[]){__VA_ARGS__})[random_below((seed), (int)(sizeof(int32_t[]){__VA_ARGS__} / sizeof(int32_t)))])

static inline void random_items(struct contest *c, struct selection_item *items, int round, uint64_t *seed)
{
	static const int32_t rubrics[][5] = {{100}, {50, 50}, {20, 30, 20, 10, 20}, {10, 40, 40, 10}, {34, 33, 33}};
	const int32_t *points = rubrics[random_below(seed, 5)];
	for (size_t i = 0; i < 5 && points[i] > 0; i++, c->rules.n_items++)
		items[c->rules.n_items] = (struct selection_item){
			.no = (int)c->rules.n_items + 1,
			.name = i % 2 ? "추진계획·방법" : "사업 \"필요성\"\n",
			.points = points[i],
			.line = random_below(seed, 8) ? 0 : points[i] * RANDOM_OF(seed, 1, 6, 8, 10),
			.round = round,
		};
}

/* Some of the tie-breaks, in any order, each at most once. */
static inline void random_ties(struct contest *c, uint64_t *seed)
{
	for (int draws = random_below(seed, 6); draws > 0; draws--) {
		enum tie_break tie = (enum tie_break)random_below(seed, TIE_BREAKS_MAX);
		bool there = false;
		for (size_t k = 0; k < c->rules.n_ties; k++)
			there = there || c->rules.ties[k] == tie;
		if (!there)
			c->rules.ties[c->rules.n_ties++] = tie;
	}
}

static inline void random_rounds(struct contest *c, uint64_t *seed)
{
	static const struct {
		size_t n;
		int32_t weights[SELECTION_ROUNDS_MAX];
	} ways[] = {{1, {100}}, {1, {100}}, {1, {100}}, {2, {40, 60}}, {2, {0, 100}}, {2, {100, 0}}, {3, {33, 33, 34}}, {3, {0, 0, 100}},
		{3, {20, 0, 80}}};
	size_t way = (size_t)random_below(seed, sizeof ways / sizeof *ways);
	struct selection_item *items = pool_alloc(&c->pool, SELECTION_ITEMS_MAX * sizeof *items);
	struct selection_round *rounds = pool_alloc(&c->pool, SELECTION_ROUNDS_MAX * sizeof *rounds);
	for (size_t i = 0; i < ways[way].n; i++) {
		rounds[i] = (struct selection_round){
			.kind = ROUNDS.terms[i].code,
			.weight = ways[way].weights[i],
			.line = RANDOM_OF(seed, 0, 0, 700, 850),
			.advance_max = i + 1 < ways[way].n ? RANDOM_OF(seed, 0, 1, 3, 5) : 0,
		};
		random_items(c, items, (int)i, seed);
	}
	c->rules.items = items;
	c->rules.rounds = rounds;
	c->rules.n_rounds = ways[way].n;
}

static inline void random_rules(struct contest *c, uint64_t *seed)
{
	random_rounds(c, seed);
	random_ties(c, seed);
	c->rules.pass_line = RANDOM_OF(seed, 0, 600, 700, 850);
	c->rules.line_again = (enum line_again)random_below(seed, 3);
	c->rules.trim_min = random_below(seed, 7);
	c->rules.judges_min = RANDOM_OF(seed, 0, 0, 1, 3);
	c->rules.bonus_max = RANDOM_OF(seed, 0, 0, 30, 50);
	c->rules.select_max = RANDOM_OF(seed, 0, 0, 1, 3, 5);
	c->rules.budget = won_of(random_below(seed, 12) * INT64_C(10000000));
	c->rules.partial_min = RANDOM_OF(seed, 0, 0, 1, 5000, 9999, 10000);
}

/* Few different values, so that ties of every kind come about. */
static inline int32_t random_tenths(int32_t points, uint64_t *seed)
{
	int32_t tenths = points * 10 - RANDOM_OF(seed, 0, 0, 50, 50, 100);
	return tenths > 0 ? tenths : 0;
}

static inline void random_scores(struct contest *c, struct selection_entry *entry, size_t most, uint64_t *seed)
{
	struct selection_score *scores = pool_alloc(&c->pool, c->rules.n_rounds * most * sizeof *scores);
	for (size_t round = 0; round < c->rules.n_rounds; round++) {
		struct selection_items items = selection_items_of(&c->rules, round);
		size_t judges = random_below(seed, 4) ? most : (size_t)random_below(seed, (int)most + 1);
		for (size_t judge = 0; judge < judges; judge++) {
			int32_t *tenths = pool_alloc(&c->pool, items.n * sizeof *tenths);
			for (size_t i = 0; i < items.n; i++)
				tenths[i] = random_tenths(c->rules.items[items.first + i].points, seed);
			scores[entry->n_scores++] = (struct selection_score){pool_printf(&c->pool, "judge%02zu", judge), (int)round, tenths};
		}
	}
	entry->scores = scores;
}

/* `alike`: a contest in which firms differ by their scores alone, so that some of them are equal in everything. */
static inline void random_entry(struct contest *c, uint64_t *seed, size_t number, bool alike)
{
	static const char *const sizes[] = {"micro", "small", "medium", "midsize", "", "micro"};
	struct selection_entry *entry = &c->entries[number];
	random_scores(c, entry, alike ? 1 : (size_t)random_below(seed, 8), seed);
	entry->receipt = pool_printf(&c->pool, "2024-금형-%04zu", number + 1);
	entry->biz_no = "0008100047";
	entry->received = !alike && random_below(seed, 2) ? "2024-03-04 09:00:00" : "2024-03-05 18:00:00";
	entry->size = sizes[alike ? 0 : random_below(seed, 6)];
	entry->earlier_awards = alike ? 0 : random_below(seed, 3);
	entry->asked = won_of(random_below(seed, 3) * INT64_C(10000000) + random_below(seed, 2));
	entry->proposed = random_below(seed, 4) ? entry->asked : won_of(entry->asked.n / 3);
	if (alike)
		return;
	entry->bonus = RANDOM_OF(seed, 0, 0, 10, 20, 50);
	entry->penalty = RANDOM_OF(seed, 0, 0, 0, 10, 50);
	entry->placed = random_below(seed, 4) ? PLACED_BY_RANK : (enum placed)random_below(seed, 3);
	entry->stopped_after = random_below(seed, 10) ? 0 : random_below(seed, (int)c->rules.n_rounds);
}

/* To the ends of what is read. */
static inline void random_extremes(struct contest *c, uint64_t *seed)
{
	c->rules.trim_min = random_below(seed, 2) ? INT32_MAX : 1;
	c->rules.judges_min = random_below(seed, 2) ? SELECTION_JUDGES_MAX : 0;
	c->rules.bonus_max = 1000;
	c->rules.select_max = random_below(seed, 2) ? INT32_MAX : 0;
	c->rules.budget = won_of(INT64_MAX - random_below(seed, 2));
	for (size_t i = 0; i < c->n; i++) {
		struct selection_entry *entry = &c->entries[i];
		entry->n_scores = 0;
		random_scores(c, entry, SELECTION_JUDGES_MAX, seed);
		entry->earlier_awards = random_below(seed, 2) ? INT32_MAX : 0;
		entry->asked = won_of(RANDOM_OF(seed, 0, 1, 2) ? INT64_MAX / (1 + random_below(seed, 3)) : 1);
		entry->proposed = won_of(entry->asked.n - random_below(seed, 2));
		entry->bonus = RANDOM_OF(seed, 0, 1, 1000);
		entry->penalty = RANDOM_OF(seed, 0, 1, 1000);
		entry->biz_no = random_below(seed, 2) ? "" : "\"\x1f\xf0\x9f\x98\x80";
	}
}

static inline struct contest contest_random(uint64_t seed)
{
	struct contest c = {0};
	uint64_t number = seed;
	random_rules(&c, &seed);
	c.n = (size_t)random_below(&seed, 13);
	c.entries = pool_alloc(&c.pool, c.n * sizeof *c.entries);
	for (size_t i = 0; i < c.n; i++)
		random_entry(&c, &seed, i, number % 4 == 1);
	if (number % 16 == 0)
		random_extremes(&c, &seed);
	return c;
}
