#include "ppuri/service/review.h"

#include "review_own.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/duplicate.h"
#include "ppuri/store/review.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_REVIEW_LIST = {"review.list", RIGHT_REVIEW_SCORE, ACT_READS};
const struct act ACT_REVIEW_SHOW = {"review.show", RIGHT_REVIEW_SCORE, ACT_READS};
const struct act ACT_REVIEW_SCORE = {"review.score", RIGHT_REVIEW_SCORE, ACT_WRITES};

static bool not_assigned(const char *application, struct err *e)
{
	err_set(e, ERR_DENIED, _("no application %s is assigned to you for evaluation"), application);
	return err_hint(e, "%s", _("see: ppuri review list"));
}

bool review_find_own(struct work *w, const char *name, struct assignment *ret, struct err *e)
{
	struct application application;
	struct assignment_list list;
	act_about(w, "application %s", name);
	if (!application_by_name(w->db, w->pool, name, &application, e))
		return e->kind == ERR_NOT_FOUND ? not_assigned(name, e) : false;
	if (!assignment_list_read(w->db, w->pool, w->me->id, NULL, application.id, &list, e))
		return false;
	if (!list.n)
		return not_assigned(name, e);
	*ret = list.at[0];
	act_about(w, "application %s", ret->receipt_no);
	return true;
}

bool review_find_member(struct work *w, const char *name, struct application *ret, struct err *e)
{
	struct application application;
	bool found;
	act_about(w, "application %s", name);
	if (!application_by_name(w->db, w->pool, name, &application, e))
		return e->kind == ERR_NOT_FOUND ? not_assigned(name, e) : false;
	if (!member_is_there(w->db, application.call_id, w->me->id, &found, e))
		return false;
	if (!found)
		return not_assigned(name, e);
	*ret = application;
	return true;
}

bool review_is_open(const struct assignment *assignment, const char *account, struct err *e)
{
	if (!assignment->locked)
		return true;
	return err_set(e, ERR_REFUSED, _("the evaluation of %s for the call %s is locked; nothing changes any more"), account,
				   assignment->call_code);
}

bool review_may_score(const struct assignment *assignment, const char *account, struct err *e)
{
	if (assignment->conflict)
		return err_set(e, ERR_REFUSED, _("%s: a conflict of interest (%s) stands against a score of yours"),
					   assignment->receipt_no, term_name(&CONFLICTS, assignment->conflict));
	return review_is_open(assignment, account, e);
}

struct listing {
	const char *call;
	struct assignment_list *list;
};

static bool list(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	struct call call;
	if (listing->call && !call_by_code(w->db, w->pool, listing->call, &call, e))
		return false;
	return assignment_list_read(w->db, w->pool, w->me->id, listing->call, 0, listing->list, e);
}

bool desk_review_list(struct office *o, const char *call, struct assignment_list *ret, struct err *e)
{
	struct listing listing = {.call = call, .list = ret};
	return act_perform(o, &ACT_REVIEW_LIST, list, &listing, e);
}

struct showing {
	const char *application;
	struct review_view view;
};

static bool read_scores(struct work *w, struct review_view *view, struct err *e)
{
	struct score_list scores;
	int32_t *tenths = pool_alloc(w->pool, view->n_items * sizeof *tenths);
	if (!score_list_read(w->db, w->pool, view->about.application_id, &scores, e) ||
		!score_comment_read(w->db, w->pool, view->about.application_id, w->me->id, &view->comment, e))
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

static bool read_duplicates(struct work *w, struct review_view *view, struct err *e)
{
	struct application application;
	return application_by_name(w->db, w->pool, view->about.receipt_no, &application, e) &&
		   duplicates_read(w->db, w->pool, &application, true, &view->duplicates, e);
}

static bool show(struct work *w, void *arg, struct err *e)
{
	struct showing *showing = arg;
	struct review_view *view = &showing->view;
	struct call call;
	if (!review_find_own(w, showing->application, &view->about, e) ||
		!call_by_id(w->db, w->pool, view->about.call_id, &call, e))
		return false;
	view->items = call.items;
	view->n_items = call.n_items;
	return view->about.conflict || (read_scores(w, view, e) && read_duplicates(w, view, e));
}

bool desk_review_show(struct office *o, const char *application, struct review_view *ret, struct err *e)
{
	struct showing showing = {.application = application};
	if (!act_perform(o, &ACT_REVIEW_SHOW, show, &showing, e))
		return false;
	*ret = showing.view;
	return true;
}

struct scoring {
	const char *application, *points, *comment;
	struct assignment after;
};

static bool score(struct work *w, void *arg, struct err *e)
{
	struct scoring *scoring = arg;
	struct assignment about;
	struct call call;
	if (!review_find_own(w, scoring->application, &about, e) || !review_may_score(&about, w->me->name, e) ||
		!call_by_id(w->db, w->pool, about.call_id, &call, e))
		return false;
	struct score_sheet sheet = {.items = call.items, .n = call.n_items, .comment = scoring->comment};
	return points_list_parse(w->pool, scoring->points, call.items, call.n_items, &sheet.tenths, e) &&
		   score_write(w->db, about.application_id, w->me->id, &sheet, e) &&
		   review_find_own(w, scoring->application, &scoring->after, e);
}

bool desk_review_score(struct office *o, const char *application, const char *points, const char *comment,
					   struct assignment *ret, struct err *e)
{
	struct scoring scoring = {.application = application, .points = points, .comment = comment};
	if (!act_perform(o, &ACT_REVIEW_SCORE, score, &scoring, e))
		return false;
	*ret = scoring.after;
	return true;
}
