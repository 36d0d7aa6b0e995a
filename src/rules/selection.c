#include "selection_contest.h"

#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

static int entry_cmp(const void *left, const void *right, void *context)
{
	const struct contest *contest = context;
	size_t a = *(const size_t *)left, b = *(const size_t *)right;
	const char *tie;
	int order = contest_cmp(contest, a, b, &tie);
	if (order == 0 && a != b)
		bug("receipt number %s is there twice", contest->entries[a].receipt);
	return order;
}

static struct selection_line line_of(const struct contest *contest, size_t entry)
{
	const struct standing *standing = &contest->standings[entry];
	struct selection_line line = {
		.entry = entry,
		.mean = standing->mean,
		.bonus = contest_bonus(contest->rules, &contest->entries[entry]),
		.penalty = contest->entries[entry].penalty,
		.score = standing->score,
		.verdict = standing->verdict,
		.round = standing->round,
	};
	size_t rounds = standing->round < 0 ? contest->rules->n_rounds : (size_t)standing->round + 1;
	memcpy(line.rounds, standing->rounds, rounds * sizeof *line.rounds);
	return line;
}

/* Gives ranks to the lines (they stand in order) and returns how many have one. */
static size_t rank_lines(const struct contest *contest, struct selection_line *lines)
{
	size_t ranked = 0;
	while (ranked < contest->n && lines[ranked].verdict == SELECTION_SELECTED) {
		struct selection_line *line = &lines[ranked++];
		line->rank = (int)ranked;
		if (ranked > 1)
			contest_cmp(contest, line[-1].entry, line->entry, &line->tie);
	}
	return ranked;
}

struct giving {
	const struct contest *contest;
	int64_t left;
	bool ended;
	int selected, reserve;
};

/* The first who does not fit ends it, served in part or not: nobody behind is served before those ahead. */
static void give(struct giving *giving, struct selection_line *line)
{
	const struct selection_rules *rules = giving->contest->rules;
	int64_t sum = giving->contest->entries[line->entry].proposed.n;
	bool place_left = rules->select_max == 0 || giving->selected < rules->select_max;
	bool fits = place_left && sum <= giving->left;
	bool served = !giving->ended && (fits || (place_left && contest_takes_rest(rules, sum, giving->left)));
	giving->ended |= !fits;
	if (!served) {
		line->verdict = SELECTION_RESERVE;
		line->reserve = ++giving->reserve;
		return;
	}
	line->granted = won_of(fits ? sum : giving->left);
	line->partial = !fits;
	giving->left -= line->granted.n;
	giving->selected++;
}

static void give_all(const struct contest *contest, struct selection_line *lines, size_t ranked)
{
	struct giving giving = {.contest = contest, .left = contest->rules->budget.n};
	for (int first = 1; first >= 0; first--)
		for (size_t i = 0; i < ranked; i++)
			if ((contest->entries[lines[i].entry].placed == PLACED_FIRST) == (first == 1))
				give(&giving, &lines[i]);
	struct won running = {0};
	for (size_t i = 0; i < contest->n; i++) {
		running.n += lines[i].granted.n;
		lines[i].running = running;
	}
}

void selection_run(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entries, size_t n,
				   struct selection_line *lines)
{
	struct contest contest;
	size_t *order = pool_alloc(p, n * sizeof *order);
	contest_measure(p, rules, entries, n, &contest);
	contest_settle(&contest);
	for (size_t i = 0; i < n; i++)
		order[i] = i;
	qsort_r(order, n, sizeof *order, entry_cmp, &contest);
	for (size_t i = 0; i < n; i++)
		lines[i] = line_of(&contest, order[i]);
	give_all(&contest, lines, rank_lines(&contest, lines));
}

void selection_advance(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entries, size_t n,
					   size_t round, bool *ret)
{
	struct contest contest;
	if (round + 1 >= rules->n_rounds)
		bug("nobody goes on after round %zu of %zu", round + 1, rules->n_rounds);
	contest_measure(p, rules, entries, n, &contest);
	contest_settle(&contest);
	for (size_t i = 0; i < n; i++)
		ret[i] = contest.standings[i].round < 0 || (size_t)contest.standings[i].round > round;
}

static const struct {
	const char *code, *name;
} verdicts[SELECTION_VERDICTS] = {
	[SELECTION_SELECTED] = {"SELECTED", N_("selected")},
	[SELECTION_RESERVE] = {"RESERVE", N_("reserve")},
	[SELECTION_BELOW_LINE] = {"BELOW_LINE", N_("below the pass line")},
	[SELECTION_ITEM_BELOW_LINE] = {"ITEM_BELOW_LINE", N_("an item below its line")},
	[SELECTION_PENALTY_BELOW_LINE] = {"PENALTY_BELOW_LINE", N_("below the pass line after the penalty")},
	[SELECTION_NOT_ADVANCED] = {"NOT_ADVANCED", N_("did not reach the next round")},
	[SELECTION_PLACED_OUT] = {"PLACED_OUT", N_("placed out of the ranking")},
	[SELECTION_UNSCORED] = {"UNSCORED", N_("too few judges (not evaluated)")},
};

const char *selection_verdict_code(enum selection_verdict v)
{
	return verdicts[v].code;
}

const char *selection_verdict_name(enum selection_verdict v)
{
	return _(verdicts[v].name);
}
