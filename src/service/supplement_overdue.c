#include "supplement_overdue.h"

#include "ppuri/service/supplement.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"

const struct act ACT_APPLICATION_OVERDUE = {"app.overdue", RIGHT_APP_SCREEN, ACT_WRITES};

bool supplement_note_overdue(struct work *w, const struct application *application, struct err *e)
{
	bool noted;
	if (!application_note_overdue(w->db, application->id, &noted, e))
		return false;
	return !noted || act_cut_as(w, &ACT_APPLICATION_OVERDUE, e);
}

struct sweep {
	const char *call;
	struct application_list noted;
};

static bool sweep(struct work *w, void *arg, struct err *e)
{
	struct sweep *sweep = arg;
	struct application_list overdue;
	struct call call;
	const struct application_filter filter = {.call = sweep->call, .state = "SUPP_OVERDUE"};
	if (sweep->call) {
		act_about(w, "call %s", sweep->call);
		if (!call_by_code(w->db, w->pool, sweep->call, &call, e))
			return false;
	}
	if (!application_list_read(w->db, w->pool, &filter, &overdue, e))
		return false;
	for (size_t i = 0; i < overdue.n; i++) {
		bool noted;
		if (!application_note_overdue(w->db, overdue.at[i].id, &noted, e))
			return false;
		if (noted)
			*POOL_PUSH(w->pool, &sweep->noted) = overdue.at[i];
	}
	return true;
}

bool desk_application_overdue(struct office *o, const char *call, struct application_list *ret, struct err *e)
{
	struct sweep running = {.call = call};
	if (!act_perform(o, &ACT_APPLICATION_OVERDUE, sweep, &running, e))
		return false;
	*ret = running.noted;
	return true;
}
