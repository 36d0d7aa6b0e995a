#include "ppuri/selection.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

/* What the sort compares by; the mean is worked out once. */
struct ranked {
	size_t entry;
	struct mean mean;
};

struct contest {
	const struct selection_rules *rules;
	const struct selection_entry *entries;
};

static const char TIE_BY_RECEIPT[] = "receipt";

static struct mean entry_mean(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entry)
{
	int32_t *totals = pool_alloc(p, entry->n_scores * sizeof *totals);
	for (size_t judge = 0; judge < entry->n_scores; judge++)
		for (size_t item = 0; item < rules->n_items; item++)
			totals[judge] += entry->scores[judge].tenths[item];
	return mean_trimmed(totals, entry->n_scores, rules->trim_min);
}

static struct mean item_mean(const struct selection_entry *entry, size_t item)
{
	struct mean mean = {0, (int64_t)entry->n_scores};
	for (size_t judge = 0; judge < entry->n_scores; judge++)
		mean.sum += entry->scores[judge].tenths[item];
	return mean;
}

static size_t biggest_item(const struct selection_rules *rules)
{
	size_t biggest = 0;
	for (size_t i = 1; i < rules->n_items; i++)
		if (rules->items[i].points > rules->items[biggest].points)
			biggest = i;
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

/* Below 0 when a stands before b. */
static int item_cmp(const struct selection_entry *a, const struct selection_entry *b, size_t item)
{
	return mean_cmp(item_mean(b, item), item_mean(a, item));
}

static int item_order_cmp(const struct selection_rules *rules, const struct selection_entry *a,
						  const struct selection_entry *b)
{
	int order = 0;
	for (size_t item = 0; order == 0 && item < rules->n_items; item++)
		order = item_cmp(a, b, item);
	return order;
}

static int size_cmp(const struct selection_entry *a, const struct selection_entry *b)
{
	size_t left = size_order(a->size), right = size_order(b->size);
	return (left > right) - (left < right);
}

static int receipt_cmp(const struct selection_entry *a, const struct selection_entry *b)
{
	int order = strcmp(a->received, b->received);
	return order ? order : strcmp(a->receipt, b->receipt);
}

static int tie_cmp(const struct selection_rules *rules, enum tie_break tie, const struct selection_entry *a,
				   const struct selection_entry *b)
{
	switch (tie) {
	case TIE_BIGGEST_ITEM:
		return item_cmp(a, b, biggest_item(rules));
	case TIE_ITEM_ORDER:
		return item_order_cmp(rules, a, b);
	case TIE_SMALLER_FIRM:
		return size_cmp(a, b);
	case TIE_NO_EARLIER_SUPPORT:
		return (a->earlier_awards > b->earlier_awards) - (a->earlier_awards < b->earlier_awards);
	case TIE_EARLIER_RECEIPT:
		return receipt_cmp(a, b);
	}
	bug("tie-break %d does not exist", (int)tie);
}

/* Below 0 when a stands before b, both with the same mean; *ret_tie names what told them apart. */
static int same_mean_cmp(const struct selection_rules *rules, const struct selection_entry *a,
						 const struct selection_entry *b, const char **ret_tie)
{
	for (size_t i = 0; i < rules->n_ties; i++) {
		int order = tie_cmp(rules, rules->ties[i], a, b);
		*ret_tie = TIE_BREAKS.terms[rules->ties[i]].code;
		if (order != 0)
			return order;
	}
	*ret_tie = TIE_BY_RECEIPT;
	return strcmp(a->receipt, b->receipt);
}

static int ranked_cmp(const void *left, const void *right, void *context)
{
	const struct contest *contest = context;
	const struct ranked *a = left, *b = right;
	int order = mean_cmp(b->mean, a->mean);
	if (order != 0 || a->entry == b->entry)
		return order;
	const struct selection_entry *entries = contest->entries;
	const char *tie;
	order = same_mean_cmp(contest->rules, &entries[a->entry], &entries[b->entry], &tie);
	if (order == 0)
		bug("receipt number %s is there twice", entries[a->entry].receipt);
	return order;
}

/* The tie-break that put line[1] below line[0], or NULL. */
static const char *tie_between(const struct contest *contest, const struct selection_line *line)
{
	if (mean_cmp(line[0].mean, line[1].mean) != 0)
		return NULL;
	const char *tie;
	same_mean_cmp(contest->rules, &contest->entries[line[0].entry], &contest->entries[line[1].entry], &tie);
	return tie;
}

/* Gives ranks to the lines (they stand in order) and returns how many reach the pass line. */
static size_t rank_lines(const struct contest *contest, struct selection_line *lines, size_t n)
{
	size_t ranked = 0;
	for (size_t i = 0; i < n; i++) {
		struct selection_line *line = &lines[i];
		if (line->mean.count == 0) {
			line->verdict = SELECTION_UNSCORED;
		} else if (!mean_reaches(line->mean, contest->rules->pass_line)) {
			line->verdict = SELECTION_BELOW_LINE;
		} else {
			line->rank = (int)++ranked;
			line->tie = i > 0 ? tie_between(contest, line - 1) : NULL;
		}
	}
	return ranked;
}

/* Gives money and places in rank order. The first who does not fit ends it: nobody behind is served before those ahead. */
static void fill_lines(const struct contest *contest, struct selection_line *lines, size_t n, size_t ranked)
{
	const struct selection_rules *rules = contest->rules;
	struct won running = {0};
	int selected = 0, reserve = 0;
	for (size_t i = 0; i < n; i++) {
		struct selection_line *line = &lines[i];
		struct won asked = contest->entries[line->entry].asked;
		bool place_left = rules->select_max == 0 || selected < rules->select_max;
		bool money_left = asked.n <= rules->budget.n - running.n;
		if (i < ranked && reserve == 0 && place_left && money_left) {
			line->verdict = SELECTION_SELECTED;
			line->granted = asked;
			running.n += asked.n;
			selected++;
		} else if (i < ranked) {
			line->verdict = SELECTION_RESERVE;
			line->reserve = ++reserve;
		}
		line->running = running;
	}
}

void selection_run(struct pool *p, const struct selection_rules *rules, const struct selection_entry *entries, size_t n,
				   struct selection_line *lines)
{
	struct contest contest = {rules, entries};
	struct ranked *order = pool_alloc(p, n * sizeof *order);
	for (size_t i = 0; i < n; i++)
		order[i] = (struct ranked){i, entry_mean(p, rules, &entries[i])};
	qsort_r(order, n, sizeof *order, ranked_cmp, &contest);
	for (size_t i = 0; i < n; i++)
		lines[i] = (struct selection_line){.entry = order[i].entry, .mean = order[i].mean};
	fill_lines(&contest, lines, n, rank_lines(&contest, lines, n));
}

const char *selection_verdict_code(enum selection_verdict v)
{
	switch (v) {
	case SELECTION_SELECTED:
		return "SELECTED";
	case SELECTION_RESERVE:
		return "RESERVE";
	case SELECTION_BELOW_LINE:
		return "BELOW_LINE";
	case SELECTION_UNSCORED:
		return "UNSCORED";
	}
	bug("verdict %d does not exist", (int)v);
}

const char *selection_verdict_name(enum selection_verdict v)
{
	switch (v) {
	case SELECTION_SELECTED:
		return _("selected");
	case SELECTION_RESERVE:
		return _("reserve");
	case SELECTION_BELOW_LINE:
		return _("below the pass line");
	case SELECTION_UNSCORED:
		return _("not scored");
	}
	bug("verdict %d does not exist", (int)v);
}
