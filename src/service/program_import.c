#include "ppuri/service/program.h"

#include "entering.h"
#include "import.h"
#include "program_fields.h"

#include "ppuri/store/budget.h"
#include "ppuri/store/program.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_PROGRAM_IMPORT = {"program.import", RIGHT_PROGRAM_WRITE, ACT_WRITES};

static const struct table_column COLUMN[PROGRAM_COLUMNS] = {PROGRAM_TABLE_COLUMNS};

struct importing {
	const struct import_options *options;
	int year;
	size_t unfit;
	const char *code; /* of the programme that was written last */
	int64_t id;
	struct import in;
};

/* Nothing at all is said about money. */
static bool states_no_funding(const struct import *in, int year_given)
{
	return !year_given && !*import_cell(in, PROGRAM_YEAR) && !*import_cell(in, PROGRAM_SOURCE) && !*import_cell(in, PROGRAM_SUM) &&
		   in->header.at[PROGRAM_YEAR] >= 0;
}

static void read_funding(struct import *in, int year_given, struct program *program)
{
	struct err why;
	int64_t year = year_given;
	struct funding funding = {.source = "unstated"};
	if (states_no_funding(in, year_given))
		return;
	import_number(in, PROGRAM_YEAR, false, 2199, &year);
	import_term(in, PROGRAM_SOURCE, false, &SOURCES, &funding.source);
	import_won(in, PROGRAM_SUM, false, &funding.won);
	funding.fiscal_year = (int)year;
	funding.known = *import_cell(in, PROGRAM_SUM) != '\0';
	if (year < 1990) {
		err_set(&why, ERR_USAGE, "%s", _("names no fiscal year; add the column or give --year"));
		import_problem(in, PROGRAM_YEAR, &why);
		return;
	}
	*POOL_PUSH(&in->row_pool, &program->funding) = funding;
}

static struct program read_row(struct import *in, int year)
{
	struct program program = {0};
	struct err why;
	import_text(in, PROGRAM_CODE, true, &program.code);
	import_text(in, PROGRAM_NAME, true, &program.name);
	import_date(in, PROGRAM_START, true, &program.start);
	import_date(in, PROGRAM_END, true, &program.end);
	import_text(in, PROGRAM_PERIOD, false, &program.period_note);
	import_term(in, PROGRAM_AREA, false, &AREAS, &program.area);
	import_term(in, PROGRAM_BASIS, false, &LEGAL_BASES, &program.legal_basis);
	import_text(in, PROGRAM_OFFICE, false, &program.office);
	import_text(in, PROGRAM_OPERATOR, false, &program.operator);
	import_text(in, PROGRAM_NOTE, false, &program.note);
	read_funding(in, year, &program);
	if (!in->row_problems && !program_check(&program, &why))
		import_problem(in, PROGRAM_END, &why);
	return program;
}

static bool same_text(const char *one, const char *other)
{
	return one && other ? strcmp(one, other) == 0 : one == other;
}

static bool same_date(struct date one, struct date other)
{
	return one.year == other.year && one.month == other.month && one.day == other.day;
}

static bool has_funding(const struct program *program, const struct funding *funding)
{
	for (size_t i = 0; i < program->funding.n; i++)
		if (program->funding.at[i].fiscal_year == funding->fiscal_year && strcmp(program->funding.at[i].source, funding->source) == 0)
			return true;
	return false;
}

/* Whether a row only adds money of another year or source to the programme above it. */
static bool adds_funding(const struct program *above, const struct program *row, struct err *e)
{
	bool same = same_text(above->name, row->name) && same_date(above->start, row->start) && same_date(above->end, row->end) &&
				same_text(above->period_note, row->period_note) && same_text(above->area, row->area) &&
				same_text(above->legal_basis, row->legal_basis) && same_text(above->office, row->office) &&
				same_text(above->operator, row->operator) && same_text(above->note, row->note);
	if (!same)
		return err_set(e, ERR_REFUSED, _("the row above has the same code and says something else about the programme"));
	if (!row->funding.n || has_funding(above, row->funding.at))
		return err_set(e, ERR_REFUSED, _("the row above names the same year and source already"));
	return true;
}

static bool write_funding(struct work *w, struct importing *importing, const struct program *row, struct err *e)
{
	struct program above;
	struct err why;
	if (!program_by_id(w->db, &importing->in.row_pool, importing->id, &above, e))
		return false;
	if (adds_funding(&above, row, &why))
		return budget_state(w->db, importing->id, &row->funding, entry_of(w), e);
	import_problem(&importing->in, PROGRAM_CODE, &why);
	return true;
}

static bool write_program(struct work *w, struct importing *importing, const struct program *row, struct err *e)
{
	struct err why;
	if (importing->code && strcmp(importing->code, row->code) == 0)
		return write_funding(w, importing, row, e);
	if (program_insert(w->db, row, &importing->id, &why) &&
		budget_state(w->db, importing->id, &row->funding, entry_of(w), &why)) {
		importing->in.result.written++;
		importing->unfit += !program_takes_awards(row);
		importing->code = pool_strdup(w->pool, row->code);
	} else if (why.kind == ERR_REFUSED) {
		import_problem(&importing->in, PROGRAM_CODE, &why);
	} else {
		return *e = why, false;
	}
	return true;
}

static bool take_row(struct import *in, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct program program = read_row(in, importing->year);
	return in->row_problems || write_program(in->work, importing, &program, e);
}

static bool import(struct work *w, void *arg, struct err *e)
{
	struct importing *importing = arg;
	struct import *in = &importing->in;
	act_about(w, "file %s", importing->options->path);
	return import_begin(in, w, "", COLUMN, PROGRAM_COLUMNS, e) && import_rows(in, take_row, importing, e);
}

bool desk_program_import(struct office *o, const struct import_options *options, int year, struct import_result *ret,
						 size_t *ret_unfit, struct err *e)
{
	struct importing importing = {.options = options, .year = year};
	bool done = import_perform(o, &ACT_PROGRAM_IMPORT, import, &importing, &importing.in, options, ret, e);
	*ret_unfit = importing.unfit;
	return done;
}
