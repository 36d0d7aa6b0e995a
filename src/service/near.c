#include "ppuri/service/near.h"

#include "selection_load.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

const struct act ACT_SELECT_NEAR = {"select.near", RIGHT_SELECT_READ, ACT_READS};

struct nearing {
	const char *name;
	struct call call;
	int64_t application; /* 0: all of the call */
	struct loaded loaded;
	struct near_list list;
};

/* A call, or else one of its applications. */
static bool find(struct work *w, struct nearing *nearing, struct err *e)
{
	struct err none = {0};
	struct application application;
	if (call_by_code(w->db, w->pool, nearing->name, &nearing->call, &none)) {
		act_about(w, "call %s", nearing->name);
		return true;
	}
	act_about(w, "application %s", nearing->name);
	if (none.kind != ERR_NOT_FOUND)
		return *e = none, false;
	if (!application_by_name(w->db, w->pool, nearing->name, &application, e) ||
		!call_by_id(w->db, w->pool, application.call_id, &nearing->call, e))
		return false;
	nearing->application = application.id;
	return true;
}

static struct near_row row_of(const struct nearing *nearing, size_t entry, enum selection_verdict verdict,
							  const struct selection_near *near)
{
	const struct frozen *frozen = &nearing->loaded.frozen;
	const struct selection_row *row = &nearing->loaded.rows.at[entry];
	const struct selection_score *score = &frozen->entries[entry].scores[near->score];
	return (struct near_row){
		.receipt_no = row->receipt_no,
		.firm_name = row->firm_name,
		.judge = score->judge,
		.verdict = verdict,
		.round = frozen->rules.rounds[score->round].kind,
		.possible = near->possible,
		.change = near->change,
	};
}

static int32_t distance(const struct near_row *row)
{
	return row->possible ? abs(row->change) : INT32_MAX;
}

static int by_distance(const void *left, const void *right)
{
	const struct near_row *a = left, *b = right;
	if (distance(a) != distance(b))
		return distance(a) < distance(b) ? -1 : 1;
	return strcmp(a->receipt_no, b->receipt_no);
}

static const enum selection_verdict *verdicts_of(struct pool *p, const struct frozen *frozen)
{
	enum selection_verdict *verdicts = pool_alloc(p, frozen->n * sizeof *verdicts);
	for (size_t i = 0; i < frozen->n; i++)
		verdicts[frozen->lines[i].entry] = frozen->lines[i].verdict;
	return verdicts;
}

/* The nearest of the judges; of several the first. */
static struct near_row nearest(const struct nearing *nearing, size_t entry, enum selection_verdict verdict,
							   const struct selection_nearness *nearness)
{
	struct near_row best = row_of(nearing, entry, verdict, &nearness->at[0]);
	for (size_t i = 1; i < nearness->n; i++) {
		struct near_row row = row_of(nearing, entry, verdict, &nearness->at[i]);
		if (distance(&row) < distance(&best))
			best = row;
	}
	return best;
}

static void near_of_call(struct pool *p, struct nearing *nearing)
{
	const struct frozen *frozen = &nearing->loaded.frozen;
	const enum selection_verdict *verdicts = verdicts_of(p, frozen);
	struct selection_nearness *nearness = pool_alloc(p, frozen->n * sizeof *nearness);
	struct near_list *list = &nearing->list;
	selection_nearness(p, &frozen->rules, frozen->entries, frozen->n, nearing->call.score_step, 0, frozen->n, nearness);
	list->at = pool_alloc(p, frozen->n * sizeof *list->at);
	for (size_t i = 0; i < frozen->n; i++)
		if (nearness[i].n)
			list->at[list->n++] = nearest(nearing, i, verdicts[i], &nearness[i]);
	qsort(list->at, list->n, sizeof *list->at, by_distance);
}

static bool near_of_application(struct pool *p, struct nearing *nearing, struct err *e)
{
	const struct frozen *frozen = &nearing->loaded.frozen;
	const enum selection_verdict *verdicts = verdicts_of(p, frozen);
	struct selection_nearness nearness;
	struct near_list *list = &nearing->list;
	size_t entry = 0;
	while (entry < frozen->n && nearing->loaded.rows.at[entry].application_id != nearing->application)
		entry++;
	if (entry == frozen->n)
		return err_set(e, ERR_NOT_FOUND, _("%s is not part of the selection of %s"), nearing->name, nearing->call.code);
	selection_nearness(p, &frozen->rules, frozen->entries, frozen->n, nearing->call.score_step, entry, entry + 1, &nearness);
	list->at = pool_alloc(p, nearness.n * sizeof *list->at);
	for (size_t i = 0; i < nearness.n; i++)
		list->at[list->n++] = row_of(nearing, entry, verdicts[entry], &nearness.at[i]);
	return true;
}

static bool look(struct work *w, void *arg, struct err *e)
{
	struct nearing *nearing = arg;
	if (!find(w, nearing, e) || !selection_load(w, nearing->call.id, nearing->call.code, &nearing->loaded, e))
		return false;
	nearing->list.rounds = nearing->loaded.frozen.rules.n_rounds > 1;
	if (nearing->application)
		return near_of_application(w->pool, nearing, e);
	near_of_call(w->pool, nearing);
	return true;
}

bool desk_select_near(struct office *o, const char *call_or_application, struct near_list *ret, struct err *e)
{
	struct nearing nearing = {.name = call_or_application};
	if (!act_perform(o, &ACT_SELECT_NEAR, look, &nearing, e))
		return false;
	*ret = nearing.list;
	return true;
}
