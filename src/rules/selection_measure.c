/* What the scores of one application make: totals, means, and which totals were left out. */
#include "ppuri/review.h"

#include <stdlib.h>
#include <string.h>

struct selection_items selection_items_of(const struct selection_rules *rules, size_t round)
{
	struct selection_items items = {0};
	while (items.first < rules->n_items && rules->items[items.first].round != (int)round)
		items.first++;
	while (items.first + items.n < rules->n_items && rules->items[items.first + items.n].round == (int)round)
		items.n++;
	return items;
}

static int32_t total_of(struct selection_items items, const struct selection_score *score)
{
	int32_t total = 0;
	for (size_t i = 0; i < items.n; i++)
		total += score->tenths[i];
	return total;
}

int32_t selection_total(const struct selection_rules *rules, const struct selection_score *score)
{
	return total_of(selection_items_of(rules, (size_t)score->round), score);
}

struct mean selection_round_mean(const struct selection_rules *rules, const struct selection_entry *entry, size_t round)
{
	struct selection_items items = selection_items_of(rules, round);
	int32_t totals[SELECTION_JUDGES_MAX];
	size_t n = 0;
	for (size_t i = 0; i < entry->n_scores; i++) {
		if (entry->scores[i].round != (int)round)
			continue;
		if (n == SELECTION_JUDGES_MAX)
			bug("more than %d judges of %s in a round", SELECTION_JUDGES_MAX, entry->receipt);
		totals[n++] = total_of(items, &entry->scores[i]);
	}
	return mean_trimmed(totals, n, rules->trim_min);
}

struct mean selection_item_mean(const struct selection_rules *rules, const struct selection_entry *entry, size_t item)
{
	int round = rules->items[item].round;
	size_t at = item - selection_items_of(rules, (size_t)round).first;
	struct mean mean = {0};
	for (size_t i = 0; i < entry->n_scores; i++)
		if (entry->scores[i].round == round) {
			mean.sum += entry->scores[i].tenths[at];
			mean.count++;
		}
	return mean;
}

static int by_login(const void *left, const void *right)
{
	const struct judge_part *a = left, *b = right;
	return strcmp(a->judge, b->judge);
}

struct judge_parts selection_parts(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entry,
								   size_t round)
{
	struct judge_parts parts = {.at = pool_alloc(p, entry->n_scores * sizeof *parts.at)};
	int32_t *totals = pool_alloc(p, entry->n_scores * sizeof *totals);
	for (size_t i = 0; i < entry->n_scores; i++) {
		const struct selection_score *score = &entry->scores[i];
		if (score->round == (int)round)
			parts.at[parts.n++] =
				(struct judge_part){score->judge, score->tenths, selection_total(rules, score), JUDGED_COUNTED};
	}
	qsort(parts.at, parts.n, sizeof *parts.at, by_login);
	for (size_t i = 0; i < parts.n; i++)
		totals[i] = parts.at[i].total;
	struct trim trim = trim_of(totals, parts.n, rules->trim_min);
	if (trim.made) {
		parts.at[trim.lowest].counted = JUDGED_LOWEST;
		parts.at[trim.highest].counted = JUDGED_HIGHEST;
	}
	return parts;
}
