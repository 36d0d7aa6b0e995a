#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

/* "세부과제: 9 in all, of which 1 named; …" */
static const char *stated_words(struct pool *p, const struct tree_node *node)
{
	const struct stated_total_list *totals = &node->program->totals;
	const char *text = NULL;
	for (size_t i = 0; i < totals->n; i++) {
		const char *one = stated_total_text(p, &totals->at[i], tree_named(node, &totals->at[i]));
		text = text ? pool_printf(p, "%s; %s", text, one) : one;
	}
	return text;
}

static const char *name_words(struct pool *p, const struct program *program)
{
	return program->ordinal ? pool_printf(p, "%s %s", program->ordinal, program->name) : program->name;
}

/* A picture for people; rows for machines. */
static void add_row(struct grid *g, struct pool *p, const struct program_tree *tree, size_t i, bool picture)
{
	const struct tree_node *node = &tree->at[i];
	const struct program *program = node->program;
	if (picture) {
		grid_text(g, p, pool_printf(p, "%s%s", tree_marks(p, tree, i), name_words(p, program)));
		grid_text(g, p, program->code);
	} else {
		grid_number(g, p, (int64_t)node->depth);
		grid_text(g, p, program->code);
		grid_text(g, p, program->parent);
		grid_text(g, p, program->ordinal);
		grid_text(g, p, program->name);
	}
	grid_named(g, p, program->kind, words_term(&PROGRAM_KINDS, program->kind));
	if (node->children || !picture)
		grid_number(g, p, (int64_t)node->children);
	else
		grid_blank(g, p);
	grid_named(g, p, program->status, words_term(&PROGRAM_STATUSES, program->status));
	grid_text(g, p, stated_words(p, node));
}

/* A picture has no column of which nothing is known. */
static void keep_filled(struct grid *grid, struct pool *p)
{
	struct grid_column *columns = pool_alloc(p, grid->n_columns * sizeof *columns);
	size_t n = 0, kept = 0;
	bool *filled = pool_alloc(p, grid->n_columns * sizeof *filled);
	for (size_t c = 0; c < grid->n_columns; c++) {
		filled[c] = !grid->columns[c].spare;
		for (size_t i = c; i < grid->n && !filled[c]; i += grid->n_columns)
			filled[c] = !grid->at[i].blank && *grid->at[i].text;
		if (filled[c])
			columns[n++] = grid->columns[c];
	}
	for (size_t i = 0; i < grid->n; i++)
		if (filled[i % grid->n_columns])
			grid->at[kept++] = grid->at[i];
	*grid = (struct grid){.columns = columns, .n_columns = n, .at = grid->at, .n = kept};
}

static void show(struct session *s, const struct program_tree *tree, const struct grid_column *columns, size_t n, size_t depth)
{
	const bool picture = s->screen->format == FORMAT_TABLE;
	struct grid grid = {.columns = columns, .n_columns = n};
	for (size_t i = 0; i < tree->n; i++)
		if (tree->at[i].depth <= depth)
			add_row(&grid, s->pool, tree, i, picture);
	if (picture)
		keep_filled(&grid, s->pool);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("no programme fits")});
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct program_tree tree;
	size_t depth = (size_t)input_number_or(in, "depth", INT32_MAX);
	if (!desk_program_tree(&s->office, input_text(in, "CODE"), &tree, e))
		return false;
	const struct grid_column picture[] = {
		{"name", _("programme"), GRID_TEXT},
		{"code", _("code"), GRID_CODE},
		{"kind", _("kind of node"), GRID_CODE, .spare = true},
		{"children", _("beneath it"), GRID_COUNT},
		{"status", _("status"), GRID_CODE, .spare = true},
		{"stated", _("as stated"), GRID_TEXT, .spare = true, .wraps = true},
	};
	const struct grid_column rows[] = {
		{"depth", _("depth"), GRID_COUNT},
		{"code", _("code"), GRID_CODE},
		{"parent", _("beneath"), GRID_CODE},
		{"ordinal", _("no. as printed"), GRID_CODE},
		{"name", _("programme"), GRID_TEXT},
		{"kind", _("kind of node"), GRID_CODE},
		{"children", _("beneath it"), GRID_COUNT},
		{"status", _("status"), GRID_CODE},
		{"stated", _("as stated"), GRID_TEXT},
	};
	if (s->screen->format == FORMAT_TABLE)
		show(s, &tree, picture, sizeof picture / sizeof *picture, depth);
	else
		show(s, &tree, rows, sizeof rows / sizeof *rows, depth);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("only this node and all beneath it"), .names = NAMES_PROGRAM},
	{0},
};

static const struct parameter options[] = {
	{"depth", VALUE_NUMBER, N_("how many steps down; 0 is the top alone")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_program_tree = {
	.noun = "program",
	.verb = "tree",
	.summary = N_("show what stands beneath what: plans, strategies, tasks, programmes"),
	.details = N_("Of what the source counts without naming all of it, it says how many are named: 9 in all, of which 1 named. Nodes beside "
				  "each other stand in the order of their source."),
	.examples = "ppuri program tree\nppuri program tree 경남희유 --depth 1",
	.arguments = arguments,
	.options = options,
	.rows = N_("programmes"),
	.act = &ACT_PROGRAM_TREE,
	.run = run,
};
