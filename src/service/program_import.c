#include "ppuri/service/program.h"

#include "entering.h"
#include "import.h"
#include "program_fields.h"
#include "program_node.h"

#include "ppuri/store/budget.h"
#include "ppuri/store/program.h"
#include "ppuri/text.h"
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
	struct buf above; /* all that its row says, but for the money */
	struct import in;
};

/* Nothing at all is said about money; of a plan or a strategy by no --year either. A file that names sources must name years. */
static bool states_no_funding(const struct import *in, const struct program *program, int year_given)
{
	bool names_years = in->header.at[PROGRAM_YEAR] >= 0;
	bool names_money = in->header.at[PROGRAM_SOURCE] >= 0 || in->header.at[PROGRAM_SUM] >= 0;
	if (*import_cell(in, PROGRAM_YEAR) || *import_cell(in, PROGRAM_SOURCE) || *import_cell(in, PROGRAM_SUM))
		return false;
	return !program_is_project(program->kind) || (!year_given && (names_years || !names_money));
}

static void read_funding(struct import *in, int year_given, struct program *program)
{
	struct err why;
	int64_t year = year_given;
	struct funding funding = {.source = "unstated"};
	if (states_no_funding(in, program, year_given))
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

/* "부산; 울산", and with `commas` "부산, 울산" too. */
static const char *next_item(struct pool *p, const char **at, bool commas)
{
	size_t n = strcspn(*at, commas ? ";,\n" : ";\n");
	const char *item = text_clean(p, *at, n);
	*at += n + ((*at)[n] != '\0');
	return item;
}

/* A mistake in one of several is told of the cell. */
static void read_lists(struct import *in, struct program *program)
{
	struct err why;
	struct pool *p = &in->row_pool;
	for (const char *at = import_cell(in, PROGRAM_REGION); *at;)
		if (!program_add_region(p, &program->regions, next_item(p, &at, true), &why))
			import_problem(in, PROGRAM_REGION, &why);
	for (const char *at = import_cell(in, PROGRAM_TECHNOLOGY); *at;)
		if (!program_add_technology(p, &program->technologies, next_item(p, &at, true), &why))
			import_problem(in, PROGRAM_TECHNOLOGY, &why);
	for (const char *at = import_cell(in, PROGRAM_FIELD); *at;)
		if (!program_add_field(p, &program->fields, next_item(p, &at, false), &why))
			import_problem(in, PROGRAM_FIELD, &why);
}

static void read_status(struct import *in, struct program *program)
{
	struct program_state state = {0};
	struct err why;
	import_term(in, PROGRAM_STATUS, false, &PROGRAM_STATUSES, &state.status);
	import_date(in, PROGRAM_SINCE, false, &state.since);
	if (state.status) {
		*POOL_PUSH(&in->row_pool, &program->history) = state;
	} else if (state.since.year && !*import_cell(in, PROGRAM_STATUS)) {
		err_set(&why, ERR_USAGE, "%s", _("a day without the status that it is the day of"));
		import_problem(in, PROGRAM_SINCE, &why);
	}
}

static void read_cost(struct import *in, struct program *program)
{
	const char *cell = import_cell(in, PROGRAM_COST);
	struct err why;
	import_won(in, PROGRAM_COST, false, &program->cost);
	program->cost_known = *cell && strcmp(cell, "-") != 0;
	if (program->cost.n < 0) {
		err_set(&why, ERR_USAGE, "%s", _("a cost can not be negative"));
		import_problem(in, PROGRAM_COST, &why);
	}
}

static struct program read_row(struct import *in, int year)
{
	struct program program = {0};
	struct err why;
	import_text(in, PROGRAM_CODE, true, &program.code);
	import_text(in, PROGRAM_PARENT, false, &program.parent);
	import_term(in, PROGRAM_KIND, false, &PROGRAM_KINDS, &program.kind);
	import_text(in, PROGRAM_ORDINAL, false, &program.ordinal);
	import_text(in, PROGRAM_NAME, true, &program.name);
	import_date(in, PROGRAM_START, false, &program.start);
	import_date(in, PROGRAM_END, false, &program.end);
	import_text(in, PROGRAM_PERIOD, false, &program.period_note);
	import_term(in, PROGRAM_AREA, false, &AREAS, &program.area);
	import_term(in, PROGRAM_BASIS, false, &LEGAL_BASES, &program.legal_basis);
	import_text(in, PROGRAM_OFFICE, false, &program.office);
	import_text(in, PROGRAM_OPERATOR, false, &program.operator);
	import_text(in, PROGRAM_STATED_BY, false, &program.source_note);
	import_text(in, PROGRAM_NOTE, false, &program.note);
	read_status(in, &program);
	read_cost(in, &program);
	read_lists(in, &program);
	read_funding(in, year, &program);
	if (!in->row_problems && !program_check(&program, &why))
		import_problem(in, PROGRAM_END, &why);
	return program;
}

static bool has_funding(const struct program *program, const struct funding *funding)
{
	for (size_t i = 0; i < program->funding.n; i++)
		if (program->funding.at[i].fiscal_year == funding->fiscal_year && strcmp(program->funding.at[i].source, funding->source) == 0)
			return true;
	return false;
}

/* All that a row says but for the money. */
static void say_row(const struct import *in, struct buf *out)
{
	buf_clear(out);
	for (int c = 0; c < PROGRAM_COLUMNS; c++)
		if (c != PROGRAM_YEAR && c != PROGRAM_SOURCE && c != PROGRAM_SUM)
			buf_printf(out, "%s\n", import_cell(in, c));
}

/* Whether a row only adds money of another year or source to the programme above it. */
static bool adds_funding(struct importing *importing, const struct program *above, const struct program *row, struct err *e)
{
	CLEANUP(buf_release) struct buf words = {0};
	say_row(&importing->in, &words);
	if (strcmp(buf_text(&words), buf_text(&importing->above)) != 0)
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
	if (adds_funding(importing, &above, row, &why))
		return budget_state(w->db, importing->id, &row->funding, entry_of(w), e);
	import_problem(&importing->in, PROGRAM_CODE, &why);
	return true;
}

/* What a row can be refused for is the code that is there already, or the parent that is not. */
static bool refused(struct import *in, const struct program *row, const struct err *why, struct err *e)
{
	struct err told = *why;
	if (why->kind != ERR_REFUSED && why->kind != ERR_NOT_FOUND)
		return *e = *why, false;
	if (why->kind == ERR_NOT_FOUND)
		err_set(&told, ERR_REFUSED, _("there is no programme %s in the store, or in a row above this one that has no mistakes"), row->parent);
	import_problem(in, why->kind == ERR_NOT_FOUND ? PROGRAM_PARENT : PROGRAM_CODE, &told);
	return true;
}

static bool write_program(struct work *w, struct importing *importing, struct program *row, struct err *e)
{
	struct import *in = &importing->in;
	struct err why;
	if (importing->code && strcmp(importing->code, row->code) == 0)
		return write_funding(w, importing, row, e);
	if (!program_enter(w, row, &importing->id, &why))
		return refused(in, row, &why, e);
	in->result.written++;
	importing->unfit += program_is_project(row->kind) && !program_takes_awards(row);
	importing->code = pool_strdup(w->pool, row->code);
	say_row(in, &importing->above);
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
	buf_release(&importing.above);
	*ret_unfit = importing.unfit;
	return done;
}
