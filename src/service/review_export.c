/* Score sheets as a file that review import takes back. */
#include "ppuri/service/review.h"

#include "review_open.h"
#include "review_own.h"
#include "review_sheet.h"

#include "ppuri/store/call.h"
#include "ppuri/store/review.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_REVIEW_EXPORT = {"review.export", RIGHT_REVIEW_SCORE, ACT_READS};

struct exporting {
	const char *call_code;
	bool blank;
	struct assignment_list list;
	struct grid grid;
};

static const struct grid_column *columns_of(struct pool *p, bool blind, const struct selection_item *items, size_t n)
{
	struct grid_column *columns = pool_alloc(p, (SHEET_ITEMS + n) * sizeof *columns);
	const struct grid_column first[] = {
		[SHEET_NAME] = {"application", blind ? "블라인드 번호" : "접수번호", GRID_CODE}, [SHEET_FIRM] = {"firm", "업체명", GRID_TEXT},
		[SHEET_TITLE] = {"title", "과제명", GRID_TEXT}, [SHEET_TOTAL] = {"points", "합계", GRID_SCORE},
		[SHEET_COMMENT] = {"comment", "의견", GRID_TEXT},
	};
	memcpy(columns, first, sizeof first);
	for (size_t i = 0; i < n; i++) {
		struct grid_column item = {pool_printf(p, "item-%d", items[i].no),
								   pool_printf(p, "%s(%d)", items[i].name, (int)items[i].points), GRID_SCORE};
		memcpy(&columns[SHEET_ITEMS + i], &item, sizeof item);
	}
	return columns;
}

static void put_points(struct grid *g, struct pool *p, bool there, int64_t tenths)
{
	if (there)
		grid_number(g, p, tenths * 10);
	else
		grid_blank(g, p);
}

static int32_t given_for(const struct score_list *scores, int64_t account, int no)
{
	for (size_t i = 0; i < scores->n; i++)
		if (scores->at[i].account_id == account && scores->at[i].no == no)
			return scores->at[i].tenths;
	return -1;
}

static bool add_row(struct work *w, struct exporting *exporting, const struct assignment *one, const struct selection_item *items,
					size_t n, struct err *e)
{
	struct grid *g = &exporting->grid;
	struct score_list scores = {0};
	const char *comment = NULL;
	if (!exporting->blank && (!score_list_read(w->db, w->pool, one->application_id, &scores, e) ||
							  !score_comment_read(w->db, w->pool, one->application_id, w->me->id, one->round, &comment, e)))
		return false;
	grid_text(g, w->pool, one->name);
	grid_text(g, w->pool, one->firm_name);
	grid_text(g, w->pool, one->title);
	put_points(g, w->pool, !exporting->blank && one->scored == one->items, one->tenths);
	grid_text(g, w->pool, comment);
	for (size_t i = 0; i < n; i++) {
		int32_t tenths = given_for(&scores, w->me->id, items[i].no);
		put_points(g, w->pool, tenths >= 0, tenths);
	}
	return true;
}

static bool export(struct work *w, void *arg, struct err *e)
{
	struct exporting *exporting = arg;
	struct assignment_list *list = &exporting->list;
	const struct selection_item *items;
	struct call call;
	size_t n;
	act_about(w, "call %s", exporting->call_code);
	if (!call_by_code(w->db, w->pool, exporting->call_code, &call, e) ||
		!review_of_call(w, &call, list, e))
		return false;
	review_items(&call, list->at[0].round, &items, &n);
	exporting->grid = (struct grid){.columns = columns_of(w->pool, call.blind, items, n), .n_columns = SHEET_ITEMS + n};
	for (size_t i = 0; i < list->n; i++)
		if (!list->at[i].conflict && !add_row(w, exporting, &list->at[i], items, n, e))
			return false;
	return true;
}

bool desk_review_export(struct office *o, const char *call, bool blank, struct grid *ret, struct err *e)
{
	struct exporting exporting = {.call_code = call, .blank = blank};
	bool opened;
	if (!act_perform(o, &ACT_REVIEW_EXPORT, export, &exporting, e) || !review_note_opening(o, &exporting.list, &opened, e) ||
		(opened && !act_perform(o, &ACT_REVIEW_EXPORT, export, &exporting, e)))
		return false;
	*ret = exporting.grid;
	return true;
}
