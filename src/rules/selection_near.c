/* How near each judge came to changing a verdict. Whether a firm is selected depends on a round by the sum of its totals alone, and
 * with a higher sum it is never worse off: so the least sum that is selected is searched once for a round of a firm, and each judge
 * is measured by it. */
#include "selection_field.h"

/* The entry whose sum of a round is tried out. */
struct trial {
	struct contest *contest;
	const struct field *field;
	size_t entry, round;
};

static bool selected_with(const struct trial *trial, int64_t sum)
{
	trial->contest->standings[trial->entry].rounds[trial->round].sum = sum;
	field_settle(trial->field, trial->entry);
	return field_selects(trial->field, trial->entry);
}

/* The least sum up to `most` with which it is selected; most + 1 if none is enough. */
static int64_t least_sum(const struct trial *trial, int64_t most)
{
	struct mean *mean = &trial->contest->standings[trial->entry].rounds[trial->round];
	int64_t now = mean->sum, low = 0, high = most + 1;
	while (low < high) {
		int64_t middle = low + (high - low) / 2;
		if (selected_with(trial, middle))
			high = middle;
		else
			low = middle + 1;
	}
	mean->sum = now;
	field_settle(trial->field, trial->entry);
	return low;
}

/* The totals of a round, of which one is changed. */
struct totals {
	int32_t at[SELECTION_JUDGES_MAX];
	size_t n;
	int trim_min;
	int32_t most;
};

static int64_t sum_with(struct totals *totals, size_t judge, int32_t change)
{
	int32_t now = totals->at[judge];
	totals->at[judge] = now + change;
	int64_t sum = mean_trimmed(totals->at, totals->n, totals->trim_min).sum;
	totals->at[judge] = now;
	return sum;
}

/* The smallest number of steps, up or down, with which the sum passes the least that is selected. */
static void measure(struct totals *totals, size_t judge, int32_t step, int64_t least, bool selected, struct selection_near *ret)
{
	int32_t room = selected ? totals->at[judge] : totals->most - totals->at[judge];
	int32_t direction = selected ? -step : step, low = 1, high = room / step + 1;
	while (low < high) {
		int32_t middle = low + (high - low) / 2;
		if ((sum_with(totals, judge, middle * direction) >= least) != selected)
			high = middle;
		else
			low = middle + 1;
	}
	ret->possible = low <= room / step;
	ret->change = ret->possible ? low * direction : 0;
}

static void measure_round(const struct trial *trial, int32_t step, struct selection_nearness *near)
{
	const struct contest *contest = trial->contest;
	const struct selection_entry *entry = &contest->entries[trial->entry];
	struct selection_items items = selection_items_of(contest->rules, trial->round);
	struct totals totals = {.trim_min = contest->rules->trim_min};
	size_t begin = near->n;
	for (size_t i = items.first; i < items.first + items.n; i++)
		totals.most += contest->rules->items[i].points * 10;
	for (size_t i = 0; i < entry->n_scores; i++)
		if (entry->scores[i].round == (int)trial->round) {
			near->at[near->n++] = (struct selection_near){.score = i};
			totals.at[totals.n++] = selection_total(contest->rules, &entry->scores[i]);
		}
	if (totals.n == 0 || !field_reaches(trial->field, trial->entry, trial->round))
		return;
	int64_t most = totals.most * contest->standings[trial->entry].rounds[trial->round].count, least = least_sum(trial, most);
	for (size_t judge = 0; judge < totals.n; judge++)
		measure(&totals, judge, step, least, near->selected, &near->at[begin + judge]);
}

void selection_nearness(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entries, size_t n,
						int32_t step, size_t from, size_t to, struct selection_nearness *ret)
{
	struct contest contest;
	contest_measure(p, rules, entries, n, &contest);
	struct trial trial = {.contest = &contest, .field = field_make(p, &contest)};
	for (trial.entry = from; trial.entry < to; trial.entry++) {
		const size_t n_scores = entries[trial.entry].n_scores;
		struct selection_nearness near = {.selected = field_selects(trial.field, trial.entry)};
		near.at = pool_alloc(p, n_scores * sizeof *near.at);
		for (trial.round = 0; trial.round < rules->n_rounds; trial.round++)
			measure_round(&trial, step, &near);
		ret[trial.entry - from] = near;
	}
}
