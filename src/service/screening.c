#include "application_choice.h"

#include "ppuri/store/application.h"
#include "ppuri/store/db.h"
#include "ppuri/store/duplicate.h"
#include "ppuri/store/screening.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_APPLICATION_SCREEN = {"app.screen", RIGHT_APP_SCREEN, ACT_WRITES};

struct running {
	const struct application_choice *choice;
	enum screening_decision decision;
	struct moment now;
	struct call call;
	struct screened_list list;
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

/* What was received goes into the check first; what is in it already stays there. */
static bool take_up(struct work *w, struct application *application, struct err *e)
{
	return strcmp(application->state, "SCREENING") == 0 || move(w, application, APP_EVENT_SCREEN, NULL, e);
}

static struct screening judge(struct pool *p, const struct running *running, const struct application *application)
{
	struct eligibility_facts facts = application_facts(application, &running->call);
	struct screening checks = {.judged_at = running->now, .decision = running->decision, .facts = "{}"};
	checks.n = eligibility_judge(p, &facts, checks.at);
	return checks;
}

/* All that was said of one application is forgotten before the next; what a person must see is said again. */
static void keep_checks(struct work *w, const struct running *running, struct screened *screened)
{
	struct screening *checks = pool_alloc(w->pool, sizeof *checks);
	*checks = judge(w->pool, running, &screened->application);
	screened->checks = checks;
}

static bool follow_rules(struct work *w, const struct running *running, struct screened *screened,
						 const struct screening *checks, struct err *e)
{
	struct application *application = &screened->application;
	switch (screening_verdict(checks)) {
	case VERDICT_PASS:
		return move(w, application, APP_EVENT_PASS, NULL, e);
	case VERDICT_FAIL:
		return move(w, application, APP_EVENT_FAIL,
					pool_printf(w->pool, _("not met: %s"), screening_findings(w->pool, checks, VERDICT_FAIL)), e);
	case VERDICT_LOOK:
		keep_checks(w, running, screened);
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

static bool decide(struct work *w, const struct running *running, struct screened *screened, const struct screening *checks,
				   struct err *e)
{
	switch (running->decision) {
	case SCREENING_BY_RULES:
		return follow_rules(w, running, screened, checks, e);
	case SCREENING_PASS:
		return keep_duplicates(w, &screened->application, e) &&
			   move(w, &screened->application, APP_EVENT_PASS, w->office->reason, e);
	case SCREENING_FAIL:
		return move(w, &screened->application, APP_EVENT_FAIL, w->office->reason, e);
	}
	bug("a decision of no kind");
}

static bool screen_one(struct work *w, struct running *running, struct screened *screened, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct application *application = &screened->application;
	if (!take_up(w, application, e) || !application_choice_call(w, application, &running->call, e))
		return false;
	struct screening checks = judge(&pool, running, application);
	return screening_write(w->db, application->id, &checks, w->me->id, e) && decide(w, running, screened, &checks, e);
}

static bool screen(struct work *w, void *arg, struct err *e)
{
	static const char *const waiting[] = {"SUBMITTED", "SCREENING", NULL};
	struct running *running = arg;
	struct application_list list;
	if (!application_choice_read(w, running->choice, waiting, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		struct screened *screened = POOL_PUSH(w->pool, &running->list);
		screened->application = list.at[i];
		if (!screen_one(w, running, screened, e))
			return err_prefix(e, "%s", application_name(w->pool, &screened->application));
		if (running->list.n % DB_ROWS_A_CUT == 0 && !act_cut(w, e))
			return false;
	}
	return true;
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
							 struct screened_list *ret, struct err *e)
{
	struct running running = {.choice = choice, .decision = decision, .now = o->now};
	if (decision != SCREENING_BY_RULES && !decision_has_words(o, choice, e))
		return false;
	if (!act_perform(o, &ACT_APPLICATION_SCREEN, screen, &running, e))
		return false;
	*ret = running.list;
	return true;
}
