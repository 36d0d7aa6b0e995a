/* 부적격 통지. */
#include "application_choice.h"

#include "ppuri/deadline.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/db.h"
#include "ppuri/store/holiday.h"
#include "ppuri/store/program.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_APPLICATION_INFORM = {"app.inform", RIGHT_APP_SCREEN, ACT_WRITES};

struct telling {
	const struct application_choice *choice;
	const char *how;
	struct moment at;
	struct call call;
	struct informed_list list;
};

static bool find_objection(struct work *w, struct telling *telling, struct informed *ret, struct err *e)
{
	struct program program;
	struct holidays holidays;
	struct date day = moment_date(telling->at);
	if (!program_by_code(w->db, w->pool, telling->call.program_code, &program, e) || !holidays_read(w->db, w->pool, &holidays, e))
		return false;
	int days = objection_days(program.legal_basis, day, &ret->source);
	ret->objection_until = deadline_days(day, days, &holidays);
	ret->holidays_unknown = !holidays_know(&holidays, ret->objection_until.year);
	return true;
}

static bool may_inform(const struct telling *telling, const struct application *application, struct moment now, struct err *e)
{
	const struct app_move *move;
	char at[DATE_TEXT_MAX];
	if (!app_move_find(application->state, APP_EVENT_INFORM, &move, e))
		return false;
	if (application->informed_how)
		return err_set(e, ERR_REFUSED, _("the firm was told already, at %s (%s)"), moment_iso(application->informed_at, at),
					   application->informed_how);
	if (telling->at.unix_seconds > now.unix_seconds)
		return err_set(e, ERR_REFUSED, _("%s has not come yet"), moment_iso(telling->at, at));
	return true;
}

static bool inform_one(struct work *w, struct telling *telling, const struct application *application, struct err *e)
{
	struct informed informed = {.name = pool_strdup(w->pool, application_name(w->pool, application)),
								.firm_name = application->firm.name};
	if (!may_inform(telling, application, w->now, e) || !application_choice_call(w, application, &telling->call, e) ||
		!find_objection(w, telling, &informed, e) ||
		!application_inform(w->db, application->id, telling->how, telling->at, e))
		return false;
	*POOL_PUSH(w->pool, &telling->list) = informed;
	return true;
}

/* Of a whole call those who were not told yet. */
static bool inform(struct work *w, void *arg, struct err *e)
{
	static const char *const ineligible[] = {"INELIGIBLE", NULL};
	struct telling *telling = arg;
	struct application_list list;
	if (!application_choice_read(w, telling->choice, ineligible, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		if (telling->choice->call && list.at[i].informed_how)
			continue;
		if (!inform_one(w, telling, &list.at[i], e))
			return err_prefix(e, "%s", application_name(w->pool, &list.at[i]));
	}
	if (!telling->list.n)
		return err_set(e, ERR_REFUSED, _("no application to the call %s waits for this"), telling->choice->call);
	return true;
}

bool desk_application_inform(struct office *o, const struct application_choice *choice, const char *how, struct moment at,
							 struct informed_list *ret, struct err *e)
{
	struct telling telling = {.choice = choice, .how = how, .at = at.unix_seconds ? at : o->now};
	if (!act_perform(o, &ACT_APPLICATION_INFORM, inform, &telling, e))
		return false;
	*ret = telling.list;
	return true;
}
