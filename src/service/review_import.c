/* Score sheets out of a file, as members of a committee fill them in: one row an application, one column an item. */
#include "ppuri/service/review.h"

#include "import.h"
#include "review_open.h"
#include "review_own.h"
#include "review_sheet.h"

#include "ppuri/decimal.h"
#include "ppuri/store/call.h"
#include "ppuri/store/review.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

const struct act ACT_REVIEW_IMPORT = {"review.import", RIGHT_REVIEW_SCORE, ACT_WRITES};

struct importing {
	const char *call_code;
	const struct import_options *options;
	struct call call;
	const struct selection_item *items; /* of the round in hand */
	size_t n_items;
	struct assignment_list assignments;
	long *line_of; /* of each assignment: where the file has it; 0: not yet */
	struct import in;
};

static const struct table_column *columns_of(struct pool *p, const struct importing *importing)
{
	struct table_column *columns = pool_alloc(p, (SHEET_ITEMS + importing->n_items) * sizeof *columns);
	columns[SHEET_FIRM] = (struct table_column){"firm", "업체명|기업명|상호|회사명|업체|기업|신청기업"};
	columns[SHEET_TITLE] = (struct table_column){"title", "과제명|사업명|과제"};
	columns[SHEET_TOTAL] = (struct table_column){"points", "합계|총점|소계|점수합계|점수 합계|계"};
	columns[SHEET_NAME] = (struct table_column){"application", "접수번호|신청번호|블라인드 번호|블라인드번호|평가번호", .required = true};
	columns[SHEET_COMMENT] = (struct table_column){"comment", "의견|종합의견|평가의견|심사의견"};
	for (size_t i = 0; i < importing->n_items; i++)
		columns[SHEET_ITEMS + i] =
			(struct table_column){importing->items[i].name, importing->items[i].name, .required = true, .begins = true};
	return columns;
}

/* The caller's own application that the row is about. */
static bool take_assignment(struct importing *importing, const char *receipt, const char *account,
							const struct assignment **ret, struct err *e)
{
	for (size_t i = 0; i < importing->assignments.n; i++) {
		const struct assignment *one = &importing->assignments.at[i];
		if (!one->name || strcmp(one->name, receipt) != 0)
			continue;
		if (importing->line_of[i])
			return err_set(e, ERR_REFUSED, _("stands on line %ld already"), importing->line_of[i]);
		importing->line_of[i] = importing->in.row.line;
		*ret = one;
		return review_may_score(one, account, e);
	}
	return err_set(e, ERR_DENIED, "%s", _("is not assigned to you for evaluation"));
}

static bool is_blank(struct import *in, const struct importing *importing)
{
	for (size_t i = 0; i < importing->n_items; i++)
		if (*import_cell(in, (int)(SHEET_ITEMS + i)))
			return false;
	return true;
}

static void read_points(struct import *in, const struct importing *importing, int32_t *tenths)
{
	struct err why;
	for (size_t i = 0; i < importing->n_items; i++) {
		const char *cell = NULL;
		import_text(in, (int)(SHEET_ITEMS + i), true, &cell);
		if (cell && !points_parse(cell, &importing->items[i], importing->call.score_step, &tenths[i], &why))
			import_problem(in, (int)(SHEET_ITEMS + i), &why);
	}
}

static bool is_alike(struct import *in, const char *one, const char *other)
{
	return strcmp(text_search_key(&in->row_pool, one), text_search_key(&in->row_pool, other)) == 0;
}

/* A row that slipped is found by what stands beside its number. */
static void look_at_firm(struct import *in, const struct assignment *about)
{
	struct err why;
	const char *name = NULL;
	import_text(in, SHEET_FIRM, false, &name);
	if (!name || !about->firm_name || is_alike(in, name, about->firm_name))
		return;
	err_set(&why, ERR_REFUSED, _("%s is the application of %s"), about->name, about->firm_name);
	import_problem(in, SHEET_FIRM, &why);
}

/* In a blind evaluation this is all that tells. */
static void look_at_title(struct import *in, const struct assignment *about)
{
	struct err why;
	const char *title = NULL;
	import_text(in, SHEET_TITLE, false, &title);
	if (!title || is_alike(in, title, about->title))
		return;
	err_set(&why, ERR_REFUSED, _("%s is the project \"%s\""), about->name, about->title);
	import_problem(in, SHEET_TITLE, &why);
}

#define HIGHEST_TOTAL 100000 /* hundredths */

static void look_at_total(struct import *in, const struct score_sheet *sheet)
{
	struct err why;
	const char *cell = NULL;
	int64_t total, sum = 0;
	import_text(in, SHEET_TOTAL, false, &cell);
	for (size_t i = 0; i < sheet->n; i++)
		sum += sheet->tenths[i];
	if (!cell || (decimal_parse(cell, 2, HIGHEST_TOTAL, "점", &total) && total == sum * 10))
		return;
	err_set(&why, ERR_REFUSED, _("the items come to %s points"), points_text(&in->row_pool, (int32_t)sum));
	import_problem(in, SHEET_TOTAL, &why);
}

static void look_at_comment(struct import *in, const struct importing *importing, const struct score_sheet *sheet)
{
	struct err why;
	const struct selection_item *low = item_below(sheet->items, sheet->tenths, sheet->n, importing->call.comment_below);
	if (!low || (sheet->comment && *sheet->comment))
		return;
	err_set(&why, ERR_REFUSED, _("%s: below %s%% of its points a comment is needed"), low->name,
			rate_text(in->work->pool, importing->call.comment_below));
	import_problem(in, in->header.at[SHEET_COMMENT] >= 0 ? SHEET_COMMENT : SHEET_NAME, &why);
}

static bool take_row(struct import *in, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct work *w = in->work;
	struct err why;
	const char *receipt = NULL;
	const struct assignment *about = NULL;
	int32_t *tenths = pool_alloc(&in->row_pool, importing->n_items * sizeof *tenths);
	import_text(in, SHEET_NAME, true, &receipt);
	if (receipt && !take_assignment(importing, receipt, w->me->name, &about, &why))
		import_problem(in, SHEET_NAME, &why);
	if (is_blank(in, importing))
		return true; /* not scored yet */
	read_points(in, importing, tenths);
	if (in->row_problems || !about)
		return true;
	const struct score_sheet sheet = {
		.round = about->round,
		.items = importing->items,
		.tenths = tenths,
		.n = importing->n_items,
		.comment = in->header.at[SHEET_COMMENT] >= 0 ? import_cell(in, SHEET_COMMENT) : NULL,
	};
	look_at_comment(in, importing, &sheet);
	look_at_firm(in, about);
	look_at_title(in, about);
	look_at_total(in, &sheet);
	return in->row_problems || (score_write(w->db, about->application_id, w->me->id, &sheet, e) && import_wrote(in, e));
}

/* What stands behind the last bracket that opens; NULL: none does. */
static const char *last_bracket(const char *s, size_t *ret_n)
{
	static const char wide[] = "（";
	const char *last = NULL;
	*ret_n = 0;
	for (; *s; s++) {
		size_t n = *s == '(' ? 1 : strncmp(s, wide, strlen(wide)) == 0 ? strlen(wide) : 0;
		if (!n)
			continue;
		last = s + n;
		++*ret_n;
	}
	return last;
}

/* The points that a heading states, such as "추진계획(30)" or "추진계획 (0~30점)": one of its numbers must be those of the item.
 * Brackets that belong to the name of the item state nothing. */
static bool states_points(const char *heading, const struct selection_item *item)
{
	static const char digits[] = "0123456789";
	size_t n, own;
	const char *at = last_bracket(heading, &n);
	bool any = false;
	last_bracket(item->name, &own);
	for (at = n > own ? strpbrk(at, digits) : NULL; at; at = strpbrk(at, digits)) {
		char *end;
		if (strtol(at, &end, 10) == item->points)
			return true;
		at = end;
		any = true;
	}
	return !any;
}

/* A sheet that was made for other points belongs to another call, or one of its columns stands under another heading. */
static bool headings_fit(const struct import *in, const struct importing *importing, struct err *e)
{
	for (size_t i = 0; i < importing->n_items; i++) {
		const struct selection_item *item = &importing->items[i];
		const char *heading = in->header.text[SHEET_ITEMS + i];
		if (states_points(heading, item))
			continue;
		err_set(e, ERR_REFUSED, _("the heading \"%s\" does not fit: %s has %d points in the call %s"), heading, item->name,
				(int)item->points, importing->call.code);
		return err_hint(e, _("a sheet that fits: ppuri review export %s --blank --out FILE"), importing->call.code);
	}
	return true;
}

static bool import_sheets(struct work *w, struct importing *importing, struct err *e)
{
	struct import *in = &importing->in;
	const char *subject = pool_printf(w->pool, "%s/%s", importing->call_code, w->me->name);
	return import_begin(in, w, subject, columns_of(w->pool, importing), SHEET_ITEMS + importing->n_items, e) &&
		   headings_fit(in, importing, e) && import_rows(in, take_row, importing, e);
}

static bool import(struct work *w, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct assignment_list *assignments = &importing->assignments;
	act_about(w, "call %s, file %s", importing->call_code, importing->options->path);
	if (!call_by_code(w->db, w->pool, importing->call_code, &importing->call, e) ||
		!review_of_call(w, &importing->call, assignments, e))
		return false;
	review_items(&importing->call, assignments->at[0].round, &importing->items, &importing->n_items);
	importing->line_of = pool_alloc(w->pool, assignments->n * sizeof *importing->line_of);
	return review_is_open(&assignments->at[0], w->me->name, e) && review_open(w, importing->call.id, e) && import_sheets(w, importing, e);
}

bool desk_review_import(struct office *o, const char *call, const struct import_options *options, struct import_result *ret,
						struct err *e)
{
	struct importing importing = {.call_code = call, .options = options};
	return import_perform(o, &ACT_REVIEW_IMPORT, import, &importing, &importing.in, options, ret, e);
}
