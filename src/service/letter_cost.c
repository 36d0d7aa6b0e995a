#include "letter_cost.h"

#define COST_ROWS 3

__extension__ typedef __int128 wide;

/* Tenths of a percent that add up to 100.0: what the floors leave goes to the largest remainders. */
static void shares(const struct won part[COST_ROWS], struct won total, int64_t tenths[COST_ROWS])
{
	int64_t rest = 1000, remainder[COST_ROWS];
	for (int i = 0; i < COST_ROWS; i++) {
		wide scaled = (wide)part[i].n * 1000;
		tenths[i] = (int64_t)(scaled / total.n);
		remainder[i] = (int64_t)(scaled % total.n);
		rest -= tenths[i];
	}
	for (; rest > 0; rest--) {
		int largest = 0;
		for (int i = 1; i < COST_ROWS; i++)
			if (remainder[i] > remainder[largest])
				largest = i;
		tenths[largest]++;
		remainder[largest] = -1;
	}
}

static void put_rows(const struct letter_cost *cost, struct won total, struct form_values *values)
{
	static const char *const columns[] = {"source", "amount", "share", NULL};
	const struct won part[COST_ROWS] = {cost->amount, cost->own_cash, cost->own_kind};
	const char *const name[COST_ROWS] = {cost->grant, pool_printf(values->pool, "%s(현금)", cost->own), pool_printf(values->pool, "%s(현물)", cost->own)};
	int64_t tenths[COST_ROWS];
	char won[WON_TEXT_MAX];
	shares(part, total, tenths);
	form_put_list(values, "cost", columns);
	for (int i = 0; i < COST_ROWS; i++) {
		const char *const cells[] = {name[i], won_text(part[i], won),
									 pool_printf(values->pool, "%d.%d%%", (int)(tenths[i] / 10), (int)(tenths[i] % 10))};
		form_put_row(values, cells);
	}
}

bool letter_put_cost(const struct letter_cost *cost, struct form_values *values, struct err *e)
{
	struct won total;
	if (!won_add(cost->amount, cost->own_cash, &total, e) || !won_add(total, cost->own_kind, &total, e))
		return false;
	form_put_won(values, "grant_won", cost->amount);
	form_put_won(values, "own_cash_won", cost->own_cash);
	form_put_won(values, "own_kind_won", cost->own_kind);
	form_put_won(values, "total_won", total);
	put_rows(cost, total, values);
	return true;
}

static const char *won_or_blank(struct pool *p, const struct cost_line *line, struct won won)
{
	char text[WON_TEXT_MAX];
	return line->basis ? pool_strdup(p, won_text(won, text)) : "";
}

void letter_put_plan(const struct cost_plan *plan, struct form_values *values)
{
	static const char *const columns[] = {"category", "basis", "support", "own_cash", "own_kind", "total", NULL};
	struct pool *p = values->pool;
	form_put_list(values, "plan", columns);
	for (size_t i = 0; i < plan->n; i++) {
		const struct cost_line *line = &plan->at[i];
		struct won total = {0};
		struct err e;
		if (!cost_sums_total(&line->won, &total, &e))
			bug("a line of costs that no number holds: %s", e.text);
		const char *const cells[] = {
			cost_category_printed(line->category), line->basis ? line->basis : "", won_or_blank(p, line, line->won.support),
			won_or_blank(p, line, line->won.own_cash), won_or_blank(p, line, line->won.own_kind), won_or_blank(p, line, total)};
		form_put_row(values, cells);
	}
}
