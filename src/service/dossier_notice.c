/* Who gave up, and who was promoted from the reserve. */
#include "dossier.h"
#include "report_build.h"

#include "ppuri/store/decline.h"
#include "ppuri/store/promotion.h"

static void add_promotion(struct grid *grid, struct pool *p, const struct promotion *promotion, const char *file)
{
	grid_text(grid, p, promotion->receipt_no);
	grid_text(grid, p, promotion->firm_name);
	grid_number(grid, p, promotion->reserve);
	grid_number(grid, p, promotion->granted.n);
	grid_text(grid, p, promotion->promoted_by);
	dossier_moment(grid, p, true, promotion->promoted_at);
	grid_text(grid, p, promotion->told_by);
	dossier_moment(grid, p, promotion->told_by != NULL, promotion->told_at);
	grid_text(grid, p, file);
}

static bool add_promotions(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE},    {"firm", "", GRID_TEXT},    {"reserve", "", GRID_COUNT},  {"granted", "", GRID_WON}, {"promoted_by", "", GRID_CODE},
		{"promoted_at", "", GRID_MOMENT}, {"told_by", "", GRID_CODE}, {"told_at", "", GRID_MOMENT}, {"letter", "", GRID_TEXT},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct promotion_list list;
	if (!promotion_list_read(d->w->db, p, d->paper.call.id, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const char *file;
		if (!dossier_letter(d, list.at[i].application_id, "promoted", list.at[i].selection_id, &file, e))
			return false;
		add_promotion(grid, p, &list.at[i], file);
	}
	if (list.n)
		bundle_add_table(&d->bundle, "notices/promotions", grid);
	return true;
}

static bool add_declined(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE}, {"firm", "", GRID_TEXT},        {"letter_on", "", GRID_DATE},   {"letter_no", "", GRID_TEXT},
		{"reason", "", GRID_TEXT},     {"declined_by", "", GRID_CODE}, {"declined_at", "", GRID_MOMENT},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct decline_list list;
	if (!decline_list_read(d->w->db, p, d->paper.call.id, 0, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		grid_text(grid, p, list.at[i].receipt_no);
		grid_text(grid, p, list.at[i].firm_name);
		report_date(grid, p, list.at[i].letter.on);
		grid_text(grid, p, list.at[i].letter.no);
		grid_text(grid, p, list.at[i].reason);
		grid_text(grid, p, list.at[i].declined_by);
		dossier_moment(grid, p, true, list.at[i].declined_at);
	}
	if (list.n)
		bundle_add_table(&d->bundle, "reckoning/declined", grid);
	return true;
}

bool dossier_notices(struct dossier *d, struct err *e)
{
	return add_declined(d, e) && add_promotions(d, e);
}
