/* What was objected to, with what, and what came of it. */
#include "appeal_pack.h"
#include "dossier.h"
#include "kept_letter.h"
#include "report_build.h"

#include "ppuri/store/appeal.h"

/* The letter of a decision; NULL where there is none yet. */
static bool add_letter(struct dossier *d, const struct appeal *appeal, const char **ret, struct err *e)
{
	struct buf pdf CLEANUP(buf_release) = {0};
	struct kept_letter letter;
	struct pool *p = d->w->pool;
	char told[DATE_TEXT_MAX];
	*ret = NULL;
	if (!appeal->outcome)
		return true;
	if (!appeal_letter_read(d->w->db, p, appeal->id, &letter, e) || !kept_letter_check(&letter, appeal->receipt_no, e) ||
		!kept_letter_draw(p, &letter, appeal->receipt_no, appeal->decided_at, &pdf, e))
		return false;
	*ret = pool_printf(p, "%s_%s_%s.pdf", appeal->receipt_no, date_iso(appeal->told_on, told), appeal->against);
	bundle_add_text(&d->bundle, pool_printf(p, "appeals/%s", *ret), &pdf);
	return true;
}

static void add_row(struct grid *grid, struct pool *p, const struct appeal *appeal, const char *letter)
{
	grid_text(grid, p, appeal->receipt_no);
	grid_text(grid, p, appeal->firm_name);
	grid_text(grid, p, appeal->against);
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
		{"receipt_no", "", GRID_CODE}, {"firm", "", GRID_TEXT},        {"against", "", GRID_CODE},  {"told_on", "", GRID_DATE},
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
		if (!add_letter(d, &list.at[i], &letter, e) || !appeal_papers_pack(&packing, &list.at[i], e))
			return false;
		add_row(grid, d->w->pool, &list.at[i], letter);
	}
	if (!list.n)
		return true;
	bundle_add_table(&d->bundle, "appeals/appeals", grid);
	appeal_packing_end(&packing);
	return true;
}
