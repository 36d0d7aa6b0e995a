/* A contest while it is reckoned: what was measured of each entry once, and how far it came. */
#pragma once

#include "ppuri/selection.h"

struct standing {
	/* Measured: as scored, whether the entry comes as far as that round or not. */
	struct mean rounds[SELECTION_ROUNDS_MAX];
	int judges[SELECTION_ROUNDS_MAX];
	struct mean *items; /* one for each item */
	size_t size;        /* its place in SIZES */
	/* Settled. */
	enum selection_verdict verdict; /* SELECTED stands for all that are ranked, until the money is given */
	int round;         /* that it fell in or was not scored in; -1: none */
	size_t reached;    /* how many rounds it has a mean of that counts; all: it has a score */
	struct mean mean, score;
};

struct contest {
	const struct selection_rules *rules;
	const struct selection_entry *entries;
	size_t n;
	struct standing *standings;
	size_t biggest_item;
	struct mean *cut; /* room for the means of a round */
};

void contest_measure(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entries, size_t n,
					 struct contest *ret);
/* Lets the lines of a round sift an entry that is still in it; of the last round it makes the score. */
void contest_sift(const struct contest *contest, size_t entry, size_t round);
/* All rounds, from the beginning. */
void contest_settle(struct contest *contest);
/* Below 0 when entry a stands before entry b. *ret_tie names what told them apart if their scores did not. */
int contest_cmp(const struct contest *contest, size_t a, size_t b, const char **ret_tie);
/* Whether a sum that does not fit into what is left is served in part. */
bool contest_takes_rest(const struct selection_rules *rules, int64_t sum, int64_t left);
int32_t contest_bonus(const struct selection_rules *rules, const struct selection_entry *entry);
