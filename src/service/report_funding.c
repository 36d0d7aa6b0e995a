/* 예산 및 집행 현황: what each source, programme, office, area or year has, and what was done with it. */
#include "report_money.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

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
	size_t elsewhere; /* programmes without an account of the year whose source another year names */
	struct report report;
};

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	return report_begin(w, &reading->report, e) &&
		   funding_groups_read(w, &reading->question, &reading->now, NULL, &reading->groups, e) &&
		   (!reading->now.year || funding_stated_elsewhere(w, &reading->question, &reading->now, &reading->groups, &reading->elsewhere, e)) &&
		   (!reading->then.year || funding_groups_read(w, &reading->question, &reading->then, NULL, &reading->earlier, e));
}

static bool make_row(const void *from, size_t row, struct grid *grid, struct pool *p, struct err *e)
{
	const struct reading *reading = from;
	struct funding_group group;
	if (!funding_group_at(&reading->groups, row, &group, e))
		return false;
	const char *in_budget = group.in_budget ? "yes" : "no";
	money_put_group(grid, p, &reading->question, &group);
	grid_named(grid, p, in_budget, term_name(&YES_NO, in_budget));
	grid_number(grid, p, (int64_t)group.sum.accounts);
	grid_number(grid, p, (int64_t)group.sum.silent);
	for (enum budget_figure i = 0; i < FIGURE_ENACTED; i++)
		money_put(grid, p, &group.sum, i);
	money_put_rate(grid, p, group.in_budget ? &group.sum : NULL, FIGURE_HELD);
	grid_text(grid, p, money_remark(p, &group.sum));
	return true;
}

static const struct rows *all_rows(struct pool *p, const struct reading *reading)
{
	struct money_columns *columns = money_columns_new(p);
	money_group_columns(columns, &reading->question);
	money_column(columns, "in_budget", _("in the city's budget"), GRID_TEXT);
	money_column(columns, "accounts", _("accounts"), GRID_COUNT);
	money_column(columns, "unstated", _("sum not stated"), GRID_COUNT);
	for (enum budget_figure i = 0; i < FIGURE_ENACTED; i++)
		money_column(columns, MONEY_FIGURES[i].key, _(MONEY_FIGURES[i].title), GRID_WON);
	money_column(columns, "rate", _("spent of the budget as it stands (%)"), GRID_CODE);
	money_column(columns, "remark", _("remark"), GRID_TEXT);
	return money_rows(p, (struct row_maker){make_row, reading, columns->at, columns->n}, reading->groups.n);
}

/* What seldom moves is not shown to people where it is nought in every row. */
static bool says_nothing(const struct budget_sum *sum, const char *key)
{
	for (enum budget_figure i = FIGURE_CARRIED_OUT; i <= FIGURE_LAPSED; i++)
		if (strcmp(key, MONEY_FIGURES[i].key) == 0)
			return !sum->won[i].n;
	return strcmp(key, "remark") == 0 && !sum->silent;
}

/* What people see of the city's rows, or of those that stand apart. */
static const char *const *some_columns(struct pool *p, const struct reading *reading, bool in_budget)
{
	static const char *const citys[] = {"original", "supplementary", "carried_in", "transferred", "held", "allotted", "decided", "paid",
										"spent", "unspent", "carried_out", "carried_specified", "carried_accident",
										"carried_continuing", "lapsed", "rate", "remark", NULL};
	static const char *const others[] = {"original", "held", "remark", NULL};
	const char **keys = pool_alloc(p, (MONEY_COLUMNS + 1) * sizeof *keys);
	size_t n = money_group_keys(keys, &reading->question);
	for (const char *const *key = in_budget ? citys : others; *key; key++)
		if (!says_nothing(in_budget ? &reading->groups.citys : &reading->groups.apart, *key))
			keys[n++] = *key;
	keys[n] = NULL;
	return keys;
}

/* What goes on to the next year is in the budget of both, so years are not added up. */
static void add_tables(struct pool *p, struct reading *reading)
{
	const struct rows *all = all_rows(p, reading);
	const struct funding_groups *groups = &reading->groups;
	reading->report.rows = all;
	report_add(p, &reading->report,
			   (struct report_part){.kind = REPORT_TABLE,
									.title = _("The city's budget"),
									.rows = money_some_rows(p, all, 0, groups->n_citys),
									.columns = some_columns(p, reading, true),
									.total = !is_by_year(&reading->question),
									.keys = reading->question.n_by,
									.empty = _("no account fits")});
	if (groups->n_citys < groups->n)
		report_add(p, &reading->report,
				   (struct report_part){.kind = REPORT_TABLE,
										.title = _("Not in the city's budget, and not in the sums above"),
										.rows = money_some_rows(p, all, groups->n_citys, groups->n),
										.columns = some_columns(p, reading, false),
										.keys = reading->question.n_by});
}

static void add_notes(struct pool *p, struct reading *reading)
{
	const struct funding_groups *groups = &reading->groups;
	money_add_notes(p, &reading->report, is_by_year(&reading->question) ? NULL : &groups->citys, groups->citys.silent + groups->apart.silent,
					FIGURE_HELD);
	if (is_by_year(&reading->question))
		report_add_note(p, &reading->report,
						_("※ Years are not added up: what is carried over is in the budget of both years."));
	if (groups->silent_projects)
		report_add_note(p, &reading->report,
						pool_printf(p, _("※ Of %zu programmes that fit, %zu have no account there."), groups->projects, groups->silent_projects));
	if (reading->elsewhere)
		report_add_note(p, &reading->report,
						pool_printf(p, _("※ Of these, %zu run then, and their source is stated of another year: ppuri report programs lists them."),
									reading->elsewhere));
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

/* The rows are made when they are shown: what they are made of stays as long as the report. */
bool desk_report_funding(struct office *o, const struct funding_question *question, struct report *ret, struct err *e)
{
	struct reading *reading = pool_alloc(o->pool, sizeof *reading);
	*reading = (struct reading){.question = *question};
	complete(&reading->question);
	if (!funding_times(o, question, is_by_year(question), &reading->now, &reading->then, e) ||
		!act_perform(o, &ACT_REPORT_FUNDING, read, reading, e))
		return false;
	make_heading(o->pool, reading);
	if (reading->then.year)
		money_add_beside(o->pool, &reading->report, &reading->question, &reading->now, &reading->then, &reading->groups,
						 &reading->earlier);
	else
		add_tables(o->pool, reading);
	add_notes(o->pool, reading);
	if (reading->now.year)
		money_add_sources(o->pool, &reading->report, &reading->groups, FIGURE_HELD);
	*ret = reading->report;
	return true;
}
