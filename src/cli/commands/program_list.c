#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static void add_row(struct grid *g, struct pool *p, const struct program *program, int year)
{
	char start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	grid_text(g, p, program->code);
	grid_text(g, p, program->name);
	grid_text(g, p, pool_strdup(p, date_iso(program->start, start)));
	grid_text(g, p, pool_strdup(p, date_iso(program->end, end)));
	grid_text(g, p, program->period_note);
	grid_text(g, p, program_sources_text(p, program, year));
	grid_named(g, p, program->area, words_term(&AREAS, program->area));
	grid_text(g, p, program->office);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct program_filter filter = {
		.on = input_date(in, "on"),
		.year = (int)input_number(in, "year"),
		.source = input_text(in, "source"),
		.area = input_text(in, "area"),
	};
	struct program_list list;
	if (!desk_program_list(&s->office, &filter, &list, e))
		return false;
	const struct grid_column columns[] = {
		{"code", _("code"), GRID_CODE},
		{"name", _("programme"), GRID_TEXT},
		{"start", _("start"), GRID_DATE},
		{"end", _("end"), GRID_DATE},
		{"period", _("length"), GRID_CODE},
		{"funding", _("funding"), GRID_TEXT},
		{"area", _("area"), GRID_TEXT},
		{"office", _("office"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++)
		add_row(&grid, s->pool, &list.at[i], filter.year);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("no programme fits")});
	return true;
}

static const struct parameter options[] = {
	{"on", VALUE_DATE, N_("only those that run on this day")},
	{"year", VALUE_NUMBER, N_("only those that run in this year")},
	{"source", VALUE_TERM, N_("only those with money from this source"), .vocabulary = &SOURCES},
	{"area", VALUE_TERM, N_("only those of this support area"), .vocabulary = &AREAS},
	ROWS_OPTIONS,
	{0},
};

const struct command command_program_list = {
	.noun = "program",
	.verb = "list",
	.summary = N_("list programmes, by day, year, source or area"),
	.examples = "ppuri program list --on 2024-02-23\nppuri program list --year 2024 --source 국가직접지원 --format csv",
	.options = options,
	.rows = N_("programmes"),
	.act = &ACT_PROGRAM_LIST,
	.run = run,
};
