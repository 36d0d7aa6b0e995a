#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/targets.h"
#include "ppuri/tr.h"

struct span {
	struct date first, last;
	int64_t year; /* whose tasks are counted; 0: all */
};

/* A day, a year, or today. */
static bool span_of(struct session *s, const struct input *in, struct span *ret, struct err *e)
{
	struct date on = input_date(in, "on");
	int64_t year = input_number(in, "year");
	if (on.year && year)
		return err_set(e, ERR_USAGE, "%s", _("give a day or a year, not both"));
	if (year && (year < 1900 || year > 2199))
		return err_set(e, ERR_USAGE, "%s", _("a year lies between 1900 and 2199"));
	if (year)
		on = (struct date){.year = (int16_t)year};
	if (!on.year)
		on = moment_date(s->office.now);
	*ret = (struct span){date_first(on), date_last(on), input_has(in, "on") || year ? on.year : 0};
	return true;
}

static int64_t tasks_of(const struct council *council, int64_t year)
{
	int64_t n = 0;
	for (size_t i = 0; i < council->tasks.n; i++)
		n += !year || council->tasks.at[i].year == year;
	return n;
}

static void add_council(struct grid *grid, struct pool *p, const struct program *program, const struct council *council, const struct span *span)
{
	grid_text(grid, p, program->code);
	grid_text(grid, p, council->name);
	grid_named(grid, p, council->kind, words_term(&COUNCIL_KINDS, council->kind));
	grid_text(grid, p, council->region);
	for (size_t i = 0; i < MEMBER_KINDS.n; i++)
		grid_number(grid, p, (int64_t)council_members(council, MEMBER_KINDS.terms[i].code, span->first, span->last));
	grid_number(grid, p, (int64_t)council_members(council, NULL, span->first, span->last));
	grid_number(grid, p, tasks_of(council, span->year));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct program_list list;
	struct span span = {0};
	if (!span_of(s, in, &span, e) || !desk_network_list(&s->office, input_text(in, "CODE"), &list, e))
		return false;
	const struct grid_column columns[] = {
		{"code", _("code"), GRID_CODE},
		{"council", _("council"), GRID_TEXT},
		{"kind", _("kind of council"), GRID_CODE},
		{"region", _("regions"), GRID_TEXT, .spare = true},
		{"firms", words_term(&MEMBER_KINDS, "firm"), GRID_COUNT},
		{"universities", words_term(&MEMBER_KINDS, "university"), GRID_COUNT},
		{"institutes", words_term(&MEMBER_KINDS, "institute"), GRID_COUNT},
		{"agencies", words_term(&MEMBER_KINDS, "agency"), GRID_COUNT},
		{"others", words_term(&MEMBER_KINDS, "other"), GRID_COUNT, .spare = true},
		{"members", _("council members"), GRID_COUNT},
		{"tasks", _("tasks"), GRID_COUNT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++)
		for (size_t k = 0; k < list.at[i].councils.n; k++)
			add_council(&grid, s->pool, &list.at[i], &list.at[i].councils.at[k], &span);
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.total = true, .empty = _("there is no council")});
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("only this node and all beneath it"), .names = NAMES_PROGRAM},
	{0},
};

static const struct parameter options[] = {
	{"on", VALUE_DATE, N_("members on this day (or in this month or year), and tasks of its year")},
	{"year", VALUE_NUMBER, N_("members and tasks of this year")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_network_list = {
	.noun = "network",
	.verb = "list",
	.summary = N_("list councils with how many members they have, by kind, and how many tasks"),
	.details = N_("Of today, and of the tasks all, if neither a day nor a year is given. Who joined at a time that is not known counts from the beginning."),
	.examples = "ppuri network list 광역클러스터-2009 --year 2010\nppuri network list --on 2009-11-13 --format csv",
	.arguments = arguments,
	.options = options,
	.rows = N_("councils"),
	.act = &ACT_NETWORK_LIST,
	.run = run,
};
