#include "application_choice.h"
#include "judging.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/db.h"
#include "ppuri/store/duplicate.h"
#include "ppuri/store/screening.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_APPLICATION_SCREEN = {"app.screen", RIGHT_APP_SCREEN, ACT_WRITES};

struct running {
	const struct application_choice *choice;
	enum screening_decision decision;
	struct judging judging;
	bool very_many; /* then only what a person must know is said: who did not pass, and what came out otherwise than before */
	const struct screened_taker *to;
	struct screened_counts counts;
};

static bool move(struct work *w, struct application *application, enum app_event event, const char *reason, struct err *e)
{
	const struct app_move *move;
	if (!app_move_find(application->state, event, &move, e) ||
		!application_move(w->db, application->id, event, reason, e))
		return false;
	application->state = move->to;
	application->reason = reason;
	return true;
}

/* Once the firm was told, only an objection opens it again. */
static bool refuse_informed(struct work *w, const struct application *application, struct err *e)
{
	char at[DATE_TEXT_MAX];
	err_set(e, ERR_REFUSED, _("the firm was told at %s that it is ineligible; only an upheld objection opens it again"),
			moment_iso(application->informed_at, at));
	return err_hint(e, _("ppuri appeal file %s --ground '…'"), application_name(w->pool, application));
}

static bool refuse_decided(struct work *w, const struct application *application, struct err *e)
{
	struct screening last;
	char at[DATE_TEXT_MAX];
	if (!screening_read(w->db, w->pool, application->id, &last, e))
		return false;
	if (last.run)
		err_set(e, ERR_REFUSED, _("not possible in the state %s: %s decided it at %s"), app_state_name(application->state), last.judged_by,
				moment_iso(last.judged_at, at));
	else
		err_set(e, ERR_REFUSED, _("not possible in the state %s: it is decided"), app_state_name(application->state));
	return err_hint(e, "%s", _("to decide it anew: --again"));
}

/* What was received goes into the check first, what is in it already stays there, and what was checked before is checked anew. */
static bool take_up(struct work *w, const struct running *running, struct application *application, struct err *e)
{
	if (strcmp(application->state, "SCREENING") == 0)
		return true;
	bool turned_down = strcmp(application->state, "INELIGIBLE") == 0, decided = turned_down || strcmp(application->state, "REVIEW") == 0 ||
		strcmp(application->state, "REVIEWED") == 0 || strcmp(application->state, "DELIBERATION") == 0;
	if (turned_down && application->informed_how)
		return refuse_informed(w, application, e);
	if (decided && running->decision != SCREENING_BY_RULES && !running->choice->again)
		return refuse_decided(w, application, e);
	if (decided)
		return move(w, application, APP_EVENT_RESCREEN, turned_down ? NULL : w->office->reason, e);
	return move(w, application, APP_EVENT_SCREEN, NULL, e);
}

static bool follow_rules(struct work *w, struct application *application, const struct screening *checks, struct pool *p, struct err *e)
{
	switch (screening_verdict(checks)) {
	case VERDICT_PASS:
		return move(w, application, APP_EVENT_PASS, NULL, e);
	case VERDICT_FAIL:
		return move(w, application, APP_EVENT_FAIL, pool_printf(p, _("not met: %s"), screening_findings(p, checks, VERDICT_FAIL)), e);
	case VERDICT_LOOK:
		return true;
	}
	bug("a verdict of no kind");
}

/* What looked like double funding when a person let it pass. */
static bool keep_duplicates(struct work *w, const struct application *application, struct err *e)
{
	struct duplicate_list list;
	return duplicates_read(w->db, w->pool, application, true, &list, e) &&
		   duplicates_judged(w->db, w->pool, application->id, &list, w->me->id, w->now, w->office->reason, e);
}

static bool decide(struct work *w, struct application *application, const struct screening *checks, struct pool *p, struct err *e)
{
	switch (checks->decision) {
	case SCREENING_BY_RULES:
		return follow_rules(w, application, checks, p, e);
	case SCREENING_PASS:
		return keep_duplicates(w, application, e) && move(w, application, APP_EVENT_PASS, w->office->reason, e);
	case SCREENING_FAIL:
		return move(w, application, APP_EVENT_FAIL, w->office->reason, e);
	}
	bug("a decision of no kind");
}

static bool tell(struct running *running, struct pool *p, const struct application *application, const struct screening *checks,
				 const struct strings *changes, struct err *e)
{
	bool waits = strcmp(application->state, "SCREENING") == 0, passed = strcmp(application->state, "REVIEW") == 0;
	running->counts.passed += passed;
	running->counts.failed += !passed && !waits;
	running->counts.waiting += waits;
	if (running->very_many && passed && !changes->n)
		return true;
	const struct screened screened = {
		.name = application_name(p, application),
		.firm_name = application->firm.name,
		.biz_no = application->firm.biz_no,
		.state = application->state,
		.findings = waits ? screening_findings(p, checks, VERDICT_LOOK) : application->reason,
		.waits = waits,
		.lacks_facts = waits && screening_lacks_facts(checks),
		.changes = *changes,
	};
	return running->to->take(running->to->to, &screened, e);
}

static bool screen_one(struct work *w, struct pool *p, struct running *running, struct application *application, struct err *e)
{
	struct screening checks, before;
	struct eligibility_facts facts;
	if (!take_up(w, running, application, e) || !judge_application(w, p, &running->judging, application, &checks, &facts, e) ||
		!screening_read(w->db, p, application->id, &before, e))
		return false;
	checks.decision = running->decision;
	if (checks.decision == SCREENING_PASS && !refuse_excluded(w, &facts, e))
		return false;
	if (!screening_write(w->db, application->id, &checks, w->me->id, e) || !decide(w, application, &checks, p, e))
		return false;
	struct strings changes = before.run ? screening_changes(p, &before, &checks) : (struct strings){0};
	return tell(running, p, application, &checks, &changes, e);
}

static bool screen_named(struct work *w, struct running *running, struct err *e)
{
	struct application_list list;
	if (!application_choice_read(w, running->choice, NULL, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (!screen_one(w, w->pool, running, &list.at[i], e))
			return err_prefix(e, "%s", application_name(w->pool, &list.at[i]));
	return true;
}

/* Numbers alone are kept for the length of it; all else is forgotten after each application. */
static bool screen_waiting(struct work *w, struct running *running, struct err *e)
{
	static const char *const waiting[] = {"SUBMITTED", "SCREENING", NULL};
	struct application_ids ids;
	if (!application_choice_ids(w, running->choice, waiting, &ids, e))
		return false;
	running->very_many = ids.n > SCREENED_LISTED_MAX;
	for (size_t i = 0; i < ids.n; i++) {
		struct pool pool CLEANUP(pool_release) = {0};
		struct application application;
		if (!application_by_id(w->db, &pool, ids.at[i], &application, e))
			return false;
		if (!screen_one(w, &pool, running, &application, e))
			return err_prefix(e, "%s", application_name(&pool, &application));
		if ((i + 1) % DB_ROWS_A_CUT == 0 && !act_cut(w, e))
			return false;
	}
	return true;
}

static bool screen(struct work *w, void *arg, struct err *e)
{
	struct running *running = arg;
	return running->choice->call ? screen_waiting(w, running, e) : screen_named(w, running, e);
}

/* A decision stands on somebody's words, and each on its own. */
static bool decision_has_words(const struct office *o, const struct application_choice *choice, struct err *e)
{
	if (choice->call) {
		err_set(e, ERR_USAGE, "%s", _("a person decides on named applications, not on all of a call"));
		return err_hint(e, "%s", _("give their receipt numbers instead of --all"));
	}
	if (!o->reason || !*o->reason) {
		err_set(e, ERR_USAGE, "%s", _("a person's decision needs a reason"));
		return err_hint(e, "%s", _("give it with --reason"));
	}
	return true;
}

bool desk_application_screen(struct office *o, const struct application_choice *choice, enum screening_decision decision,
							 const struct screened_taker *to, struct screened_counts *ret, struct err *e)
{
	struct running running = {.choice = choice, .decision = decision, .to = to};
	if (decision != SCREENING_BY_RULES && !decision_has_words(o, choice, e))
		return false;
	if (!act_perform(o, &ACT_APPLICATION_SCREEN, screen, &running, e))
		return false;
	*ret = running.counts;
	return true;
}
