#include "report_money.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

const struct money_figure MONEY_FIGURES[BUDGET_FIGURES] = {
	[FIGURE_ORIGINAL] = {"original", N_("original budget")},
	[FIGURE_SUPPLEMENTARY] = {"supplementary", N_("supplementary budget")},
	[FIGURE_CARRIED_IN] = {"carried_in", N_("carried in")},
	[FIGURE_TRANSFERRED] = {"transferred", N_("transferred")},
	[FIGURE_HELD] = {"held", N_("budget as it stands")},
	[FIGURE_ALLOTTED] = {"allotted", N_("allotted")},
	[FIGURE_DECIDED] = {"decided", N_("awarded")},
	[FIGURE_PAID] = {"paid", N_("paid to firms")},
	[FIGURE_SPENT] = {"spent", N_("spent")},
	[FIGURE_UNSPENT] = {"unspent", N_("not spent")},
	[FIGURE_TO_PAY] = {"to_pay", N_("left to pay")},
	[FIGURE_TO_AWARD] = {"to_award", N_("left to award")},
	[FIGURE_CARRIED_OUT] = {"carried_out", N_("carried over")},
	[FIGURE_CARRIED_SPECIFIED] = {"carried_specified", N_("carried over, specified")},
	[FIGURE_CARRIED_ACCIDENT] = {"carried_accident", N_("carried over by accident")},
	[FIGURE_CARRIED_CONTINUING] = {"carried_continuing", N_("carried over, continuing")},
	[FIGURE_LAPSED] = {"lapsed", N_("lapsed")},
	[FIGURE_ENACTED] = {"enacted", N_("budget without carry-over")},
};

void money_column(struct money_columns *columns, const char *key, const char *title, enum grid_kind kind)
{
	if (columns->n == MONEY_COLUMNS)
		bug("more than %d columns", MONEY_COLUMNS);
	columns->at[columns->n++] = (struct grid_column){.key = key, .title = title, .kind = kind};
}

void money_group_columns(struct money_columns *columns, const struct funding_question *question)
{
	const struct {
		const char *key, *title;
		enum grid_kind kind;
	} of[] = {
		[BY_YEAR] = {"fiscal_year", _("fiscal year"), GRID_CODE}, [BY_SOURCE] = {"source", _("source"), GRID_CODE},
		[BY_PROGRAM] = {"program", _("code"), GRID_CODE},         [BY_OFFICE] = {"office", _("office"), GRID_TEXT},
		[BY_AREA] = {"area", _("area"), GRID_TEXT},
	};
	for (size_t i = 0; i < question->n_by; i++) {
		enum funding_by by = question->by[i];
		money_column(columns, of[by].key, of[by].title, of[by].kind);
		if (by == BY_PROGRAM)
			money_column(columns, "name", _("programme"), GRID_TEXT);
	}
}

size_t money_group_keys(const char **keys, const struct funding_question *question)
{
	struct money_columns columns = {0};
	money_group_columns(&columns, question);
	for (size_t i = 0; i < columns.n; i++)
		keys[i] = columns.at[i].key;
	return columns.n;
}

static void put_key(struct grid *grid, struct pool *p, enum funding_by by, const struct funding_group *group)
{
	char year[NUMBER_TEXT_MAX];
	switch (by) {
	case BY_YEAR:
		grid_text(grid, p, pool_strdup(p, text_number(group->year, year)));
		return;
	case BY_SOURCE:
		grid_named(grid, p, group->source, term_name(&SOURCES, group->source));
		return;
	case BY_PROGRAM:
		grid_text(grid, p, group->program->code);
		grid_text(grid, p, group->program->name);
		return;
	case BY_OFFICE:
		grid_named(grid, p, group->program->office ? group->program->office : "",
				   group->program->office ? group->program->office : _("not stated"));
		return;
	case BY_AREA:
		grid_named(grid, p, group->program->area ? group->program->area : "",
				   group->program->area ? term_name(&AREAS, group->program->area) : _("not stated"));
		return;
	case FUNDING_BYS:
		break;
	}
	bug("accounts grouped by nothing");
}

void money_put_group(struct grid *grid, struct pool *p, const struct funding_question *question, const struct funding_group *group)
{
	for (size_t i = 0; i < question->n_by; i++)
		put_key(grid, p, question->by[i], group);
}

void money_put(struct grid *grid, struct pool *p, const struct budget_sum *sum, enum budget_figure figure)
{
	if (budget_sum_stated(sum, figure))
		grid_number(grid, p, sum->won[figure].n);
	else
		grid_blank(grid, p);
}

void money_put_rate(struct grid *grid, struct pool *p, const struct budget_sum *sum, enum budget_figure whole)
{
	const char *rate = sum ? budget_sum_rate(p, sum, whole) : NULL;
	if (rate)
		grid_figure(grid, p, strcmp(rate, "-") == 0 ? "" : rate, rate);
	else
		grid_blank(grid, p);
}

const char *money_remark(struct pool *p, const struct budget_sum *sum)
{
	if (!sum->silent)
		return NULL;
	return sum->accounts == 1 ? _("sum not stated") : pool_printf(p, _("sum not stated of %zu of %zu"), sum->silent, sum->accounts);
}

static const char *narrowed(struct pool *p, const struct funding_question *question)
{
	const struct program_filter *by = &question->programs;
	const char *const words[] = {
		by->source ? term_name(&SOURCES, by->source) : NULL,
		by->area ? (*by->area ? term_name(&AREAS, by->area) : _("no area stated")) : NULL,
		by->technology ? term_name(&TECHNOLOGIES, by->technology) : NULL,
		by->region,
		by->office,
		by->under ? pool_printf(p, _("%s and beneath it"), by->under) : NULL,
	};
	const char *text = "";
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (words[i])
			text = pool_printf(p, "%s · %s", text, words[i]);
	return text;
}

const char *money_subtitle(struct pool *p, const struct funding_question *question, const struct funding_time *now,
						   const struct funding_time *then)
{
	const char *when = now->on.year ? pool_printf(p, _("what runs on %s, money of fiscal year %d"), funding_time_text(p, now), now->year)
					   : now->year	? pool_printf(p, _("money of fiscal year %d"), now->year)
									: _("money of all years");
	if (then->year)
		when = pool_printf(p, _("%s, beside %s"), when, funding_time_text(p, then));
	return pool_printf(p, "%s%s", when, narrowed(p, question));
}

void money_add_notes(struct pool *p, struct report *report, const struct budget_sum *citys, size_t silent, enum budget_figure whole)
{
	const char *rate = citys ? budget_sum_rate(p, citys, whole) : NULL;
	char spent[WON_TEXT_MAX], held[WON_TEXT_MAX];
	if (rate)
		report_add_note(p, report,
						pool_printf(p, whole == FIGURE_HELD ? _("※ Spent of the budget as it stands (집행액 ÷ 예산현액): %s ÷ %s = %s %%")
															: _("※ Spent of the budget without carry-over: %s ÷ %s = %s %%"),
									won_text(citys->won[FIGURE_SPENT], spent), won_text(citys->won[whole], held), rate));
	if (silent)
		report_add_note(p, report, pool_printf(p, _("※ Sums that are not stated (%zu) are in no total; they are not 0."), silent));
}

static const enum budget_figure beside[] = {FIGURE_HELD, FIGURE_DECIDED, FIGURE_SPENT};
enum { BESIDE = sizeof beside / sizeof *beside };

/* What has no account at one of the times has nothing there; a sum that is not stated has no difference. */
static void put_beside(struct grid *grid, struct pool *p, enum budget_figure figure, const struct budget_sum *then,
					   const struct budget_sum *now)
{
	money_put(grid, p, then, figure);
	money_put(grid, p, now, figure);
	if (budget_sum_stated(then, figure) < then->accounts || budget_sum_stated(now, figure) < now->accounts || !(then->accounts + now->accounts))
		grid_blank(grid, p);
	else
		grid_number(grid, p, now->won[figure].n - then->won[figure].n);
}

static const char *beside_remark(struct pool *p, const struct budget_sum *then, const struct budget_sum *now)
{
	if (!then->accounts || !now->accounts)
		return then->accounts ? _("not there any more") : _("not there then");
	return money_remark(p, now->silent ? now : then);
}

void money_put_beside(struct grid *grid, struct pool *p, const struct budget_sum *then, const struct budget_sum *now, bool in_budget)
{
	for (size_t i = 0; i < BESIDE; i++)
		put_beside(grid, p, beside[i], then, now);
	money_put_rate(grid, p, in_budget ? then : NULL, FIGURE_HELD);
	money_put_rate(grid, p, in_budget ? now : NULL, FIGURE_HELD);
}

void money_beside_columns(struct pool *p, struct money_columns *columns, const struct funding_time *now, const struct funding_time *then)
{
	const char *before = funding_time_text(p, then), *after = funding_time_text(p, now);
	for (size_t i = 0; i < BESIDE; i++) {
		const char *key = MONEY_FIGURES[beside[i]].key, *title = _(MONEY_FIGURES[beside[i]].title);
		money_column(columns, pool_printf(p, "%s_then", key), pool_printf(p, "%s %s", title, before), GRID_WON);
		money_column(columns, pool_printf(p, "%s_now", key), pool_printf(p, "%s %s", title, after), GRID_WON);
		money_column(columns, pool_printf(p, "%s_difference", key), _("difference"), GRID_WON);
	}
	money_column(columns, "rate_then", pool_printf(p, _("spent %s (%%)"), before), GRID_CODE);
	money_column(columns, "rate_now", pool_printf(p, _("spent %s (%%)"), after), GRID_CODE);
}

#define NOT_THERE UINT32_MAX

/* A group of two times, by its place in each; NOT_THERE in one of them. */
struct pair {
	uint32_t then, now;
};

struct pairs {
	const struct funding_question *question;
	const struct funding_groups *then, *now;
	struct pair *at;
	size_t n, citys; /* so many of them are the city's, which come first */
};

static bool sum_of(const struct funding_groups *groups, uint32_t i, struct funding_group *any, struct budget_sum *ret, struct err *e)
{
	*ret = (struct budget_sum){0};
	if (i == NOT_THERE)
		return true;
	if (!funding_group_at(groups, i, any, e))
		return false;
	*ret = any->sum;
	return true;
}

static bool make_pair(const void *from, size_t row, struct grid *grid, struct pool *p, struct err *e)
{
	const struct pairs *pairs = from;
	struct funding_group any;
	struct budget_sum then, now;
	if (!sum_of(pairs->then, pairs->at[row].then, &any, &then, e) || !sum_of(pairs->now, pairs->at[row].now, &any, &now, e))
		return false;
	const char *in_budget = any.in_budget ? "yes" : "no";
	money_put_group(grid, p, pairs->question, &any);
	grid_named(grid, p, in_budget, term_name(&YES_NO, in_budget));
	money_put_beside(grid, p, &then, &now, any.in_budget);
	grid_text(grid, p, beside_remark(p, &then, &now));
	return true;
}

static const struct pairs *pairs_of(struct pool *p, const struct funding_question *question, const struct funding_groups *now,
									const struct funding_groups *then)
{
	struct pairs *pairs = pool_alloc(p, sizeof *pairs);
	*pairs = (struct pairs){.question = question, .then = then, .now = now};
	pairs->at = pool_alloc(p, (then->n + now->n + 1) * sizeof *pairs->at);
	for (uint32_t a = 0, b = 0; a < then->n || b < now->n;) {
		struct funding_group one, other;
		int order = a == then->n ? 1 : b == now->n ? -1 : 0;
		if (!order) {
			one = funding_group_named(then, a);
			other = funding_group_named(now, b);
			order = funding_groups_compare(question, &one, &other);
		}
		pairs->citys += order <= 0 ? a < then->n_citys : b < now->n_citys;
		pairs->at[pairs->n++] = (struct pair){order <= 0 ? a++ : NOT_THERE, order >= 0 ? b++ : NOT_THERE};
	}
	return pairs;
}

struct money_columns *money_columns_new(struct pool *p)
{
	struct money_columns *columns = pool_alloc(p, sizeof *columns);
	*columns = (struct money_columns){0};
	return columns;
}

const struct rows *money_some_rows(struct pool *p, const struct rows *all, size_t from, size_t to)
{
	struct rows *some = pool_alloc(p, sizeof *some);
	*some = rows_part(all, from, to - from);
	return some;
}

const struct rows *money_rows(struct pool *p, struct row_maker maker, size_t n)
{
	struct row_maker *kept = pool_alloc(p, sizeof *kept);
	struct rows *rows = pool_alloc(p, sizeof *rows);
	*kept = maker;
	*rows = rows_made(kept, n);
	return rows;
}

static const struct rows *beside_rows(struct pool *p, const struct pairs *pairs, const struct funding_time *now, const struct funding_time *then)
{
	struct money_columns *columns = money_columns_new(p);
	money_group_columns(columns, pairs->question);
	money_column(columns, "in_budget", _("in the city's budget"), GRID_TEXT);
	money_beside_columns(p, columns, now, then);
	money_column(columns, "remark", _("remark"), GRID_TEXT);
	return money_rows(p, (struct row_maker){make_pair, pairs, columns->at, columns->n}, pairs->n);
}

/* The rows of the city's budget come first; those behind stand apart. */
static void add_part(struct pool *p, struct report *report, const struct funding_question *question, size_t from, size_t to, bool in_budget)
{
	const struct rows *all = report->rows;
	const char **keys = pool_alloc(p, (MONEY_COLUMNS + 1) * sizeof *keys);
	size_t n = money_group_keys(keys, question);
	for (size_t i = n + 1; i < all->n_columns; i++)
		keys[n++] = all->columns[i].key;
	keys[n] = NULL;
	if (in_budget || from < to)
		report_add(p, report,
				   (struct report_part){.kind = REPORT_TABLE,
										.title = in_budget ? _("The city's budget") : _("Not in the city's budget, and not in the sums above"),
										.rows = money_some_rows(p, all, from, to),
										.columns = keys,
										.total = in_budget,
										.keys = question->n_by,
										.empty = _("no account fits")});
}

void money_add_beside(struct pool *p, struct report *report, const struct funding_question *question, const struct funding_time *now,
					  const struct funding_time *then, const struct funding_groups *groups, const struct funding_groups *earlier)
{
	const struct pairs *pairs = pairs_of(p, question, groups, earlier);
	report->rows = beside_rows(p, pairs, now, then);
	add_part(p, report, question, 0, pairs->citys, true);
	add_part(p, report, question, pairs->citys, pairs->n, false);
}

/* Over several years what was carried over is taken off where it came in: the parts are the whole again. */
static int64_t gone(const struct budget_sum *sum, enum budget_figure whole)
{
	return sum->won[FIGURE_CARRIED_OUT].n + sum->won[FIGURE_LAPSED].n - (whole == FIGURE_HELD ? 0 : sum->won[FIGURE_CARRIED_IN].n);
}

void money_add_sources(struct pool *p, struct report *report, const struct funding_groups *groups, enum budget_figure whole)
{
	static const char *const parts[] = {"spent", "to_pay", "to_award", "gone", NULL};
	const enum budget_figure shown[] = {whole, FIGURE_SPENT, FIGURE_TO_PAY, FIGURE_TO_AWARD};
	struct money_columns columns = {0};
	money_column(&columns, "source", _("source"), GRID_CODE);
	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
		money_column(&columns, MONEY_FIGURES[shown[i]].key, _(MONEY_FIGURES[shown[i]].title), GRID_WON);
	money_column(&columns, "gone", _("carried over or lapsed"), GRID_WON);
	money_column(&columns, "rate", whole == FIGURE_HELD ? _("spent of the budget as it stands (%)") : _("spent of the budget without carry-over (%)"),
				 GRID_CODE);
	struct grid *grid = report_grid(p, columns.at, columns.n);
	for (size_t i = 0; i < groups->n_sources; i++) {
		const struct budget_sum *sum = &groups->sources[i].sum;
		grid_named(grid, p, groups->sources[i].source, term_name(&SOURCES, groups->sources[i].source));
		for (size_t k = 0; k < sizeof shown / sizeof *shown; k++)
			money_put(grid, p, sum, shown[k]);
		grid_number(grid, p, gone(sum, whole));
		money_put_rate(grid, p, sum, whole);
	}
	if (!grid_rows(grid))
		return;
	report_add(p, report, (struct report_part){.kind = REPORT_TABLE, .title = _("Budget and execution by source"), .grid = grid, .total = true});
	report_add(p, report,
			   (struct report_part){.kind = REPORT_STACKS, .title = _("Where the budget is"), .grid = grid, .label = "source",
									.value = MONEY_FIGURES[whole].key, .beside = "rate", .parts = parts});
}
