/* The pages of 평가표: of each member, of each firm a table of the items and a box for what is said. */
#include "score_sheet.h"

#include "ppuri/review.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

/* Points: what a hand needs. */
#define SCORE_HEIGHT 20
#define COMMENT_HEIGHT 54

struct sheet {
	struct pool *pool;
	struct score_sheets *sheets;
	const struct member *member;
	struct grid *totals; /* what was given to each firm */
};

static const char *firm_words(const struct sheet *s, const struct judged_firm *firm)
{
	struct pool *p = s->pool;
	if (s->sheets->call.blind)
		return firm->blind_no ? blind_name(p, firm->blind_no) : _("no number was drawn yet");
	return pool_printf(p, "%s (%s)", firm->firm_name, firm->receipt_no);
}

static bool keeps_out(const struct sheet *s, const struct judged_firm *firm)
{
	return conflict_keeps_out(&s->sheets->conflicts, firm->application_id, s->member->account_id);
}

/* The least points that need no comment: what lies below is told, exactly. */
static const char *comment_bound(const struct sheet *s, const struct selection_item *item)
{
	int32_t tenths = (item->points * s->sheets->call.comment_below + 999) / 1000;
	return pool_printf(s->pool, _("below %s"), points_text(s->pool, tenths));
}

static bool has_lines(const struct score_sheets *sheets)
{
	for (size_t i = 0; i < sheets->n_items; i++)
		if (sheets->items[i].line)
			return true;
	return false;
}

static struct grid *items_grid(const struct sheet *s)
{
	const struct score_sheets *sheets = s->sheets;
	struct grid_column columns[5];
	size_t n = 0;
	columns[n++] = (struct grid_column){"item", _("item"), GRID_TEXT};
	columns[n++] = (struct grid_column){"points", _("points possible"), GRID_COUNT};
	if (has_lines(sheets))
		columns[n++] = (struct grid_column){"line", _("line of the mean"), GRID_CODE};
	if (sheets->call.comment_below)
		columns[n++] = (struct grid_column){"comment", _("comment needed"), GRID_CODE};
	columns[n++] = (struct grid_column){"score", _("points"), sheets->filled ? GRID_SCORE : GRID_TEXT};
	return report_grid(s->pool, columns, n);
}

static void put_score(const struct sheet *s, struct grid *grid, bool there, int32_t tenths)
{
	if (there)
		grid_number(grid, s->pool, tenths * 10);
	else
		grid_blank(grid, s->pool);
}

/* False if any is missing. */
static bool put_items(const struct sheet *s, const struct judged_firm *firm, struct grid *grid, int32_t *ret_total)
{
	const struct score_sheets *sheets = s->sheets;
	bool all = true;
	*ret_total = 0;
	for (size_t i = 0; i < sheets->n_items; i++) {
		const struct selection_item *item = &sheets->items[i];
		const struct given_score *given =
			sheets->filled ? given_score_of(&sheets->scores, s->member->account_id, firm->application_id, item->no) : NULL;
		grid_text(grid, s->pool, item->name);
		grid_number(grid, s->pool, item->points);
		if (has_lines(sheets))
			grid_text(grid, s->pool, item->line ? points_text(s->pool, item->line) : NULL);
		if (sheets->call.comment_below)
			grid_text(grid, s->pool, comment_bound(s, item));
		put_score(s, grid, given != NULL, given ? given->tenths : 0);
		*ret_total += given ? given->tenths : 0;
		all = all && given;
	}
	return all;
}

static void add_items(struct sheet *s, const struct judged_firm *firm, const char *title)
{
	struct pool *p = s->pool;
	const struct score_sheets *sheets = s->sheets;
	struct grid *grid = items_grid(s);
	size_t *cut = pool_alloc(p, sizeof *cut);
	int32_t total;
	bool all = put_items(s, firm, grid, &total);
	*cut = sheets->n_items;
	grid_text(grid, p, _("total"));
	grid_number(grid, p, 100);
	for (size_t i = 3; i < grid->n_columns; i++)
		grid_blank(grid, p);
	put_score(s, grid, all, total);
	if (sheets->filled) {
		grid_text(s->totals, p, firm_words(s, firm));
		put_score(s, s->totals, all, total);
	}
	report_add(p, &s->sheets->report, (struct report_part){.kind = REPORT_TABLE, .name = "firms", .title = title, .grid = grid, .cuts = cut, .n_cuts = 1,
														   .row_height = sheets->filled ? 0 : SCORE_HEIGHT});
}

static const char *said_of(const struct sheet *s, const struct judged_firm *firm)
{
	for (size_t i = 0; i < s->sheets->said.n; i++) {
		const struct said *said = &s->sheets->said.at[i];
		if (said->application_id == firm->application_id && said->round == s->sheets->round && strcmp(said->account, s->member->account) == 0)
			return said->text;
	}
	return NULL;
}

static void add_comment(const struct sheet *s, const struct judged_firm *firm)
{
	const struct grid_column column = {"comment", _("comment"), GRID_TEXT};
	const char *said = s->sheets->filled ? said_of(s, firm) : NULL;
	struct grid *grid = report_grid(s->pool, &column, 1);
	grid_text(grid, s->pool, s->sheets->filled && !said ? "-" : said);
	report_add(s->pool, &s->sheets->report, (struct report_part){.kind = REPORT_TABLE, .name = "firms", .grid = grid, .joined = true,
																 .row_height = s->sheets->filled ? 0 : COMMENT_HEIGHT});
}

static void add_firms(struct sheet *s)
{
	const struct judged_firms *firms = &s->sheets->firms;
	size_t no = 0;
	for (size_t i = 0; i < firms->n; i++) {
		const struct judged_firm *firm = &firms->at[i];
		if (keeps_out(s, firm))
			continue;
		add_items(s, firm, pool_printf(s->pool, "%zu. %s · %s", ++no, firm_words(s, firm), firm->title));
		add_comment(s, firm);
	}
}

/* A row each firm that filed a plan. What a line is reckoned from may name the firm, and is on no sheet. */
static void put_costs(const struct sheet *s, const struct judged_firm *firm, const struct cost_plan *plan, struct grid *grid)
{
	struct cost_sums sums;
	struct won total;
	struct err unsummed;
	if (!plan->n || keeps_out(s, firm) || !cost_plan_sums(plan, &sums, &unsummed) || !cost_sums_total(&sums, &total, &unsummed))
		return;
	grid_text(grid, s->pool, firm_words(s, firm));
	grid_number(grid, s->pool, sums.support.n);
	grid_number(grid, s->pool, sums.own_cash.n);
	grid_number(grid, s->pool, sums.own_kind.n);
	grid_number(grid, s->pool, total.n);
	grid_text(grid, s->pool, cost_plan_text(s->pool, plan));
}

static void add_costs(const struct sheet *s)
{
	const struct score_sheets *sheets = s->sheets;
	const struct grid_column columns[] = {{"firm", _("firm"), GRID_TEXT}, {"support", _("subsidy"), GRID_WON},
										  {"own_cash", _("own share in cash"), GRID_WON}, {"own_kind", _("own share in kind"), GRID_WON},
										  {"total", _("total"), GRID_WON}, {"costs", _("by cost category"), GRID_TEXT}};
	struct grid *grid = report_grid(s->pool, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < sheets->firms.n; i++)
		put_costs(s, &sheets->firms.at[i], &sheets->costs[i], grid);
	report_add(s->pool, &s->sheets->report, (struct report_part){.kind = REPORT_TABLE, .name = "costs", .grid = grid});
}

/* NULL: none. */
static const char *left_out(const struct sheet *s)
{
	const struct judged_firms *firms = &s->sheets->firms;
	const char *names = NULL;
	for (size_t i = 0; i < firms->n; i++)
		if (keeps_out(s, &firms->at[i]))
			names = names ? pool_printf(s->pool, "%s, %s", names, firm_words(s, &firms->at[i])) : firm_words(s, &firms->at[i]);
	return names;
}

static void put_values(const struct sheet *s, struct form_values *values)
{
	const struct score_sheets *sheets = s->sheets;
	const struct call *call = &sheets->call;
	const struct standing_lock *lock = score_sheet_lock(sheets, s->member);
	char at[DATE_TEXT_MAX];
	report_put(values, "call_title", call->title);
	report_put(values, "call_code", call->code);
	report_put(values, "round", term_name(&ROUNDS, call->rounds[sheets->round - 1].kind));
	report_put(values, "member", s->member->person_name);
	report_put(values, "affiliation", s->member->affiliation);
	report_put(values, "step", points_text(s->pool, call->score_step));
	report_put(values, "comment_below", call->comment_below ? rate_text(s->pool, call->comment_below) : NULL);
	report_put(values, "left_out", left_out(s));
	report_put(values, "filled", sheets->filled ? "1" : NULL);
	report_put(values, "locked", sheets->filled && lock ? moment_letter(lock->locked_at, at) : NULL);
}

static void add_totals(const struct sheet *s)
{
	const struct grid *grid = grid_rows(s->totals) > 1 ? s->totals : report_grid(s->pool, s->totals->columns, s->totals->n_columns);
	report_add(s->pool, &s->sheets->report, (struct report_part){.kind = REPORT_TABLE, .name = "totals", .grid = grid});
}

static void add_sheet(struct sheet *s)
{
	struct pool *p = s->pool;
	const struct grid_column totals[] = {{"firm", _("firm"), GRID_TEXT}, {"total", _("total"), GRID_SCORE}};
	s->totals = report_grid(p, totals, sizeof totals / sizeof *totals);
	put_values(s, report_chapter(p, &s->sheets->report, s->member->person_name));
	add_costs(s);
	add_firms(s);
	add_totals(s);
}

void score_sheets_report(struct pool *p, struct score_sheets *sheets)
{
	for (size_t i = 0; i < sheets->n; i++)
		add_sheet(&(struct sheet){.pool = p, .sheets = sheets, .member = sheets->members[i]});
}
