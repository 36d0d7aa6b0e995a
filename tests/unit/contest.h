/* Contests for the tests of a selection. Those made at random from a seed: contest_random.h. */
#pragma once

#include "ppuri/pool.h"
#include "ppuri/selection.h"

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

/* The rounds of a call that has but one. */
static const struct selection_round round_alone = {.kind = "written", .weight = 100};

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
