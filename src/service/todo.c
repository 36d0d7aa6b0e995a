#include "ppuri/service/todo.h"

#include "judging.h"

#include "ppuri/store/application.h"
#include "ppuri/store/todo.h"

const struct act ACT_TODO = {"todo", RIGHT_APP_READ, ACT_READS};

struct looking {
	int days;
	struct todo_list list;
};

/* Who is in the check or has failed it is in the list as such; of those under evaluation nobody else would say it. */
static bool add_changed(struct work *w, struct judging *judging, const char *call, struct todo_list *list, struct err *e)
{
	struct application_filter filter = {.call = call, .state = "REVIEW"};
	struct application_list applications;
	if (!application_list_read(w->db, w->pool, &filter, &applications, e))
		return false;
	for (size_t i = 0; i < applications.n; i++) {
		const struct application *application = &applications.at[i];
		bool changed;
		if (!judged_otherwise(w, judging, application, &changed, e))
			return false;
		if (changed)
			*POOL_PUSH(w->pool, list) = (struct todo){.kind = TODO_CHANGED,
													  .subject = application_name(w->pool, application),
													  .name = application->firm.name,
													  .due = moment_date(judging->call.closes_at),
													  .n = 1};
	}
	return true;
}

static bool changed_since(struct work *w, struct todo_list *list, struct err *e)
{
	struct judging judging = {0};
	struct strings calls;
	if (!todo_evaluated_calls_read(w->db, w->pool, &calls, e))
		return false;
	for (size_t i = 0; i < calls.n; i++)
		if (!add_changed(w, &judging, calls.at[i], list, e))
			return false;
	return true;
}

static bool look(struct work *w, void *arg, struct err *e)
{
	struct looking *looking = arg;
	struct date until = date_add_days(moment_date(w->now), looking->days);
	return todo_supplements_read(w->db, w->pool, until, &looking->list, e) &&
		   todo_calls_read(w->db, w->pool, w->now, &looking->list, e) && changed_since(w, &looking->list, e);
}

bool desk_todo(struct office *o, int days, struct todo_list *ret, struct err *e)
{
	struct looking looking = {.days = days};
	if (!act_perform(o, &ACT_TODO, look, &looking, e))
		return false;
	*ret = looking.list;
	return true;
}
