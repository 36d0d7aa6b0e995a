#include "ppuri/service/program.h"

#include "export.h"
#include "program_fields.h"

#include "ppuri/store/program.h"

const struct act ACT_PROGRAM_EXPORT = {"program.export", RIGHT_PROGRAM_READ, ACT_READS};

static void add_funding(struct grid *g, struct pool *p, const struct funding *funding)
{
	grid_text(g, p, funding ? pool_printf(p, "%d", funding->fiscal_year) : NULL);
	export_term(g, p, &SOURCES, funding ? funding->source : NULL);
	if (funding && funding->known)
		grid_number(g, p, funding->won.n);
	else
		grid_blank(g, p);
}

/* In the order of enum program_column. */
static void add_row(struct grid *g, struct pool *p, const struct program *program, const struct funding *funding)
{
	_Static_assert(PROGRAM_COLUMNS == 13, "each column of a programme has its cell here");
	grid_text(g, p, program->code);
	grid_text(g, p, program->name);
	export_date(g, p, program->start);
	export_date(g, p, program->end);
	grid_text(g, p, program->period_note);
	export_term(g, p, &AREAS, program->area);
	export_term(g, p, &LEGAL_BASES, program->legal_basis);
	add_funding(g, p, funding);
	grid_text(g, p, program->office);
	grid_text(g, p, program->operator);
	grid_text(g, p, program->note);
}

static void add_rows(struct grid *g, struct pool *p, const struct program *program)
{
	if (!program->funding.n)
		add_row(g, p, program, NULL);
	for (size_t i = 0; i < program->funding.n; i++)
		add_row(g, p, program, &program->funding.at[i]);
}

static bool export(struct work *w, void *arg, struct err *e)
{
	static const struct table_column columns[PROGRAM_COLUMNS] = {PROGRAM_TABLE_COLUMNS};
	static const enum grid_kind kinds[PROGRAM_COLUMNS] = {PROGRAM_GRID_KINDS};
	struct rows *rows = arg;
	struct program_list list;
	if (!program_list_read(w->db, w->pool, &(struct program_filter){0}, &list, e))
		return false;
	*rows = export_rows(w->pool, columns, kinds, PROGRAM_COLUMNS);
	struct grid grid = rows_grid(rows);
	for (size_t i = 0; i < list.n; i++)
		add_rows(&grid, w->pool, &list.at[i]);
	return rows_add(rows, &grid, e);
}

bool desk_program_export(struct office *o, struct rows *ret, struct err *e)
{
	struct rows rows = {0};
	if (act_perform(o, &ACT_PROGRAM_EXPORT, export, &rows, e)) {
		*ret = rows;
		return true;
	}
	rows_release(&rows);
	return false;
}
