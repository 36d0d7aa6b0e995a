#include "ppuri/proposal.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

static struct proposal_review *review_of(const struct proposal_review_list *list, int64_t round)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->at[i].round == round)
			return &list->at[i];
	return NULL;
}

static bool day_fits(const struct proposal_review_list *list, const struct proposal_review *given, struct date today, struct err *e)
{
	char one[DATE_TEXT_MAX], other[DATE_TEXT_MAX];
	if (!given->held.year)
		return true;
	if (date_cmp(date_first(given->held), today) > 0)
		return err_set(e, ERR_REFUSED, _("%s is still to come; a review is recorded once it was held"), date_iso(given->held, one));
	for (size_t i = 0; i < list->n; i++) {
		const struct proposal_review *before = &list->at[i];
		if (before->round < given->round && before->held.year && date_cmp(date_last(given->held), date_first(before->held)) < 0)
			return err_set(e, ERR_REFUSED, _("%s is before the round before it: %s"), date_iso(given->held, one), date_iso(before->held, other));
	}
	return true;
}

static bool round_fits(const struct proposal_review_list *list, const struct proposal_review *given, struct err *e)
{
	const struct proposal_review *there = review_of(list, given->round);
	int64_t last = list->n ? list->at[list->n - 1].round : 0;
	if (!there && given->round <= last)
		return err_set(e, ERR_REFUSED, _("the last round was %lld; a new one comes behind it"), (long long)last);
	if (there && given->outcome && given->round < last)
		return err_set(e, ERR_REFUSED, _("round %lld came after round %lld, of which no outcome is recorded any more"), (long long)last,
					   (long long)given->round);
	if (there && there->outcome && given->outcome)
		return err_set(e, ERR_REFUSED, _("round %lld has its outcome, which stays: %s"), (long long)given->round,
					   term_name(&REVIEW_OUTCOMES, there->outcome));
	return true;
}

static bool same(const char *one, const char *other)
{
	return one && other ? strcmp(one, other) == 0 : one == other;
}

static const char *newer(const char *now, const char *before)
{
	return now ? now : before;
}

static void say(struct pool *p, struct review_opinion_list *opinions, const struct review_opinion *given)
{
	for (size_t i = 0; i < opinions->n; i++) {
		struct review_opinion *there = &opinions->at[i];
		if (!same(there->department, given->department))
			continue;
		there->feasibility = newer(given->feasibility, there->feasibility);
		there->gap = newer(given->gap, there->gap);
		there->actor = newer(given->actor, there->actor);
		there->ministry = newer(given->ministry, there->ministry);
		return;
	}
	*POOL_PUSH(p, opinions) = *given;
}

bool proposal_looked_at(const struct proposal_review *review)
{
	return review->outcome || review->opinions.n || !review->minutes;
}

bool proposal_may_open(const struct proposal_review_list *list, const struct proposal_review *given, struct err *e)
{
	const struct proposal_review *last = list->n ? &list->at[list->n - 1] : NULL;
	if (!last || given->round <= last->round || last->outcome || !proposal_looked_at(last) || !proposal_looked_at(given))
		return true;
	return err_set(e, ERR_REFUSED, _("round %lld has no outcome yet, and comes before round %lld"), (long long)last->round, (long long)given->round);
}

/* "미비점: 수요처 미확정 → 실증 부지". */
static const char *add_change(struct pool *p, const char *text, const char *what, const char *was, const char *is)
{
	if (!was || !is || strcmp(was, is) == 0)
		return text;
	return pool_printf(p, "%s%s%s: %s → %s", text, *text ? "; " : "", what, was, is);
}

const char *proposal_replaces(struct pool *p, const struct proposal_review_list *list, const struct proposal_review *given)
{
	const struct proposal_review *review = review_of(list, given->round);
	const char *text = "";
	char one[DATE_TEXT_MAX], other[DATE_TEXT_MAX];
	if (!review)
		return NULL;
	if (review->held.year && given->held.year && !given->outcome)
		text = add_change(p, text, _("held on"), date_iso(review->held, one), date_iso(given->held, other));
	if (review->minutes && given->minutes && strcmp(review->minutes, given->minutes) != 0)
		text = pool_printf(p, "%s%s%s", text, *text ? "; " : "", _("minutes")); /* too long to be quoted */
	for (size_t i = 0; i < review->opinions.n; i++)
		for (size_t k = 0; k < given->opinions.n; k++) {
			const struct review_opinion *was = &review->opinions.at[i], *is = &given->opinions.at[k];
			if (!same(was->department, is->department))
				continue;
			text = add_change(p, text, _("feasibility"), was->feasibility, is->feasibility);
			text = add_change(p, text, _("what is missing"), was->gap, is->gap);
			text = add_change(p, text, _("who must act"), was->actor, is->actor);
			text = add_change(p, text, _("ministry to watch"), was->ministry, is->ministry);
		}
	return *text ? text : NULL;
}

bool proposal_say(struct pool *p, struct proposal_review_list *list, const struct proposal_review *given, struct date today, struct err *e)
{
	if (given->round < 1)
		return err_set(e, ERR_REFUSED, "%s", _("rounds are counted from 1"));
	if (!round_fits(list, given, e) || !day_fits(list, given, today, e))
		return false;
	struct proposal_review *review = review_of(list, given->round);
	if (!review) {
		review = POOL_PUSH(p, list);
		*review = (struct proposal_review){.round = given->round};
	}
	/* An outcome may come on a later day than the one on which it was held. */
	if (given->held.year && (!given->outcome || !review->held.year))
		review->held = given->held;
	if (given->outcome) {
		review->outcome = given->outcome;
		review->reason = given->reason;
	}
	review->minutes = newer(given->minutes, review->minutes);
	for (size_t i = 0; i < given->opinions.n; i++)
		say(p, &review->opinions, &given->opinions.at[i]);
	return true;
}

const char *proposal_status(const char *outcome)
{
	static const char *const led_to[][2] = {
		{"carried", "confirmed"}, {"dropped", "stopped"}, {"supplement", "proposed"}, {"deferred", "on-hold"}};
	for (size_t i = 0; i < sizeof led_to / sizeof *led_to; i++)
		if (strcmp(led_to[i][0], outcome) == 0)
			return led_to[i][1];
	bug("an outcome of no kind");
}
