/* Contests made by hand: in whole points, judge by judge. */
#pragma once

#include "contest.h"
#include "unit.h"

#define POINTS(...) ((const int32_t[]){__VA_ARGS__})

static inline struct contest contest_new(struct selection_rules rules)
{
	struct contest c = {.rules = rules};
	if (!rules.rounds) {
		c.rules.rounds = &round_alone;
		c.rules.n_rounds = 1;
	}
	c.entries = pool_alloc(&c.pool, 16 * sizeof *c.entries);
	return c;
}

/* What the judges of a round gave to the firm added last; points stand judge by judge, item by item. */
static inline void scored(struct contest *c, int round, size_t judges, const int32_t *points)
{
	struct selection_entry *entry = &c->entries[c->n - 1];
	size_t items = selection_items_of(&c->rules, (size_t)round).n;
	struct selection_score *scores = pool_alloc(&c->pool, (entry->n_scores + judges) * sizeof *scores);
	if (entry->n_scores > 0)
		memcpy(scores, entry->scores, entry->n_scores * sizeof *scores);
	for (size_t judge = 0; judge < judges; judge++) {
		int32_t *tenths = pool_alloc(&c->pool, items * sizeof *tenths);
		for (size_t item = 0; item < items; item++)
			tenths[item] = points[judge * items + item] * 10;
		scores[entry->n_scores++] = (struct selection_score){pool_printf(&c->pool, "judge%zu", judge), round, tenths};
	}
	entry->scores = scores;
}

/* Adds a firm with its scores of the first round. */
static inline struct selection_entry *add(struct contest *c, const char *receipt, size_t judges, const int32_t *points)
{
	c->entries[c->n++] = (struct selection_entry){
		.receipt = receipt,
		.biz_no = "0008100047",
		.received = "2024-03-04 09:00:00",
		.size = "small",
		.asked = won_of(10000000),
		.proposed = won_of(10000000),
	};
	scored(c, 0, judges, points);
	return &c->entries[c->n - 1];
}

static inline void asks(struct selection_entry *entry, int64_t won)
{
	entry->asked = entry->proposed = won_of(won);
}

static inline const struct selection_line *line_of(const struct contest *c, const char *receipt)
{
	for (size_t i = 0; i < c->n; i++)
		if (strcmp(c->entries[c->lines[i].entry].receipt, receipt) == 0)
			return &c->lines[i];
	fail_msg("no line for %s", receipt);
	abort();
}

/* The receipts in the order of the lines: "C A B". */
static inline void assert_order(const struct contest *c, const char *wanted)
{
	struct buf order = {0};
	for (size_t i = 0; i < c->n; i++)
		buf_printf(&order, "%s%s", i ? " " : "", c->entries[c->lines[i].entry].receipt);
	assert_string_equal(buf_text(&order), wanted);
	buf_release(&order);
}

static inline void assert_line(const struct contest *c, const char *receipt, enum selection_verdict verdict, int rank, int reserve,
							   int64_t granted)
{
	const struct selection_line *line = line_of(c, receipt);
	if (line->verdict != verdict || line->rank != rank || line->reserve != reserve || line->granted.n != granted)
		fail_msg("%s: %s, rank %d, reserve %d, %lld won", receipt, selection_verdict_code(line->verdict), line->rank,
			line->reserve, (long long)line->granted.n);
}

/* A verdict without a rank, and the round in which it fell; 0: none. */
static inline void assert_out(const struct contest *c, const char *receipt, enum selection_verdict verdict, int round)
{
	const struct selection_line *line = line_of(c, receipt);
	assert_line(c, receipt, verdict, 0, 0, 0);
	if (line->round + 1 != round)
		fail_msg("%s fell in round %d", receipt, line->round + 1);
}
