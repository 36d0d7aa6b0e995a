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
	const bool citys = budget_is_the_citys(a->source);
	grid_text(g, p, words_number(p, a->fiscal_year));
	grid_text(g, p, a->program);
	grid_text(g, p, a->name);
	grid_named(g, p, a->source, term_name(&SOURCES, a->source));
	grid_named(g, p, citys ? "yes" : "no", term_name(&YES_NO, citys ? "yes" : "no"));
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
	grid_number(g, p, a->carried_specified.n);
	grid_number(g, p, a->carried_accident.n);
	grid_number(g, p, a->carried_continuing.n);
	grid_number(g, p, a->lapsed.n);
	add_won(g, p, a->known, a->unspent);
	const char *rate = a->known && citys ? budget_rate_text(p, a->spent, a->held) : NULL;
	grid_figure(g, p, rate, rate);
	grid_named(g, p, a->closed ? "yes" : "no", a->closed ? _("closed") : NULL);
}

/* Some accounts of the list. */
struct some {
	const struct budget_listing *list;
	size_t *at, n;
};

static bool make_row(const void *from, size_t row, struct grid *grid, struct pool *p, struct err *e)
{
	const struct some *some = from;
	struct budget_account account;
	if (!budget_listed_at(some->list, some->at[row], &account, e))
		return false;
	add_row(grid, p, &account);
	return true;
}

static bool make_apart(const void *from, size_t row, struct grid *grid, struct pool *p, struct err *e)
{
	const struct some *some = from;
	struct budget_account a;
	if (!budget_listed_at(some->list, some->at[row], &a, e))
		return false;
	grid_text(grid, p, words_number(p, a.fiscal_year));
	grid_text(grid, p, a.program);
	grid_text(grid, p, a.name);
	grid_named(grid, p, a.source, term_name(&SOURCES, a.source));
	add_won(grid, p, a.known, a.held);
	return true;
}

/* Those of the city, with those that stand apart or without them; or these alone. */
static struct some *choose(struct pool *p, const struct budget_listing *list, bool citys, bool apart)
{
	struct some *some = pool_alloc(p, sizeof *some);
	*some = (struct some){.list = list, .at = pool_alloc(p, (budget_listed(list) + 1) * sizeof *some->at)};
	for (size_t i = 0; i < budget_listed(list); i++)
		if (budget_listed_is_the_citys(list, i) ? citys : apart)
			some->at[some->n++] = i;
	return some;
}

static void show(struct session *s, const struct row_maker *maker, size_t n, const struct grid_view *view)
{
	struct rows rows = rows_made(maker, n);
	screen_rows(s->screen, s->pool, &rows, view);
}

/* Nothing but its sum is ever entered of it. */
static void show_apart(struct session *s, const struct budget_listing *list)
{
	const struct grid_column columns[] = {
		{"fiscal_year", _("fiscal year"), GRID_CODE}, {"program", _("code"), GRID_CODE}, {"name", _("programme"), GRID_TEXT},
		{"source", _("source"), GRID_TEXT}, {"held", _("won"), GRID_WON},
	};
	const struct some *apart = choose(s->pool, list, false, true);
	if (!apart->n)
		return;
	screen_line(s->screen, "%s", "");
	screen_line(s->screen, "%s", _("not in the city's budget, or whose is not stated; in no sum above:"));
	show(s, &(struct row_maker){make_apart, apart, columns, sizeof columns / sizeof *columns}, apart->n, &(struct grid_view){0});
}

/* The rate of all of them is made from the raw sums. */
static bool say_rate(struct session *s, const struct some *citys, struct err *e)
{
	struct won held = {0}, spent = {0};
	struct budget_account a;
	struct err ignored;
	for (size_t i = 0; i < citys->n; i++) {
		if (!budget_listed_at(citys->list, citys->at[i], &a, e))
			return false;
		if (a.known && (!won_add(held, a.held, &held, &ignored) || !won_add(spent, a.spent, &spent, &ignored)))
			return true;
	}
	screen_line(s->screen, _("spent of the budget as it stands (예산현액): %s %%"), budget_rate_text(s->pool, spent, held));
	return true;
}

/* What one year carries over the next one holds again: over several years a sum would count it twice. */
static bool is_of_one_year(const struct budget_listing *list)
{
	const size_t n = budget_listed(list);
	return !n || budget_listed_year(list, 0) == budget_listed_year(list, n - 1);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct budget_listing *list;
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
	const bool whole = !page.after && !end.next, summed = whole && is_of_one_year(list);
	const struct grid_column columns[] = {
		{"fiscal_year", _("fiscal year"), GRID_CODE}, {"program", _("code"), GRID_CODE},
		{"name", _("programme"), GRID_TEXT},          {"source", _("source"), GRID_TEXT},
		{"in_budget", _("in the city's budget"), GRID_TEXT, .spare = true}, {"original", _("original budget"), GRID_WON, .spare = true},
		{"supplementary", _("supplementary budget"), GRID_WON, .spare = true}, {"carried_in", _("carried in"), GRID_WON, .spare = true},
		{"transferred", _("transferred"), GRID_WON, .spare = true}, {"held", _("budget as it stands"), GRID_WON},
		{"allotted", _("allotted"), GRID_WON, .spare = true}, {"decided", _("awarded"), GRID_WON},
		{"spent", _("spent"), GRID_WON}, {"to_award", _("left to award"), GRID_WON},
		{"to_pay", _("left to pay"), GRID_WON, .spare = true}, {"carried_out", _("carried over"), GRID_WON, .spare = true},
		{"carried_specified", _("carried over, specified"), GRID_WON, .spare = true},
		{"carried_accident", _("carried over by accident"), GRID_WON, .spare = true},
		{"carried_continuing", _("carried over, continuing"), GRID_WON, .spare = true},
		{"lapsed", _("lapsed"), GRID_WON, .spare = true}, {"unspent", _("not spent"), GRID_WON},
		{"rate", _("spent of the budget as it stands (%)"), GRID_CODE}, {"closed", _("year closed"), GRID_TEXT, .spare = true},
	};
	const struct some *rows = choose(s->pool, list, true, !people);
	show(s, &(struct row_maker){make_row, rows, columns, sizeof columns / sizeof *columns}, rows->n,
		 &(struct grid_view){.total = summed, .empty = _("no account fits")});
	if (!people)
		return true;
	if (rows->n && summed && !say_rate(s, rows, e))
		return false;
	if (rows->n && whole && !summed)
		screen_line(s->screen, "%s", _("no sum of several years, because what is carried over stands in two of them; of one year: --year"));
	show_apart(s, list);
	screen_page_end(s, &page, &end, budget_listed(list));
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
