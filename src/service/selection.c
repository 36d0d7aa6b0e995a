#include "ppuri/service/selection.h"

#include "amending.h"
#include "committee_paper.h"
#include "selection_input.h"
#include "second_person.h"
#include "selection_load.h"

#include "ppuri/store/amendment.h"
#include "ppuri/store/application.h"
#include "ppuri/store/bonus.h"
#include "ppuri/store/call.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/conflict.h"
#include "ppuri/store/deliberation.h"
#include "ppuri/store/placement.h"
#include "ppuri/store/review.h"
#include "ppuri/store/selection.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_SELECT_RUN = {"select.run", RIGHT_SELECT_RUN, ACT_WRITES};
const struct act ACT_SELECT_SHOW = {"select.show", RIGHT_SELECT_READ, ACT_READS};
const struct act ACT_SELECT_REPLAY = {"select.replay", RIGHT_SELECT_READ, ACT_READS};
const struct act ACT_SELECT_EXPLAIN = {"select.explain", RIGHT_SELECT_READ, ACT_READS};

struct selecting {
	const char *call;
	int run;
	struct ranking ranking;
	struct ranking_list all;
};

static bool show(struct work *w, void *arg, struct err *e)
{
	struct selecting *selecting = arg;
	struct call call;
	struct loaded loaded;
	if (!selection_open(w, selecting->call, &call, &loaded, e))
		return false;
	selecting->ranking = selection_ranking(w->pool, &loaded);
	return true;
}

static bool read_waiting(struct work *w, const struct call *call, struct placement_list *ret, struct err *e)
{
	struct placement_list all, waiting = {0};
	if (!placement_list_read(w->db, w->pool, &(struct placement_filter){.call = call->id}, &all, e))
		return false;
	for (size_t i = 0; i < all.n; i++)
		if (!all.at[i].approved_by)
			*POOL_PUSH(w->pool, &waiting) = all.at[i];
	*ret = waiting;
	return true;
}

/* With what has changed since, and what waits to be decided. */
static bool look(struct work *w, void *arg, struct err *e)
{
	struct selecting *selecting = arg;
	struct call call;
	struct loaded loaded;
	struct placement_list waiting = {0};
	const char *stale = NULL;
	if (!selection_open_run(w, selecting->call, selecting->run, &call, &loaded, e) ||
		(!selecting->run && (!selection_stale(w, &call, &loaded.stored, &stale, e) || !read_waiting(w, &call, &waiting, e))))
		return false;
	selecting->ranking = selection_ranking(w->pool, &loaded);
	selecting->ranking.stale = stale;
	selecting->ranking.waiting = waiting;
	return selecting->run || late_changes_beside(w, &call, &selecting->ranking.beside, e);
}

static bool perform(struct office *o, const struct act *act, act_fn fn, const char *call, struct ranking *ret, struct err *e)
{
	struct selecting selecting = {.call = call};
	if (!act_perform(o, act, fn, &selecting, e))
		return false;
	*ret = selecting.ranking;
	return true;
}

bool desk_select_show(struct office *o, const char *call, int run, struct ranking *ret, struct err *e)
{
	struct selecting selecting = {.call = call, .run = run};
	if (!act_perform(o, &ACT_SELECT_SHOW, look, &selecting, e))
		return false;
	*ret = selecting.ranking;
	return true;
}

static bool replay(struct work *w, void *arg, struct err *e)
{
	struct selecting *selecting = arg;
	struct call call;
	struct selection_list list;
	struct loaded loaded;
	if (!selection_open(w, selecting->call, &call, &loaded, e) || !selection_list_read(w->db, w->pool, call.id, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		if (!selection_load_stored(w, &list.at[i], &loaded, e))
			return false;
		*POOL_PUSH(w->pool, &selecting->all) = selection_ranking(w->pool, &loaded);
	}
	return true;
}

bool desk_select_replay(struct office *o, const char *call, struct ranking_list *ret, struct err *e)
{
	struct selecting selecting = {.call = call};
	if (!act_perform(o, &ACT_SELECT_REPLAY, replay, &selecting, e))
		return false;
	*ret = selecting.all;
	return true;
}

static bool may_run(struct work *w, const struct call *call, struct err *e)
{
	static const char *const decided[] = {"DECIDED", "ANNOUNCED", "ARCHIVED"};
	struct amendment amendment;
	for (size_t i = 0; i < sizeof decided / sizeof *decided; i++)
		if (strcmp(call->state, decided[i]) == 0)
			return amendment_needed(w, call, &amendment, e);
	return true;
}

/* Who gave up since is no ground for another result: the reserve takes that place in its order. */
static bool is_put_right(struct work *w, const struct call *call, struct err *e)
{
	struct amendment amendment;
	struct amendment_fact_list facts;
	bool open;
	if (!amendment_open_read(w->db, w->pool, call->id, &amendment, &open, e))
		return false;
	if (!open)
		return true;
	if (!amendment_facts_now(w, call, amendment.supersedes, &facts, e))
		return false;
	if (facts.n)
		return true;
	err_set(e, ERR_REFUSED, "%s", _("nothing was put right yet: the result would be made of what it is made of now"));
	return err_hint(e, _("put right what the amendment is for; or withdraw it: ppuri select amend %s --withdraw --reason '…'"), call->code);
}

/* Of two people who run it at the same moment one does; and running it twice makes no second paper of the same facts. */
static bool nothing_is_new(const struct call *call, const struct selection *newest, struct err *e)
{
	char at[DATE_TEXT_MAX];
	err_set(e, ERR_REFUSED, _("nothing has changed since the run of %s by %s; that one counts"), moment_iso(newest->run_at, at),
			newest->run_by_name);
	return err_hint(e, _("see: ppuri select show %s"), call->code);
}

static bool insert_selection(struct work *w, const struct call *call, const char *input,
							 const struct application_list *applications, struct err *e)
{
	struct frozen frozen;
	int64_t id;
	if (!frozen_compute(w->pool, input, &frozen, e))
		return false;
	const struct selection selection = {
		.call_id = call->id,
		.input = input,
		.result = frozen.result,
		.digest = frozen_digest(input, frozen.result),
		.run_by = w->me->id,
		.run_at = w->now,
	};
	if (!selection_insert(w->db, &selection, &id, e))
		return false;
	for (size_t i = 0; i < frozen.n; i++)
		if (!selection_insert_line(w->db, id, applications->at[frozen.lines[i].entry].id, &frozen.lines[i], e))
			return false;
	return true;
}

/* What was under deliberation comes back out of it: the selection that it was about does not count any more, or is referred
 * as a whole; but not what was adopted. */
static bool end_evaluation(struct work *w, const struct application_list *applications, bool adopted, struct err *e)
{
	for (size_t i = 0; i < applications->n; i++) {
		const struct application *application = &applications->at[i];
		if (strcmp(application->state, "REVIEW") == 0 && !application_move(w->db, application->id, APP_EVENT_REVIEWED, NULL, e))
			return false;
		if (!adopted && strcmp(application->state, "DELIBERATION") == 0 &&
			!application_move(w->db, application->id, APP_EVENT_SEND_BACK, _("the selection was run anew"), e))
			return false;
	}
	return true;
}

/* What goes on after it was put off is under evaluation again, though the newest run knows it as it is. */
static bool waits_for_run(const struct application_list *applications, bool adopted)
{
	for (size_t i = 0; i < applications->n; i++) {
		const char *state = applications->at[i].state;
		if (strcmp(state, "REVIEW") == 0 || (!adopted && strcmp(state, "DELIBERATION") == 0))
			return true;
	}
	return false;
}

/* The run before, if its input is the same; what was sent back out of the deliberation is run anew even so. */
static bool find_same(struct work *w, const struct call *call, const char *input, struct selection *newest, bool *ret_same,
					  bool *ret_adopted, struct err *e)
{
	struct deliberation deliberation;
	struct err none = {0};
	bool deliberated;
	*ret_same = *ret_adopted = false;
	if (!selection_newest(w->db, w->pool, call->id, newest, &none))
		return none.kind == ERR_NOT_FOUND || (*e = none, false);
	if (strcmp(newest->input, input) != 0)
		return true;
	if (!deliberation_read(w->db, w->pool, newest->id, &deliberation, &deliberated, e))
		return false;
	*ret_adopted = deliberated && deliberation_adopts(deliberation.outcome);
	*ret_same = !deliberated || *ret_adopted;
	return true;
}

static bool run(struct work *w, void *arg, struct err *e)
{
	struct selecting *selecting = arg;
	struct call call;
	struct application_list applications;
	struct selection newest;
	const char *input;
	bool same, adopted;
	act_about(w, "call %s", selecting->call);
	if (!call_by_code(w->db, w->pool, selecting->call, &call, e) || !may_run(w, &call, e) || !is_put_right(w, &call, e) ||
		!selection_gather(w, &call, &applications, &input, e) || !find_same(w, &call, input, &newest, &same, &adopted, e))
		return false;
	if (same && !waits_for_run(&applications, adopted))
		return nothing_is_new(&call, &newest, e);
	if ((!same && !insert_selection(w, &call, input, &applications, e)) || !end_evaluation(w, &applications, adopted, e) ||
		!show(w, selecting, e))
		return false;
	selecting->ranking.same = same;
	return true;
}

bool desk_select_run(struct office *o, const char *call, struct ranking *ret, struct err *e)
{
	return perform(o, &ACT_SELECT_RUN, run, call, ret, e);
}

struct explaining {
	const char *application;
	struct explanation explanation;
};

static bool find_line(const struct loaded *loaded, int64_t application, size_t *ret)
{
	for (size_t i = 0; i < loaded->frozen.n; i++)
		if (loaded->rows.at[loaded->frozen.lines[i].entry].application_id == application) {
			*ret = i;
			return true;
		}
	return false;
}

static bool read_members(struct work *w, const struct application *application, const struct frozen *frozen, struct committee *ret,
						 struct err *e)
{
	if (!committee_read_all(w->db, w->pool, application->call_id, ret, e))
		return false;
	committee_match(ret, frozen);
	return true;
}

static bool read_grounds(struct work *w, int64_t application, struct explanation *explanation, struct err *e)
{
	const struct placement_filter filter = {.application = application};
	return conflict_list_read(w->db, w->pool, &(struct conflict_filter){.application = application}, &explanation->conflicts, e) &&
		   given_bonuses_read(w->db, w->pool, application, &explanation->bonuses, e) &&
		   placement_list_read(w->db, w->pool, &filter, &explanation->placements, e) &&
		   proposed_sum_list_read(w->db, w->pool, &filter, &explanation->proposed, e);
}

static bool explain(struct work *w, void *arg, struct err *e)
{
	struct explaining *explaining = arg;
	struct explanation *explanation = &explaining->explanation;
	struct application application;
	struct loaded loaded;
	size_t line;
	act_about(w, "application %s", explaining->application);
	if (!application_by_name(w->db, w->pool, explaining->application, &application, e) ||
		!selection_load(w, application.call_id, application.call_code, &loaded, e))
		return false;
	if (!find_line(&loaded, application.id, &line))
		return err_set(e, ERR_NOT_FOUND, _("%s is not part of the selection of %s"), explaining->application, application.call_code);
	explanation->row = selection_ranking_row(&loaded, line);
	explanation->rules = loaded.frozen.rules;
	explanation->confirmed = loaded.stored.confirmed_by_name != NULL;
	for (size_t round = 0; round < explanation->rules.n_rounds; round++)
		explanation->parts[round] = selection_parts(w->pool, &explanation->rules, explanation->row.entry, round);
	return read_members(w, &application, &loaded.frozen, &explanation->committee, e) && read_grounds(w, application.id, explanation, e);
}

bool desk_select_explain(struct office *o, const char *application, struct explanation *ret, struct err *e)
{
	struct explaining explaining = {.application = application};
	if (!act_perform(o, &ACT_SELECT_EXPLAIN, explain, &explaining, e))
		return false;
	*ret = explaining.explanation;
	return true;
}
