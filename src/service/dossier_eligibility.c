/* eligibility/: what was received, and how and by whom each was judged, also of those that were turned away. awards/: how each was decided. */
#include "dossier.h"
#include "report_build.h"

#include "ppuri/store/application.h"
#include "ppuri/store/award.h"
#include "ppuri/store/cost.h"
#include "ppuri/store/screening.h"

#include <string.h>

static void add_application(struct grid *grid, struct pool *p, const struct application *a)
{
	grid_text(grid, p, a->receipt_no);
	grid_text(grid, p, a->firm.name);
	dossier_moment(grid, p, true, a->received_at);
	grid_number(grid, p, a->asked.n);
	grid_text(grid, p, a->state);
	grid_text(grid, p, a->reason);
	grid_text(grid, p, a->informed_how);
	dossier_moment(grid, p, a->informed_how != NULL, a->informed_at);
}

/* As it was filed, and as it was revised to what is granted. */
static void add_plan(struct grid *grid, struct pool *p, const char *receipt_no, const struct cost_plan *plan)
{
	for (size_t i = 0; i < plan->n; i++) {
		const struct cost_line *line = &plan->at[i];
		grid_text(grid, p, receipt_no);
		grid_text(grid, p, plan->revised ? "revised" : "filed");
		grid_number(grid, p, (int64_t)i + 1);
		grid_text(grid, p, line->category);
		grid_text(grid, p, line->basis);
		grid_number(grid, p, line->won.support.n);
		grid_number(grid, p, line->won.own_cash.n);
		grid_number(grid, p, line->won.own_kind.n);
	}
}

static bool add_plans(struct dossier *d, struct grid *grid, const struct application *a, struct err *e)
{
	struct cost_plan filed, now;
	struct pool *p = d->w->pool;
	if (!cost_plan_filed(d->w->db, p, a->id, &filed, e) || !cost_plan_read(d->w->db, p, a->id, &now, e))
		return false;
	add_plan(grid, p, a->receipt_no, &filed);
	if (now.revised)
		add_plan(grid, p, a->receipt_no, &now);
	return true;
}

/* A row a condition; of a run in which there was none, one. */
static void add_run(struct grid *grid, struct pool *p, const char *receipt_no, const struct screening *run)
{
	static const struct eligibility_check none = {0};
	for (size_t i = 0; i < run->n || i == 0; i++) {
		const struct eligibility_check *check = i < run->n ? &run->at[i] : &none;
		grid_text(grid, p, receipt_no);
		grid_number(grid, p, run->run);
		dossier_moment(grid, p, true, run->judged_at);
		grid_text(grid, p, run->judged_by);
		grid_text(grid, p, screening_decision_code(run->decision));
		grid_text(grid, p, check->rule);
		grid_text(grid, p, check->text);
		grid_text(grid, p, check->source);
		grid_text(grid, p, check->seen);
		grid_text(grid, p, check->rule ? verdict_code(check->verdict) : NULL);
	}
}

bool dossier_eligibility(struct dossier *d, struct err *e)
{
	const struct grid_column received[] = {
		{"receipt_no", "", GRID_CODE}, {"firm", "", GRID_TEXT},   {"received_at", "", GRID_MOMENT},  {"asked", "", GRID_WON},
		{"state", "", GRID_CODE},      {"reason", "", GRID_TEXT}, {"informed_how", "", GRID_TEXT}, {"informed_at", "", GRID_MOMENT},
	};
	const struct grid_column judged[] = {
		{"receipt_no", "", GRID_CODE}, {"run", "", GRID_COUNT},      {"judged_at", "", GRID_MOMENT}, {"judged_by", "", GRID_CODE}, {"decision", "", GRID_CODE},
		{"rule", "", GRID_CODE},       {"condition", "", GRID_TEXT}, {"source", "", GRID_TEXT},      {"seen", "", GRID_TEXT},      {"verdict", "", GRID_CODE},
	};
	const struct grid_column planned[] = {
		{"receipt_no", "", GRID_CODE}, {"plan", "", GRID_CODE},    {"no", "", GRID_COUNT},     {"category", "", GRID_CODE}, {"basis", "", GRID_TEXT},
		{"support", "", GRID_WON},     {"own_cash", "", GRID_WON}, {"own_kind", "", GRID_WON},
	};
	struct pool *p = d->w->pool;
	struct grid *applications = DOSSIER_GRID(d, received), *checks = DOSSIER_GRID(d, judged), *plans = DOSSIER_GRID(d, planned);
	struct application_list list;
	if (!application_list_read(d->w->db, p, &(struct application_filter){.call = d->paper.call.code}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		struct screening_list runs;
		if (!list.at[i].receipt_no)
			continue;
		add_application(applications, p, &list.at[i]);
		if (!screening_history(d->w->db, p, list.at[i].id, &runs, e) || !add_plans(d, plans, &list.at[i], e))
			return false;
		for (size_t k = runs.n; k; k--)
			add_run(checks, p, list.at[i].receipt_no, &runs.at[k - 1]);
	}
	bundle_add_table(&d->bundle, "eligibility/applications", applications);
	bundle_add_table(&d->bundle, "eligibility/checks", checks);
	bundle_add_table(&d->bundle, "eligibility/costs", plans);
	return true;
}

static void add_award(struct grid *grid, struct pool *p, const struct award *a)
{
	grid_text(grid, p, a->application.receipt_no);
	grid_text(grid, p, a->application.firm.name);
	grid_text(grid, p, a->number);
	grid_text(grid, p, a->document_no);
	grid_number(grid, p, a->amount.n);
	grid_number(grid, p, a->own_cash.n);
	grid_number(grid, p, a->own_kind.n);
	grid_text(grid, p, a->drafter.account);
	dossier_moment(grid, p, true, a->drafted_at);
	grid_text(grid, p, a->approver.account);
	dossier_moment(grid, p, a->approver.account != NULL, a->approved_at);
	dossier_moment(grid, p, a->number != NULL, a->issued_at);
	grid_number(grid, p, a->now.amount.n);
	grid_number(grid, p, a->paid.n + a->repaid.n);
	grid_number(grid, p, a->repaid.n);
	grid_number(grid, p, a->to_return.n);
}

bool dossier_awards(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE}, {"firm", "", GRID_TEXT},         {"award_no", "", GRID_CODE},    {"document_no", "", GRID_CODE},   {"amount", "", GRID_WON},
		{"own_cash", "", GRID_WON},    {"own_kind", "", GRID_WON},      {"drafted_by", "", GRID_CODE},  {"drafted_at", "", GRID_MOMENT},  {"approved_by", "", GRID_CODE},
		{"approved_at", "", GRID_MOMENT}, {"issued_at", "", GRID_MOMENT}, {"amount_now", "", GRID_WON}, {"paid", "", GRID_WON},           {"repaid", "", GRID_WON},
		{"to_return", "", GRID_WON},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct award_list list;
	if (!award_list_read(d->w->db, p, d->paper.call.code, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		add_award(grid, p, &list.at[i]);
	if (list.n)
		bundle_add_table(&d->bundle, "awards/awards", grid);
	return true;
}
