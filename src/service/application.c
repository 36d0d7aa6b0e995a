#include "ppuri/service/application.h"

#include "cost_fits.h"
#include "firm_fields.h"
#include "judging.h"
#include "letter_overtake.h"
#include "supplement_overdue.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/cost.h"
#include "ppuri/store/firm.h"
#include "ppuri/store/supplement.h"
#include "ppuri/store/screening.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_APPLICATION_NEW = {"app.new", RIGHT_APP_WRITE, ACT_WRITES};
const struct act ACT_APPLICATION_EDIT = {"app.edit", RIGHT_APP_WRITE, ACT_WRITES};
const struct act ACT_APPLICATION_LIST = {"app.list", RIGHT_APP_READ, ACT_READS};
const struct act ACT_APPLICATION_WITHDRAW = {"app.withdraw", RIGHT_APP_WRITE, ACT_WRITES};

static bool find_firm(struct work *w, const char *biz_no, struct firm *ret, struct err *e)
{
	if (firm_by_biz_no(w->db, w->pool, biz_no, ret, e))
		return true;
	return e->kind == ERR_NOT_FOUND ? err_hint(e, _("add it first: ppuri firm add %s"), biz_no) : false;
}

/* A firm that is described is new, and is kept with its application or not at all. */
static bool firm_of(struct work *w, const struct firm *given, struct firm *ret, struct err *e)
{
	if (!given->name)
		return find_firm(w, given->biz_no, ret, e);
	*ret = *given;
	return firm_insert(w->db, given, &ret->id, e);
}

static bool enter(struct work *w, void *arg, struct err *e)
{
	const struct application *given = arg;
	struct application application = *given;
	struct call call;
	int64_t id;
	act_about(w, "application %s", application_name(w->pool, given));
	if (!call_by_code(w->db, w->pool, given->call_code, &call, e) || !firm_of(w, &given->firm, &application.firm, e))
		return false;
	application.call_id = call.id;
	application.entered_by = w->me->id;
	return application_not_late(&call, w->now, e) && application_sums_check(&application, e) &&
		   application_limit_check(&application, &call, e) && application_insert(w->db, &application, &id, e) &&
		   (!given->costs || cost_plan_enter(w, id, given->costs, &(struct cost_sums){given->asked, given->own_cash, given->own_kind}, e));
}

bool desk_application_new(struct office *o, const struct application *given, struct err *e)
{
	struct application application = *given;
	if (given->firm.name && !firm_check(o->pool, &application.firm, e))
		return false;
	return act_perform(o, &ACT_APPLICATION_NEW, enter, &application, e);
}

struct editing {
	const char *name;
	const struct application_edit *changes;
	struct application_edited edited;
};

static void take_changes(struct application *application, const struct application_edit *changes)
{
	if (changes->title)
		application->title = changes->title;
	if (changes->total)
		application->total = *changes->total;
	if (changes->asked)
		application->asked = *changes->asked;
	if (changes->own_cash)
		application->own_cash = *changes->own_cash;
	if (changes->own_kind)
		application->own_kind = *changes->own_kind;
}

static bool is_same(const struct application *a, const struct application *b)
{
	return strcmp(a->title, b->title) == 0 && a->total.n == b->total.n && a->asked.n == b->asked.n &&
		   a->own_cash.n == b->own_cash.n && a->own_kind.n == b->own_kind.n;
}

static bool edit(struct work *w, void *arg, struct err *e)
{
	struct editing *editing = arg;
	struct application application;
	struct call call;
	act_about(w, "application %s", editing->name);
	if (!application_by_name(w->db, w->pool, editing->name, &application, e) ||
		!call_by_id(w->db, w->pool, application.call_id, &call, e))
		return false;
	if (strcmp(application.state, "DRAFT") != 0)
		return err_set(e, ERR_REFUSED, _("only a draft can be changed; this application is in the state %s"),
					   app_state_name(application.state));
	if (editing->changes->seen && !is_same(&application, editing->changes->seen))
		return err_set(e, ERR_REFUSED, "%s", _("somebody else has changed it meanwhile; nothing was saved"));
	editing->edited.before = application;
	take_changes(&application, editing->changes);
	editing->edited.after = application;
	return application_sums_check(&application, e) && application_limit_check(&application, &call, e) &&
		   application_update(w->db, &application, e) && cost_plan_read(w->db, w->pool, application.id, &editing->edited.costs, e);
}

bool desk_application_edit(struct office *o, const char *name, const struct application_edit *changes,
						   struct application_edited *ret, struct err *e)
{
	struct editing editing = {.name = name, .changes = changes};
	if (!act_perform(o, &ACT_APPLICATION_EDIT, edit, &editing, e))
		return false;
	*ret = editing.edited;
	return true;
}

static bool withdraw(struct work *w, void *arg, struct err *e)
{
	const char *name = arg;
	struct application application;
	act_about(w, "application %s", name);
	return application_by_name(w->db, w->pool, name, &application, e) && supplement_note_overdue(w, &application, e) &&
		   application_move(w->db, application.id, APP_EVENT_WITHDRAW, w->office->reason, e) &&
		   letters_overtake(w, &(struct letter_scope){.application = application.id}, OVERTAKEN_WITHDRAWN, NULL, e) &&
		   supplement_end(w->db, application.id, "withdrawn", w->me->id, w->now, w->office->reason, e);
}

bool desk_application_withdraw(struct office *o, const char *name, struct err *e)
{
	return act_perform(o, &ACT_APPLICATION_WITHDRAW, withdraw, pool_strdup(o->pool, name), e);
}

struct listing {
	struct work *w;
	const struct application_filter *filter;
	const struct application_taker *to;
	struct page_end *end;
	struct judging judging;
};

static bool list_one(void *to, const struct application *application, struct err *e)
{
	struct listing *listing = to;
	struct application shown = *application;
	return judged_otherwise(listing->w, &listing->judging, application, &shown.stale, e) && listing->to->take(listing->to->to, &shown, e);
}

static bool list(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	struct call call;
	listing->w = w;
	if (listing->filter->call && !call_by_code(w->db, w->pool, listing->filter->call, &call, e))
		return false;
	return application_list_each(w->db, w->pool, listing->filter, &(struct application_taker){list_one, listing}, listing->end, e);
}

bool desk_application_list(struct office *o, const struct application_filter *filter, const struct application_taker *to,
						   struct page_end *ret_end, struct err *e)
{
	struct listing listing = {.filter = filter, .to = to, .end = ret_end};
	return act_perform(o, &ACT_APPLICATION_LIST, list, &listing, e);
}
