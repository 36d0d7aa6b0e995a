#include "ppuri/service/application.h"

#include "application_fields.h"
#include "firm_known.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/store/db.h"
#include "ppuri/store/duplicate.h"
#include "ppuri/store/firm.h"
#include "ppuri/store/history.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

const struct act ACT_APPLICATION_IMPORT = {"app.import", RIGHT_APP_WRITE, ACT_WRITES};

static const struct table_column COLUMN[APPLICATION_COLUMNS] = {APPLICATION_TABLE_COLUMNS};

struct numbers {
	int64_t *at;
	size_t n, room;
};

struct importing {
	const char *call_code;
	const struct import_options *options;
	bool update; /* firms that are known take over what the file says otherwise */
	struct import in;
	struct call call;
	bool any_support; /* from elsewhere was loaded */
	int64_t first;         /* id of the first application of this file; 0 before it */
	struct numbers faulty; /* firms of rows with mistakes: those are not written, and yet may stand twice */
};

static void read_share(struct import *in, int c, struct won *ret)
{
	struct err why;
	import_won(in, c, false, ret);
	if (ret->n >= 0)
		return;
	err_set(&why, ERR_REFUSED, "%s", _("the own share can not be below 0 won"));
	import_problem(in, c, &why);
}

/* What the sums show together is asked when each of them is good, whatever else is wrong in the row. */
static struct application read_row(struct import *in, const struct call *call)
{
	struct application application = {.call_id = call->id, .firm = import_firm(in)};
	struct err why;
	import_text(in, APPLICATION_TITLE, true, &application.title);
	size_t before = in->row_problems;
	import_won(in, APPLICATION_TOTAL, true, &application.total);
	import_won(in, APPLICATION_ASKED, true, &application.asked);
	read_share(in, APPLICATION_OWN_CASH, &application.own_cash);
	read_share(in, APPLICATION_OWN_KIND, &application.own_kind);
	if (in->row_problems > before)
		return application;
	if (!application_sums_check(&application, &why))
		import_problem(in, APPLICATION_TOTAL, &why);
	else if (!application_limit_check(&application, call, &why))
		import_problem(in, APPLICATION_ASKED, &why);
	return application;
}

/* Inserted without a look first: in a file of applications most firms are new. */
static bool find_or_add_firm(struct work *w, struct pool *p, const struct firm *row, struct firm *ret_known, bool *ret_is_known, struct err *e)
{
	*ret_known = *row;
	*ret_is_known = false;
	if (firm_insert(w->db, row, &ret_known->id, e))
		return true;
	*ret_is_known = true;
	return e->kind == ERR_REFUSED && firm_by_biz_no(w->db, p, row->biz_no, ret_known, e);
}

static void refuse_twice(struct importing *importing)
{
	struct err why;
	err_set(&why, ERR_REFUSED, "%s", _("the same firm stands above in this file; each firm has one application to a call"));
	import_problem(&importing->in, FIRM_BIZ_NO, &why);
}

/* True if the application that is there already came from this file. */
static bool is_of_this_file(struct work *w, struct importing *importing, const char *biz_no)
{
	struct application there;
	struct err ignored;
	struct pool *p = &importing->in.row_pool;
	return application_by_name(w->db, p, pool_printf(p, "%s/%s", importing->call_code, biz_no), &there, &ignored) &&
		   importing->first && there.id >= importing->first;
}

/* A thousandfold slip of the unit shows in the sums at once. */
static bool sum_up(struct import_result *result, const struct application *application, struct err *e)
{
	return won_add(result->total, application->total, &result->total, e) &&
		   won_add(result->asked, application->asked, &result->asked, e);
}

static const char *unit_read(const struct import *in)
{
	const char *total = won_unit_name((enum won_unit)in->header.unit[APPLICATION_TOTAL]);
	const char *asked = won_unit_name((enum won_unit)in->header.unit[APPLICATION_ASKED]);
	return strcmp(total, asked) == 0 ? total : pool_printf(in->pool, "%s, %s", total, asked);
}

/* What may be double funding by the firm's numbers; titles and addresses are compared when it is screened. */
static bool note_duplicates(struct work *w, struct importing *importing, const struct application *application, struct err *e)
{
	struct duplicate_list list;
	struct import *in = &importing->in;
	struct pool *p = &in->row_pool;
	if (!duplicates_read(w->db, p, application, false, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		import_note(in, FIRM_BIZ_NO, pool_printf(p, _("possible double funding: %s (the same: %s)"), duplicate_words(p, &list.at[i]),
												 duplicate_signs_words(p, &list.at[i])));
	return true;
}

static bool insert(struct work *w, struct importing *importing, struct application *application, bool *ret_inserted, struct err *e)
{
	struct err why;
	application->entered_by = w->me->id;
	*ret_inserted = application_insert(w->db, application, &application->id, &why);
	if (*ret_inserted) {
		importing->first = importing->first ? importing->first : application->id;
		return true;
	}
	if (why.kind != ERR_REFUSED)
		return *e = why, false;
	if (is_of_this_file(w, importing, application->firm.biz_no))
		refuse_twice(importing);
	else
		import_problem(&importing->in, FIRM_BIZ_NO, &why);
	return true;
}

/* What the row says otherwise of its firm is told only where nothing else is wrong with the application. */
static bool write_row(struct work *w, struct importing *importing, struct application *application, struct err *e)
{
	struct import *in = &importing->in;
	struct firm known;
	bool is_known, inserted;
	if (!find_or_add_firm(w, &in->row_pool, &application->firm, &known, &is_known, e))
		return false;
	application->firm.id = known.id;
	if (!insert(w, importing, application, &inserted, e))
		return false;
	if (inserted && is_known && import_known_firm(in, &known, &application->firm, importing->update) && !in->row_problems &&
		!firm_update(w->db, &known, e))
		return false;
	if (in->row_problems)
		return true;
	if ((is_known || importing->any_support) && !note_duplicates(w, importing, application, e))
		return false;
	return sum_up(&in->result, application, e) && import_wrote(in, e);
}

/* Rows that can not be written are compared among each other and with the rows after them, as many as are told. */
static bool is_faulty_again(struct importing *importing, const struct firm *firm)
{
	if (!firm->biz_no || (!importing->faulty.n && !importing->in.row_problems))
		return false;
	int64_t number = strtoll(firm->biz_no, NULL, 10);
	for (size_t i = 0; i < importing->faulty.n; i++)
		if (importing->faulty.at[i] == number)
			return true;
	if (importing->in.row_problems && importing->faulty.n < IMPORT_PROBLEMS_MAX)
		*POOL_PUSH(importing->in.pool, &importing->faulty) = number;
	return false;
}

static bool take_row(struct import *in, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct application application = read_row(in, &importing->call);
	if (is_faulty_again(importing, &application.firm))
		refuse_twice(importing);
	return in->row_problems || write_row(in->work, importing, &application, e);
}

static bool take_rows(struct importing *importing, struct err *e)
{
	importing->in.result.unit = unit_read(&importing->in);
	return import_rows(&importing->in, take_row, importing, e);
}

static bool import(struct work *w, void *arg, struct err *e)
{
	struct importing *importing = arg;
	act_about(w, "call %s, file %s", importing->call_code, importing->options->path);
	db_expect_bulk(w->db);
	return call_by_code(w->db, w->pool, importing->call_code, &importing->call, e) &&
		   application_not_late(&importing->call, w->now, e) &&
		   prior_support_any(w->db, &importing->any_support, e) &&
		   import_begin(&importing->in, w, importing->call_code, COLUMN, APPLICATION_COLUMNS, e) && take_rows(importing, e);
}

bool desk_application_import(struct office *o, const char *call, const struct import_options *options, bool update,
							 struct import_result *ret, struct err *e)
{
	struct importing importing = {.call_code = call, .options = options, .update = update};
	return import_perform(o, &ACT_APPLICATION_IMPORT, import, &importing, &importing.in, options, ret, e);
}
