#include "ppuri/service/program.h"

#include "export.h"
#include "program_fields.h"
#include "program_json.h"
#include "program_node.h"

#include "ppuri/store/program.h"

#include <string.h>

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

static void add_names(struct grid *g, struct pool *p, const struct name_list *names, const struct vocabulary *v)
{
	const char *text = NULL;
	for (size_t i = 0; i < names->n; i++) {
		const struct term *term = v ? term_of(v, names->at[i]) : NULL;
		const char *name = term ? term->ko : names->at[i];
		text = text ? pool_printf(p, "%s; %s", text, name) : name;
	}
	grid_text(g, p, text);
}

static void add_fields(struct grid *g, struct pool *p, const struct program_field_list *fields)
{
	const char *text = NULL;
	for (size_t i = 0; i < fields->n; i++) {
		const char *name = program_field_text(p, &fields->at[i]);
		text = text ? pool_printf(p, "%s; %s", text, name) : name;
	}
	grid_text(g, p, text);
}

/* In the order of enum program_column. */
static void add_row(struct grid *g, struct pool *p, const struct program *program, const struct funding *funding)
{
	_Static_assert(PROGRAM_COLUMNS == 23, "each column of a programme has its cell here");
	grid_text(g, p, program->code);
	grid_text(g, p, program->parent);
	export_term(g, p, &PROGRAM_KINDS, program->kind);
	grid_text(g, p, program->ordinal);
	grid_text(g, p, program->name);
	export_date(g, p, program->start);
	export_date(g, p, program->end);
	grid_text(g, p, program->period_note);
	export_term(g, p, &PROGRAM_STATUSES, program->status);
	export_date(g, p, program->since);
	export_term(g, p, &AREAS, program->area);
	export_term(g, p, &LEGAL_BASES, program->legal_basis);
	add_funding(g, p, funding);
	if (program->cost_known)
		grid_number(g, p, program->cost.n);
	else
		grid_blank(g, p);
	grid_text(g, p, program->office);
	grid_text(g, p, program->operator);
	add_names(g, p, &program->regions, NULL);
	add_names(g, p, &program->technologies, &TECHNOLOGIES);
	add_fields(g, p, &program->fields);
	grid_text(g, p, program->source_note);
	grid_text(g, p, program->note);
}

static void add_rows(struct grid *g, struct pool *p, const struct program *program)
{
	if (!program->funding.n)
		add_row(g, p, program, NULL);
	for (size_t i = 0; i < program->funding.n; i++)
		add_row(g, p, program, &program->funding.at[i]);
}

/* Each before what stands beneath it, as an import needs them. */
static bool read_all(struct work *w, const char *under, struct program_list *list, struct program_tree *tree, struct err *e)
{
	const struct program_filter filter = {.under = under, .every_kind = true};
	if (!program_nodes_read(w->db, w->pool, &filter, list, e))
		return false;
	for (size_t i = 0; i < list->n; i++) {
		struct program *program = &list->at[i];
		if (!program_parts(w, program, e) || !program_read_funding(w->db, w->pool, program, e))
			return false;
		if (under && strcmp(program->code, under) == 0)
			program->parent = NULL; /* it may go where there is none */
	}
	return program_tree_make(w->pool, list, tree, e);
}

struct exporting {
	const char *under;
	struct rows rows;
	struct buf *json; /* NULL: rows */
};

static bool add_all(struct work *w, const struct program_tree *tree, struct rows *rows, struct err *e)
{
	static const struct table_column columns[PROGRAM_COLUMNS] = {PROGRAM_TABLE_COLUMNS};
	static const enum grid_kind kinds[PROGRAM_COLUMNS] = {PROGRAM_GRID_KINDS};
	*rows = export_rows(w->pool, columns, kinds, NULL, PROGRAM_COLUMNS);
	struct grid grid = rows_grid(rows);
	for (size_t i = 0; i < tree->n; i++)
		add_rows(&grid, w->pool, tree->at[i].program);
	return rows_add(rows, &grid, e);
}

static bool export(struct work *w, void *arg, struct err *e)
{
	struct exporting *exporting = arg;
	struct program_list list;
	struct program_tree tree;
	if (!read_all(w, exporting->under, &list, &tree, e))
		return false;
	if (!exporting->json)
		return add_all(w, &tree, &exporting->rows, e);
	program_json_write(exporting->json, &tree);
	return true;
}

bool desk_program_export(struct office *o, const char *under, struct rows *ret, struct err *e)
{
	struct exporting exporting = {.under = under};
	if (act_perform(o, &ACT_PROGRAM_EXPORT, export, &exporting, e)) {
		*ret = exporting.rows;
		return true;
	}
	rows_release(&exporting.rows);
	return false;
}

bool desk_program_export_json(struct office *o, const char *under, struct buf *out, struct err *e)
{
	struct exporting exporting = {.under = under, .json = out};
	return act_perform(o, &ACT_PROGRAM_EXPORT, export, &exporting, e);
}
