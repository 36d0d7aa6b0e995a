/* 선정포기, and 선정 제외 of who may not take part any more: what each leaves to the next. */
#include "judging.h"
#include "letter_overtake.h"
#include "reason.h"
#include "succession.h"

#include "ppuri/service/promotion.h"
#include "ppuri/store/application.h"
#include "ppuri/store/award.h"
#include "ppuri/store/call.h"
#include "ppuri/store/decline.h"
#include "ppuri/store/late_change.h"
#include "ppuri/store/promotion.h"
#include "ppuri/store/selection.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_APPLICATION_DECLINE = {"app.decline", RIGHT_APP_WRITE, ACT_WRITES};
const struct act ACT_SELECT_EXCLUDE = {"select.exclude", RIGHT_SELECT_CONFIRM, ACT_WRITES};

struct leaving {
	const char *name;
	enum app_event event;
	const struct firm_letter *letter; /* NULL: it is not the firm that wants it */
	struct vacancy vacancy;
};

static bool has_no_award(struct work *w, const struct application *application, struct err *e)
{
	struct award award;
	struct err missing = {0};
	if (!application->receipt_no)
		return true;
	if (!award_by_receipt(w->db, w->pool, application->receipt_no, &award, &missing))
		return missing.kind == ERR_NOT_FOUND || (*e = missing, false);
	if (award.approver.account) {
		err_set(e, ERR_REFUSED, _("its award is approved already, by %s; only who has no award gives the selection up"), award.approver.account);
		return err_hint(e, award.number ? _("it is cancelled: ppuri award cancel %s --ground … --reason '…'")
										: _("another approver takes the approval back first: ppuri award return %s --reason '…'"),
						application->receipt_no);
	}
	err_set(e, ERR_REFUSED, _("its award is drafted already, by %s"), award.drafter.account);
	return err_hint(e, _("an approver returns it first: ppuri award return %s --reason '…'"), application->receipt_no);
}

static bool is_excluded(struct work *w, const struct application *application, struct err *e)
{
	struct err found = {0};
	if (!refuse_award_to_excluded(w, application->id, &found))
		return found.kind == ERR_REFUSED || (*e = found, false);
	return err_set(e, ERR_REFUSED, _("%s is not on the list of exclusions; nobody is taken out of the result for another reason"),
				   application->firm.name);
}

/* Else one approver takes a firm out alone: by a list that they write themselves. */
static bool has_not_listed(struct work *w, const struct application *application, struct err *e)
{
	struct selection newest;
	struct strings done;
	if (!selection_newest(w->db, w->pool, application->call_id, &newest, e) ||
		!acts_done_since(w->db, w->pool, w->me->name, newest.run_at, &done, e))
		return false;
	for (size_t i = 0; i < done.n; i++)
		if (strcmp(done.at[i], "exclusion.add") == 0 || strcmp(done.at[i], "exclusion.import") == 0)
			return err_set(e, ERR_DENIED, _("%s has put firms onto the list of exclusions since the selection was run; another approver takes one out by it"),
						   w->me->name);
	return true;
}

/* One officer gives up in the firm's name: by its letter, of a day on which it could have written it. */
static bool keep_letter(struct work *w, const struct application *application, const struct firm_letter *letter, struct err *e)
{
	struct moment selected_at;
	char text[DATE_TEXT_MAX];
	if (!letter)
		return true;
	if (date_cmp(letter->on, moment_date(w->now)) > 0)
		return err_set(e, ERR_REFUSED, _("%s has not come yet; --on is the day of the letter"), date_iso(letter->on, text));
	if (!first_selected_read(w->db, application->id, &selected_at, e))
		return false;
	if (date_cmp(letter->on, moment_date(selected_at)) < 0)
		return err_set(e, ERR_REFUSED, _("it was selected on %s, and no letter from before gives that up"),
					   date_iso(moment_date(selected_at), text));
	return decline_insert(w->db, application->id, letter, w->me->id, w->now, e);
}

static bool leave(struct work *w, void *arg, struct err *e)
{
	struct leaving *leaving = arg;
	struct vacancy *vacancy = &leaving->vacancy;
	struct application *application = &vacancy->application;
	const struct app_move *move;
	struct reserve_list reserve;
	struct call call;
	act_about(w, "application %s", leaving->name);
	if (!application_by_name(w->db, w->pool, leaving->name, application, e) ||
		!app_move_find(application->state, leaving->event, &move, e) || !has_no_award(w, application, e) ||
		(leaving->event == APP_EVENT_EXCLUDE && (!is_excluded(w, application, e) || !has_not_listed(w, application, e))) ||
		!call_by_id(w->db, w->pool, application->call_id, &call, e) ||
		!standing_sum_read(w->db, application->id, &vacancy->freed, e) || !keep_letter(w, application, leaving->letter, e) ||
		!application_move(w->db, application->id, leaving->event, w->office->reason, e) ||
		!letters_overtake(w, &(struct letter_scope){.application = application->id},
						  leaving->event == APP_EVENT_DECLINE ? OVERTAKEN_DECLINED : OVERTAKEN_EXCLUDED, NULL, e))
		return false;
	vacancy->call_code = call.code;
	return application_by_id(w->db, w->pool, application->id, application, e) &&
		   succession_read(w, &call, &reserve, &vacancy->succession, e);
}

static bool perform(struct office *o, const struct act *act, struct leaving *leaving, struct vacancy *ret, struct err *e)
{
	if (!reason_given(o, e) || !act_perform(o, act, leave, leaving, e))
		return false;
	*ret = leaving->vacancy;
	return true;
}

bool desk_application_decline(struct office *o, const char *name, const struct firm_letter *letter, struct vacancy *ret, struct err *e)
{
	struct leaving leaving = {.name = name, .event = APP_EVENT_DECLINE, .letter = letter};
	if (!*letter->no)
		return err_set(e, ERR_USAGE, "%s", _("--paper-no is the document number of the firm's letter, or how it came"));
	return perform(o, &ACT_APPLICATION_DECLINE, &leaving, ret, e);
}

bool desk_select_exclude(struct office *o, const char *name, struct vacancy *ret, struct err *e)
{
	struct leaving leaving = {.name = name, .event = APP_EVENT_EXCLUDE};
	return perform(o, &ACT_SELECT_EXCLUDE, &leaving, ret, e);
}
