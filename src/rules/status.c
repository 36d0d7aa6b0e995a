#include "ppuri/status.h"

#include "ppuri/award_law.h"
#include "ppuri/supplement.h"
#include "ppuri/tr.h"

#include <string.h>

static bool is(const char *state, const char *code)
{
	return strcmp(state, code) == 0;
}

/* A draft of a call that has closed is over, even if nobody has said so to the store yet; and nobody learns from here first
 * that a firm is ineligible, that it was promoted from the reserve, or that the result was amended. */
static const char *state_shown(const struct status_source *source, struct moment now)
{
	const char *state = source->application.state;
	if (source->untold_was && (is(state, "SELECTED") || is(state, "RESERVE") || is(state, "NOT_SELECTED")))
		state = source->untold_was;
	if (is(state, "DRAFT") && now.unix_seconds > source->closes_at.unix_seconds)
		return "LAPSED";
	if (is(state, "SELECTED") && source->promoted_untold)
		return "RESERVE";
	if (is(state, "INELIGIBLE") && !source->informed && !source->announced)
		return source->evaluated ? "REVIEW" : "SCREENING"; /* as the others of the call are shown */
	return state;
}

/* The words behind a refusal belong to the applicant; other words are the office's own. */
static bool is_turned_down(const char *state)
{
	return is(state, "INELIGIBLE") || is(state, "RETURNED") || is(state, "CALL_CANCELLED") || is(state, "CANCELLED") ||
		   is(state, "RESULT_CANCELLED");
}

/* Where the agreement grants, the applicant reads of that. Whether and how its end can be fought is for its article on disputes to say. */
static struct app_public view_of(const struct status_source *source, const char *state, bool told)
{
	static const struct {
		const char *state, *label, *next;
	} agreed[] = {
		{"SELECTED", NULL, N_("Congratulations. The agreement (협약) comes next.")},
		{"AWARDED", N_("agreement made"), N_("Please read the agreement, sign it and send it back. The officer answers questions.")},
		{"CANCELLED", N_("agreement terminated"), N_("The agreement was terminated. If you disagree, its article on disputes says what can be done.")},
	};
	struct app_public view = app_public_view(state, told);
	for (size_t i = 0; told && award_law_agrees(source->legal_basis) && i < sizeof agreed / sizeof *agreed; i++) {
		if (!is(state, agreed[i].state))
			continue;
		view.next = tr(agreed[i].next);
		view.label = agreed[i].label ? tr(agreed[i].label) : view.label;
	}
	return view;
}

/* Against one notice a firm objects once. */
static bool has_objected(const struct status_source *source, const char *state, struct date told)
{
	return source->appeal && is(source->appeal->against, state) && date_cmp(source->appeal->told_on, told) >= 0;
}

/* When the firm was told what it can object to; false if it was not, or there is nothing. */
static bool is_told(const struct status_source *source, const char *state, struct date *ret)
{
	if (award_law_agrees(source->legal_basis) && (is(state, "AWARDED") || is(state, "CANCELLED")))
		return false;
	if (is(state, "INELIGIBLE") && source->informed)
		*ret = moment_date(source->informed_at);
	else if (is(state, "CANCELLED") || is(state, "RESULT_CANCELLED"))
		*ret = moment_date(source->cancelled_at);
	else if (source->announced && (is(state, "INELIGIBLE") || is(state, "NOT_SELECTED") || is(state, "RESERVE") || is(state, "SELECTED")))
		*ret = moment_date(source->announced_at);
	else if ((is(state, "RETURNED") || is(state, "AWARDED")) && source->letter_day.year)
		*ret = source->letter_day;
	else
		return false;
	return true;
}

/* Who was turned down has nothing else to wait for than the end of that term. */
static bool goes_on(const char *state)
{
	return is(state, "RESERVE") || is(state, "SELECTED") || is(state, "AWARDED");
}

/* From the day on which the firm was told, or that of its letter where it came later. */
static void set_objection(struct status *status, const struct status_source *source, const char *state, const struct holidays *holidays)
{
	struct date day;
	if (!is_told(source, state, &day) || has_objected(source, state, day))
		return;
	if (source->letter_day.year && date_cmp(source->letter_day, day) > 0)
		day = source->letter_day;
	int days = objection_days(source->legal_basis, day, &status->object_law);
	status->object_until = deadline_days(day, days, holidays);
	status->has_deadline = !goes_on(state);
	status->deadline = moment_last_of(status->object_until);
	status->moved = date_cmp(status->object_until, date_add_days(day, days)) != 0;
	status->unknown_year = holidays_know(holidays, status->object_until.year) ? 0 : status->object_until.year;
}

/* The last second of the last day on which an applicant can still do something. */
static void set_deadline(struct status *status, const struct status_source *source, const char *state,
						 const struct holidays *holidays)
{
	if (is(state, "DRAFT")) {
		status->has_deadline = true;
		status->deadline = source->closes_at;
	} else if (status->wanted) {
		status->has_deadline = true;
		status->deadline = moment_last_of(source->due);
	} else {
		set_objection(status, source, state, holidays);
	}
}

/* The step that follows, with its day where it is known. */
static const char *next_step(struct pool *p, const struct status *status, const struct status_source *source, const char *state,
							 struct moment now)
{
	char day[DATE_TEXT_MAX];
	bool passed = status->has_deadline && now.unix_seconds > status->deadline.unix_seconds;
	const char *last = status->has_deadline ? date_spoken(moment_date(status->deadline), day) : "";
	if (is(state, "SUBMITTED") && now.unix_seconds <= source->closes_at.unix_seconds)
		return pool_printf(p, _("We have your application. The eligibility check begins when the call has closed, after %s."),
						   date_spoken(moment_date(source->closes_at), day));
	if (status->appeal && !status->appeal->outcome)
		return pool_printf(p, _("We have your objection. It is answered by %s."), date_spoken(appeal_due(status->appeal), day));
	if (status->appeal && is(status->appeal->against, state) && (!goes_on(state) || is(state, "RESERVE")))
		return _("Your objection was decided. See the decision below; the letter tells what can still be done.");
	if (is(state, "SUPPLEMENT"))
		return pool_printf(p, _("Please send what is asked for by %s. Without it the application may be returned."), last);
	if (is(state, "SUPP_OVERDUE"))
		return pool_printf(p, _("The term for the supplement ended on %s. Please call the officer at once."), last);
	if (status->has_deadline && !is(state, "DRAFT") && !passed)
		return pool_printf(p, _("If you disagree, you may object in writing by %s."), last);
	if (status->has_deadline && !is(state, "DRAFT"))
		return pool_printf(p, _("The term for objections ended on %s."), last);
	return status->view.next;
}

/* Where the rules decided, the reason names them. */
static const char *not_met(struct pool *p, const struct status_source *source, const char *state)
{
	bool by_person = source->checks && source->checks->decision != SCREENING_BY_RULES;
	const char *failed = by_person && is_turned_down(state) ? screening_findings(p, source->checks, VERDICT_FAIL) : "";
	return *failed ? failed : NULL;
}

/* As it is shown: nobody learns of a decision by a line that is gone. */
static bool waits_for_judgement(const char *state)
{
	return is(state, "DRAFT") || is(state, "SUBMITTED") || is(state, "SCREENING") || is(state, "SUPPLEMENT") || is(state, "SUPP_OVERDUE");
}

static bool tells_of(const struct call_notice *notice, enum call_field field)
{
	for (size_t i = 0; i < notice->changes.n; i++)
		if (notice->changes.at[i].field == field)
			return true;
	return false;
}

/* All that was corrected, under the newest notice that matters here. */
static const char *corrections(struct pool *p, const struct status_source *source)
{
	const struct {
		enum call_field field;
		const char *text;
	} known[] = {{CALL_PAPER, _("the papers wanted")}, {CALL_FILE_MB, _("the limit of a file")},
				 {CALL_APPLICATION_MB, _("the limit of all files of an application")}, {CALL_CONDITION, _("the conditions")}};
	const struct call_notice *newest = NULL;
	const char *what = "";
	char day[DATE_TEXT_MAX], closes[DATE_TEXT_MAX];
	bool moved = false, told[sizeof known / sizeof *known] = {0};
	for (size_t i = 1; i < source->notices.n; i++) {
		const struct call_notice *notice = &source->notices.at[i];
		bool matters = tells_of(notice, CALL_CLOSES);
		moved = moved || matters;
		for (size_t j = 0; j < sizeof known / sizeof *known; j++)
			if (tells_of(notice, known[j].field))
				matters = told[j] = true;
		newest = matters ? notice : newest;
	}
	if (!newest)
		return NULL;
	if (moved)
		what = pool_printf(p, _("the window now ends at %s"), moment_iso(source->closes_at, closes));
	for (size_t j = 0; j < sizeof known / sizeof *known; j++)
		if (told[j])
			what = pool_printf(p, "%s%s%s", what, *what ? ", " : "", known[j].text);
	return pool_printf(p, _("%s (%s): %s"), newest->notice_no, date_iso(newest->day, day), what);
}

/* "지원금액 20,000,000 → 15,000,000 (사업 축소)": what was agreed to, one after the other. Who did it is not the applicant's. */
static const char *award_changes(struct pool *p, const struct award_change_list *list, struct won *ret_due)
{
	const char *text = NULL;
	char day[DATE_TEXT_MAX];
	*ret_due = won_of(0);
	for (size_t i = 0; i < list->n; i++) {
		const struct award_change *one = &list->at[i];
		if (!one->outcome || strcmp(one->outcome, "agreed") != 0)
			continue;
		ret_due->n += one->to_return.n;
		text = pool_printf(p, "%s%s%s %s: %s (%s)", text ? text : "", text ? "; " : "", date_iso(moment_date(one->decided_at), day),
						   award_change_name(one), award_change_text(p, &one->was, &one->is), one->reason);
	}
	return text;
}

struct status status_view(struct pool *p, const struct status_source *source, const struct holidays *holidays, struct moment now)
{
	const struct application *application = &source->application;
	const char *state = state_shown(source, now);
	bool told = source->announced || source->award_no;
	struct status status = {
		.name = application_name(p, application),
		.call_title = source->call_title,
		.title = application->title,
		.received = application->receipt_no != NULL,
		.received_at = application->received_at,
		.view = view_of(source, state, told),
		.wanted = source->wanted ? supplement_text(p, source->wanted, source->papers) : NULL,
		.corrected = waits_for_judgement(state) ? corrections(p, source) : NULL,
		.reason = is_turned_down(state) ? application->reason : NULL,
		.not_met = not_met(p, source, state),
		.granted = told ? source->granted : won_of(0),
		.award_no = source->award_no,
		.agreed = award_law_agrees(source->legal_basis),
		.payments = source->payments,
		.repayments = source->repayments,
		.appeal = source->appeal,
	};
	status.award_changes = award_changes(p, &source->changes, &status.to_return);
	for (size_t i = 0; i < source->repayments.n; i++)
		status.to_return.n -= source->repayments.at[i].won.n;
	set_deadline(&status, source, state, holidays);
	status.view.next = next_step(p, &status, source, state, now);
	return status;
}
