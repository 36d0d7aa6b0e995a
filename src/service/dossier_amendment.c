/* 결과 변경 in the dossier: what was confirmed before, and firm by firm what changed. */
#include "dossier.h"
#include "report_build.h"
#include "selection_export.h"

#include "ppuri/store/amendment.h"
#include "ppuri/store/selection.h"

static bool add_superseded(struct dossier *d, struct err *e)
{
	struct selection_list runs;
	const struct selection *shown = &d->paper.loaded.stored;
	if (!selection_list_read(d->w->db, d->w->pool, d->paper.call.id, &runs, e))
		return false;
	for (size_t i = 0; i < runs.n; i++)
		if (runs.at[i].confirmed_by_name && runs.at[i].id != shown->id)
			selection_bundle(&d->bundle, pool_printf(d->w->pool, "superseded/run-%d/", runs.at[i].no), &runs.at[i]);
	return true;
}

static void add_amendment(struct dossier *d, struct grid *grid, const struct amendment *amendment, const struct amendment_change *change)
{
	struct pool *p = d->w->pool;
	grid_number(grid, p, amendment->supersedes_no);
	grid_number(grid, p, amendment->selection_no);
	grid_text(grid, p, amendment->reason);
	grid_text(grid, p, amendment->opened_by_name);
	dossier_moment(grid, p, true, amendment->opened_at);
	dossier_moment(grid, p, amendment->closed, amendment->closed_at);
	grid_text(grid, p, amendment->withdrawn_by);
	grid_text(grid, p, amendment->withdrawn_reason);
	grid_text(grid, p, amendment->appeals);
	grid_text(grid, p, amendment->notice_no);
	grid_text(grid, p, change ? change->was.receipt_no : NULL);
	grid_text(grid, p, change ? change->was.state : NULL);
	grid_text(grid, p, change ? change->became : NULL);
	if (!change) {
		for (int i = 0; i < 4; i++)
			grid_blank(grid, p);
		return;
	}
	grid_number(grid, p, change->was.reserve);
	grid_number(grid, p, change->reserve);
	grid_number(grid, p, change->was.granted.n);
	grid_number(grid, p, change->granted.n);
}

bool dossier_amendments(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"supersedes_run", "", GRID_COUNT}, {"run", "", GRID_COUNT},          {"reason", "", GRID_TEXT},       {"opened_by", "", GRID_CODE},
		{"opened_at", "", GRID_MOMENT},     {"closed_at", "", GRID_MOMENT},   {"withdrawn_by", "", GRID_CODE}, {"withdrawn_reason", "", GRID_TEXT},
		{"objections", "", GRID_TEXT},      {"notice_no", "", GRID_TEXT},     {"receipt_no", "", GRID_CODE},   {"was", "", GRID_CODE},
		{"became", "", GRID_CODE},          {"reserve_was", "", GRID_COUNT},  {"reserve", "", GRID_COUNT},     {"granted_was", "", GRID_WON},
		{"granted", "", GRID_WON},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct amendment_list list;
	if (!amendment_list_read(d->w->db, p, d->paper.call.id, &list, e))
		return false;
	if (!list.n)
		return true;
	for (size_t i = 0; i < list.n; i++) {
		struct amendment_effect effect = {0};
		if (list.at[i].selection_id && !amended_read(d->w->db, p, list.at[i].selection_id, &effect, e))
			return false;
		if (!effect.n)
			add_amendment(d, grid, &list.at[i], NULL);
		for (size_t k = 0; k < effect.n; k++)
			add_amendment(d, grid, &list.at[i], &effect.at[k]);
	}
	bundle_add_table(&d->bundle, "reckoning/amendments", grid);
	return add_superseded(d, e);
}
