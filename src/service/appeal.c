#include "appeal_acts.h"
#include "told_by_letter.h"

#include "ppuri/award_law.h"
#include "ppuri/deadline.h"
#include "ppuri/lifecycle.h"
#include "ppuri/store/application.h"
#include "ppuri/store/award_change.h"
#include "ppuri/store/call.h"
#include "ppuri/store/holiday.h"
#include "ppuri/store/program.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_APPEAL_FILE = {"appeal.file", RIGHT_APP_SCREEN, ACT_WRITES};
const struct act ACT_APPEAL_LIST = {"appeal.list", RIGHT_APP_READ, ACT_READS};
const struct act ACT_APPEAL_SHOW = {"appeal.show", RIGHT_APP_READ, ACT_READS};

struct filing {
	const struct appeal_given *given;
	struct appeal_coming coming;
	struct appeal appeal;
	struct appeal_file file;
	bool holidays_unknown;
};

static bool is(const struct application *application, const char *state)
{
	return strcmp(application->state, state) == 0;
}

static bool can_be_objected_to(const struct application *application, struct err *e)
{
	static const char *const states[] = {"INELIGIBLE", "RETURNED", "NOT_SELECTED", "RESERVE", "SELECTED", "AWARDED", "CANCELLED", "RESULT_CANCELLED"};
	for (size_t i = 0; i < sizeof states / sizeof *states; i++)
		if (is(application, states[i]))
			return true;
	return err_set(e, ERR_REFUSED, _("in the state %s nothing is decided that the firm could object to"), app_state_name(application->state));
}

static bool refuse_untold(struct work *w, const struct application *application, struct err *e)
{
	if (is(application, "INELIGIBLE")) {
		err_set(e, ERR_REFUSED, "%s", _("the firm was not told yet that it is ineligible, so nothing is objected to"));
		return err_hint(e, _("check it again: ppuri app screen %s"), application_name(w->pool, application));
	}
	err_set(e, ERR_REFUSED, _("the result of the call %s is not announced yet, so nothing is objected to"), application->call_code);
	return err_hint(e, _("an approver announces it: ppuri call announce %s"), application->call_code);
}

/* The day of the notice, as the store knows it. Of what was returned only its letter knows one. */
static bool read_told(struct work *w, const struct application *application, struct date *ret, struct err *e)
{
	struct moment at = application->informed_at;
	bool announced = false, told = is(application, "INELIGIBLE") && application->informed_how;
	if (is(application, "CANCELLED") || is(application, "RESULT_CANCELLED")) {
		if (!cancelled_at_read(w->db, application->id, &at, &told, e))
			return false;
		if (!told)
			return err_set(e, ERR_STORE, _("%s was cancelled by no decision"), application->receipt_no);
	}
	if (is(application, "RETURNED")) {
		*ret = (struct date){0};
		return true;
	}
	if (!told && !result_told_read(w->db, application->id, &at, &announced, e))
		return false;
	if (!told && !announced)
		return refuse_untold(w, application, e);
	*ret = moment_date(at);
	return true;
}

static struct date filed_on(const struct work *w, const struct filing *filing)
{
	return filing->given->filed_on.year ? filing->given->filed_on : moment_date(w->now);
}

/* What an award gives is told by its letter, and that of a change by another: it is the one that the firm had in hand. Until there is any it
 * objects to what was selected. */
static bool find_decision(struct work *w, struct filing *filing, const struct application *application, struct date *ret_known, struct err *e)
{
	struct appeal *appeal = &filing->appeal;
	struct date letter = {0};
	appeal->against = application->state;
	if (!is(application, "AWARDED"))
		return read_told(w, application, ret_known, e);
	if (!told_by_letter(w, application, "AWARDED", filed_on(w, filing), &letter, &appeal->version, e))
		return false;
	*ret_known = letter;
	if (letter.year)
		return true;
	appeal->against = "SELECTED";
	return read_told(w, application, ret_known, e);
}

static bool find_told(struct work *w, struct filing *filing, const struct application *application, struct err *e)
{
	struct date known, told, given = filing->given->told_on;
	char text[DATE_TEXT_MAX];
	if (!find_decision(w, filing, application, &known, e))
		return false;
	told = known;
	if (!told_by_letter(w, application, filing->appeal.against, filed_on(w, filing), &told, NULL, e))
		return false;
	if (!told.year && !given.year) {
		err_set(e, ERR_USAGE, "%s", _("the day on which the firm was told of the return is needed"));
		return err_hint(e, "%s", _("give it with --told"));
	}
	if (known.year && given.year && date_cmp(given, known) < 0)
		return err_set(e, ERR_REFUSED, _("the firm was told on %s, not before"), date_spoken(known, text));
	filing->appeal.told_on = given.year ? given : told;
	return true;
}

static bool find_filed(struct work *w, struct filing *filing, struct err *e)
{
	struct appeal *appeal = &filing->appeal;
	struct date today = moment_date(w->now);
	char text[DATE_TEXT_MAX];
	appeal->filed_on = filed_on(w, filing);
	if (date_cmp(appeal->filed_on, today) > 0)
		return err_set(e, ERR_REFUSED, _("%s has not come yet"), date_iso(appeal->filed_on, text));
	if (date_cmp(appeal->filed_on, appeal->told_on) < 0)
		return err_set(e, ERR_REFUSED, _("nobody objects before the day of the notice, %s"), date_spoken(appeal->told_on, text));
	return true;
}

/* An agreement is a contract: its letters tell no term to object in, so none runs. */
static bool has_term(const struct appeal *appeal, const char *legal_basis)
{
	return !award_law_agrees(legal_basis) || (strcmp(appeal->against, "AWARDED") != 0 && strcmp(appeal->against, "CANCELLED") != 0);
}

static bool find_terms(struct work *w, struct filing *filing, const struct application *application, struct err *e)
{
	struct appeal *appeal = &filing->appeal;
	struct call call;
	struct program program;
	struct holidays holidays;
	if (!call_by_id(w->db, w->pool, application->call_id, &call, e) || !program_by_id(w->db, w->pool, call.program_id, &program, e) ||
		!holidays_read(w->db, w->pool, &holidays, e))
		return false;
	if (has_term(appeal, program.legal_basis)) {
		int days = objection_days(program.legal_basis, appeal->told_on, &appeal->law);
		appeal->last_day = deadline_days(appeal->told_on, days, &holidays);
		filing->holidays_unknown = !holidays_know(&holidays, appeal->last_day.year);
	}
	const struct objection_answer answer = objection_answer(program.legal_basis, appeal->filed_on);
	appeal->answer_by = deadline_days(appeal->filed_on, answer.days, &holidays);
	appeal->answer_law = answer.source;
	return true;
}

static bool file(struct work *w, void *arg, struct err *e)
{
	struct filing *filing = arg;
	struct appeal *appeal = &filing->appeal;
	struct application application;
	struct paper_attached_list attached = {0};
	int64_t id;
	act_about(w, "application %s", filing->given->application);
	if (!application_by_name(w->db, w->pool, filing->given->application, &application, e) || !can_be_objected_to(&application, e) ||
		!find_told(w, filing, &application, e) || !find_filed(w, filing, e) || !find_terms(w, filing, &application, e))
		return false;
	appeal->application_id = application.id;
	appeal->ground = filing->given->ground;
	appeal->wants = filing->given->wants;
	appeal->entered_by = w->me->id;
	appeal->entered_at = w->now;
	return appeal_insert(w->db, appeal, &id, e) && appeal_papers_take(w, id, &filing->coming, &attached, e) &&
		   appeal_take(w, filing->given->application, &filing->file, e);
}

bool desk_appeal_file(struct office *o, const struct appeal_given *given, struct appeal_file *ret, bool *ret_holidays_unknown, struct err *e)
{
	struct filing filing = {.given = given};
	if ((given->n_papers && !appeal_papers_look(o, given->application, given->papers, given->n_papers, &filing.coming, e)) ||
		!act_perform(o, &ACT_APPEAL_FILE, file, &filing, e))
		return false;
	*ret = filing.file;
	*ret_holidays_unknown = filing.holidays_unknown;
	return true;
}

struct listing {
	const char *call, *application;
	bool open;
	struct appeal_list list;
};

static bool list_appeals(struct work *w, void *arg, struct err *e)
{
	struct listing *listing = arg;
	struct appeal_filter filter = {.call = listing->call, .open = listing->open};
	struct application application;
	struct call call;
	if (listing->application) {
		act_about(w, "application %s", listing->application);
		if (!application_by_name(w->db, w->pool, listing->application, &application, e))
			return false;
		filter.application = application.id;
	}
	if (listing->call && !call_by_code(w->db, w->pool, listing->call, &call, e))
		return false;
	return appeal_list_read(w->db, w->pool, &filter, &listing->list, e);
}

bool desk_appeal_list(struct office *o, const char *call, const char *application, bool open, struct appeal_list *ret, struct err *e)
{
	struct listing listing = {.call = call, .application = application, .open = open};
	if (!act_perform(o, &ACT_APPEAL_LIST, list_appeals, &listing, e))
		return false;
	*ret = listing.list;
	return true;
}

bool appeal_take(struct work *w, const char *name, struct appeal_file *ret, struct err *e)
{
	struct application application;
	struct appeal_list list;
	struct filed_papers papers;
	act_about(w, "application %s", name);
	if (!application_by_name(w->db, w->pool, name, &application, e) ||
		!appeal_list_read(w->db, w->pool, &(struct appeal_filter){.application = application.id}, &list, e))
		return false;
	if (!list.n)
		return err_set(e, ERR_NOT_FOUND, _("%s has no objection"), name);
	if (!appeal_papers_read(w->db, w->pool, list.at[0].id, &papers, e))
		return false;
	*ret = (struct appeal_file){list.at[0], papers, list.n};
	return true;
}

struct showing {
	const char *name;
	struct appeal_file file;
};

static bool show(struct work *w, void *arg, struct err *e)
{
	struct showing *showing = arg;
	return appeal_take(w, showing->name, &showing->file, e);
}

bool desk_appeal_show(struct office *o, const char *application, struct appeal_file *ret, struct err *e)
{
	struct showing showing = {.name = application};
	if (!act_perform(o, &ACT_APPEAL_SHOW, show, &showing, e))
		return false;
	*ret = showing.file;
	return true;
}
