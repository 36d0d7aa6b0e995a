/* What is decided on an objection, and 재심사 of what was turned down before the evaluation. */
#include "another_person.h"
#include "appeal_acts.h"
#include "judging.h"
#include "letter_overtake.h"
#include "reason.h"

#include "ppuri/lifecycle.h"
#include "ppuri/store/application.h"
#include "ppuri/store/screening.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_APPEAL_DECIDE = {"appeal.decide", RIGHT_APPEAL_DECIDE, ACT_WRITES};

struct deciding {
	const char *name, *outcome;
	struct appeal_decided done;
};

bool appeal_take_open(struct work *w, const char *name, struct application *ret_application, struct appeal *ret, struct err *e)
{
	struct application application;
	struct appeal_list list;
	act_about(w, "application %s", name);
	if (!application_by_name(w->db, w->pool, name, &application, e) ||
		!appeal_list_read(w->db, w->pool, &(struct appeal_filter){.application = application.id, .open = true}, &list, e))
		return false;
	if (!list.n) {
		err_set(e, ERR_REFUSED, _("no objection of %s waits for a decision"), name);
		return err_hint(e, _("an officer enters it: ppuri appeal file %s --ground '…'"), name);
	}
	*ret_application = application;
	*ret = list.at[0];
	return true;
}

static bool may_decide(struct work *w, const struct appeal *appeal, const char *outcome, struct err *e)
{
	char last[DATE_TEXT_MAX], filed[DATE_TEXT_MAX];
	if (!is_another_person(w, appeal->entered_by_name, _("who entered an objection does not decide on it"), e))
		return false;
	if (!appeal_is_late(appeal) || strcmp(outcome, "dismissed") == 0)
		return true;
	err_set(e, ERR_REFUSED, _("it came on %s, after the last day, %s (%s); it can only be dismissed (각하)"), date_spoken(appeal->filed_on, filed),
			date_spoken(appeal->last_day, last), appeal->law);
	return err_hint(e, _("ppuri appeal decide %s --outcome 각하 --reason '…'"), appeal->receipt_no);
}

/* What the rules say now is kept as a run of its own; but what was upheld is what they could not see, so a person decides. */
static bool reinstate(struct work *w, struct application *application, struct screening *checks, struct err *e)
{
	struct judging judging = {0};
	const struct app_move *move;
	if (!app_move_find(application->state, APP_EVENT_REINSTATE, &move, e) ||
		!application_reinstate(w->db, application->id, w->office->reason, e) ||
		!letters_overtake(w, &(struct letter_scope){.application = application->id}, OVERTAKEN_REINSTATED, NULL, e))
		return false;
	application->state = move->to;
	application->informed_how = NULL;
	return judge_application(w, w->pool, &judging, application, checks, NULL, e) &&
		   screening_write(w->db, application->id, checks, w->me->id, e);
}

/* The confirmed result stands until it is amended. */
bool appeal_opens_again(const struct appeal *appeal)
{
	return strcmp(appeal->outcome, "upheld") == 0 && (strcmp(appeal->against, "INELIGIBLE") == 0 || strcmp(appeal->against, "RETURNED") == 0);
}

/* What is decided, on which grounds, and what an upheld one would come to. */
static void say_decision(struct work *w, const struct appeal_decided *done)
{
	struct pool *p = w->pool;
	const struct appeal *appeal = &done->appeal;
	act_deed(w, appeal->receipt_no, appeal->firm_name, (struct won){0},
			 pool_printf(p, "%s: %s", term_name(&APPEAL_OUTCOMES, appeal->outcome), appeal->reason));
	act_deed(w, NULL, NULL, (struct won){0}, pool_printf(p, _("objection against \"%s\": %s"), app_state_name(appeal->against), appeal->ground));
	if (!done->amends || !w->deeds)
		return;
	const struct amendment_lines lines = preview_lines(p, &done->preview);
	act_deed(w, NULL, NULL, (struct won){0}, _("an amendment of the result is opened, or answers it too"));
	for (size_t i = 0; i < lines.n; i++)
		act_deed(w, NULL, NULL, (struct won){0}, lines.at[i]);
}

static bool decide(struct work *w, void *arg, struct err *e)
{
	struct deciding *deciding = arg;
	struct appeal_decided *done = &deciding->done;
	struct application application;
	struct appeal_list list;
	struct appeal *appeal = &done->appeal;
	if (!appeal_take_open(w, deciding->name, &application, appeal, e) || !may_decide(w, appeal, deciding->outcome, e))
		return false;
	appeal->outcome = deciding->outcome;
	appeal->reason = w->office->reason;
	appeal->decided_at = w->now;
	done->reinstated = appeal_opens_again(appeal);
	done->amends = strcmp(deciding->outcome, "upheld") == 0 && appeal_is_against_result(appeal);
	done->changes_award = strcmp(deciding->outcome, "upheld") == 0 && appeal_is_against_award(appeal);
	if (!appeal_decide(w->db, appeal, w->me->id, e) ||
		(done->reinstated && !reinstate(w, &application, &done->checks, e)) ||
		(done->amends && (!appeal_amends(w, application.call_id, appeal, &done->amendment, e) ||
						  !appeal_effect_read(w, application.call_id, &done->preview, e))) ||
		!appeal_list_read(w->db, w->pool, &(struct appeal_filter){.id = appeal->id}, &list, e))
		return false;
	*appeal = list.at[0];
	say_decision(w, done);
	return true;
}

bool desk_appeal_decide(struct office *o, const char *application, const char *outcome, struct appeal_decided *ret, struct err *e)
{
	struct deciding deciding = {.name = application, .outcome = outcome};
	if (!reason_given(o, e) || !act_decide(o, &ACT_APPEAL_DECIDE, decide, &deciding, sizeof deciding, e))
		return false;
	*ret = deciding.done;
	return true;
}
