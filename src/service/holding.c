/* 유보: an application that is put off, and goes on later under evaluation, with the scores it has. */
#include "amending.h"
#include "reason.h"
#include "work.h"

#include "ppuri/service/selection.h"
#include "ppuri/store/application.h"
#include "ppuri/tr.h"

const struct act ACT_SELECT_HOLD = {"select.hold", RIGHT_SELECT_RUN, ACT_WRITES};
const struct act ACT_SELECT_RESUME = {"select.resume", RIGHT_SELECT_RUN, ACT_WRITES};

struct holding {
	const char *name;
	enum app_event event;
	struct application application;
};

/* After that nothing would decide on it any more. */
static bool is_undecided(struct work *w, const struct application *application, struct err *e)
{
	bool may;
	if (!result_may_change(w, application->call_id, &may, e))
		return false;
	if (may)
		return true;
	err_set(e, ERR_REFUSED, _("the selection of the call %s is decided; it goes on only with an amendment of the result"),
			application->call_code);
	return err_hint(e, _("an officer opens one: ppuri select amend %s --reason '…'"), application->call_code);
}

static bool move(struct work *w, void *arg, struct err *e)
{
	struct holding *holding = arg;
	struct application *application = &holding->application;
	act_about(w, "application %s", holding->name);
	return application_by_name(w->db, w->pool, holding->name, application, e) &&
		   (holding->event != APP_EVENT_RESUME || is_undecided(w, application, e)) &&
		   application_move(w->db, application->id, holding->event, w->office->reason, e) &&
		   application_by_id(w->db, w->pool, application->id, application, e);
}

static bool perform(struct office *o, const struct act *act, enum app_event event, const char *name, struct application *ret,
					struct err *e)
{
	struct holding holding = {.name = name, .event = event};
	if (!reason_given(o, e) || !act_perform(o, act, move, &holding, e))
		return false;
	*ret = holding.application;
	return true;
}

bool desk_select_hold(struct office *o, const char *application, struct application *ret, struct err *e)
{
	return perform(o, &ACT_SELECT_HOLD, APP_EVENT_HOLD, application, ret, e);
}

bool desk_select_resume(struct office *o, const char *application, struct application *ret, struct err *e)
{
	return perform(o, &ACT_SELECT_RESUME, APP_EVENT_RESUME, application, ret, e);
}
