#include "budget_input.h"

#include "../page_view.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

static void add_won(struct grid *g, struct pool *p, bool known, struct won won)
{
	if (known)
		grid_number(g, p, won.n);
	else
		grid_blank(g, p);
}

static void add_row(struct grid *g, struct pool *p, const struct budget_account *a)
{
	grid_text(g, p, words_number(p, a->fiscal_year));
	grid_text(g, p, a->program);
	grid_text(g, p, a->name);
	grid_named(g, p, a->source, term_name(&SOURCES, a->source));
	grid_named(g, p, budget_is_the_citys(a->source) ? "yes" : "no", term_name(&YES_NO, budget_is_the_citys(a->source) ? "yes" : "no"));
	add_won(g, p, a->stated, a->original);
	grid_number(g, p, a->supplementary.n);
	grid_number(g, p, a->carried_in.n);
	grid_number(g, p, a->transferred.n);
	add_won(g, p, a->known, a->held);
	add_won(g, p, a->ever_allotted, a->allotted);
	grid_number(g, p, a->decided.n);
	grid_number(g, p, a->spent.n);
	add_won(g, p, a->known, a->to_award);
	grid_number(g, p, a->to_pay.n);
	grid_number(g, p, a->carried_out.n);
	grid_number(g, p, a->lapsed.n);
	add_won(g, p, a->known, a->unspent);
	if (a->known && budget_is_the_citys(a->source))
		grid_figure(g, p, budget_rate_text(p, a->spent, a->held), budget_rate_text(p, a->spent, a->held));
	else
		grid_blank(g, p);
	grid_named(g, p, a->closed ? "yes" : "no", a->closed ? _("closed") : NULL);
}

static struct grid grid_of(struct pool *p, const struct grid_column *columns, size_t n_columns, const struct budget_account_list *list,
						   bool apart_too)
{
	struct grid grid = {.columns = columns, .n_columns = n_columns};
	for (size_t i = 0; i < list->n; i++)
		if (apart_too || budget_is_the_citys(list->at[i].source))
			add_row(&grid, p, &list->at[i]);
	return grid;
}

/* Nothing but its sum is ever entered of it. */
static void show_apart(struct session *s, const struct budget_account_list *list)
{
	const struct grid_column columns[] = {
		{"fiscal_year", _("fiscal year"), GRID_CODE}, {"program", _("code"), GRID_CODE}, {"name", _("programme"), GRID_TEXT},
		{"source", _("source"), GRID_TEXT}, {"held", _("won"), GRID_WON},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list->n; i++) {
		const struct budget_account *a = &list->at[i];
		if (budget_is_the_citys(a->source))
			continue;
		grid_text(&grid, s->pool, words_number(s->pool, a->fiscal_year));
		grid_text(&grid, s->pool, a->program);
		grid_text(&grid, s->pool, a->name);
		grid_named(&grid, s->pool, a->source, term_name(&SOURCES, a->source));
		add_won(&grid, s->pool, a->known, a->held);
	}
	if (!grid_rows(&grid))
		return;
	screen_line(s->screen, "%s", "");
	screen_line(s->screen, "%s", _("not in the city's budget, or whose is not stated; in no sum above:"));
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}

/* The rate of all of them is made from the raw sums. */
static void say_rate(struct session *s, const struct budget_account_list *list)
{
	struct won held = {0}, spent = {0};
	struct err ignored;
	for (size_t i = 0; i < list->n; i++)
		if (budget_is_the_citys(list->at[i].source) && list->at[i].known &&
			(!won_add(held, list->at[i].held, &held, &ignored) || !won_add(spent, list->at[i].spent, &spent, &ignored)))
			return;
	screen_line(s->screen, _("spent of the budget as it stands (예산현액): %s %%"), budget_rate_text(s->pool, spent, held));
}

/* What one year carries over the next one holds again: over several years a sum would count it twice. */
static bool is_of_one_year(const struct budget_account_list *list)
{
	for (size_t i = 1; i < list->n; i++)
		if (list->at[i].fiscal_year != list->at[0].fiscal_year)
			return false;
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct budget_account_list list;
	struct page_end end;
	struct page page = page_wanted(s, in);
	bool people = s->screen->format == FORMAT_TABLE;
	const char *program = input_text(in, "program");
	int year = (int)input_number(in, "year");
	if (year && input_flag(in, "all"))
		return err_set(e, ERR_USAGE, "%s", _("give --year or --all, not both"));
	if (!year && !program && !input_flag(in, "all"))
		year = moment_date(s->office.now).year;
	if ((program || year) && !input_has(in, "limit"))
		page.limit = 0; /* those of a programme or a year are seen together, with their sum */
	if (!desk_budget_list(&s->office, program, year, input_text(in, "source"), &page, &list, &end, e))
		return false;
	const bool whole = !page.after && !end.next, summed = whole && is_of_one_year(&list);
	const struct grid_column columns[] = {
		{"fiscal_year", _("fiscal year"), GRID_CODE}, {"program", _("code"), GRID_CODE},
		{"name", _("programme"), GRID_TEXT},          {"source", _("source"), GRID_TEXT},
		{"in_budget", _("in the city's budget"), GRID_TEXT, .spare = true}, {"original", _("original budget"), GRID_WON, .spare = true},
		{"supplementary", _("supplementary budget"), GRID_WON, .spare = true}, {"carried_in", _("carried in"), GRID_WON, .spare = true},
		{"transferred", _("transferred"), GRID_WON, .spare = true}, {"held", _("budget as it stands"), GRID_WON},
		{"allotted", _("allotted"), GRID_WON, .spare = true}, {"decided", _("awarded"), GRID_WON},
		{"spent", _("spent"), GRID_WON}, {"to_award", _("left to award"), GRID_WON},
		{"to_pay", _("left to pay"), GRID_WON, .spare = true}, {"carried_out", _("carried over"), GRID_WON, .spare = true},
		{"lapsed", _("lapsed"), GRID_WON, .spare = true}, {"unspent", _("not spent"), GRID_WON},
		{"rate", _("spent of the budget as it stands (%)"), GRID_CODE}, {"closed", _("year closed"), GRID_TEXT, .spare = true},
	};
	size_t n = sizeof columns / sizeof *columns;
	struct grid all = grid_of(s->pool, columns, n, &list, !people);
	screen_grid(s->screen, s->pool, &all, &(struct grid_view){.total = summed, .empty = _("no account fits")});
	if (!people)
		return true;
	if (grid_rows(&all) && summed)
		say_rate(s, &list);
	else if (grid_rows(&all) && whole)
		screen_line(s->screen, "%s", _("no sum of several years, because what is carried over stands in two of them; of one year: --year"));
	show_apart(s, &list);
	screen_page_end(s, &page, &end, list.n);
	return true;
}

static const struct parameter options[] = {
	{"program", VALUE_CODE, N_("only this programme"), .names = NAMES_PROGRAM},
	{"year", VALUE_NUMBER, N_("only this fiscal year; without it this year, or all years of --program")},
	{"all", VALUE_FLAG, N_("all years of all programmes")},
	{"source", VALUE_TERM, N_("only this source"), .vocabulary = &SOURCES},
	ROWS_OPTIONS,
	PAGE_OPTIONS,
	{0},
};

const struct command command_budget_list = {
	.noun = "budget",
	.verb = "list",
	.summary = N_("what each account holds, has awarded and spent (예산 현황)"),
	.details = N_("예산현액 is 당초 and 추경, with what was carried in and transferred; 집행률 is 집행 of 예산현액, and - where there is none. 국가직접지원 and the "
				  "firms' own share are not in the city's budget: they stand apart and are in no sum.\n"
				  "Those of a year or a programme are shown together, with their sum; those of all years in parts."),
	.examples = "ppuri budget list --year 2024\nppuri budget list --program 2024-01 --format csv",
	.options = options,
	.rows = N_("budget accounts"),
	.act = &ACT_BUDGET_LIST,
	.run = run,
};
