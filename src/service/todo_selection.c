#include "todo_selection.h"

#include "call_acts.h"

#include "ppuri/deliberation.h"
#include "ppuri/store/call.h"
#include "ppuri/store/todo.h"

/* Whatever else has changed is told by who confirms it; what has left or come is seen without computing anything. */
static enum todo_kind step_of(const struct unconfirmed *one, bool needs_deliberation)
{
	bool adopted = one->outcome && deliberation_adopts(one->outcome);
	if (one->other || (one->outcome && !adopted))
		return TODO_SELECT_AGAIN;
	if (adopted || !needs_deliberation)
		return TODO_CONFIRM;
	return one->deliberating == one->n ? TODO_DELIBERATE : TODO_REFER;
}

static bool add(struct work *w, const struct unconfirmed *one, struct todo_list *list, struct err *e)
{
	struct call call;
	struct program program;
	if (!call_by_code(w->db, w->pool, one->call_code, &call, e) || !call_program(w, call.program_code, &program, e))
		return false;
	*POOL_PUSH(w->pool, list) = (struct todo){
		.kind = step_of(one, deliberation_needed(&program, &call)),
		.subject = one->call_code,
		.name = one->title,
		.due = moment_date(one->run_at),
		.n = one->n,
	};
	return true;
}

bool todo_selections(struct work *w, struct todo_list *list, struct err *e)
{
	struct unconfirmed_list unconfirmed;
	if (!todo_placements_read(w->db, w->pool, list, e) || !todo_changes_read(w->db, w->pool, list, e) || !todo_unselected_read(w->db, w->pool, list, e) ||
		!todo_amendments_read(w->db, w->pool, list, e) || !todo_upheld_results_read(w->db, w->pool, list, e) ||
		!todo_unconfirmed_read(w->db, w->pool, &unconfirmed, e))
		return false;
	for (size_t i = 0; i < unconfirmed.n; i++)
		if (!add(w, &unconfirmed.at[i], list, e))
			return false;
	return true;
}
