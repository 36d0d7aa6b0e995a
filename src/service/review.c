#include "ppuri/service/review.h"

#include "review_open.h"
#include "review_own.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/cost.h"
#include "ppuri/store/duplicate.h"
#include "ppuri/store/review.h"
#include "ppuri/store/round.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_REVIEW_LIST = {"review.list", RIGHT_REVIEW_SCORE, ACT_READS};
const struct act ACT_REVIEW_SHOW = {"review.show", RIGHT_REVIEW_SCORE, ACT_READS};
const struct act ACT_REVIEW_SCORE = {"review.score", RIGHT_REVIEW_SCORE, ACT_WRITES};

struct listing {
	const char *call;
	struct assignment_list list; /* what may be opened */
	const char *unpledged;
};

/* Nothing of a call is shown before its pledge, not even how many have applied. */
static void keep_pledged(struct pool *p, const struct assignment_list *all, struct listing *listing)
{
	const char *last = NULL, *names = NULL;
	for (size_t i = 0; i < all->n; i++) {
		const struct assignment *one = &all->at[i];
		if (one->pledged) {
			*POOL_PUSH(p, &listing->list) = *one;
			continue;
		}
		if (!one->open)
			continue;
		if (!last || strcmp(last, one->call_code) != 0)
			names = names ? pool_printf(p, "%s, %s", names, one->call_code) : one->call_code;
		last = one->call_code;
	}
	listing->unpledged = names;
}

static bool list(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	struct call call;
	struct assignment_list all;
	if (listing->call && !call_by_code(w->db, w->pool, listing->call, &call, e))
		return false;
	if (!assignment_list_read(w->db, w->pool, w->me->id, listing->call, true, &all, e))
		return false;
	listing->list = (struct assignment_list){0};
	keep_pledged(w->pool, &all, listing);
	return true;
}

bool desk_review_list(struct office *o, const char *call, struct assignment_list *ret, const char **ret_unpledged, struct err *e)
{
	struct listing listing = {.call = call};
	bool opened;
	if (!act_perform(o, &ACT_REVIEW_LIST, list, &listing, e) || !review_note_opening(o, &listing.list, &opened, e) ||
		(opened && !act_perform(o, &ACT_REVIEW_LIST, list, &listing, e)))
		return false;
	*ret = listing.list;
	*ret_unpledged = listing.unpledged;
	return true;
}

struct showing {
	const char *application;
	struct review_view view;
};

static bool read_scores(struct work *w, struct review_view *view, struct err *e)
{
	const struct assignment *about = &view->about;
	struct score_list scores;
	int32_t *tenths = pool_alloc(w->pool, view->n_items * sizeof *tenths);
	if (!score_list_read(w->db, w->pool, about->application_id, &scores, e) ||
		!score_comment_read(w->db, w->pool, about->application_id, w->me->id, about->round, &view->comment, e))
		return false;
	for (size_t i = 0; i < view->n_items; i++) {
		tenths[i] = -1;
		for (size_t k = 0; k < scores.n; k++)
			if (scores.at[k].account_id == w->me->id && scores.at[k].no == view->items[i].no)
				tenths[i] = scores.at[k].tenths;
	}
	view->tenths = tenths;
	return true;
}

/* Other support tells who it is. */
static bool read_duplicates(struct work *w, struct review_view *view, struct err *e)
{
	struct application application;
	return view->about.blind || (application_by_name(w->db, w->pool, view->about.receipt_no, &application, e) &&
								 duplicates_read(w->db, w->pool, &application, true, &view->duplicates, e));
}

/* What a line is reckoned from may name the firm. */
static bool read_costs(struct work *w, struct review_view *view, struct err *e)
{
	struct cost_plan plan;
	if (!cost_plan_filed(w->db, w->pool, view->about.application_id, &plan, e))
		return false;
	if (view->about.blind)
		return cost_plan_by_category(w->pool, &plan, &view->costs, e);
	view->costs = plan;
	return true;
}

void review_items(const struct call *call, int round, const struct selection_item **ret, size_t *ret_n)
{
	size_t first = 0, n = 0;
	for (size_t i = 0; i < call->n_items; i++)
		if (call->items[i].round == round - 1 && !n++)
			first = i;
	*ret = call->items + first;
	*ret_n = n;
}

static bool show(struct work *w, void *arg, struct err *e)
{
	struct showing *showing = arg;
	struct review_view *view = &showing->view;
	struct call call;
	struct round_now round;
	if (!review_find_own(w, showing->application, &view->about, e) ||
		!call_by_id(w->db, w->pool, view->about.call_id, &call, e) || !round_in_hand(w->db, w->pool, call.id, &round, e))
		return false;
	review_items(&call, view->about.round, &view->items, &view->n_items);
	view->round_kind = round.kind;
	view->rounds = round.n;
	view->score_step = call.score_step;
	view->comment_below = call.comment_below;
	return view->about.conflict || (read_scores(w, view, e) && read_duplicates(w, view, e) && read_costs(w, view, e));
}

bool desk_review_show(struct office *o, const char *application, struct review_view *ret, struct err *e)
{
	struct showing showing = {.application = application};
	struct assignment_list one = {.at = &showing.view.about, .n = 1};
	bool opened;
	if (!act_perform(o, &ACT_REVIEW_SHOW, show, &showing, e) || !review_note_opening(o, &one, &opened, e))
		return false;
	*ret = showing.view;
	return true;
}

struct scoring {
	const struct score_given *given;
	struct assignment after;
};

/* A whole sheet with a low score and no word about it is not taken; one in parts is looked at when it is locked. */
static bool says_why(struct work *w, const struct assignment *about, const struct call *call, const struct score_sheet *sheet,
					 struct err *e)
{
	const char *said = sheet->comment;
	const struct selection_item *low = item_below(sheet->items, sheet->tenths, sheet->n, call->comment_below);
	if (!low)
		return true;
	if (!said && !score_comment_read(w->db, w->pool, about->application_id, w->me->id, about->round, &said, e))
		return false;
	if (said && *said)
		return true;
	err_set(e, ERR_REFUSED, _("%s: below %s%% of its points a comment is needed"), low->name, rate_text(w->pool, call->comment_below));
	return err_hint(e, "%s", _("give it with --comment"));
}

static bool read_sheet(struct work *w, const struct score_given *given, const struct call *call, struct score_sheet *sheet,
					   struct err *e)
{
	if (given->points)
		return points_list_parse(w->pool, given->points, sheet->items, sheet->n, call->score_step, &sheet->tenths, e);
	if (given->n != sheet->n)
		return err_set(e, ERR_REFUSED, "%s", _("the items are those of another round; look at it again"));
	sheet->tenths = given->tenths;
	return true;
}

static bool score(struct work *w, void *arg, struct err *e)
{
	struct scoring *scoring = arg;
	const struct score_given *given = scoring->given;
	struct assignment about;
	struct call call;
	if (!review_find_own(w, given->application, &about, e) || !review_may_score(&about, w->me->name, e) ||
		!call_by_id(w->db, w->pool, about.call_id, &call, e))
		return false;
	struct score_sheet sheet = {.round = about.round, .comment = given->comment};
	review_items(&call, about.round, &sheet.items, &sheet.n);
	return read_sheet(w, given, &call, &sheet, e) && (!given->points || says_why(w, &about, &call, &sheet, e)) &&
		   review_open(w, about.call_id, e) && score_write(w->db, about.application_id, w->me->id, &sheet, e) &&
		   review_find_own(w, given->application, &scoring->after, e);
}

bool desk_review_score(struct office *o, const struct score_given *given, struct assignment *ret, struct err *e)
{
	struct scoring scoring = {.given = given};
	if (!act_perform(o, &ACT_REVIEW_SCORE, score, &scoring, e))
		return false;
	*ret = scoring.after;
	return true;
}
