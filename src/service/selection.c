#include "ppuri/service/selection.h"

#include "frozen.h"
#include "selection_input.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/conflict.h"
#include "ppuri/store/review.h"
#include "ppuri/store/selection.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_SELECT_RUN = {"select.run", RIGHT_SELECT_RUN, ACT_WRITES};
const struct act ACT_SELECT_SHOW = {"select.show", RIGHT_SELECT_READ, ACT_READS};
const struct act ACT_SELECT_CONFIRM = {"select.confirm", RIGHT_SELECT_CONFIRM, ACT_WRITES};
const struct act ACT_SELECT_REPLAY = {"select.replay", RIGHT_SELECT_READ, ACT_READS};
const struct act ACT_SELECT_EXPLAIN = {"select.explain", RIGHT_SELECT_READ, ACT_READS};

/* The newest selection of a call, computed again. */
struct loaded {
	struct selection stored;
	struct selection_rows rows; /* in the order of the entries */
	struct frozen frozen;
};

static bool load(struct work *w, int64_t call, const char *code, struct loaded *ret, struct err *e)
{
	struct loaded loaded;
	if (!selection_newest(w->db, w->pool, call, &loaded.stored, e))
		return e->kind == ERR_NOT_FOUND ? err_hint(e, _("an officer runs it: ppuri select run %s"), code) : false;
	if (!selection_rows_read(w->db, w->pool, loaded.stored.id, &loaded.rows, e) ||
		!frozen_verify(w->pool, &loaded.stored, &loaded.rows, &loaded.frozen, e))
		return false;
	*ret = loaded;
	return true;
}

static struct ranking_row row_of(const struct loaded *loaded, size_t line)
{
	const struct selection_row *row = &loaded->rows.at[loaded->frozen.lines[line].entry];
	return (struct ranking_row){row->receipt_no, row->firm_name, loaded->frozen.lines[line]};
}

static struct ranking ranking_of(struct pool *p, const struct loaded *loaded)
{
	const struct frozen *frozen = &loaded->frozen;
	struct ranking ranking = {
		.call_code = loaded->stored.call_code,
		.at = pool_alloc(p, frozen->n * sizeof *ranking.at),
		.n = frozen->n,
		.granted = frozen->n ? frozen->lines[frozen->n - 1].running : won_of(0),
		.input = loaded->stored.input,
		.result = loaded->stored.result,
		.digest = loaded->stored.digest,
		.run_by = loaded->stored.run_by_name,
		.run_at = loaded->stored.run_at,
		.confirmed_by = loaded->stored.confirmed_by_name,
		.confirmed_at = loaded->stored.confirmed_at,
	};
	for (size_t i = 0; i < frozen->n; i++) {
		enum selection_verdict verdict = frozen->lines[i].verdict;
		ranking.at[i] = row_of(loaded, i);
		ranking.selected += verdict == SELECTION_SELECTED;
		ranking.reserve += verdict == SELECTION_RESERVE;
		ranking.below_line += verdict == SELECTION_BELOW_LINE;
	}
	return ranking;
}

struct selecting {
	const char *call;
	struct ranking ranking;
};

static bool open_call(struct work *w, const char *code, struct call *ret, struct err *e)
{
	act_about(w, "call %s", code);
	return call_by_code(w->db, w->pool, code, ret, e);
}

static bool show(struct work *w, void *arg, struct err *e)
{
	struct selecting *selecting = arg;
	struct call call;
	struct loaded loaded;
	if (!open_call(w, selecting->call, &call, e) || !load(w, call.id, call.code, &loaded, e))
		return false;
	selecting->ranking = ranking_of(w->pool, &loaded);
	return true;
}

static bool perform(struct office *o, const struct act *act, act_fn fn, const char *call, struct ranking *ret, struct err *e)
{
	struct selecting selecting = {.call = call};
	if (!act_perform(o, act, fn, &selecting, e))
		return false;
	*ret = selecting.ranking;
	return true;
}

bool desk_select_show(struct office *o, const char *call, struct ranking *ret, struct err *e)
{
	return perform(o, &ACT_SELECT_SHOW, show, call, ret, e);
}

bool desk_select_replay(struct office *o, const char *call, struct ranking *ret, struct err *e)
{
	return perform(o, &ACT_SELECT_REPLAY, show, call, ret, e);
}

static bool is_undecided(const struct call *call, struct err *e)
{
	static const char *const decided[] = {"DECIDED", "ANNOUNCED", "ARCHIVED"};
	for (size_t i = 0; i < sizeof decided / sizeof *decided; i++)
		if (strcmp(call->state, decided[i]) == 0)
			return err_set(e, ERR_REFUSED, _("the selection of the call %s is decided already"), call->code);
	return true;
}

/* Of two people who run it at the same moment one does; and running it twice makes no second paper of the same facts. */
static bool is_new(struct work *w, const struct call *call, const char *input, struct err *e)
{
	struct selection newest;
	struct err none = {0};
	char at[DATE_TEXT_MAX];
	if (!selection_newest(w->db, w->pool, call->id, &newest, &none))
		return none.kind == ERR_NOT_FOUND || (*e = none, false);
	if (strcmp(newest.input, input) != 0)
		return true;
	err_set(e, ERR_REFUSED, _("nothing has changed since the run of %s by %s; that one counts"), moment_iso(newest.run_at, at),
			newest.run_by_name);
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

static bool end_evaluation(struct work *w, const struct application_list *applications, struct err *e)
{
	for (size_t i = 0; i < applications->n; i++)
		if (strcmp(applications->at[i].state, "REVIEW") == 0 &&
			!application_move(w->db, applications->at[i].id, APP_EVENT_REVIEWED, NULL, e))
			return false;
	return true;
}

static bool run(struct work *w, void *arg, struct err *e)
{
	struct selecting *selecting = arg;
	struct call call;
	struct application_list applications;
	const char *input;
	return open_call(w, selecting->call, &call, e) && is_undecided(&call, e) &&
				selection_gather(w, &call, &applications, &input, e) && is_new(w, &call, input, e) &&
				insert_selection(w, &call, input, &applications, e) &&
				end_evaluation(w, &applications, e) && show(w, selecting, e);
}

bool desk_select_run(struct office *o, const char *call, struct ranking *ret, struct err *e)
{
	return perform(o, &ACT_SELECT_RUN, run, call, ret, e);
}

static bool may_confirm(struct work *w, const struct selection *stored, struct err *e)
{
	char at[DATE_TEXT_MAX];
	if (stored->confirmed_by_name)
		return err_set(e, ERR_REFUSED, _("%s has confirmed this selection already, %s"), stored->confirmed_by_name,
					   moment_iso(stored->confirmed_at, at));
	if (stored->run_by == w->me->id)
		return err_set(e, ERR_REFUSED, "%s", _("who ran a selection does not confirm it; another approver must"));
	return true;
}

/* A withdrawal, a firm that turned out larger: what is confirmed must be what is. */
static bool is_still_so(struct work *w, const struct call *call, const struct selection *stored, struct err *e)
{
	struct application_list applications;
	const char *input;
	if (!selection_gather(w, call, &applications, &input, e))
		return false;
	if (strcmp(input, stored->input) == 0)
		return true;
	err_set(e, ERR_REFUSED, _("what the selection of %s was computed from has changed since"), call->code);
	return err_hint(e, _("an officer runs it again: ppuri select run %s"), call->code);
}

static enum app_event event_of(enum selection_verdict verdict)
{
	switch (verdict) {
	case SELECTION_SELECTED:
		return APP_EVENT_SELECT;
	case SELECTION_RESERVE:
		return APP_EVENT_RESERVE;
	case SELECTION_BELOW_LINE:
	case SELECTION_UNSCORED:
		return APP_EVENT_NOT_SELECT;
	}
	bug("verdict %d does not exist", (int)verdict);
}

static bool decide(struct work *w, const struct call *call, const struct loaded *loaded, struct err *e)
{
	for (size_t i = 0; i < loaded->frozen.n; i++) {
		const struct selection_line *line = &loaded->frozen.lines[i];
		if (!application_move(w->db, loaded->rows.at[line->entry].application_id, event_of(line->verdict), NULL, e))
			return false;
	}
	return selection_set_confirmed(w->db, loaded->stored.id, w->me->id, w->now, e) &&
		   call_move(w->db, call, CALL_EVENT_DECIDE, w->now, e);
}

static bool confirm(struct work *w, void *arg, struct err *e)
{
	struct selecting *selecting = arg;
	struct call call;
	struct loaded loaded;
	return open_call(w, selecting->call, &call, e) && load(w, call.id, call.code, &loaded, e) && may_confirm(w, &loaded.stored, e) &&
		   is_still_so(w, &call, &loaded.stored, e) && decide(w, &call, &loaded, e) && show(w, selecting, e);
}

bool desk_select_confirm(struct office *o, const char *call, struct ranking *ret, struct err *e)
{
	return perform(o, &ACT_SELECT_CONFIRM, confirm, call, ret, e);
}

struct explaining {
	const char *application;
	struct explanation explanation;
};

static void explain_parts(struct pool *p, const struct frozen *frozen, size_t entry, struct explanation *explanation)
{
	const struct selection_entry *about = &frozen->entries[entry];
	int32_t *totals = pool_alloc(p, about->n_scores * sizeof *totals);
	struct judge_part *parts = pool_alloc(p, about->n_scores * sizeof *parts);
	for (size_t i = 0; i < about->n_scores; i++) {
		for (size_t item = 0; item < frozen->rules.n_items; item++)
			totals[i] += about->scores[i].tenths[item];
		parts[i] = (struct judge_part){about->scores[i].judge, about->scores[i].tenths, totals[i], JUDGED_COUNTED};
	}
	struct trim trim = trim_of(totals, about->n_scores, frozen->rules.trim_min);
	if (trim.made) {
		parts[trim.lowest].counted = JUDGED_LOWEST;
		parts[trim.highest].counted = JUDGED_HIGHEST;
	}
	explanation->parts = parts;
	explanation->n_parts = about->n_scores;
}

static bool find_line(const struct loaded *loaded, int64_t application, size_t *ret)
{
	for (size_t i = 0; i < loaded->frozen.n; i++)
		if (loaded->rows.at[loaded->frozen.lines[i].entry].application_id == application) {
			*ret = i;
			return true;
		}
	return false;
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
		!load(w, application.call_id, application.call_code, &loaded, e))
		return false;
	if (!find_line(&loaded, application.id, &line))
		return err_set(e, ERR_NOT_FOUND, _("%s is not part of the selection of %s"), explaining->application, application.call_code);
	explanation->row = row_of(&loaded, line);
	explanation->rules = loaded.frozen.rules;
	explanation->confirmed = loaded.stored.confirmed_by_name != NULL;
	explain_parts(w->pool, &loaded.frozen, explanation->row.line.entry, explanation);
	return conflict_list_read(w->db, w->pool, &(struct conflict_filter){.application = application.id}, &explanation->conflicts, e);
}

bool desk_select_explain(struct office *o, const char *application, struct explanation *ret, struct err *e)
{
	struct explaining explaining = {.application = application};
	if (!act_perform(o, &ACT_SELECT_EXPLAIN, explain, &explaining, e))
		return false;
	*ret = explaining.explanation;
	return true;
}
