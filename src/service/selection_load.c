#include "selection_load.h"

#include "call_acts.h"
#include "deliberated.h"
#include "selection_input.h"

#include "ppuri/store/amendment.h"
#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/deliberation.h"
#include "ppuri/store/selection_input.h"
#include "ppuri/tr.h"

#include <string.h>

static bool read_deliberation(struct work *w, int64_t selection, const struct deliberation **ret, struct err *e)
{
	struct deliberation *deliberation = pool_alloc(w->pool, sizeof *deliberation);
	bool there;
	if (!deliberation_read(w->db, w->pool, selection, deliberation, &there, e))
		return false;
	*ret = there ? deliberation : NULL;
	return true;
}

/* What is told beside it. */
static bool read_circumstances(struct work *w, int64_t call_id, struct loaded *ret, struct err *e)
{
	struct call call;
	struct program program;
	struct application_list held;
	struct received_numbers late;
	if (!call_by_id(w->db, w->pool, call_id, &call, e) || !call_program(w, call.program_code, &program, e) ||
		!application_list_read(w->db, w->pool, &(struct application_filter){.call = call.code, .state = "HOLD"}, &held, e) ||
		!late_conflicts_read(w->db, w->pool, call.id, &late, e))
		return false;
	ret->needs_deliberation = deliberation_needed(&program, &call);
	for (size_t i = 0; i < held.n; i++)
		*POOL_PUSH(w->pool, &ret->held) = held.at[i].receipt_no;
	for (size_t i = 0; i < late.n; i++)
		*POOL_PUSH(w->pool, &ret->late) = late.at[i].receipt_no;
	return true;
}

static struct application_ids ids_of(struct pool *p, const struct selection_rows *rows)
{
	struct application_ids ids = {0};
	for (size_t i = 0; i < rows->n; i++)
		*POOL_PUSH(p, &ids) = rows->at[i].application_id;
	return ids;
}

/* The amendment that a run is of, and what it changes. */
static bool read_amended(struct work *w, struct loaded *loaded, struct err *e)
{
	const struct selection *stored = &loaded->stored;
	struct selection superseded;
	struct application_ids ids = ids_of(w->pool, &loaded->rows);
	return selection_by_id(w->db, w->pool, loaded->amendment->supersedes, &superseded, e) &&
		   amendment_facts_read(w, &superseded, loaded->frozen.entries, loaded->frozen.n, &loaded->facts, e) &&
		   (stored->confirmed_by_name ? amended_read(w->db, w->pool, stored->id, &loaded->effect, e)
									  : amendment_effect_read(w, stored->call_id, &loaded->frozen, &ids, &loaded->effect, e));
}

/* Of the amendments of the call: that of this run, and that which took its place. */
static bool read_amendments(struct work *w, struct loaded *loaded, struct err *e)
{
	struct amendment_list list;
	if (!amendment_list_read(w->db, w->pool, loaded->stored.call_id, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		if (list.at[i].id == loaded->stored.amendment_id)
			loaded->amendment = &list.at[i];
		if (list.at[i].supersedes == loaded->stored.id && list.at[i].selection_no)
			loaded->superseded_by = list.at[i].selection_no;
	}
	return !loaded->amendment || read_amended(w, loaded, e);
}

bool selection_load_stored(struct work *w, const struct selection *stored, struct loaded *ret, struct err *e)
{
	struct loaded loaded = {.stored = *stored};
	if (!selection_rows_read(w->db, w->pool, stored->id, &loaded.rows, e) ||
		!frozen_verify(w->pool, stored, &loaded.rows, &loaded.frozen, e) ||
		!read_deliberation(w, stored->id, &loaded.deliberation, e) || !read_circumstances(w, stored->call_id, &loaded, e) ||
		!read_amendments(w, &loaded, e) || !deliberated_changes_read(w, &loaded, &loaded.since, e))
		return false;
	*ret = loaded;
	return true;
}

bool selection_load(struct work *w, int64_t call, const char *code, struct loaded *ret, struct err *e)
{
	struct selection stored;
	if (!selection_newest(w->db, w->pool, call, &stored, e))
		return e->kind == ERR_NOT_FOUND ? err_hint(e, _("an officer runs it: ppuri select run %s"), code) : false;
	return selection_load_stored(w, &stored, ret, e);
}

static bool load_run(struct work *w, const struct call *call, int run, struct loaded *ret, struct err *e)
{
	struct selection_list list;
	if (!run)
		return selection_load(w, call->id, call->code, ret, e);
	if (!selection_list_read(w->db, w->pool, call->id, &list, e))
		return false;
	if ((size_t)run > list.n)
		return err_set(e, ERR_NOT_FOUND, _("the call %s has %zu runs, and no %dth"), call->code, list.n, run);
	return selection_load_stored(w, &list.at[run - 1], ret, e);
}

bool selection_open_run(struct work *w, const char *code, int run, struct call *ret_call, struct loaded *ret, struct err *e)
{
	act_about(w, "call %s", code);
	return call_by_code(w->db, w->pool, code, ret_call, e) && load_run(w, ret_call, run, ret, e);
}

bool selection_open(struct work *w, const char *code, struct call *ret_call, struct loaded *ret, struct err *e)
{
	return selection_open_run(w, code, 0, ret_call, ret, e);
}

struct ranking_row selection_ranking_row(const struct loaded *loaded, size_t line)
{
	const struct selection_row *row = &loaded->rows.at[loaded->frozen.lines[line].entry];
	return (struct ranking_row){row->receipt_no, row->firm_name, loaded->frozen.lines[line],
								&loaded->frozen.entries[loaded->frozen.lines[line].entry]};
}

/* As it was frozen. */
static void tell_beside(struct pool *p, const struct ranking_row *row, struct beside *beside)
{
	const struct selection_entry *entry = row->entry;
	if (entry->placed != PLACED_BY_RANK)
		*POOL_PUSH(p, entry->placed == PLACED_FIRST ? &beside->first : &beside->out) = row->receipt_no;
	if (entry->proposed.n < entry->asked.n)
		*POOL_PUSH(p, &beside->less) = row->receipt_no;
}

/* In the round in which it had too few. */
static struct too_few_judges too_few_of(const struct ranking_row *row, const struct selection_rules *rules)
{
	struct too_few_judges too_few = {row->receipt_no, 0, rules->judges_min > 1 ? rules->judges_min : 1};
	for (size_t i = 0; i < row->entry->n_scores; i++)
		too_few.judges += row->entry->scores[i].round == row->line.round;
	return too_few;
}

struct ranking selection_ranking(struct pool *p, const struct loaded *loaded)
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
		.deliberation = loaded->deliberation,
		.needs_deliberation = loaded->needs_deliberation,
		.beside = {.held = loaded->held, .late = loaded->late},
		.no = loaded->stored.no,
		.amendment = loaded->amendment,
		.effect = loaded->effect,
		.facts = loaded->facts,
		.since = loaded->since,
		.superseded_by = loaded->superseded_by,
	};
	for (size_t i = 0; i < frozen->n; i++) {
		struct ranking_row *row = &ranking.at[i];
		*row = selection_ranking_row(loaded, i);
		ranking.verdicts[row->line.verdict]++;
		tell_beside(p, row, &ranking.beside);
		if (row->line.verdict == SELECTION_UNSCORED)
			*POOL_PUSH(p, &ranking.too_few) = too_few_of(row, &frozen->rules);
	}
	return ranking;
}

bool selection_is_still_so(struct work *w, const struct call *call, const struct selection *stored, struct err *e)
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

bool selection_stale(struct work *w, const struct call *call, const struct selection *stored, const char **ret, struct err *e)
{
	struct err refused = {0};
	*ret = NULL;
	if (stored->confirmed_by_name || selection_is_still_so(w, call, stored, &refused))
		return true;
	if (refused.kind != ERR_REFUSED)
		return *e = refused, false;
	*ret = pool_strdup(w->pool, refused.text);
	return true;
}
