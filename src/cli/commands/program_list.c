#include "program_beside.h"

#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/program.h"
#include "ppuri/tr.h"

/* A table of 사업 alone says it in its heading, and has no column for what no source says; a file has them all. */
struct shown {
	bool statuses, kinds, months;
};

static struct shown shown_of(const struct session *s, const struct program_filter *filter, const struct program_list *list)
{
	struct shown shown = {.kinds = filter->kind || filter->under || filter->every_kind};
	if (s->screen->format != FORMAT_TABLE)
		return (struct shown){true, true, true};
	for (size_t i = 0; i < list->n; i++) {
		shown.statuses = shown.statuses || list->at[i].status;
		shown.months = shown.months || program_months(&list->at[i]);
	}
	return shown;
}

static void add_row(struct grid *g, struct pool *p, const struct program *program, int year, struct shown shown)
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
	if (shown.statuses)
		grid_named(g, p, program->status, words_term(&PROGRAM_STATUSES, program->status));
	if (shown.kinds) {
		grid_named(g, p, program->kind, words_term(&PROGRAM_KINDS, program->kind));
		grid_text(g, p, program->parent);
	}
	if (!shown.months)
		return;
	if (program_months(program))
		grid_number(g, p, program_months(program));
	else
		grid_blank(g, p);
}

static void show(struct session *s, const struct program_filter *filter, const struct program_list *list)
{
	enum { ALWAYS = 8, MOST = 12 };
	const struct shown shown = shown_of(s, filter, list);
	struct grid_column columns[MOST] = {
		{"code", _("code"), GRID_CODE, false},
		{"name", _("programme"), GRID_TEXT, false},
		{"start", _("start"), GRID_DATE, false},
		{"end", _("end"), GRID_DATE, false},
		{"period", _("length"), GRID_CODE, true},
		{"funding", _("funding"), GRID_TEXT, false},
		{"area", _("area"), GRID_TEXT, true},
		{"office", _("office"), GRID_TEXT, true},
	};
	struct grid grid = {.columns = columns, .n_columns = ALWAYS};
	if (shown.statuses)
		columns[grid.n_columns++] = (struct grid_column){"status", _("status"), GRID_CODE, true};
	if (shown.kinds) {
		columns[grid.n_columns++] = (struct grid_column){"kind", _("kind of node"), GRID_CODE, true};
		columns[grid.n_columns++] = (struct grid_column){"parent", _("beneath"), GRID_CODE, true};
	}
	if (shown.months)
		columns[grid.n_columns++] = (struct grid_column){"months", _("length in months"), GRID_COUNT, true};
	for (size_t i = 0; i < list->n; i++)
		add_row(&grid, s->pool, &list->at[i], filter->year, shown);
	screen_grid(s->screen, s->pool, &grid,
				&(struct grid_view){.empty = shown.kinds ? _("no programme fits") : _("no programme fits (plans, strategies, policies and tasks are looked at with --all)")});
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct program_filter filter = {
		.on = input_date(in, "on"),
		.year = (int)input_number(in, "year"),
		.source = input_text(in, "source"),
		.area = input_text(in, "area"),
		.technology = input_text(in, "tech"),
		.region = input_text(in, "region"),
		.office = input_text(in, "office"),
		.kind = input_text(in, "kind"),
		.status = input_text(in, "status"),
		.under = input_text(in, "under"),
		.every_kind = input_flag(in, "all"),
		.money_year = (int)input_number(in, "year"),
	};
	struct program_list list;
	if (input_has(in, "against"))
		return program_beside(s, &filter, input_date(in, "against"), e);
	if (!desk_program_list(&s->office, &filter, &list, e))
		return false;
	show(s, &filter, &list);
	return true;
}

static const struct parameter options[] = {
	{"on", VALUE_DATE, N_("only those that run on this day")},
	{"year", VALUE_NUMBER, N_("only those that run in this year")},
	{"against", VALUE_DATE, N_("a year to set beside --year, or a day beside --on: then, now, difference")},
	{"source", VALUE_TERM, N_("only those with money from this source"), .vocabulary = &SOURCES},
	{"area", VALUE_TERM, N_("only those of this support area"), .vocabulary = &AREAS},
	{"tech", VALUE_TERM, N_("only those of this root technology"), .vocabulary = &TECHNOLOGIES},
	{"region", VALUE_TEXT, N_("only those of this place and all within it: 동남권, 부산, 부산 강서구")},
	{"office", VALUE_TEXT, N_("only those whose office has this in its name")},
	{"status", VALUE_TERM, N_("only those of this status: on the day, at the end of the year, or today"), .vocabulary = &PROGRAM_STATUSES},
	{"kind", VALUE_TERM, N_("only nodes of this kind"), .vocabulary = &PROGRAM_KINDS},
	{"under", VALUE_CODE, N_("only this node and all beneath it, of every kind"), .names = NAMES_PROGRAM},
	{"all", VALUE_FLAG, N_("nodes of every kind: plans, strategies, policies and tasks too")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_program_list = {
	.noun = "program",
	.verb = "list",
	.summary = N_("list programmes, by day, year, source, place, status and more"),
	.details = N_("사업 and 단위사업 alone, because these run on money; plans, strategies, policies and tasks with --kind, --under or --all. "
				  "Options narrow the list together. --on and --year list what is known to run then: not what has no stated period. "
				  "--region lists what lies in the place, not what is larger than it. --against sets what runs in another year, or on another "
				  "day, beside it, with the budget of the city for both."),
	.examples = "ppuri program list --on 2024-02-23\nppuri program list --year 2024 --against 2023\nppuri program list --year 2024 --source 국가직접지원 --format csv\n"
				"ppuri program list --region 동남권 --status 추진\nppuri program list --under 경남희유",
	.options = options,
	.rows = N_("programmes"),
	.act = &ACT_PROGRAM_LIST,
	.run = run,
};
