/* The rounds of a contest: what each entry has, how far it comes, and who stands before whom. */
#include "selection_contest.h"

#include "scoring.h"

#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

static const char TIE_BY_RECEIPT[] = "receipt";

static size_t biggest_item(const struct selection_rules *rules)
{
	size_t biggest = 0;
	int32_t most = 0;
	for (size_t i = 0; i < rules->n_items; i++) {
		int32_t share = rules->items[i].points * rules->rounds[rules->items[i].round].weight;
		if (share > most) {
			most = share;
			biggest = i;
		}
	}
	return biggest;
}

/* Its place in SIZES; one that is not known stands behind the largest. */
static size_t size_order(const char *size)
{
	size_t i = 0;
	while (i < SIZES.n && strcmp(SIZES.terms[i].code, size ? size : "") != 0)
		i++;
	return i;
}

static void measure(const struct selection_rules *rules, const struct selection_entry *entry, struct standing *standing)
{
	for (size_t round = 0; round < rules->n_rounds; round++)
		standing->rounds[round] = selection_round_mean(rules, entry, round);
	for (size_t i = 0; i < entry->n_scores; i++)
		standing->judges[entry->scores[i].round]++;
	for (size_t item = 0; item < rules->n_items; item++)
		standing->items[item] = selection_item_mean(rules, entry, item);
	standing->size = size_order(entry->size);
}

void contest_measure(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entries, size_t n,
					 struct contest *ret)
{
	*ret = (struct contest){
		.rules = rules,
		.entries = entries,
		.n = n,
		.standings = pool_alloc(p, n * sizeof *ret->standings),
		.biggest_item = biggest_item(rules),
		.cut = pool_alloc(p, n * sizeof *ret->cut),
	};
	struct mean *items = pool_alloc(p, n * rules->n_items * sizeof *items);
	for (size_t i = 0; i < n; i++) {
		ret->standings[i].items = &items[i * rules->n_items];
		measure(rules, &entries[i], &ret->standings[i]);
	}
}

int32_t contest_bonus(const struct selection_rules *rules, const struct selection_entry *entry)
{
	return entry->bonus < rules->bonus_max ? entry->bonus : rules->bonus_max;
}

bool contest_takes_rest(const struct selection_rules *rules, int64_t sum, int64_t left)
{
	return rules->partial_min > 0 && (wide)left * 10000 >= (wide)sum * rules->partial_min;
}

static void fall(struct standing *standing, enum selection_verdict verdict, int round)
{
	standing->verdict = verdict;
	standing->round = round;
}

static bool items_reach(const struct selection_rules *rules, const struct standing *standing, size_t round)
{
	struct selection_items items = selection_items_of(rules, round);
	for (size_t i = items.first; i < items.first + items.n; i++)
		if (!mean_reaches(standing->items[i], rules->items[i].line))
			return false;
	return true;
}

/* What a penalty must leave. */
static bool reaches_again(const struct selection_rules *rules, const struct selection_entry *entry, struct mean mean)
{
	switch (rules->line_again) {
	case LINE_ONCE:
		return true;
	case LINE_WITHOUT_BONUS:
		return mean_reaches(mean_plus(mean, -entry->penalty), rules->pass_line);
	case LINE_WITH_BONUS:
		return mean_reaches(mean_plus(mean, contest_bonus(rules, entry) - entry->penalty), rules->pass_line);
	}
	bug("line again %d does not exist", (int)rules->line_again);
}

static void make_score(const struct selection_rules *rules, const struct selection_entry *entry, struct standing *standing)
{
	int32_t weights[SELECTION_ROUNDS_MAX];
	for (size_t i = 0; i < rules->n_rounds; i++)
		weights[i] = rules->rounds[i].weight;
	standing->mean = mean_weighted(standing->rounds, weights, rules->n_rounds);
	standing->score = mean_plus(standing->mean, contest_bonus(rules, entry) - entry->penalty);
}

/* The lines of the last round, and those of the whole. */
static void end(const struct contest *contest, size_t i)
{
	const struct selection_rules *rules = contest->rules;
	const struct selection_entry *entry = &contest->entries[i];
	struct standing *standing = &contest->standings[i];
	size_t last = rules->n_rounds - 1;
	make_score(rules, entry, standing);
	if (!mean_reaches(standing->rounds[last], rules->rounds[last].line))
		fall(standing, SELECTION_BELOW_LINE, (int)last);
	else if (!mean_reaches(standing->mean, rules->pass_line))
		fall(standing, SELECTION_BELOW_LINE, -1);
	else if (!items_reach(rules, standing, last))
		fall(standing, SELECTION_ITEM_BELOW_LINE, (int)last);
	else if (!reaches_again(rules, entry, standing->mean))
		fall(standing, SELECTION_PENALTY_BELOW_LINE, -1);
	else if (entry->placed == PLACED_OUT)
		fall(standing, SELECTION_PLACED_OUT, -1);
}

void contest_sift(const struct contest *contest, size_t i, size_t round)
{
	const struct selection_rules *rules = contest->rules;
	struct standing *standing = &contest->standings[i];
	if (standing->judges[round] == 0 || standing->judges[round] < rules->judges_min) {
		fall(standing, SELECTION_UNSCORED, (int)round);
		return;
	}
	standing->reached = round + 1;
	if (round + 1 == rules->n_rounds)
		end(contest, i);
	else if (!mean_reaches(standing->rounds[round], rules->rounds[round].line))
		fall(standing, SELECTION_NOT_ADVANCED, (int)round);
	else if (!items_reach(rules, standing, round))
		fall(standing, SELECTION_ITEM_BELOW_LINE, (int)round);
	else if (contest->entries[i].stopped_after == (int)round + 1)
		fall(standing, SELECTION_NOT_ADVANCED, (int)round);
}

static int higher_first(const void *left, const void *right)
{
	const struct mean *a = left, *b = right;
	return mean_cmp(*b, *a);
}

/* Those behind the last who goes on fall; who is equal to that one does not. */
static void cut_off(const struct contest *contest, size_t round)
{
	size_t left = 0, most = (size_t)contest->rules->rounds[round].advance_max;
	for (size_t i = 0; i < contest->n; i++)
		if (contest->standings[i].verdict == SELECTION_SELECTED)
			contest->cut[left++] = contest->standings[i].rounds[round];
	if (most == 0 || left <= most)
		return;
	qsort(contest->cut, left, sizeof *contest->cut, higher_first);
	struct mean cut = contest->cut[most - 1];
	for (size_t i = 0; i < contest->n; i++) {
		struct standing *standing = &contest->standings[i];
		if (standing->verdict == SELECTION_SELECTED && mean_cmp(standing->rounds[round], cut) < 0)
			fall(standing, SELECTION_NOT_ADVANCED, (int)round);
	}
}

void contest_settle(struct contest *contest)
{
	for (size_t i = 0; i < contest->n; i++) {
		struct standing *standing = &contest->standings[i];
		fall(standing, SELECTION_SELECTED, -1);
		standing->reached = 0;
		standing->mean = standing->score = (struct mean){0};
	}
	for (size_t round = 0; round < contest->rules->n_rounds; round++) {
		for (size_t i = 0; i < contest->n; i++)
			if (contest->standings[i].verdict == SELECTION_SELECTED)
				contest_sift(contest, i, round);
		if (round + 1 < contest->rules->n_rounds)
			cut_off(contest, round);
	}
}

/* Items of rounds that it did not come to do not count, even if somebody scored them. */
static struct mean item_of(const struct contest *contest, const struct standing *standing, size_t item)
{
	return (size_t)contest->rules->items[item].round < standing->reached ? standing->items[item] : (struct mean){0};
}

static int item_cmp(const struct contest *contest, const struct standing *a, const struct standing *b, size_t item)
{
	return mean_cmp(item_of(contest, b, item), item_of(contest, a, item));
}

static int item_order_cmp(const struct contest *contest, const struct standing *a, const struct standing *b)
{
	int order = 0;
	for (size_t item = 0; order == 0 && item < contest->rules->n_items; item++)
		order = item_cmp(contest, a, b, item);
	return order;
}

static int receipt_cmp(const struct selection_entry *a, const struct selection_entry *b)
{
	int order = strcmp(a->received, b->received);
	return order ? order : strcmp(a->receipt, b->receipt);
}

static int tie_cmp(const struct contest *contest, enum tie_break tie, size_t left, size_t right)
{
	const struct standing *a = &contest->standings[left], *b = &contest->standings[right];
	const struct selection_entry *one = &contest->entries[left], *other = &contest->entries[right];
	switch (tie) {
	case TIE_BIGGEST_ITEM:
		return item_cmp(contest, a, b, contest->biggest_item);
	case TIE_ITEM_ORDER:
		return item_order_cmp(contest, a, b);
	case TIE_SMALLER_FIRM:
		return (a->size > b->size) - (a->size < b->size);
	case TIE_NO_EARLIER_SUPPORT:
		return (one->earlier_awards > other->earlier_awards) - (one->earlier_awards < other->earlier_awards);
	case TIE_EARLIER_RECEIPT:
		return receipt_cmp(one, other);
	}
	bug("tie-break %d does not exist", (int)tie);
}

static int equal_cmp(const struct contest *contest, size_t a, size_t b, const char **ret_tie)
{
	const struct selection_rules *rules = contest->rules;
	for (size_t i = 0; i < rules->n_ties; i++) {
		int order = tie_cmp(contest, rules->ties[i], a, b);
		*ret_tie = TIE_BREAKS.terms[rules->ties[i]].code;
		if (order != 0)
			return order;
	}
	*ret_tie = TIE_BY_RECEIPT;
	return strcmp(contest->entries[a].receipt, contest->entries[b].receipt);
}

/* What it is ordered by: its score, or the mean of the round in which it fell. */
static struct mean measure_of(const struct contest *contest, const struct standing *standing)
{
	if (standing->reached == contest->rules->n_rounds)
		return standing->score;
	return standing->verdict == SELECTION_UNSCORED ? (struct mean){0} : standing->rounds[standing->round];
}

/* How far it came: past every line, to the end, or into which round. */
static size_t stage_of(const struct contest *contest, const struct standing *standing)
{
	if (standing->verdict == SELECTION_SELECTED)
		return contest->rules->n_rounds + 1;
	return standing->reached == contest->rules->n_rounds ? standing->reached : (size_t)standing->round;
}

int contest_cmp(const struct contest *contest, size_t a, size_t b, const char **ret_tie)
{
	const struct standing *left = &contest->standings[a], *right = &contest->standings[b];
	size_t left_stage = stage_of(contest, left), right_stage = stage_of(contest, right);
	*ret_tie = NULL;
	if (left_stage != right_stage)
		return left_stage > right_stage ? -1 : 1;
	int order = mean_cmp(measure_of(contest, right), measure_of(contest, left));
	return order || a == b ? order : equal_cmp(contest, a, b, ret_tie);
}
