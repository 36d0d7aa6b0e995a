#include "ppuri/service/todo.h"

#include "judging.h"
#include "signing.h"
#include "succession.h"
#include "todo_selection.h"
#include "todo_watch.h"

#include "ppuri/award_law.h"
#include "ppuri/store/appeal.h"
#include "ppuri/store/application.h"
#include "ppuri/store/award_change.h"
#include "ppuri/store/call.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/promotion.h"
#include "ppuri/store/result_cancellation.h"
#include "ppuri/store/todo.h"

const struct act ACT_TODO_OWN = {"todo.own", RIGHT_REVIEW_SCORE, ACT_READS};
const struct act ACT_TODO = {"todo", RIGHT_APP_READ, ACT_READS};

/* An authority takes some days; and what was not sent in a year was dealt with otherwise. */
enum { CERTIFICATE_DAYS = 30, TELLING_DAYS = 365 };

struct looking {
	int days;
	struct todo_list list;
};

struct changed {
	struct work *w;
	struct todo_list *list;
};

static bool take_changed(void *to, struct judging *judging, const struct application *application, struct err *e)
{
	(void)e;
	struct changed *changed = to;
	struct pool *p = changed->w->pool;
	if (judging_goes_on(application))
		*POOL_PUSH(p, changed->list) = (struct todo){.kind = TODO_CHANGED,
													 .subject = pool_strdup(p, application_name(p, application)),
													 .name = pool_strdup(p, application->firm.name),
													 .due = moment_date(judging->call.closes_at),
													 .n = 1};
	return true;
}

/* Who is in the check or has failed it is in the list as such; of those under evaluation nobody else would say it. */
static bool add_changed(struct work *w, const char *code, struct todo_list *list, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct call call;
	struct changed changed = {w, list};
	return call_by_code(w->db, &pool, code, &call, e) && judged_before_changes(w, &call, "REVIEW", &(struct changed_taker){take_changed, &changed}, e);
}

static bool changed_since(struct work *w, struct todo_list *list, struct err *e)
{
	struct strings calls;
	if (!todo_evaluated_calls_read(w->db, w->pool, &calls, e))
		return false;
	for (size_t i = 0; i < calls.n; i++)
		if (!add_changed(w, calls.at[i], list, e))
			return false;
	return true;
}

/* Where the next of the reserve does not fit, or the projects are over, nothing is to be done. */
static bool add_promotions(struct work *w, struct todo_list *list, struct err *e)
{
	struct strings calls;
	if (!todo_reserve_calls_read(w->db, w->pool, moment_date(w->now), &calls, e))
		return false;
	for (size_t i = 0; i < calls.n; i++) {
		struct call call;
		struct standing_sum standing;
		struct reserve_list reserve;
		struct succession succession;
		struct moment freed;
		if (!call_by_code(w->db, w->pool, calls.at[i], &call, e) || !standing_read(w->db, call.id, &standing, e))
			return false;
		if (standing.given.n >= call.budget.n)
			continue;
		if (!succession_read(w, &call, &reserve, &succession, e))
			return false;
		if (succession.verdict != SUCCESSION_POSSIBLE)
			continue;
		if (!todo_freed_read(w->db, call.id, &freed, e))
			return false;
		*POOL_PUSH(w->pool, list) = (struct todo){
			.kind = TODO_PROMOTE, .subject = call.code, .name = call.title, .due = moment_date(freed), .n = (int64_t)reserve.n};
	}
	return true;
}

static bool add_appeals(struct work *w, struct todo_list *list, struct err *e)
{
	struct appeal_list appeals;
	if (!appeal_list_read(w->db, w->pool, &(struct appeal_filter){.open = true}, &appeals, e))
		return false;
	for (size_t i = 0; i < appeals.n; i++)
		*POOL_PUSH(w->pool, list) = (struct todo){
			.kind = appeals.at[i].extended_to.year ? TODO_APPEAL_EXTENDED : TODO_APPEAL,
			.subject = appeals.at[i].receipt_no,
			.name = appeals.at[i].firm_name,
			.due = appeal_due(&appeals.at[i]),
			.n = 1,
		};
	return true;
}

/* Each sees what is theirs to do: finance pays and takes back, officers ask for what is to be returned and carry over, approvers close. */
static bool add_money(struct work *w, struct todo_list *list, struct err *e)
{
	enum role role = w->me->role;
	if (role_may(role, RIGHT_BUDGET_PAY) && !todo_unpaid_read(w->db, w->pool, list, e))
		return false;
	if ((role_may(role, RIGHT_BUDGET_PAY) || role_may(role, RIGHT_AWARD_DRAFT)) && !todo_returns_read(w->db, w->pool, list, e))
		return false;
	return (!role_may(role, RIGHT_BUDGET_WRITE) && !role_may(role, RIGHT_BUDGET_CLOSE)) ||
		   todo_years_read(w->db, w->pool, moment_date(w->now), list, e);
}

/* Whoever proposed them sees that they wait. */
static bool add_cancellations(struct work *w, struct todo_list *list, struct err *e)
{
	struct award_change_list changes;
	struct result_cancellation_list results;
	if (!award_changes_read(w->db, w->pool, &(struct award_change_filter){.waiting = true}, &changes, e) ||
		!result_cancellations_read(w->db, w->pool, 0, true, &results, e))
		return false;
	for (size_t i = 0; i < changes.n; i++)
		*POOL_PUSH(w->pool, list) = (struct todo){.kind = TODO_AWARD_CHANGE,
												  .subject = changes.at[i].receipt_no,
												  .name = changes.at[i].firm_name,
												  .due = moment_date(changes.at[i].proposed_at),
												  .agreed = award_law_agrees(changes.at[i].legal_basis),
												  .n = 1};
	for (size_t i = 0; i < results.n; i++)
		*POOL_PUSH(w->pool, list) = (struct todo){.kind = TODO_RESULT_CANCEL,
												  .subject = results.at[i].call_code,
												  .name = results.at[i].reason,
												  .due = moment_date(results.at[i].proposed_at),
												  .n = 1};
	return true;
}

/* From the confirmed selection to the letter of the award. */
static bool add_steps(struct work *w, struct date since, struct todo_list *list, struct err *e)
{
	enum role role = w->me->role;
	if ((role_may(role, RIGHT_AWARD_DRAFT) || role_may(role, RIGHT_AWARD_APPROVE)) &&
		(!todo_upheld_read(w->db, w->pool, list, e) || !todo_unannounced_read(w->db, w->pool, list, e) || !todo_awards_read(w->db, w->pool, list, e)))
		return false;
	return !role_may(role, RIGHT_LETTER_ISSUE) || todo_letters_read(w->db, w->pool, since, list, e);
}

static bool add_certificate(struct work *w, struct todo_list *list, struct err *e)
{
	const char *file;
	struct date until;
	bool expires;
	if (!role_may(w->me->role, RIGHT_LETTER_ISSUE))
		return true;
	if (!signing_expires(w, date_add_days(moment_date(w->now), CERTIFICATE_DAYS), &expires, &file, &until, e))
		return false;
	if (expires)
		*POOL_PUSH(w->pool, list) = (struct todo){.kind = TODO_CERTIFICATE, .subject = file, .name = "", .due = until, .n = 1};
	return true;
}

static bool look(struct work *w, void *arg, struct err *e)
{
	struct looking *looking = arg;
	struct date today = moment_date(w->now), until = date_add_days(today, looking->days), since = date_add_days(today, -TELLING_DAYS);
	return todo_supplements_read(w->db, w->pool, until, &looking->list, e) &&
		   todo_calls_read(w->db, w->pool, w->now, since, &looking->list, e) && changed_since(w, &looking->list, e) &&
		   todo_committees_read(w->db, w->pool, w->now, &looking->list, e) && todo_selections(w, &looking->list, e) &&
		   todo_watch(w, &looking->list, e) &&
		   add_appeals(w, &looking->list, e) && add_promotions(w, &looking->list, e) && add_cancellations(w, &looking->list, e) &&
		   add_steps(w, since, &looking->list, e) && add_money(w, &looking->list, e) && add_certificate(w, &looking->list, e);
}

bool desk_todo(struct office *o, int days, struct todo_list *ret, struct err *e)
{
	struct looking looking = {.days = days};
	if (!act_perform(o, &ACT_TODO, look, &looking, e))
		return false;
	*ret = looking.list;
	return true;
}

/* false: nothing waits for this member. */
static bool waits(const struct member *me, size_t firms, enum todo_kind *ret_kind, int64_t *ret_n)
{
	bool open = me->pledged && me->scored < me->assigned;
	*ret_kind = !me->pledged ? TODO_PLEDGE : open ? TODO_SCORE : TODO_LOCK;
	*ret_n = !me->pledged ? (int64_t)firms : open ? me->assigned - me->scored : me->scored;
	return !me->locked && (*ret_n > 0 || !me->pledged);
}

static bool add_own(struct work *w, const char *code, struct todo_list *list, struct err *e)
{
	struct call call;
	struct committee committee;
	struct strings firms;
	struct todo todo;
	if (!call_by_code(w->db, w->pool, code, &call, e) || !committee_read(w->db, w->pool, call.id, &committee, e) ||
		!committee_firms_read(w->db, w->pool, call.id, &firms, e))
		return false;
	const struct member *me = committee_member(&committee, w->me->id);
	if (!me || !waits(me, firms.n, &todo.kind, &todo.n))
		return true;
	todo.subject = call.code;
	todo.name = call.title;
	todo.due = moment_date(me->assigned_at);
	*POOL_PUSH(w->pool, list) = todo;
	return true;
}

static bool look_own(struct work *w, void *arg, struct err *e)
{
	struct looking *looking = arg;
	struct strings calls;
	if (!todo_seats_read(w->db, w->pool, w->me->id, &calls, e))
		return false;
	for (size_t i = 0; i < calls.n; i++)
		if (!add_own(w, calls.at[i], &looking->list, e))
			return false;
	return todo_cancelled_meetings_read(w->db, w->pool, w->me->id, w->now, &looking->list, e);
}

bool desk_todo_own(struct office *o, struct todo_list *ret, struct err *e)
{
	struct looking looking = {0};
	if (!act_perform(o, &ACT_TODO_OWN, look_own, &looking, e))
		return false;
	*ret = looking.list;
	return true;
}
