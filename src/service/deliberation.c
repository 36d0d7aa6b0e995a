/* 심의: a selection is referred, and what came of it is recorded before anybody confirms it. */
#include "reason.h"
#include "second_person.h"
#include "selection_load.h"

#include "ppuri/store/application.h"
#include "ppuri/store/deliberation.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct act ACT_SELECT_REFER = {"select.refer", RIGHT_SELECT_RUN, ACT_WRITES};
const struct act ACT_SELECT_DELIBERATE = {"select.deliberate", RIGHT_SELECT_RUN, ACT_WRITES};

static bool is_undecided(const struct loaded *loaded, struct err *e)
{
	char at[DATE_TEXT_MAX];
	const struct deliberation *deliberation = loaded->deliberation;
	if (loaded->stored.confirmed_by_name)
		return err_set(e, ERR_REFUSED, _("%s has confirmed this selection already, %s"), loaded->stored.confirmed_by_name,
					   moment_iso(loaded->stored.confirmed_at, at));
	if (deliberation)
		return err_set(e, ERR_REFUSED, _("this selection was deliberated on already, on %s (%s)"), date_iso(deliberation->held_on, at),
					   term_name(&DELIBERATION_OUTCOMES, deliberation->outcome));
	return true;
}

/* In an amendment what was decided stays so until the amendment is confirmed; only what takes part for the first time moves. */
static bool goes_along(const struct loaded *loaded, int64_t application)
{
	for (size_t i = 0; i < loaded->effect.n; i++)
		if (loaded->effect.at[i].was.application_id == application)
			return strcmp(loaded->effect.at[i].was.state, "REVIEWED") == 0;
	return false;
}

static bool refer_all(struct work *w, const struct loaded *loaded, struct err *e)
{
	for (size_t i = 0; i < loaded->rows.n; i++) {
		int64_t application = loaded->rows.at[i].application_id;
		if (loaded->amendment && !goes_along(loaded, application))
			continue;
		if (!application_move(w->db, application, APP_EVENT_REFER, NULL, e))
			return err_prefix(e, "%s", loaded->rows.at[i].receipt_no);
	}
	return selection_set_referred(w->db, loaded->stored.id, w->me->id, w->now, e);
}

static bool is_not_referred(const struct loaded *loaded, struct err *e)
{
	return !loaded->amendment || !loaded->stored.referred ||
		   err_set(e, ERR_REFUSED, _("the amended selection of %s is under deliberation already"), loaded->stored.call_code);
}

struct referring {
	const char *call;
	struct ranking ranking;
};

static bool refer(struct work *w, void *arg, struct err *e)
{
	struct referring *referring = arg;
	struct call call;
	struct loaded loaded;
	if (!selection_open(w, referring->call, &call, &loaded, e) || !is_undecided(&loaded, e) || !is_not_referred(&loaded, e) ||
		!amendment_takes_nothing(&loaded.effect, e) || !selection_is_still_so(w, &call, &loaded.stored, e) || !late_changes_are_agreed(w, &call, e) ||
		!refer_all(w, &loaded, e))
		return false;
	referring->ranking = selection_ranking(w->pool, &loaded);
	return true;
}

bool desk_select_refer(struct office *o, const char *call, struct ranking *ret, struct err *e)
{
	struct referring referring = {.call = call};
	if (!act_perform(o, &ACT_SELECT_REFER, refer, &referring, e))
		return false;
	*ret = referring.ranking;
	return true;
}

struct recording {
	const char *call;
	struct deliberation given;
	struct ranking ranking;
};

/* Nobody deliberates on what was not computed yet. */
static bool day_is_possible(struct work *w, const struct deliberation *given, const struct selection *stored, struct err *e)
{
	char on[DATE_TEXT_MAX], run[DATE_TEXT_MAX];
	if (date_cmp(given->held_on, moment_date(w->now)) > 0)
		return err_set(e, ERR_REFUSED, _("%s has not come yet"), date_iso(given->held_on, on));
	if (date_cmp(given->held_on, moment_date(stored->run_at)) < 0)
		return err_set(e, ERR_REFUSED, _("the selection was run on %s; it can not have been deliberated on at %s"),
					   date_iso(moment_date(stored->run_at), run), date_iso(given->held_on, on));
	return true;
}

/* Those of the selection that are still under deliberation: one may have been withdrawn since. */
static bool read_referred(struct work *w, const struct loaded *loaded, struct application_ids *ret, struct err *e)
{
	struct application application;
	struct application_ids referred = {0};
	for (size_t i = 0; i < loaded->rows.n; i++) {
		if (!application_by_id(w->db, w->pool, loaded->rows.at[i].application_id, &application, e))
			return false;
		if (strcmp(application.state, "DELIBERATION") == 0)
			*POOL_PUSH(w->pool, &referred) = application.id;
	}
	*ret = referred;
	if (loaded->amendment ? loaded->stored.referred : referred.n > 0)
		return true;
	err_set(e, ERR_REFUSED, _("the selection of %s is not under deliberation"), loaded->stored.call_code);
	return err_hint(e, _("refer it first: ppuri select refer %s"), loaded->stored.call_code);
}

static bool all_are_there(struct work *w, const struct call *call, const struct loaded *loaded, const struct application_ids *referred,
						  struct err *e)
{
	if (loaded->amendment)
		return selection_is_still_so(w, call, &loaded->stored, e);
	if (referred->n == loaded->rows.n)
		return true;
	err_set(e, ERR_REFUSED, _("%zu of the %zu applications of this selection are not under deliberation any more"),
			loaded->rows.n - referred->n, loaded->rows.n);
	return err_hint(e, _("select anew: ppuri select run %s"), loaded->stored.call_code);
}

/* One decision adopts one result: another one was never before that meeting. */
static bool adopts_no_other(struct work *w, const struct call *call, const struct deliberation *given, struct err *e)
{
	char on[DATE_TEXT_MAX];
	bool there;
	if (!deliberation_adopted_before(w->db, call->id, given, &there, e))
		return false;
	if (!there)
		return true;
	err_set(e, ERR_REFUSED, _("%s of %s on %s has adopted another selection of %s already"), given->number, given->body,
			date_iso(given->held_on, on), call->code);
	return err_hint(e, "%s", _("record the decision that adopts this one, under its own number"));
}

static bool send_back(struct work *w, const struct application_ids *referred, struct err *e)
{
	for (size_t i = 0; i < referred->n; i++)
		if (!application_move(w->db, referred->at[i], APP_EVENT_SEND_BACK, w->office->reason, e))
			return false;
	return true;
}

static bool record(struct work *w, void *arg, struct err *e)
{
	struct recording *recording = arg;
	struct deliberation *given = &recording->given;
	struct call call;
	struct loaded loaded;
	struct application_ids referred;
	if (!selection_open(w, recording->call, &call, &loaded, e) || !is_undecided(&loaded, e) ||
		!day_is_possible(w, given, &loaded.stored, e))
		return false;
	bool adopts = deliberation_adopts(given->outcome);
	if (!read_referred(w, &loaded, &referred, e) ||
		!(adopts ? all_are_there(w, &call, &loaded, &referred, e) && adopts_no_other(w, &call, given, e) : reason_given(w->office, e) && send_back(w, &referred, e)))
		return false;
	given->selection_id = loaded.stored.id;
	given->reason = w->office->reason;
	given->recorded_at = w->now;
	if (!deliberation_insert(w->db, given, w->me->id, e) || !selection_load(w, call.id, call.code, &loaded, e))
		return false;
	recording->ranking = selection_ranking(w->pool, &loaded);
	return true;
}

bool desk_select_deliberate(struct office *o, const char *call, const struct deliberation *given, struct ranking *ret, struct err *e)
{
	struct recording recording = {.call = call, .given = *given};
	if (!act_perform(o, &ACT_SELECT_DELIBERATE, record, &recording, e))
		return false;
	*ret = recording.ranking;
	return true;
}
