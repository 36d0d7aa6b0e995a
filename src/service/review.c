#include "ppuri/service/review.h"

#include "review_own.h"

#include "ppuri/store/account.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/conflict.h"
#include "ppuri/store/duplicate.h"
#include "ppuri/store/review.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_REVIEW_LIST = {"review.list", RIGHT_REVIEW_SCORE, ACT_READS};
const struct act ACT_REVIEW_SHOW = {"review.show", RIGHT_REVIEW_SCORE, ACT_READS};
const struct act ACT_REVIEW_CONFLICT = {"review.conflict", RIGHT_REVIEW_SCORE, ACT_WRITES};
const struct act ACT_REVIEW_CONFLICT_OTHER = {"review.conflict-other", RIGHT_REVIEW_ASSIGN, ACT_WRITES};
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

struct declaring {
	const struct conflict_given *given;
	bool removed;
};

static bool declare(struct work *w, const struct assignment *about, const struct account *member, struct declaring *declaring,
					struct err *e)
{
	int64_t id;
	const char *kind = declaring->given->kind;
	const struct conflict conflict = {
		.application_id = about->application_id,
		.account_id = member->id,
		.kind = kind,
		.ground = declaring->given->ground,
		.declared_by = w->me->id,
		.declared_at = w->now,
		.decision = strcmp(kind, "challenge") == 0 ? "pending" : "upheld",
	};
	if (!review_is_open(about, member->name, e))
		return false;
	if (about->conflict)
		return err_set(e, ERR_REFUSED, _("%s: a conflict of %s is recorded already (%s: %s)"), about->receipt_no, member->name,
					   term_name(&CONFLICTS, about->conflict), about->ground);
	declaring->removed = about->scored > 0;
	return conflict_insert(w->db, &conflict, &id, e);
}

static bool declare_own(struct work *w, void *arg, struct err *e)
{
	struct declaring *declaring = arg;
	struct assignment about;
	return review_find_own(w, declaring->given->application, &about, e) && declare(w, &about, w->me, declaring, e);
}

/* Says which of the two keeps the application from being assigned to the member. */
static bool refuse_unassigned(const struct application *application, const struct account *member, struct err *e)
{
	if (strcmp(application->state, "REVIEW") != 0)
		return err_set(e, ERR_REFUSED, _("%s is not under evaluation (%s)"), application->receipt_no ? application->receipt_no : "-",
					   app_state_name(application->state));
	err_set(e, ERR_REFUSED, _("%s is not a member of the committee of the call %s"), member->name, application->call_code);
	return err_hint(e, _("see: ppuri review progress --call %s"), application->call_code);
}

static bool declare_other(struct work *w, void *arg, struct err *e)
{
	struct declaring *declaring = arg;
	const struct conflict_given *given = declaring->given;
	struct application application;
	struct account member;
	struct assignment_list list;
	act_about(w, "application %s", given->application);
	if (!account_by_name(w->db, w->pool, given->reviewer, &member, e) ||
		!application_by_name(w->db, w->pool, given->application, &application, e) ||
		!assignment_list_read(w->db, w->pool, member.id, NULL, application.id, &list, e))
		return false;
	return list.n ? declare(w, &list.at[0], &member, declaring, e) : refuse_unassigned(&application, &member, e);
}

bool desk_review_conflict(struct office *o, const struct conflict_given *given, bool *ret_removed, struct err *e)
{
	struct declaring declaring = {.given = given};
	if (!(given->reviewer ? act_perform(o, &ACT_REVIEW_CONFLICT_OTHER, declare_other, &declaring, e)
						  : act_perform(o, &ACT_REVIEW_CONFLICT, declare_own, &declaring, e)))
		return false;
	*ret_removed = declaring.removed;
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
