/* 예산 및 집행 현황: what each source, programme, office, area or year has, and what was done with it. */
#include "report_money.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

const struct act ACT_REPORT_FUNDING = {"report.funding", RIGHT_REPORT, ACT_READS};

static bool is_by_year(const struct funding_question *question)
{
	for (size_t i = 0; i < question->n_by; i++)
		if (question->by[i] == BY_YEAR)
			return true;
	return false;
}

struct reading {
	struct funding_question question;
	struct funding_time now, then;
	struct funding_groups groups, earlier;
	struct report report;
};

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	return report_begin(w, &reading->report, e) && funding_groups_read(w, &reading->question, &reading->now, &reading->groups, e) &&
		   (!reading->then.year || funding_groups_read(w, &reading->question, &reading->then, &reading->earlier, e));
}

static void put_row(struct grid *grid, struct pool *p, const struct reading *reading, const struct funding_group *group)
{
	const char *in_budget = group->in_budget ? "yes" : "no";
	money_put_group(grid, p, &reading->question, group);
	grid_named(grid, p, in_budget, term_name(&YES_NO, in_budget));
	grid_number(grid, p, (int64_t)group->sum.accounts);
	grid_number(grid, p, (int64_t)group->sum.silent);
	for (enum budget_figure i = 0; i < FIGURE_ENACTED; i++)
		money_put(grid, p, &group->sum, i);
	money_put_rate(grid, p, group->in_budget ? &group->sum : NULL, FIGURE_HELD);
	grid_text(grid, p, money_remark(p, &group->sum));
}

static const struct grid *all_rows(struct pool *p, const struct reading *reading)
{
	struct money_columns columns = {0};
	money_group_columns(&columns, &reading->question);
	money_column(&columns, "in_budget", _("in the city's budget"), GRID_TEXT);
	money_column(&columns, "accounts", _("accounts"), GRID_COUNT);
	money_column(&columns, "unstated", _("sum not stated"), GRID_COUNT);
	for (enum budget_figure i = 0; i < FIGURE_ENACTED; i++)
		money_column(&columns, MONEY_FIGURES[i].key, _(MONEY_FIGURES[i].title), GRID_WON);
	money_column(&columns, "rate", _("spent of the budget as it stands (%)"), GRID_CODE);
	money_column(&columns, "remark", _("remark"), GRID_TEXT);
	struct grid *grid = report_grid(p, columns.at, columns.n);
	report_expect(p, grid, reading->groups.n);
	for (size_t i = 0; i < reading->groups.n; i++)
		put_row(grid, p, reading, &reading->groups.at[i]);
	return grid;
}

/* What people see of the city's rows, or of those that stand apart. */
static const char *const *some_columns(struct pool *p, const struct reading *reading, const struct grid *rows, bool in_budget)
{
	static const char *const citys[] = {"original", "supplementary", "carried_in", "transferred", "held", "allotted", "decided", "paid",
										"spent", "unspent", "carried_out", "lapsed", "rate", "remark", NULL};
	static const char *const others[] = {"original", "held", "remark", NULL};
	const char **keys = pool_alloc(p, (MONEY_COLUMNS + 1) * sizeof *keys);
	size_t n = money_group_keys(keys, &reading->question);
	for (const char *const *key = in_budget ? citys : others; *key; key++)
		if (!money_says_nothing(rows, *key))
			keys[n++] = *key;
	keys[n] = NULL;
	return keys;
}

/* The first row of what stands apart. */
static size_t first_apart(const struct funding_groups *groups)
{
	size_t apart = 0;
	while (apart < groups->n && groups->at[apart].in_budget)
		apart++;
	return apart;
}

/* What goes on to the next year is in the budget of both, so years are not added up. */
static void add_tables(struct pool *p, struct reading *reading)
{
	const struct grid *all = all_rows(p, reading);
	const size_t n_citys = first_apart(&reading->groups);
	const struct grid *citys = report_rows(p, all, 0, n_citys), *apart = report_rows(p, all, n_citys, reading->groups.n);
	reading->report.data = all;
	report_add(p, &reading->report,
			   (struct report_part){.kind = REPORT_TABLE,
									.title = _("The city's budget"),
									.grid = citys,
									.columns = some_columns(p, reading, citys, true),
									.total = !is_by_year(&reading->question),
									.keys = reading->question.n_by,
									.empty = _("no account fits")});
	if (grid_rows(apart))
		report_add(p, &reading->report,
				   (struct report_part){.kind = REPORT_TABLE,
										.title = _("Not in the city's budget, and not in the sums above"),
										.grid = apart,
										.columns = some_columns(p, reading, apart, false),
										.keys = reading->question.n_by});
}

static bool add_notes(struct pool *p, struct reading *reading, struct err *e)
{
	struct budget_sum citys = {0}, all = {0};
	for (size_t i = 0; i < reading->groups.n; i++) {
		const struct funding_group *group = &reading->groups.at[i];
		if (!budget_sum_join(&all, &group->sum, e) || (group->in_budget && !budget_sum_join(&citys, &group->sum, e)))
			return false;
	}
	money_add_notes(p, &reading->report, is_by_year(&reading->question) ? NULL : &citys, all.silent, FIGURE_HELD);
	if (is_by_year(&reading->question))
		report_add_note(p, &reading->report,
						_("※ Years are not added up: what is carried over is in the budget of both years."));
	if (reading->groups.silent_projects)
		report_add_note(p, &reading->report,
						pool_printf(p, _("※ Of %zu programmes that fit, %zu have no account there."), reading->groups.projects,
									reading->groups.silent_projects));
	return true;
}

static void make_heading(struct pool *p, struct reading *reading)
{
	reading->report.title = _("Budget and execution");
	reading->report.landscape = true;
	reading->report.subtitle = money_subtitle(p, &reading->question, &reading->now, &reading->then);
}

/* Nothing that is asked for is by programme and source, each account. */
static void complete(struct funding_question *question)
{
	if (question->n_by)
		return;
	question->by[question->n_by++] = BY_PROGRAM;
	question->by[question->n_by++] = BY_SOURCE;
}

bool desk_report_funding(struct office *o, const struct funding_question *question, struct report *ret, struct err *e)
{
	struct reading reading = {.question = *question};
	complete(&reading.question);
	if (!funding_times(o, question, is_by_year(question), &reading.now, &reading.then, e) ||
		!act_perform(o, &ACT_REPORT_FUNDING, read, &reading, e))
		return false;
	make_heading(o->pool, &reading);
	if (reading.then.year)
		money_add_beside(o->pool, &reading.report, &reading.question, &reading.now, &reading.then, &reading.groups,
						 &reading.earlier);
	else
		add_tables(o->pool, &reading);
	if (!add_notes(o->pool, &reading, e))
		return false;
	if (reading.now.year)
		money_add_sources(o->pool, &reading.report, &reading.groups, FIGURE_HELD);
	*ret = reading.report;
	return true;
}
