/* What was objected to, with what, and what came of it. */
#include "appeal_pack.h"
#include "dossier.h"
#include "report_build.h"

#include "ppuri/award_change.h"
#include "ppuri/store/appeal.h"

static void add_row(struct grid *grid, struct pool *p, const struct appeal *appeal, const char *letter)
{
	grid_text(grid, p, appeal->receipt_no);
	grid_text(grid, p, appeal->firm_name);
	grid_text(grid, p, appeal->against);
	grid_text(grid, p, appeal->award_no ? award_change_no(p, appeal->legal_basis, appeal->award_no, appeal->change_kind, appeal->version) : NULL);
	report_date(grid, p, appeal->told_on);
	report_date(grid, p, appeal->last_day);
	grid_text(grid, p, appeal->law);
	report_date(grid, p, appeal->filed_on);
	report_date(grid, p, appeal->answer_by);
	grid_text(grid, p, appeal->answer_law);
	report_date(grid, p, appeal->extended_to);
	grid_text(grid, p, appeal->extended_reason);
	grid_text(grid, p, appeal->ground);
	grid_text(grid, p, appeal->wants);
	grid_text(grid, p, appeal->entered_by_name);
	grid_text(grid, p, appeal->outcome);
	grid_text(grid, p, appeal->reason);
	grid_text(grid, p, appeal->decided_by);
	dossier_moment(grid, p, appeal->outcome != NULL, appeal->decided_at);
	grid_text(grid, p, letter);
}

bool dossier_appeals(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE}, {"firm", "", GRID_TEXT},        {"against", "", GRID_CODE},  {"decision", "", GRID_TEXT},    {"told_on", "", GRID_DATE},
		{"last_day", "", GRID_DATE},   {"law", "", GRID_TEXT},         {"filed_on", "", GRID_DATE}, {"answer_by", "", GRID_DATE},
		{"answer_law", "", GRID_TEXT}, {"extended_to", "", GRID_DATE}, {"extended_reason", "", GRID_TEXT}, {"ground", "", GRID_TEXT},
		{"wants", "", GRID_TEXT},      {"entered_by", "", GRID_CODE},  {"outcome", "", GRID_CODE},  {"reason", "", GRID_TEXT},
		{"decided_by", "", GRID_CODE}, {"decided_at", "", GRID_MOMENT}, {"letter", "", GRID_TEXT},
	};
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct appeal_packing packing = appeal_packing_begin(d->w, &d->bundle, "appeals/");
	struct appeal_list list;
	if (!appeal_list_read(d->w->db, d->w->pool, &(struct appeal_filter){.call = d->paper.call.code}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const char *letter;
		if (!dossier_letter(d, list.at[i].application_id, "appeal", list.at[i].id, &letter, e) || !appeal_papers_pack(&packing, &list.at[i], e))
			return false;
		add_row(grid, d->w->pool, &list.at[i], letter);
	}
	if (!list.n)
		return true;
	bundle_add_table(&d->bundle, "appeals/appeals", grid);
	appeal_packing_end(&packing);
	return true;
}
