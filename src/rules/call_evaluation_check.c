/* What must fit together in the rules by which a call is judged. */
#include "ppuri/call_evaluation.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

#define ITEMS_MAX 30
#define BONUSES_MAX 20 /* of each kind */
#define JUDGES_MAX 15  /* 지방보조금법 §26 */
#define IN_ALL 100
#define FULL_LINE 1000
#define FULL_RATE 10000

static const char *round_name(const struct selection_round *round)
{
	return term_name(&ROUNDS, round->kind);
}

static bool round_stands_above(const struct call *call, size_t round)
{
	for (size_t i = 0; i < round; i++)
		if (strcmp(call->rounds[i].kind, call->rounds[round].kind) == 0)
			return true;
	return false;
}

static bool round_is_right(const struct call *call, size_t i, struct err *e)
{
	const struct selection_round *round = &call->rounds[i];
	if (round_stands_above(call, i))
		return err_set(e, ERR_REFUSED, _("the call has the %s twice"), round_name(round));
	if (round->weight < 0 || round->weight > IN_ALL)
		return err_set(e, ERR_REFUSED, _("the weight of the %s must lie between 0 and 100 percent"), round_name(round));
	if (round->line < 0 || round->line > FULL_LINE)
		return err_set(e, ERR_REFUSED, _("the line of the %s must lie between 0 and 100 points"), round_name(round));
	if (round->advance_max && i + 1 == call->n_rounds)
		return err_set(e, ERR_REFUSED, _("the %s is the last round: nobody goes on from it, so it has no number"), round_name(round));
	return true;
}

static bool rounds_are_right(const struct call *call, struct err *e)
{
	int32_t weight = 0;
	if (call->n_rounds < 1 || call->n_rounds > SELECTION_ROUNDS_MAX)
		return err_set(e, ERR_REFUSED, _("a call has 1 to %d rounds, not %zu"), SELECTION_ROUNDS_MAX, call->n_rounds);
	for (size_t i = 0; i < call->n_rounds; i++) {
		if (!round_is_right(call, i, e))
			return false;
		weight += call->rounds[i].weight;
	}
	return weight == IN_ALL || err_set(e, ERR_REFUSED, _("the weights of the rounds sum to %d; they must sum to %d"), weight, IN_ALL);
}

static bool item_stands_above(const struct call *call, size_t item)
{
	for (size_t i = 0; i < item; i++)
		if (call->items[i].round == call->items[item].round && strcmp(call->items[i].name, call->items[item].name) == 0)
			return true;
	return false;
}

static bool item_is_right(const struct call *call, size_t i, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const struct selection_item *item = &call->items[i];
	if (item->round < 0 || (size_t)item->round >= call->n_rounds)
		return err_set(e, ERR_REFUSED, _("\"%s\" belongs to no round of the call"), item->name);
	if (item_stands_above(call, i))
		return err_set(e, ERR_REFUSED, _("the rubric has the item \"%s\" twice"), item->name);
	return item->line <= item->points * 10 ||
		   err_set(e, ERR_REFUSED, _("the line of \"%s\", %s, is above its %d points"), item->name, points_text(&pool, item->line),
				   (int)item->points);
}

static bool wrong_sum(const struct call *call, const struct selection_round *round, int32_t points, struct err *e)
{
	if (call->n_rounds == 1)
		err_set(e, ERR_REFUSED, _("the points of the items sum to %d; they must sum to %d"), points, IN_ALL);
	else
		err_set(e, ERR_REFUSED, _("the points of the items of the %s sum to %d; they must sum to %d"), round_name(round), points, IN_ALL);
	return err_hint(e, "%s", _("give all items anew: --item NAME:POINTS, once for each"));
}

static bool round_has_its_points(const struct call *call, size_t round, struct err *e)
{
	int32_t points = 0;
	size_t n = 0;
	for (size_t i = 0; i < call->n_items; i++)
		if ((size_t)call->items[i].round == round) {
			points += call->items[i].points;
			n++;
		}
	if (!n) {
		err_set(e, ERR_REFUSED, _("the %s has no items"), round_name(&call->rounds[round]));
		return err_hint(e, "%s", _("an item names its round before a slash: --item '발표/발표력:40'"));
	}
	return points == IN_ALL || wrong_sum(call, &call->rounds[round], points, e);
}

bool call_points_check(const struct call *call, struct err *e)
{
	for (size_t round = 0; round < call->n_rounds; round++)
		if (!round_has_its_points(call, round, e))
			return false;
	return true;
}

static bool rubric_is_right(const struct call *call, struct err *e)
{
	if (call->n_items < 1 || call->n_items > ITEMS_MAX)
		return err_set(e, ERR_REFUSED, _("a rubric has 1 to %d items, not %zu"), ITEMS_MAX, call->n_items);
	for (size_t i = 0; i < call->n_items; i++)
		if (!item_is_right(call, i, e))
			return false;
	return call_points_check(call, e);
}

static bool scoring_is_right(const struct call *call, struct err *e)
{
	if (call->pass_line < 0 || call->pass_line > FULL_LINE)
		return err_set(e, ERR_REFUSED, "%s", _("the pass line must lie between 0 and 100 points"));
	if (call->trim_min != 0 && call->trim_min < 3)
		return err_set(e, ERR_REFUSED, "%s",
					   _("the highest and lowest can be dropped only from three judges on; 0 means that they never are"));
	if (call->judges_min < 0 || call->judges_min > JUDGES_MAX)
		return err_set(e, ERR_REFUSED, _("a committee has at most %d members (지방보조금법 §26), so no more can be needed"), JUDGES_MAX);
	if (call->score_step != 1 && call->score_step != 5 && call->score_step != 10)
		return err_set(e, ERR_REFUSED, "%s", _("scores go in steps of 0.1, 0.5 or 1 point"));
	if (call->comment_below < 0 || call->comment_below > FULL_RATE || call->partial_min < 0 || call->partial_min > FULL_RATE)
		return err_set(e, ERR_REFUSED, "%s", _("the shares for comments and for partial sums are at most 100 percent"));
	return true;
}

/* Through both lists: one name, one meaning. */
static const struct call_bonus *bonus_at(const struct call *call, size_t i)
{
	return i < call->n_bonuses ? &call->bonuses[i] : &call->penalties[i - call->n_bonuses];
}

static bool bonus_stands_above(const struct call *call, size_t bonus)
{
	for (size_t i = 0; i < bonus; i++)
		if (strcmp(bonus_at(call, i)->name, bonus_at(call, bonus)->name) == 0)
			return true;
	return false;
}

static bool bonus_is_right(const struct call *call, size_t i, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const struct call_bonus *bonus = bonus_at(call, i);
	if (bonus_stands_above(call, i))
		return err_set(e, ERR_REFUSED, _("\"%s\" stands there twice among bonuses (가점) and penalties (감점)"), bonus->name);
	if (bonus->tenths <= 0 || bonus->tenths > FULL_LINE)
		return err_set(e, ERR_REFUSED, _("the points of \"%s\" must lie above 0 and be at most 100"), bonus->name);
	if (i >= call->n_bonuses || bonus->tenths <= call->bonus_max)
		return true;
	err_set(e, ERR_REFUSED, _("\"%s\" gives %s points, above the %s that all bonuses count together at most"), bonus->name,
			points_text(&pool, bonus->tenths), points_text(&pool, call->bonus_max));
	return err_hint(e, "%s", _("raise --bonus-max, or lower the bonus"));
}

static bool bonuses_are_right(const struct call *call, struct err *e)
{
	if (call->n_bonuses > BONUSES_MAX || call->n_penalties > BONUSES_MAX)
		return err_set(e, ERR_REFUSED, _("a call has at most %d bonuses (가점) and as many penalties (감점)"), BONUSES_MAX);
	if (call->bonus_max < 0 || call->bonus_max > FULL_LINE)
		return err_set(e, ERR_REFUSED, "%s", _("what bonuses count together at most lies between 0 and 100 points"));
	if (call->n_bonuses && !call->bonus_max) {
		err_set(e, ERR_REFUSED, "%s", _("the call must say how many points all bonuses count together at most"));
		return err_hint(e, "%s", _("give it with --bonus-max"));
	}
	for (size_t i = 0; i < call->n_bonuses + call->n_penalties; i++)
		if (!bonus_is_right(call, i, e))
			return false;
	return true;
}

bool call_evaluation_check(const struct call *call, struct err *e)
{
	return rounds_are_right(call, e) && rubric_is_right(call, e) && scoring_is_right(call, e) && bonuses_are_right(call, e);
}
