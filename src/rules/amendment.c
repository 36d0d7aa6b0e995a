#include "ppuri/amendment.h"

#include "ppuri/decimal.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

static bool is_decided(const char *state)
{
	static const char *const decided[] = {"SELECTED", "RESERVE", "NOT_SELECTED", "REVIEW", "REVIEWED", "DELIBERATION"};
	for (size_t i = 0; i < sizeof decided / sizeof *decided; i++)
		if (strcmp(state, decided[i]) == 0)
			return true;
	return false;
}

const char *amendment_state(const char *state, enum selection_verdict verdict)
{
	if (verdict == SELECTION_SELECTED)
		return is_decided(state) ? "SELECTED" : state;
	return verdict == SELECTION_RESERVE ? "RESERVE" : "NOT_SELECTED";
}

static struct amendment_change change_of(const struct amendment_standing *standing, const struct selection_line *line)
{
	struct amendment_change change = {
		.was = *standing,
		.became = amendment_state(standing->state, line->verdict),
		.reserve = line->reserve,
		.granted = line->granted,
	};
	change.held = standing->award.n > line->granted.n;
	return change;
}

static bool differs(const struct amendment_change *change)
{
	return change->held || strcmp(change->was.state, change->became) != 0 || change->was.reserve != change->reserve ||
		   change->was.granted.n != change->granted.n;
}

static int by_receipt(const void *left, const void *right)
{
	const struct amendment_change *a = left, *b = right;
	return strcmp(a->was.receipt_no, b->was.receipt_no);
}

struct amendment_effect amendment_effect_of(struct pool *p, const struct amendment_standing *standing, const struct selection_line *lines,
											size_t n)
{
	struct amendment_effect effect = {0};
	for (size_t i = 0; i < n; i++) {
		struct amendment_change change = change_of(&standing[lines[i].entry], &lines[i]);
		if (differs(&change))
			*POOL_PUSH(p, &effect) = change;
	}
	if (effect.n)
		qsort(effect.at, effect.n, sizeof *effect.at, by_receipt);
	return effect;
}

const struct amendment_change *amendment_held(const struct amendment_effect *effect)
{
	for (size_t i = 0; i < effect->n; i++)
		if (effect->at[i].held)
			return &effect->at[i];
	return NULL;
}

static const char *add_count(struct pool *p, const char *text, const char *what, int n)
{
	return n ? pool_printf(p, "%s%s%s %d", text, *text ? ", " : "", what, n) : text;
}

const char *amendment_counts(struct pool *p, const struct amendment_effect *effect)
{
	int in = 0, out = 0, otherwise = 0;
	for (size_t i = 0; i < effect->n; i++) {
		bool was = strcmp(effect->at[i].was.state, "SELECTED") == 0, is = strcmp(effect->at[i].became, "SELECTED") == 0;
		in += is && !was;
		out += was && !is;
		otherwise += was == is;
	}
	const char *text = add_count(p, "", _("newly selected"), in);
	text = add_count(p, text, _("no longer selected"), out);
	text = add_count(p, text, _("sum, reserve or verdict changed"), otherwise);
	return *text ? text : _("the result is the same as before for every firm");
}

static const char *add(struct pool *p, const char *text, const char *more)
{
	return text ? pool_printf(p, "%s; %s", text, more) : more;
}

static const char *add_points(struct pool *p, const char *text, const char *what, int32_t was, int32_t is)
{
	return was == is ? text : add(p, text, pool_printf(p, "%s %s → %s", what, decimal_text(p, was, 1), decimal_text(p, is, 1)));
}

static const char *placed_name(enum placed placed)
{
	return term_name(&PLACEMENTS, PLACEMENTS.terms[placed].code);
}

static const char *add_size(struct pool *p, const char *text, const char *was, const char *is)
{
	if (strcmp(was ? was : "", is ? is : "") == 0)
		return text;
	return add(p, text, pool_printf(p, "%s %s → %s", _("size"), was && *was ? term_name(&SIZES, was) : "-", is && *is ? term_name(&SIZES, is) : "-"));
}

static const struct selection_score *score_of(const struct selection_entry *entry, const struct selection_score *like)
{
	for (size_t i = 0; i < entry->n_scores; i++)
		if (entry->scores[i].round == like->round && strcmp(entry->scores[i].judge, like->judge) == 0)
			return &entry->scores[i];
	return NULL;
}

/* Of the same round, so of as many items. */
static bool same_points(const struct selection_rules *rules, const struct selection_score *one, const struct selection_score *other)
{
	size_t n = selection_items_of(rules, (size_t)one->round).n;
	return memcmp(one->tenths, other->tenths, n * sizeof *one->tenths) == 0;
}

/* Which members' scores count no more, count now, or are others. */
static const char *add_scores(struct pool *p, const char *text, const struct selection_rules *rules, const struct selection_entry *was,
							  const struct selection_entry *is)
{
	for (size_t i = 0; i < was->n_scores; i++) {
		const struct selection_score *now = score_of(is, &was->scores[i]);
		if (!now)
			text = add(p, text, pool_printf(p, _("the scores of %s count no more"), was->scores[i].judge));
		else if (!same_points(rules, &was->scores[i], now))
			text = add(p, text, pool_printf(p, _("%s scored it anew"), was->scores[i].judge));
	}
	for (size_t i = 0; i < is->n_scores; i++)
		if (!score_of(was, &is->scores[i]))
			text = add(p, text, pool_printf(p, _("the scores of %s count"), is->scores[i].judge));
	return text;
}

const char *amendment_facts(struct pool *p, const struct selection_rules *rules, const struct selection_entry *was,
							const struct selection_entry *is, bool fixed)
{
	char from[WON_TEXT_MAX], to[WON_TEXT_MAX];
	const char *text = add_scores(p, NULL, rules, was, is);
	text = add_points(p, text, _("bonus"), was->bonus, is->bonus);
	text = add_points(p, text, _("penalty"), was->penalty, is->penalty);
	if (was->placed != is->placed)
		text = add(p, text, pool_printf(p, "%s → %s", placed_name(was->placed), placed_name(is->placed)));
	if (was->proposed.n != is->proposed.n && !fixed)
		text = add(p, text, pool_printf(p, _("proposed %s → %s"), won_text(was->proposed, from), won_text(is->proposed, to)));
	if (was->earlier_awards != is->earlier_awards)
		text = add(p, text, pool_printf(p, _("earlier awards %d → %d"), was->earlier_awards, is->earlier_awards));
	return add_size(p, text, was->size, is->size);
}
