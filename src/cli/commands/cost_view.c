#include "cost_view.h"

#include "../words.h"

#include "ppuri/tr.h"

#include <string.h>

struct grid cost_grid(struct pool *p, const struct cost_plan *plan)
{
	const struct grid_column columns[COST_COLUMNS] = {
		{"no", _("no."), GRID_CODE},
		{"category", _("cost category"), GRID_TEXT},
		{"basis", _("basis"), GRID_TEXT, .wraps = true},
		{"support", _("subsidy"), GRID_WON},
		{"own_cash", _("own share in cash"), GRID_WON},
		{"own_kind", _("own share in kind"), GRID_WON},
		{"total", _("total"), GRID_WON, .spare = true},
	};
	struct grid_column *kept = pool_alloc(p, sizeof columns);
	memcpy(kept, columns, sizeof columns);
	struct grid grid = {.columns = kept, .n_columns = COST_COLUMNS};
	for (size_t i = 0; i < plan->n; i++) {
		const struct cost_line *line = &plan->at[i];
		struct won total = {0};
		struct err ignored;
		grid_figure(&grid, p, words_number(p, (int64_t)i + 1), words_number(p, (int64_t)i + 1));
		grid_named(&grid, p, line->category, cost_category_name(line->category));
		grid_text(&grid, p, line->basis);
		grid_number(&grid, p, line->won.support.n);
		grid_number(&grid, p, line->won.own_cash.n);
		grid_number(&grid, p, line->won.own_kind.n);
		if (cost_sums_total(&line->won, &total, &ignored))
			grid_number(&grid, p, total.n);
		else
			grid_blank(&grid, p);
	}
	return grid;
}

const char *cost_warning(struct pool *p, const struct cost_plan *plan, const struct cost_standing *standing)
{
	struct err wrong, ignored;
	if (cost_plan_fits(plan, &standing->due, &wrong) || !cost_may_change(standing, plan, &ignored))
		return NULL;
	return pool_strdup(p, wrong.text);
}

const char *cost_words(struct pool *p, const struct cost_plan *plan, const struct cost_standing *standing)
{
	const char *text = cost_plan_text(p, plan), *warning = cost_warning(p, plan, standing);
	return text && warning ? pool_printf(p, "%s; %s", text, warning) : text;
}
