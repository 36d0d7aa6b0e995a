/* Contests for the tests of a selection: made by hand, or at random from a seed. */
#pragma once

#include "ppuri/pool.h"
#include "ppuri/selection.h"
#include "ppuri/vocabulary.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct contest {
	struct pool pool;
	struct selection_rules rules;
	struct selection_entry *entries;
	size_t n;
	struct selection_line *lines;
};

static const struct selection_round contest_round_alone = {.kind = "written", .weight = 100};

static inline void contest_run(struct contest *c)
{
	c->lines = pool_alloc(&c->pool, c->n * sizeof *c->lines);
	selection_run(&c->pool, &c->rules, c->entries, c->n, c->lines);
}

static inline const char *contest_input(struct contest *c)
{
	CLEANUP(buf_release) struct buf out = {0};
	selection_input_json(&out, "2024-01", &c->rules, c->entries, c->n);
	return pool_strdup(&c->pool, buf_text(&out));
}

/* Runs it, too. */
static inline const char *contest_result(struct contest *c)
{
	CLEANUP(buf_release) struct buf out = {0};
	contest_run(c);
	selection_result_json(&out, &c->rules, c->entries, c->lines, c->n);
	return pool_strdup(&c->pool, buf_text(&out));
}

/* SplitMix64: the same numbers on every machine. */
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

static inline void random_rules(struct contest *c, uint64_t *seed)
{
	static const int32_t rubrics[][5] = {{100}, {50, 50}, {20, 30, 20, 10, 20}, {10, 40, 40, 10}, {34, 33, 33}};
	const int32_t *points = rubrics[random_below(seed, 5)];
	struct selection_item *items = pool_alloc(&c->pool, 5 * sizeof *items);
	size_t n = 0;
	for (; n < 5 && points[n] > 0; n++)
		items[n] = (struct selection_item){
			.no = (int)n + 1, .name = n % 2 ? "추진계획·방법" : "사업 \"필요성\"\n", .points = points[n]};
	c->rules = (struct selection_rules){
		.items = items,
		.n_items = n,
		.rounds = &contest_round_alone,
		.n_rounds = 1,
		.pass_line = random_below(seed, 4) * 200,
		.trim_min = random_below(seed, 7),
		.select_max = random_below(seed, 5),
		.budget = won_of(random_below(seed, 12) * INT64_C(10000000)),
	};
	/* Some of the tie-breaks, in any order, each at most once. */
	for (size_t i = 0; i < TIE_BREAKS_MAX; i++) {
		enum tie_break tie = (enum tie_break)random_below(seed, TIE_BREAKS_MAX);
		bool there = false;
		for (size_t k = 0; k < c->rules.n_ties; k++)
			there = there || c->rules.ties[k] == tie;
		if (!there)
			c->rules.ties[c->rules.n_ties++] = tie;
	}
}

/* Few different values, so that ties of every kind come about. */
static inline void random_entry(struct contest *c, uint64_t *seed, size_t number)
{
	static const char *const sizes[] = {"micro", "small", "medium", "midsize", "", "micro"};
	struct selection_entry *entry = &c->entries[number];
	struct selection_score *scores = pool_alloc(&c->pool, 7 * sizeof *scores);
	entry->n_scores = (size_t)random_below(seed, 8);
	for (size_t judge = 0; judge < entry->n_scores; judge++) {
		int32_t *tenths = pool_alloc(&c->pool, c->rules.n_items * sizeof *tenths);
		for (size_t item = 0; item < c->rules.n_items; item++)
			tenths[item] = c->rules.items[item].points * 10 - random_below(seed, 3) * 50;
		scores[judge] = (struct selection_score){.judge = pool_printf(&c->pool, "judge%zu", judge), .tenths = tenths};
	}
	entry->scores = scores;
	entry->receipt = pool_printf(&c->pool, "2024-금형-%04zu", number + 1);
	entry->biz_no = "0008100047";
	entry->received = random_below(seed, 2) ? "2024-03-04 09:00:00" : "2024-03-05 18:00:00";
	entry->size = sizes[random_below(seed, 6)];
	entry->earlier_awards = random_below(seed, 3);
	entry->asked = entry->proposed = won_of(random_below(seed, 3) * INT64_C(10000000) + random_below(seed, 2));
}

static inline struct contest contest_random(uint64_t seed)
{
	struct contest c = {0};
	random_rules(&c, &seed);
	c.n = (size_t)random_below(&seed, 13);
	c.entries = pool_alloc(&c.pool, c.n * sizeof *c.entries);
	for (size_t i = 0; i < c.n; i++)
		random_entry(&c, &seed, i);
	return c;
}
