#include "ppuri/service/exclusion.h"

#include "import.h"

#include "ppuri/store/db.h"
#include "ppuri/store/exclusion.h"

const struct act ACT_EXCLUSION_IMPORT = {"exclusion.import", RIGHT_EXCLUSION_WRITE, ACT_WRITES};

#define YEARS_MAX 50

enum column { NAME, BIZ_NO, CORP_NO, REPRESENTATIVE, BIRTH, ADDRESS, STARTS, ENDS, YEARS, ARTICLE, GROUND, SOURCE, COLUMNS };
static const struct table_column COLUMN[COLUMNS] = {
	[NAME] = {"name", "업체명|기업명|상호|사업자명|성명|명칭", true},
	[BIZ_NO] = {"biz_no", "사업자등록번호|사업자번호", false},
	[CORP_NO] = {"corp_no", "법인등록번호|법인번호", false},
	[REPRESENTATIVE] = {"representative", "대표자|대표|대표자명|대표자성명", false},
	[BIRTH] = {"birth", "생년월일|대표자생년월일", false},
	[ADDRESS] = {"address", "소재지|주소|사업장소재지", false},
	[STARTS] = {"starts", "시작일|제한시작일|배제시작일|제한시작", true},
	[ENDS] = {"ends", "종료일|제한종료일|배제종료일|만료일", false},
	[YEARS] = {"years", "제한연수|제한기간|배제기간|기간|연수", false},
	[ARTICLE] = {"article", "근거조항|근거법령|근거|조항", true},
	[GROUND] = {"ground", "사유|제한사유|배제사유", true},
	[SOURCE] = {"source", "출처|처분문서|처분기관|문서번호", true},
};

struct importing {
	const struct import_options *options;
	struct import in;
};

static struct exclusion read_row(struct import *in)
{
	struct exclusion row = {0};
	struct err why;
	int64_t years = 0;
	import_text(in, NAME, true, &row.name);
	import_text(in, BIZ_NO, false, &row.biz_no);
	import_text(in, CORP_NO, false, &row.corp_no);
	import_text(in, REPRESENTATIVE, false, &row.representative);
	import_birth(in, BIRTH, &row.birth);
	import_text(in, ADDRESS, false, &row.address);
	import_date(in, STARTS, true, &row.starts);
	import_date(in, ENDS, false, &row.ends);
	import_years(in, YEARS, false, YEARS_MAX, &years);
	import_text(in, ARTICLE, true, &row.article);
	import_text(in, GROUND, true, &row.ground);
	import_text(in, SOURCE, true, &row.source);
	if (!in->row_problems && !exclusion_check(&in->row_pool, &row, years, &why))
		import_problem(in, -1, &why);
	return row;
}

static bool take_row(struct import *in, void *arg, struct err *e)
{
	int64_t id;
	bool there;
	struct work *w = in->work;
	struct exclusion row = read_row(in);
	(void)arg;
	if (in->row_problems)
		return true;
	if (!exclusion_is_there(w->db, &row, &there, e))
		return false;
	in->result.there += there;
	return there || (exclusion_insert(w->db, &row, w->now, &id, e) && import_wrote(in, e));
}

static bool import(struct work *w, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct import *in = &importing->in;
	act_about(w, "file %s", importing->options->path);
	return import_begin(in, w, "", COLUMN, COLUMNS, e) && import_rows(in, take_row, NULL, e);
}

bool desk_exclusion_import(struct office *o, const struct import_options *options, struct import_result *ret, struct err *e)
{
	struct importing importing = {.options = options};
	return import_perform(o, &ACT_EXCLUSION_IMPORT, import, &importing, &importing.in, options, ret, e);
}
