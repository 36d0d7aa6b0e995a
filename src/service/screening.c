#include "application_choice.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_APPLICATION_SCREEN = {"app.screen", RIGHT_APP_SCREEN, ACT_WRITES};

struct running {
	const struct application_choice *choice;
	enum screening_decision decision;
	struct screened_list list;
};

/* What was received goes into the check first; what is in it already stays there. */
static bool take_up(struct work *w, const struct application *application, struct err *e)
{
	return strcmp(application->state, "SCREENING") == 0 ||
		   application_move(w->db, application->id, APP_EVENT_SCREEN, NULL, e);
}

static bool judge(struct work *w, const struct application *application, struct screening *ret, struct err *e)
{
	struct call call;
	struct screening screening;
	if (!call_by_id(w->db, w->pool, application->call_id, &call, e))
		return false;
	struct eligibility_facts facts = application_facts(application, &call);
	screening.n = eligibility_judge(w->pool, &facts, screening.at);
	*ret = screening;
	return screening_write(w->db, application->id, &screening, w->now, e);
}

static bool follow_rules(struct work *w, int64_t id, const struct screening *checks, struct err *e)
{
	switch (screening_verdict(checks)) {
	case VERDICT_PASS:
		return application_move(w->db, id, APP_EVENT_PASS, NULL, e);
	case VERDICT_FAIL:
		return application_move(w->db, id, APP_EVENT_FAIL,
								pool_printf(w->pool, _("not met: %s"), screening_findings(w->pool, checks, VERDICT_FAIL)), e);
	case VERDICT_LOOK:
		return true;
	}
	bug("a verdict of no kind");
}

static bool decide(struct work *w, enum screening_decision decision, int64_t id, const struct screening *checks, struct err *e)
{
	switch (decision) {
	case SCREENING_BY_RULES:
		return follow_rules(w, id, checks, e);
	case SCREENING_PASS:
		return application_move(w->db, id, APP_EVENT_PASS, w->office->reason, e);
	case SCREENING_FAIL:
		return application_move(w->db, id, APP_EVENT_FAIL, w->office->reason, e);
	}
	bug("a decision of no kind");
}

static bool screen_one(struct work *w, enum screening_decision decision, const struct application *application,
					   struct screened *ret, struct err *e)
{
	const char *name = application_name(w->pool, application);
	return (take_up(w, application, e) && judge(w, application, &ret->checks, e) &&
			decide(w, decision, application->id, &ret->checks, e) &&
			application_by_name(w->db, w->pool, name, &ret->application, e)) ||
		   err_prefix(e, "%s", name);
}

static bool screen(struct work *w, void *arg, struct err *e)
{
	static const char *const waiting[] = {"SUBMITTED", "SCREENING", NULL};
	struct running *running = arg;
	struct application_list list;
	if (!application_choice_read(w, running->choice, waiting, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (!screen_one(w, running->decision, &list.at[i], POOL_PUSH(w->pool, &running->list), e))
			return false;
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
	struct running running = {.choice = choice, .decision = decision};
	if (decision != SCREENING_BY_RULES && !decision_has_words(o, choice, e))
		return false;
	if (!act_perform(o, &ACT_APPLICATION_SCREEN, screen, &running, e))
		return false;
	*ret = running.list;
	return true;
}
