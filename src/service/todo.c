#include "ppuri/service/todo.h"

#include "ppuri/store/todo.h"

const struct act ACT_TODO = {"todo", RIGHT_APP_READ, ACT_READS};

struct looking {
	int days;
	struct todo_list list;
};

static bool look(struct work *w, void *arg, struct err *e)
{
	struct looking *looking = arg;
	struct date until = date_add_days(moment_date(w->now), looking->days);
	return todo_supplements_read(w->db, w->pool, until, &looking->list, e) &&
		   todo_calls_read(w->db, w->pool, w->now, &looking->list, e);
}

bool desk_todo(struct office *o, int days, struct todo_list *ret, struct err *e)
{
	struct looking looking = {.days = days};
	if (!act_perform(o, &ACT_TODO, look, &looking, e))
		return false;
	*ret = looking.list;
	return true;
}
