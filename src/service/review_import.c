/* Score sheets out of a file, as members of a committee fill them in: one row an application, one column an item. */
#include "ppuri/service/review.h"

#include "import.h"
#include "review_open.h"
#include "review_own.h"

#include "ppuri/store/call.h"
#include "ppuri/store/review.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_REVIEW_IMPORT = {"review.import", RIGHT_REVIEW_SCORE, ACT_WRITES};

/* The items of the rubric stand behind these. */
enum column { RECEIPT, COMMENT, ITEMS };

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
	struct table_column *columns = pool_alloc(p, (ITEMS + importing->n_items) * sizeof *columns);
	columns[RECEIPT] = (struct table_column){"application", "접수번호|신청번호|블라인드 번호|블라인드번호|평가번호", .required = true};
	columns[COMMENT] = (struct table_column){"comment", "의견|종합의견|평가의견|심사의견"};
	for (size_t i = 0; i < importing->n_items; i++)
		columns[ITEMS + i] =
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

static void read_points(struct import *in, const struct importing *importing, int32_t *tenths)
{
	struct err why;
	for (size_t i = 0; i < importing->n_items; i++) {
		const char *cell = NULL;
		import_text(in, (int)(ITEMS + i), true, &cell);
		if (cell && !points_parse(cell, &importing->items[i], importing->call.score_step, &tenths[i], &why))
			import_problem(in, (int)(ITEMS + i), &why);
	}
}

static void look_at_comment(struct import *in, const struct importing *importing, const struct score_sheet *sheet)
{
	struct err why;
	const struct selection_item *low = item_below(sheet->items, sheet->tenths, sheet->n, importing->call.comment_below);
	if (!low || (sheet->comment && *sheet->comment))
		return;
	err_set(&why, ERR_REFUSED, _("%s: below %s of its points a comment is needed"), low->name,
			rate_text(in->work->pool, importing->call.comment_below));
	import_problem(in, in->header.at[COMMENT] >= 0 ? COMMENT : RECEIPT, &why);
}

static bool take_row(struct import *in, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct work *w = in->work;
	struct err why;
	const char *receipt = NULL;
	const struct assignment *about = NULL;
	int32_t *tenths = pool_alloc(&in->row_pool, importing->n_items * sizeof *tenths);
	import_text(in, RECEIPT, true, &receipt);
	if (receipt && !take_assignment(importing, receipt, w->me->name, &about, &why))
		import_problem(in, RECEIPT, &why);
	read_points(in, importing, tenths);
	if (in->row_problems || !about)
		return true;
	const struct score_sheet sheet = {
		.round = about->round,
		.items = importing->items,
		.tenths = tenths,
		.n = importing->n_items,
		.comment = in->header.at[COMMENT] >= 0 ? import_cell(in, COMMENT) : NULL,
	};
	look_at_comment(in, importing, &sheet);
	return in->row_problems || (score_write(w->db, about->application_id, w->me->id, &sheet, e) && import_wrote(in, e));
}

static bool import_sheets(struct work *w, struct importing *importing, struct err *e)
{
	struct import *in = &importing->in;
	const char *subject = pool_printf(w->pool, "%s/%s", importing->call_code, w->me->name);
	return import_begin(in, w, subject, columns_of(w->pool, importing), ITEMS + importing->n_items, e) &&
		   import_rows(in, take_row, importing, e);
}

static bool import(struct work *w, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct assignment_list *assignments = &importing->assignments;
	act_about(w, "call %s, file %s", importing->call_code, importing->options->path);
	if (!call_by_code(w->db, w->pool, importing->call_code, &importing->call, e) ||
		!assignment_list_read(w->db, w->pool, w->me->id, importing->call_code, 0, assignments, e))
		return false;
	if (!assignments->n) {
		err_set(e, ERR_DENIED, _("no application to the call %s is assigned to you for evaluation"), importing->call_code);
		return err_hint(e, "%s", _("see: ppuri review list"));
	}
	if (!assignments->at[0].pledged) {
		err_set(e, ERR_REFUSED, _("nothing of the call %s is opened before you sign the pledge"), importing->call_code);
		return err_hint(e, "ppuri review pledge %s", importing->call_code);
	}
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
