#include "ppuri/service/history.h"

#include "firm_fields.h"
#include "import.h"

#include "ppuri/store/db.h"
#include "ppuri/store/history.h"
#include "ppuri/tr.h"

const struct act ACT_HISTORY_IMPORT = {"history.import", RIGHT_FIRM_WRITE, ACT_WRITES};

enum column { YEAR, AGENCY, PROGRAM, TITLE, WON, BIZ_NO, CORP_NO, COLUMNS };
static const struct table_column COLUMN[COLUMNS] = {
	[YEAR] = {"year", "연도|년도|지원연도|사업연도|회계연도|지원년도", true},
	[AGENCY] = {"agency", "기관|지원기관|시행기관|주관기관|전담기관|기관명", true},
	[PROGRAM] = {"program", "사업명|지원사업|지원사업명|세부사업명|보조사업명", true},
	[TITLE] = {"title", "과제명|과제|지원내용", false},
	[WON] = {"won", "지원금|지원금액|보조금|교부액|지원액|정부지원금", false},
	[BIZ_NO] = {"biz_no", "사업자등록번호|사업자번호", true},
	[CORP_NO] = {"corp_no", "법인등록번호|법인번호", false},
};

struct importing {
	const struct import_options *options;
	struct import in;
};

static void read_year(struct import *in, int *ret)
{
	struct date date = {0};
	struct err why;
	import_date(in, YEAR, true, &date);
	if (date.year && (date.year < 1990 || date.year > 2199)) {
		err_set(&why, ERR_REFUSED, "%s", _("a year from 1990 to 2199"));
		import_problem(in, YEAR, &why);
	}
	*ret = date.year;
}

static void read_won(struct import *in, struct prior_support *support)
{
	struct err why;
	if (!*import_cell(in, WON))
		return;
	import_won(in, WON, false, &support->won);
	support->has_won = true;
	if (support->won.n >= 0)
		return;
	err_set(&why, ERR_REFUSED, "%s", _("a support can not be below 0 won"));
	import_problem(in, WON, &why);
}

static struct prior_support read_row(struct import *in)
{
	struct prior_support support = {.source = in->options->path, .entered_at = in->work->now};
	read_year(in, &support.year);
	import_text(in, AGENCY, true, &support.agency);
	import_text(in, PROGRAM, true, &support.program);
	import_text(in, TITLE, false, &support.title);
	read_won(in, &support);
	import_kept(in, BIZ_NO, true, firm_keep_biz_no, &support.biz_no);
	import_kept(in, CORP_NO, false, firm_keep_corp_no, &support.corp_no);
	return support;
}

static bool take_row(struct import *in, void *arg, struct err *e)
{
	bool written;
	struct prior_support support = read_row(in);
	(void)arg;
	if (in->row_problems)
		return true;
	if (!prior_support_insert(in->work->db, &support, &written, e))
		return false;
	in->result.there += !written;
	return !written || import_wrote(in, e);
}

static bool import(struct work *w, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct import *in = &importing->in;
	act_about(w, "file %s", importing->options->path);
	db_expect_bulk(w->db);
	return import_begin(in, w, "", COLUMN, COLUMNS, e) && import_rows(in, take_row, NULL, e);
}

bool desk_history_import(struct office *o, const struct import_options *options, struct import_result *ret, struct err *e)
{
	struct importing importing = {.options = options};
	return import_perform(o, &ACT_HISTORY_IMPORT, import, &importing, &importing.in, options, ret, e);
}
