/* 포트폴리오 현황: what stands beneath what, when it runs, how far it is, and the money of each with all beneath it. */
#include "report_money.h"

#include "ppuri/program_tree.h"
#include "ppuri/store/program.h"
#include "ppuri/store/report.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

const struct act ACT_REPORT_PORTFOLIO = {"report.portfolio", RIGHT_REPORT, ACT_READS};

/* A node's money with that of all beneath it: the city's, and what stands apart. */
struct node_sums {
	struct budget_sum citys, apart;
};

/* The money of the programmes that fit, by code; the city's before what stands apart. */
struct node_money {
	struct pool *pool;
	struct funding_groups groups;
	struct funding_group *at;
	size_t n, room;
};

struct reading {
	struct funding_question question;
	struct funding_time now, then;
	struct node_money money, earlier;
	struct program_tree tree;
	struct node_sums *sums_now, *sums_then; /* of each node of the tree */
	struct report_progress_list progress, progress_then; /* by programme */
	struct report report;
};

/* Over several years what is carried over would count twice. */
static enum budget_figure whole_of(const struct reading *reading)
{
	return reading->now.year ? FIGURE_HELD : FIGURE_ENACTED;
}

/* One that did not fit now: its statuses stand the other way round. */
static struct program turned(const struct program *then)
{
	struct program program = *then;
	program.status = then->status_beside;
	program.status_beside = then->status;
	return program;
}

/* The nodes that fit at either time, each with its status now and that of then beside it; both lists are by code. */
static struct program_list nodes_of(struct pool *p, const struct program_list *now, const struct program_list *then)
{
	if (!then->n)
		return *now;
	struct program_list both = {.room = now->n + then->n};
	both.at = pool_alloc(p, both.room * sizeof *both.at);
	for (size_t a = 0, b = 0; a < now->n || b < then->n;) {
		int order = a == now->n ? 1 : b == then->n ? -1 : strcmp(now->at[a].code, then->at[b].code);
		*POOL_PUSH(p, &both) = order <= 0 ? now->at[a] : turned(&then->at[b]);
		a += order <= 0;
		b += order >= 0;
	}
	return both;
}

static bool read_tree(struct work *w, struct reading *reading, struct err *e)
{
	struct program_list list = nodes_of(w->pool, &reading->money.groups.programs, &reading->earlier.groups.programs);
	return program_nodes_complete(w->db, w->pool, &list, e) && program_tree_make(w->pool, &list, &reading->tree, e);
}

static bool keep(void *arg, const struct funding_group *group, struct err *e)
{
	struct node_money *money = arg;
	(void)e;
	*POOL_PUSH(money->pool, money) = *group;
	return true;
}

static bool read_money(struct work *w, const struct reading *reading, const struct funding_time *time, struct node_money *ret, struct err *e)
{
	ret->pool = w->pool;
	return funding_groups_read(w, &reading->question, time, &(struct funding_giving){keep, ret}, &ret->groups, e);
}

/* As of the day, or of the end of the year. */
static bool read_progress(struct work *w, const struct funding_time *time, struct report_progress_list *ret, struct err *e)
{
	const struct date date = funding_time_date(time);
	return report_progress_read(w->db, w->pool, date.year ? date_last(date) : date, ret, e);
}

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	return report_begin(w, &reading->report, e) && read_money(w, reading, &reading->now, &reading->money, e) &&
		   (!reading->then.year || read_money(w, reading, &reading->then, &reading->earlier, e)) &&
		   read_tree(w, reading, e) && read_progress(w, &reading->now, &reading->progress, e) &&
		   (!reading->then.year || read_progress(w, &reading->then, &reading->progress_then, e));
}

/* Groups and nodes are both walked by code. Each node stands before what is beneath it, so from the end on it is whole before it is
 * added to its parent. */
static bool add_up(struct pool *p, const struct program_tree *tree, const struct node_money *groups, struct node_sums **ret,
				   struct err *e)
{
	struct node_sums *sums = pool_alloc(p, (tree->n + 1) * sizeof *sums);
	const struct tree_node **by_code = pool_alloc(p, (tree->n + 1) * sizeof *by_code);
	size_t at = 0;
	for (size_t i = 0; i < tree->n; i++)
		by_code[tree->at[i].program - tree->programs] = &tree->at[i];
	for (size_t i = 0; i < groups->n; i++) {
		const struct funding_group *group = &groups->at[i];
		if (i && group->in_budget != groups->at[i - 1].in_budget)
			at = 0;
		while (strcmp(by_code[at]->program->code, group->program->code) < 0)
			at++;
		struct node_sums *own = &sums[by_code[at] - tree->at];
		if (!budget_sum_join(group->in_budget ? &own->citys : &own->apart, &group->sum, e))
			return false;
	}
	for (size_t i = tree->n; i-- > 0;) {
		size_t parent = tree->at[i].parent;
		if (parent != TREE_TOP &&
			(!budget_sum_join(&sums[parent].citys, &sums[i].citys, e) || !budget_sum_join(&sums[parent].apart, &sums[i].apart, e)))
			return false;
	}
	*ret = sums;
	return true;
}

static bool is_of(const struct reading *reading, const struct funding_time *time, const struct node_sums *sums, size_t i)
{
	return program_runs(reading->tree.at[i].program, funding_time_date(time)) || sums[i].citys.accounts || sums[i].apart.accounts;
}

static void move_kept(struct node_sums *sums, const bool *keep, size_t n)
{
	for (size_t i = 0, kept = 0; i < n; i++)
		if (keep[i])
			sums[kept++] = sums[i];
}

/* Of a year what runs in it or has money of it, and what that stands beneath. */
static void leave_out_the_rest(struct pool *p, struct reading *reading)
{
	const size_t n = reading->tree.n;
	bool *keep = pool_alloc(p, (n + 1) * sizeof *keep);
	for (size_t i = 0; i < n; i++)
		keep[i] = is_of(reading, &reading->now, reading->sums_now, i) ||
				  (reading->then.year && is_of(reading, &reading->then, reading->sums_then, i));
	program_tree_prune(p, &reading->tree, keep);
	move_kept(reading->sums_now, keep, n);
	if (reading->then.year)
		move_kept(reading->sums_then, keep, n);
}

static int compare_progress(const void *id, const void *progress)
{
	const int64_t wanted = *(const int64_t *)id, is = ((const struct report_progress *)progress)->program_id;
	return (wanted > is) - (wanted < is);
}

/* "54.5" percent; NULL: none is kept. */
static const char *progress_text(struct pool *p, const struct report_progress_list *list, const struct program *program)
{
	const struct report_progress *found = list->n ? bsearch(&program->id, list->at, list->n, sizeof *list->at, compare_progress) : NULL;
	if (!found)
		return NULL;
	return found->rate % 100 ? pool_printf(p, "%d.%02d", found->rate / 100, found->rate % 100) : pool_printf(p, "%d", found->rate / 100);
}

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

static void put_status(struct grid *grid, struct pool *p, const char *status)
{
	grid_named(grid, p, status, status ? term_name(&PROGRAM_STATUSES, status) : NULL);
}

static void put_progress(struct grid *grid, struct pool *p, const struct report_progress_list *list, const struct program *program)
{
	const char *progress = progress_text(p, list, program);
	if (progress)
		grid_figure(grid, p, progress, progress);
	else
		grid_blank(grid, p);
}

static void put_node(struct grid *grid, struct pool *p, const struct reading *reading, size_t i)
{
	const struct tree_node *node = &reading->tree.at[i];
	const struct program *program = node->program;
	const char *marks = tree_marks(p, &reading->tree, i);
	grid_number(grid, p, (int64_t)node->depth);
	grid_text(grid, p, program->code);
	grid_text(grid, p, program->parent);
	grid_text(grid, p, program->ordinal);
	grid_text(grid, p, program->name);
	grid->at[grid->n - 1].mark = *marks ? marks : NULL; /* for people the names are a picture of the tree */
	grid_named(grid, p, program->kind, term_name(&PROGRAM_KINDS, program->kind));
	report_date(grid, p, program->start);
	report_date(grid, p, program->end);
	grid_text(grid, p, program_period_text(p, program));
	if (reading->then.year)
		put_status(grid, p, program->status_beside);
	put_status(grid, p, program->status);
	if (reading->then.year)
		put_progress(grid, p, &reading->progress_then, program);
	put_progress(grid, p, &reading->progress, program);
	grid_number(grid, p, (int64_t)node->children);
	grid_text(grid, p, stated_words(p, node));
	if (program->cost_known)
		grid_number(grid, p, program->cost.n);
	else
		grid_blank(grid, p);
}

/* A column, or one for each of two times. */
static void timed_column(struct pool *p, struct money_columns *columns, const struct reading *reading, const char *key, const char *title)
{
	if (!reading->then.year) {
		money_column(columns, key, title, GRID_CODE);
		return;
	}
	money_column(columns, pool_printf(p, "%s_then", key), pool_printf(p, "%s %s", title, funding_time_text(p, &reading->then)), GRID_CODE);
	money_column(columns, pool_printf(p, "%s_now", key), pool_printf(p, "%s %s", title, funding_time_text(p, &reading->now)), GRID_CODE);
}

static void node_columns(struct pool *p, struct money_columns *columns, const struct reading *reading)
{
	money_column(columns, "depth", _("depth"), GRID_COUNT);
	money_column(columns, "code", _("code"), GRID_CODE);
	money_column(columns, "parent", _("beneath"), GRID_CODE);
	money_column(columns, "ordinal", _("no. as printed"), GRID_CODE);
	money_column(columns, "name", _("programme"), GRID_TEXT);
	money_column(columns, "kind", _("kind of node"), GRID_CODE);
	money_column(columns, "start", _("start"), GRID_DATE);
	money_column(columns, "end", _("end"), GRID_DATE);
	money_column(columns, "period", _("period"), GRID_TEXT);
	timed_column(p, columns, reading, "status", _("status"));
	timed_column(p, columns, reading, "progress", _("progress (%)"));
	money_column(columns, "children", _("beneath it"), GRID_COUNT);
	money_column(columns, "stated", _("as stated"), GRID_TEXT);
	money_column(columns, "cost", _("whole cost as stated"), GRID_WON);
}

static void put_money(struct grid *grid, struct pool *p, const struct node_sums *sums, enum budget_figure whole)
{
	money_put(grid, p, &sums->citys, whole);
	money_put(grid, p, &sums->citys, FIGURE_DECIDED);
	money_put(grid, p, &sums->citys, FIGURE_SPENT);
	money_put_rate(grid, p, &sums->citys, whole);
	money_put(grid, p, &sums->apart, whole);
	grid_number(grid, p, (int64_t)(sums->citys.silent + sums->apart.silent));
}

static const struct grid *nodes_with_money(struct pool *p, const struct reading *reading)
{
	struct money_columns columns = {0};
	enum budget_figure whole = whole_of(reading);
	node_columns(p, &columns, reading);
	money_column(&columns, "budget", _(MONEY_FIGURES[whole].title), GRID_WON);
	money_column(&columns, "decided", _("awarded"), GRID_WON);
	money_column(&columns, "spent", _("spent"), GRID_WON);
	money_column(&columns, "rate", reading->now.year ? _("spent of the budget as it stands (%)") : _("spent of the budget without carry-over (%)"),
				 GRID_CODE);
	money_column(&columns, "apart", _("not in the city's budget"), GRID_WON);
	money_column(&columns, "unstated", _("sum not stated"), GRID_COUNT);
	struct grid *grid = report_grid(p, columns.at, columns.n);
	report_expect(p, grid, reading->tree.n);
	for (size_t i = 0; i < reading->tree.n; i++) {
		put_node(grid, p, reading, i);
		put_money(grid, p, &reading->sums_now[i], whole);
	}
	return grid;
}

static const struct grid *nodes_beside(struct pool *p, const struct reading *reading)
{
	struct money_columns columns = {0};
	node_columns(p, &columns, reading);
	money_beside_columns(p, &columns, &reading->now, &reading->then);
	struct grid *grid = report_grid(p, columns.at, columns.n);
	report_expect(p, grid, reading->tree.n);
	for (size_t i = 0; i < reading->tree.n; i++) {
		put_node(grid, p, reading, i);
		money_put_beside(grid, p, &reading->sums_then[i].citys, &reading->sums_now[i].citys, true);
	}
	return grid;
}

static bool states_nothing(const struct grid *grid, const char *key)
{
	size_t column = grid_column(grid, key);
	for (size_t i = column; i < grid->n; i += grid->n_columns)
		if (!grid->at[i].blank && (grid->at[i].text || grid->at[i].n))
			return false;
	return true;
}

/* Two times and their difference stay together, also where one of them has nothing. */
static bool all_state_nothing(const struct grid *grid, const char *const *wanted, const char *key)
{
	const char *side = strrchr(key, '_');
	if (!side)
		return states_nothing(grid, key);
	for (; *wanted; wanted++)
		if (strncmp(*wanted, key, (size_t)(side - key) + 1) == 0 && !states_nothing(grid, *wanted))
			return false;
	return true;
}

/* Of those that may say nothing only such as do not. */
static const char *const *saying(struct pool *p, const struct grid *grid, const char *const *wanted)
{
	enum { ALWAYS = 2 };
	const char **keys = pool_alloc(p, (MONEY_COLUMNS + 1) * sizeof *keys);
	size_t n = 0;
	for (const char *const *key = wanted; *key; key++)
		if (n < ALWAYS || !all_state_nothing(grid, wanted, *key))
			keys[n++] = *key;
	return keys;
}

static void add_parts(struct pool *p, struct reading *reading)
{
	/* What is as long as its source has it stands last, where it makes no other row wide. */
	static const char *const one[] = {"name", "code", "ordinal", "kind", "period", "status", "progress", "cost", "budget", "decided", "spent", "rate",
									  "apart", "unstated", "stated", NULL};
	static const char *const two[] = {"name", "code", "ordinal", "kind", "period", "status_then", "status_now", "progress_then", "progress_now", "held_then", "held_now", "held_difference", "decided_then",
									  "decided_now", "decided_difference", "spent_then", "spent_now", "spent_difference", "rate_then",
									  "rate_now", NULL};
	const struct grid *all = reading->then.year ? nodes_beside(p, reading) : nodes_with_money(p, reading);
	reading->report.data = all;
	report_add(p, &reading->report,
			   (struct report_part){.kind = REPORT_TABLE,
									.title = _("What stands beneath what, each with the money of all beneath it"),
									.grid = all,
									.columns = saying(p, all, reading->then.year ? two : one),
									.keys = 2,
									.empty = _("no programme fits")});
	if (!grid_states_nothing(all, grid_column(all, "start")) || !grid_states_nothing(all, grid_column(all, "end")))
		report_add(p, &reading->report,
				   (struct report_part){.kind = REPORT_PERIODS,
										.title = _("Periods"),
										.grid = all,
										.label = "name",
										.start = "start",
										.end = "end",
										.mark = reading->now.on});
}

static bool add_notes(struct pool *p, struct reading *reading, struct err *e)
{
	struct node_sums all = {0};
	for (size_t i = 0; i < reading->tree.n; i++)
		if (reading->tree.at[i].parent == TREE_TOP && (!budget_sum_join(&all.citys, &reading->sums_now[i].citys, e) ||
													   !budget_sum_join(&all.apart, &reading->sums_now[i].apart, e)))
			return false;
	money_add_notes(p, &reading->report, &all.citys, all.citys.silent + all.apart.silent, whole_of(reading));
	if (!reading->now.year)
		report_add_note(p, &reading->report,
						_("※ Over all years what was carried over is counted once, in the year that it came from."));
	return true;
}

bool desk_report_portfolio(struct office *o, const struct funding_question *question, struct report *ret, struct err *e)
{
	struct reading reading = {.question = *question};
	reading.question.by[0] = BY_PROGRAM;
	reading.question.n_by = 1;
	if (!funding_times(o, &reading.question, true, &reading.now, &reading.then, e))
		return false;
	reading.now.beside = funding_time_date(&reading.then);
	reading.then.beside = funding_time_date(&reading.now);
	if (!act_perform(o, &ACT_REPORT_PORTFOLIO, read, &reading, e) ||
		!add_up(o->pool, &reading.tree, &reading.money, &reading.sums_now, e) ||
		(reading.then.year && !add_up(o->pool, &reading.tree, &reading.earlier, &reading.sums_then, e)))
		return false;
	if (reading.now.year && !reading.now.on.year)
		leave_out_the_rest(o->pool, &reading);
	reading.report.title = _("Portfolio");
	reading.report.landscape = true;
	reading.report.subtitle = money_subtitle(o->pool, &reading.question, &reading.now, &reading.then);
	add_parts(o->pool, &reading);
	money_add_sources(o->pool, &reading.report, &reading.money.groups, whole_of(&reading));
	if (!add_notes(o->pool, &reading, e))
		return false;
	*ret = reading.report;
	return true;
}
