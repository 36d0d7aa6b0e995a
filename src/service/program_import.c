#include "ppuri/service/program.h"

#include "import.h"
#include "program_check.h"

#include "ppuri/store/program.h"
#include "ppuri/tr.h"

const struct act ACT_PROGRAM_IMPORT = {"program.import", RIGHT_PROGRAM_WRITE, ACT_WRITES};

enum column { CODE, NAME, START, END, PERIOD, AREA, BASIS, YEAR, SOURCE, SUM, OFFICE, OPERATOR, NOTE, COLUMNS };
static const struct table_column COLUMN[COLUMNS] = {
	[CODE] = {"code", "사업코드|코드|사업번호", true},
	[NAME] = {"name", "사업명|사업이름|과제명", true},
	[START] = {"start", "시작|시작일|사업시작|착수", true},
	[END] = {"end", "종료|종료일|사업종료|완료", true},
	[PERIOD] = {"period", "기간|사업기간", false},
	[AREA] = {"area", "지원분야|분야", false},
	[BASIS] = {"legal_basis", "법적근거|근거|사업유형", false},
	[YEAR] = {"fiscal_year", "회계연도|연도|예산연도", false},
	[SOURCE] = {"source", "재원|재원구분", false},
	[SUM] = {"won", "예산|예산액|사업비|금액", false},
	[OFFICE] = {"office", "담당부서|부서|소관부서", false},
	[OPERATOR] = {"operator", "수행기관|전담기관|주관기관", false},
	[NOTE] = {"note", "비고|참고", false},
};

struct importing {
	const char *path;
	int year;
	size_t unfit;
	struct import in;
};

static void read_funding(struct import *in, int year_given, struct program *program)
{
	struct err why;
	int64_t year = year_given;
	struct funding funding = {.source = "unstated"};
	import_number(in, YEAR, false, 2199, &year);
	import_term(in, SOURCE, false, &SOURCES, &funding.source);
	import_won(in, SUM, false, &funding.won);
	funding.fiscal_year = (int)year;
	funding.known = *import_cell(in, SUM) != '\0';
	if (year < 1990) {
		err_set(&why, ERR_USAGE, "%s", _("names no fiscal year; add the column or give --year"));
		import_problem(in, YEAR, &why);
		return;
	}
	*POOL_PUSH(&in->row_pool, &program->funding) = funding;
}

static struct program read_row(struct import *in, int year)
{
	struct program program = {0};
	struct err why;
	import_text(in, CODE, true, &program.code);
	import_text(in, NAME, true, &program.name);
	import_date(in, START, true, &program.start);
	import_date(in, END, true, &program.end);
	import_text(in, PERIOD, false, &program.period_note);
	import_term(in, AREA, false, &AREAS, &program.area);
	import_term(in, BASIS, false, &LEGAL_BASES, &program.legal_basis);
	import_text(in, OFFICE, false, &program.office);
	import_text(in, OPERATOR, false, &program.operator);
	import_text(in, NOTE, false, &program.note);
	read_funding(in, year, &program);
	if (!in->row_problems && !program_check(&program, &why))
		import_problem(in, END, &why);
	return program;
}

static bool import(struct work *w, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct import *in = &importing->in;
	bool end = false;
	act_about(w, "file %s", importing->path);
	if (!import_open(in, w->pool, importing->path, COLUMN, COLUMNS, e))
		return false;
	while (import_next(in, &end, e) && !end) {
		int64_t id;
		struct err why;
		struct program program = read_row(in, importing->year);
		if (in->row_problems)
			continue;
		importing->unfit += !program_takes_awards(&program);
		if (program_insert(w->db, &program, &id, &why))
			in->result.written++;
		else if (why.kind == ERR_REFUSED)
			import_problem(in, CODE, &why);
		else
			return *e = why, false;
	}
	return end && import_verdict(in, e);
}

bool desk_program_import(struct office *o, const char *path, int year, struct import_result *ret, size_t *ret_unfit,
						 struct err *e)
{
	struct importing importing = {.path = path, .year = year};
	bool done = act_perform(o, &ACT_PROGRAM_IMPORT, import, &importing, e);
	import_close(&importing.in);
	*ret = importing.in.result;
	*ret_unfit = importing.unfit;
	return done;
}
