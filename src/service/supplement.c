#include "ppuri/service/supplement.h"

#include "reason.h"
#include "supplement_overdue.h"

#include "ppuri/filed_paper.h"
#include "ppuri/store/application.h"
#include "ppuri/store/filed_paper.h"
#include "ppuri/store/holiday.h"
#include "ppuri/store/letter.h"
#include "ppuri/store/setting.h"
#include "ppuri/store/supplement.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

const struct act ACT_APPLICATION_SUPPLEMENT = {"app.supplement", RIGHT_APP_SCREEN, ACT_WRITES};
const struct act ACT_APPLICATION_ANSWER = {"app.answer", RIGHT_APP_SCREEN, ACT_WRITES};
const struct act ACT_APPLICATION_EXTEND = {"app.extend", RIGHT_APP_SCREEN, ACT_WRITES};
const struct act ACT_APPLICATION_CANCEL = {"app.cancel", RIGHT_APP_SCREEN, ACT_WRITES};
const struct act ACT_APPLICATION_RETURN = {"app.return", RIGHT_APP_SCREEN, ACT_WRITES};

struct asking {
	const char *name, *wanted, *papers, *note;
	const struct supplement_term *term;
	struct supplement_done done;
};

/* The application by name; what ran out in the meantime is written down first. */
static bool find(struct work *w, struct asking *asking, struct application *ret, struct err *e)
{
	act_about(w, "application %s", asking->name);
	return application_by_name(w->db, w->pool, asking->name, ret, e) && supplement_note_overdue(w, ret, e);
}

static bool latest(struct work *w, const struct application *application, struct supplement *ret, struct err *e)
{
	struct supplement_list list;
	if (!supplement_list_read(w->db, w->pool, application->id, &list, e))
		return false;
	if (!list.n || list.at[list.n - 1].outcome)
		bug("%s waits for nothing", application->state);
	*ret = list.at[list.n - 1];
	return true;
}

static bool is_waiting(const char *state)
{
	return strcmp(state, "SUPPLEMENT") == 0 || strcmp(state, "SUPP_OVERDUE") == 0;
}

bool supplement_days_of(const char *text, int *ret)
{
	size_t n = strlen(text);
	if (!n || n > 3 || strspn(text, "0123456789") != n)
		return false;
	long days = strtol(text, NULL, 10);
	if (days < 1 || days > SUPPLEMENT_DAYS_MAX)
		return false;
	*ret = (int)days;
	return true;
}

static bool usual_days(struct work *w, int *ret, struct err *e)
{
	const char *set;
	if (!setting_read(w->db, w->pool, "supplement.days", &set, e))
		return false;
	*ret = SUPPLEMENT_DAYS;
	return !set || supplement_days_of(set, ret) || err_set(e, ERR_STORE, _("the setting %s is damaged"), "supplement.days");
}

/* The day on which the term ends before it is moved. */
static bool bare_end(struct work *w, const struct supplement_term *term, struct date *ret, struct err *e)
{
	struct date today = moment_date(w->now);
	int days = term->days;
	if (term->due.year) {
		*ret = term->due;
		return true;
	}
	if (!days && !usual_days(w, &days, e))
		return false;
	*ret = date_add_days(today, days);
	return true;
}

static bool find_due(struct work *w, const struct supplement_term *term, struct supplement_done *done, struct err *e)
{
	struct date end, today = moment_date(w->now);
	struct holidays holidays;
	char text[DATE_TEXT_MAX], most[DATE_TEXT_MAX];
	if (!bare_end(w, term, &end, e) || !holidays_read(w->db, w->pool, &holidays, e))
		return false;
	struct date last = date_add_days(today, SUPPLEMENT_DAYS_MAX);
	if (date_cmp(end, today) <= 0 || date_cmp(end, last) > 0)
		return err_set(e, ERR_REFUSED, _("the term would end on %s; it ends after today, and on %s at the latest"),
					   date_spoken(end, text), date_spoken(last, most));
	done->due = deadline_days(today, (int)(date_to_days(end) - date_to_days(today)), &holidays);
	done->moved = date_cmp(done->due, end) != 0;
	done->holidays_unknown = !holidays_know(&holidays, done->due.year);
	return true;
}

static bool insert(struct work *w, const struct application *application, const struct supplement *like, struct date due,
				   struct err *e)
{
	struct supplement supplement = *like;
	supplement.due = due;
	supplement.asked_at = w->now;
	return supplement_insert(w->db, application->id, &supplement, w->me->id, e);
}

/* The table knows no way from what was only received: it is taken up for the check first. */
static bool take_up(struct work *w, struct application *application, struct err *e)
{
	if (strcmp(application->state, "SUBMITTED") != 0)
		return true;
	application->state = "SCREENING";
	return application_move(w->db, application->id, APP_EVENT_SCREEN, NULL, e);
}

static bool ask(struct work *w, void *arg, struct err *e)
{
	struct asking *asking = arg;
	struct application *application = &asking->done.application;
	if (!find(w, asking, application, e) || !take_up(w, application, e))
		return false;
	const struct supplement supplement = {.came_from = application->state, .wanted = asking->wanted, .papers = asking->papers};
	const char *reason = supplement_text(w->pool, asking->wanted, asking->papers);
	if (!application_move(w->db, application->id, APP_EVENT_SUPPLEMENT, reason, e))
		return is_waiting(application->state)
			? err_hint(e, _("for more time: ppuri app extend %s; to ask anew: --cancel first"), asking->name) : false;
	application->state = "SUPPLEMENT";
	return find_due(w, asking->term, &asking->done, e) && insert(w, application, &supplement, asking->done.due, e);
}

static bool read_kinds(struct pool *p, const char *const *papers, size_t n, const char **ret, struct err *e)
{
	CLEANUP(buf_release) struct buf kinds = {0};
	for (size_t i = 0; i < n; i++) {
		const char *kind;
		if (!paper_kind_parse(p, papers[i], &kind, e))
			return false;
		buf_printf(&kinds, "%s%s", i ? "\n" : "", kind);
	}
	*ret = pool_strdup(p, buf_text(&kinds));
	return true;
}

bool desk_application_supplement(struct office *o, const char *name, const char *wanted, const char *const *papers, size_t n,
								 const struct supplement_term *term, struct supplement_done *ret, struct err *e)
{
	struct asking asking = {.name = name, .wanted = wanted ? wanted : "", .term = term};
	if (!read_kinds(o->pool, papers, n, &asking.papers, e))
		return false;
	if (!*asking.wanted && !*asking.papers)
		return err_set(e, ERR_USAGE, "%s", _("it must be said what is wanted"));
	if (!act_perform(o, &ACT_APPLICATION_SUPPLEMENT, ask, &asking, e))
		return false;
	*ret = asking.done;
	return true;
}

/* The 보완요청서 of a request that holds; NULL: it was not issued, or has ended. */
static bool read_letter(struct work *w, int64_t application, int64_t no, const struct letter **ret, struct err *e)
{
	struct letter_list list;
	const struct letter_filter filter = {.application_id = application, .kind = "supplement", .state = "valid"};
	if (!letter_list_read(w->db, w->pool, &filter, &list, e))
		return false;
	*ret = NULL;
	for (size_t i = 0; i < list.n; i++)
		if (list.at[i].subject_no == no)
			*ret = &list.at[i];
	return true;
}

/* Until the letter with the later day takes its place the firm holds that of the earlier one. */
static bool tell_letter(struct work *w, int64_t application, int64_t no, const char **ret, struct err *e)
{
	const struct letter *letter;
	if (!read_letter(w, application, no, &letter, e))
		return false;
	*ret = letter ? letter->number : NULL;
	return true;
}

static bool extend(struct work *w, void *arg, struct err *e)
{
	struct asking *asking = arg;
	struct application *application = &asking->done.application;
	struct supplement before;
	char text[DATE_TEXT_MAX];
	const char *why = w->office->reason;
	const struct app_move *move;
	if (!find(w, asking, application, e) || !app_move_find(application->state, APP_EVENT_EXTEND, &move, e) ||
		!reason_given(w->office, e) || !latest(w, application, &before, e) || !find_due(w, asking->term, &asking->done, e))
		return false;
	if (date_cmp(asking->done.due, before.due) <= 0)
		return err_set(e, ERR_REFUSED, _("the term already ends on %s; give a later day"), date_spoken(before.due, text));
	application->state = move->to;
	return tell_letter(w, application->id, before.no, &asking->done.letter, e) &&
		   supplement_end(w->db, application->id, "extended", w->me->id, w->now, why, e) &&
		   insert(w, application, &before, asking->done.due, e) &&
		   application_move(w->db, application->id, APP_EVENT_EXTEND, why, e);
}

bool desk_application_extend(struct office *o, const char *name, const struct supplement_term *term,
							 struct supplement_done *ret, struct err *e)
{
	struct asking asking = {.name = name, .term = term};
	if (!act_perform(o, &ACT_APPLICATION_EXTEND, extend, &asking, e))
		return false;
	*ret = asking.done;
	return true;
}

/* Ends the request that waits and sends the application back to where it came from. */
static bool go_back(struct work *w, struct asking *asking, enum app_event event, const char *outcome, const char *remark,
					struct err *e)
{
	struct application *application = &asking->done.application;
	const struct app_move *move;
	struct supplement waiting;
	if (!app_move_find(application->state, event, &move, e) || !latest(w, application, &waiting, e))
		return false;
	if (move->needs_reason && !reason_given(w->office, e))
		return false;
	if (!application_move_to(w->db, application->id, event, waiting.came_from, remark, e))
		return false;
	application->state = waiting.came_from;
	return supplement_end(w->db, application->id, outcome, w->me->id, w->now, remark, e);
}

static bool find_missing(struct work *w, struct supplement_done *done, struct err *e)
{
	struct supplement_list list;
	struct filed_papers papers;
	if (!supplement_list_read(w->db, w->pool, done->application.id, &list, e) ||
		!filed_papers_read(w->db, w->pool, done->application.id, &papers, e))
		return false;
	done->missing = supplement_papers_missing(w->pool, &list, &papers);
	return true;
}

static bool answer(struct work *w, void *arg, struct err *e)
{
	struct asking *asking = arg;
	struct application *application = &asking->done.application;
	if (!find(w, asking, application, e))
		return false;
	bool late = strcmp(application->state, "SUPP_OVERDUE") == 0;
	const char *why = w->office->reason, *note = asking->note;
	const char *remark = why && note ? pool_printf(w->pool, "%s; %s", why, note) : why ? why : note;
	return go_back(w, asking, APP_EVENT_ANSWER, late ? "late" : "answered", remark, e) && find_missing(w, &asking->done, e);
}

bool desk_application_answer(struct office *o, const char *name, const char *note, struct supplement_done *ret, struct err *e)
{
	struct asking asking = {.name = name, .note = note};
	if (!act_perform(o, &ACT_APPLICATION_ANSWER, answer, &asking, e))
		return false;
	*ret = asking.done;
	return true;
}

/* Who takes the request back says why, and with it goes its letter. */
static bool revoke_letter(struct work *w, struct asking *asking, struct err *e)
{
	const struct letter *letter;
	struct supplement_list list;
	int64_t application = asking->done.application.id;
	if (!supplement_list_read(w->db, w->pool, application, &list, e) || !read_letter(w, application, list.at[list.n - 1].no, &letter, e))
		return false;
	if (!letter)
		return true;
	asking->done.letter = letter->number;
	return letter_end(w->db, letter->id, LETTER_REVOKED, NULL, w->office->reason, w->me->id, w->now, e);
}

static bool cancel(struct work *w, void *arg, struct err *e)
{
	struct asking *asking = arg;
	return find(w, asking, &asking->done.application, e) &&
		   go_back(w, asking, APP_EVENT_CANCEL, "cancelled", w->office->reason, e) && revoke_letter(w, asking, e);
}

bool desk_application_cancel(struct office *o, const char *name, struct supplement_done *ret, struct err *e)
{
	struct asking asking = {.name = name};
	if (!act_perform(o, &ACT_APPLICATION_CANCEL, cancel, &asking, e))
		return false;
	*ret = asking.done;
	return true;
}

static bool send_back(struct work *w, void *arg, struct err *e)
{
	struct asking *asking = arg;
	struct application *application = &asking->done.application;
	if (!find(w, asking, application, e) ||
		!application_move(w->db, application->id, APP_EVENT_RETURN, w->office->reason, e))
		return false;
	application->state = "RETURNED";
	return supplement_end(w->db, application->id, "returned", w->me->id, w->now, w->office->reason, e);
}

bool desk_application_return(struct office *o, const char *name, struct supplement_done *ret, struct err *e)
{
	struct asking asking = {.name = name};
	if (!act_perform(o, &ACT_APPLICATION_RETURN, send_back, &asking, e))
		return false;
	*ret = asking.done;
	return true;
}
