/* How near each judge came to changing a verdict. Whether a firm is selected depends on a round by the sum of its totals alone, and
 * with a higher sum it is never worse off: so the least sum that is selected is searched once for a round of a firm, and each judge
 * is measured by it. */
#include "selection_contest.h"

/* The entry whose sum of a round is tried out. */
struct trial {
	struct contest *contest;
	size_t entry, round;
	bool alone; /* nobody else's way depends on it: no round from this one on lets only so many go on */
};

static bool is_served_before(const struct contest *contest, size_t a, size_t b)
{
	bool first = contest->entries[a].placed == PLACED_FIRST, other_first = contest->entries[b].placed == PLACED_FIRST;
	const char *tie;
	return first != other_first ? first : contest_cmp(contest, a, b, &tie) < 0;
}

/* As selection_run gives the money: all who are served before it must fit. */
static bool is_selected(const struct contest *contest, size_t entry)
{
	const struct selection_rules *rules = contest->rules;
	int64_t left = rules->budget.n, sum = contest->entries[entry].proposed.n;
	int before = 0;
	if (contest->standings[entry].verdict != SELECTION_SELECTED)
		return false;
	for (size_t i = 0; i < contest->n; i++) {
		if (i == entry || contest->standings[i].verdict != SELECTION_SELECTED || !is_served_before(contest, i, entry))
			continue;
		if (contest->entries[i].proposed.n > left)
			return false;
		left -= contest->entries[i].proposed.n;
		before++;
	}
	bool place_left = rules->select_max == 0 || before < rules->select_max;
	return place_left && (sum <= left || contest_takes_rest(rules, sum, left));
}

static void settle_again(const struct trial *trial)
{
	struct standing *standing = &trial->contest->standings[trial->entry];
	if (!trial->alone) {
		contest_settle(trial->contest);
		return;
	}
	standing->verdict = SELECTION_SELECTED;
	standing->round = -1;
	standing->reached = trial->round;
	for (size_t round = trial->round; round < trial->contest->rules->n_rounds; round++)
		if (standing->verdict == SELECTION_SELECTED)
			contest_sift(trial->contest, trial->entry, round);
}

static bool selected_with(const struct trial *trial, int64_t sum)
{
	trial->contest->standings[trial->entry].rounds[trial->round].sum = sum;
	settle_again(trial);
	return is_selected(trial->contest, trial->entry);
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
	settle_again(trial);
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

static bool is_alone(const struct selection_rules *rules, size_t round)
{
	while (round < rules->n_rounds && rules->rounds[round].advance_max == 0)
		round++;
	return round == rules->n_rounds;
}

static void measure_round(struct contest *contest, size_t index, size_t round, int32_t step, struct selection_nearness *near)
{
	const struct selection_entry *entry = &contest->entries[index];
	const struct standing *standing = &contest->standings[index];
	struct selection_items items = selection_items_of(contest->rules, round);
	struct totals totals = {.trim_min = contest->rules->trim_min};
	size_t begin = near->n;
	for (size_t i = items.first; i < items.first + items.n; i++)
		totals.most += contest->rules->items[i].points * 10;
	for (size_t i = 0; i < entry->n_scores; i++)
		if (entry->scores[i].round == (int)round) {
			near->at[near->n++] = (struct selection_near){.score = i};
			totals.at[totals.n++] = selection_total(contest->rules, &entry->scores[i]);
		}
	bool fell_before = standing->round >= 0 && standing->round < (int)round;
	if (totals.n == 0 || fell_before)
		return;
	struct trial trial = {contest, index, round, is_alone(contest->rules, round)};
	int64_t most = totals.most * standing->rounds[round].count, least = least_sum(&trial, most);
	for (size_t judge = 0; judge < totals.n; judge++)
		measure(&totals, judge, step, least, near->selected, &near->at[begin + judge]);
}

void selection_nearness(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entries, size_t n,
						int32_t step, size_t from, size_t to, struct selection_nearness *ret)
{
	struct contest contest;
	contest_measure(p, rules, entries, n, &contest);
	contest_settle(&contest);
	for (size_t i = from; i < to; i++) {
		struct selection_nearness near = {.selected = is_selected(&contest, i)};
		near.at = pool_alloc(p, entries[i].n_scores * sizeof *near.at);
		for (size_t round = 0; round < rules->n_rounds; round++)
			measure_round(&contest, i, round, step, &near);
		ret[i - from] = near;
	}
}
