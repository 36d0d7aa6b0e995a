/* awards/: what was changed and cancelled of the awards, what was taken back before it was issued, and whether the result was cancelled. */
#include "dossier.h"
#include "report_build.h"

#include "ppuri/store/award_change.h"
#include "ppuri/store/result_cancellation.h"

static void add_change(struct grid *grid, struct pool *p, const struct award_change *one)
{
	grid_text(grid, p, one->receipt_no);
	grid_text(grid, p, one->award_no);
	grid_number(grid, p, one->no);
	grid_text(grid, p, one->kind);
	grid_text(grid, p, award_change_ground(one));
	grid_number(grid, p, one->was.amount.n);
	grid_number(grid, p, one->is.amount.n);
	grid_text(grid, p, award_change_text(p, &one->was, &one->is));
	grid_text(grid, p, one->reason);
	grid_text(grid, p, one->ground ? one->notice.no : one->request.no);
	grid_text(grid, p, one->proposed_by);
	dossier_moment(grid, p, true, one->proposed_at);
	grid_text(grid, p, one->outcome);
	grid_text(grid, p, one->decided_by);
	dossier_moment(grid, p, one->outcome != NULL, one->decided_at);
	grid_text(grid, p, one->decided_reason);
	grid_text(grid, p, one->document_no);
	grid_number(grid, p, one->paid.n);
	grid_number(grid, p, one->freed.n);
	grid_number(grid, p, one->to_return.n);
}

static bool add_changes(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE}, {"award_no", "", GRID_CODE},     {"no", "", GRID_COUNT},          {"kind", "", GRID_CODE},
		{"ground", "", GRID_CODE},     {"amount_was", "", GRID_WON},    {"amount", "", GRID_WON},        {"change", "", GRID_TEXT},
		{"reason", "", GRID_TEXT},     {"request_no", "", GRID_TEXT},   {"proposed_by", "", GRID_CODE},  {"proposed_at", "", GRID_MOMENT},
		{"outcome", "", GRID_CODE},    {"decided_by", "", GRID_CODE},   {"decided_at", "", GRID_MOMENT}, {"decided_reason", "", GRID_TEXT},
		{"document_no", "", GRID_CODE}, {"paid", "", GRID_WON},         {"freed", "", GRID_WON},         {"to_return", "", GRID_WON},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct award_change_list list;
	if (!award_changes_read(d->w->db, p, &(struct award_change_filter){.call = d->paper.call.id}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		add_change(grid, p, &list.at[i]);
	if (list.n)
		bundle_add_table(&d->bundle, "awards/changes", grid);
	return true;
}

static bool add_withdrawals(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE},     {"amount", "", GRID_WON},        {"drafted_by", "", GRID_CODE},     {"approved_by", "", GRID_CODE},
		{"approved_at", "", GRID_MOMENT}, {"withdrawn_by", "", GRID_CODE}, {"withdrawn_at", "", GRID_MOMENT}, {"reason", "", GRID_TEXT},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct award_withdrawal_list list;
	if (!award_withdrawals_read(d->w->db, p, d->paper.call.id, 0, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const struct award_withdrawal *one = &list.at[i];
		grid_text(grid, p, one->receipt_no);
		grid_number(grid, p, one->amount.n);
		grid_text(grid, p, one->drafted_by);
		grid_text(grid, p, one->approved_by);
		dossier_moment(grid, p, true, one->approved_at);
		grid_text(grid, p, one->withdrawn_by);
		dossier_moment(grid, p, true, one->withdrawn_at);
		grid_text(grid, p, one->reason);
	}
	if (list.n)
		bundle_add_table(&d->bundle, "awards/withdrawn", grid);
	return true;
}

static bool add_result(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"reason", "", GRID_TEXT},  {"notice_no", "", GRID_TEXT},  {"proposed_by", "", GRID_CODE},  {"proposed_at", "", GRID_MOMENT},
		{"outcome", "", GRID_CODE}, {"decided_by", "", GRID_CODE}, {"decided_at", "", GRID_MOMENT}, {"decided_reason", "", GRID_TEXT},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct result_cancellation_list list;
	if (!result_cancellations_read(d->w->db, p, d->paper.call.id, false, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const struct result_cancellation *one = &list.at[i];
		grid_text(grid, p, one->reason);
		grid_text(grid, p, one->notice_no);
		grid_text(grid, p, one->proposed_by);
		dossier_moment(grid, p, true, one->proposed_at);
		grid_text(grid, p, one->outcome);
		grid_text(grid, p, one->decided_by);
		dossier_moment(grid, p, one->outcome != NULL, one->decided_at);
		grid_text(grid, p, one->decided_reason);
	}
	if (list.n)
		bundle_add_table(&d->bundle, "reckoning/cancellation", grid);
	return true;
}

bool dossier_cancellations(struct dossier *d, struct err *e)
{
	return add_changes(d, e) && add_withdrawals(d, e) && add_result(d, e);
}
