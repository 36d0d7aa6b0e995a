#include "todo_watch.h"

#include "judging.h"

#include "ppuri/cost.h"
#include "ppuri/store/account.h"
#include "ppuri/store/application.h"
#include "ppuri/store/cost.h"
#include "ppuri/store/todo.h"

#include <string.h>

static void put(struct work *w, struct todo_list *list, enum todo_kind kind, const struct watched *one)
{
	*POOL_PUSH(w->pool, list) = (struct todo){.kind = kind, .subject = one->receipt_no, .name = one->firm_name, .due = one->since, .n = 1};
}

static enum todo_kind excluded_kind(const char *state)
{
	if (strcmp(state, "AWARDED") == 0)
		return TODO_EXCLUDED_AWARDED;
	return strcmp(state, "SELECTED") == 0 || strcmp(state, "RESERVE") == 0 ? TODO_EXCLUDED_SELECTED : TODO_EXCLUDED;
}

/* Who pays alone has to know of awards. */
static bool add_excluded(struct work *w, bool decides, struct todo_list *list, struct err *e)
{
	struct watched_list watched;
	if (!todo_excluded_read(w->db, w->pool, &watched, e))
		return false;
	for (size_t i = 0; i < watched.n; i++) {
		struct err certain = {0};
		if (!decides && strcmp(watched.at[i].state, "AWARDED") != 0)
			continue;
		if (refuse_award_to_excluded(w, watched.at[i].application_id, &certain))
			continue;
		if (certain.kind != ERR_REFUSED)
			return *e = certain, false;
		put(w, list, excluded_kind(watched.at[i].state), &watched.at[i]);
	}
	return true;
}

/* What can not be changed any more is nothing to do. */
static bool add_plan(struct work *w, const struct watched *one, struct todo_list *list, struct err *e)
{
	struct application application;
	struct cost_plan plan;
	struct cost_standing standing;
	struct err wrong;
	if (!application_by_id(w->db, w->pool, one->application_id, &application, e) ||
		!cost_plan_read(w->db, w->pool, one->application_id, &plan, e) || !cost_standing_read(w->db, &application, &standing, e))
		return false;
	if (!cost_may_change(&standing, &plan, &wrong))
		return true;
	if (!plan.n)
		put(w, list, TODO_COST_MISSING, one);
	else if (!cost_plan_fits(&plan, &standing.due, &wrong))
		put(w, list, TODO_COST, one);
	return true;
}

static bool add_plans(struct work *w, struct todo_list *list, struct err *e)
{
	struct watched_list watched;
	if (!todo_planned_read(w->db, w->pool, &watched, e))
		return false;
	for (size_t i = 0; i < watched.n; i++)
		if (!add_plan(w, &watched.at[i], list, e))
			return false;
	return true;
}

static bool add_persons(struct work *w, struct todo_list *list, struct err *e)
{
	struct shared_name_list names;
	if (!account_shared_names_read(w->db, w->pool, &names, e))
		return false;
	for (size_t i = 0; i < names.n; i++)
		*POOL_PUSH(w->pool, list) = (struct todo){.kind = TODO_PERSON,
												  .subject = names.at[i].logins,
												  .name = names.at[i].person_name,
												  .due = names.at[i].since,
												  .n = names.at[i].n};
	return true;
}

bool todo_watch(struct work *w, struct todo_list *list, struct err *e)
{
	enum role role = w->me->role;
	bool decides = role_may(role, RIGHT_AWARD_DRAFT) || role_may(role, RIGHT_AWARD_APPROVE);
	if ((decides || role_may(role, RIGHT_BUDGET_PAY)) && !add_excluded(w, decides, list, e))
		return false;
	if (decides && !add_plans(w, list, e))
		return false;
	return !role_may(role, RIGHT_AUDIT_READ) || add_persons(w, list, e);
}
