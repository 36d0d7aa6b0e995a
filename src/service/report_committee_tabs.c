/* What the pages of the firms tell, for who works on in a spreadsheet. */
#include "report_committee.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

static void put_judge(const struct committee_report *r, const struct evaluated *at, size_t round, const struct judge_part *judge,
					  struct grid *grid)
{
	struct pool *p = r->pool;
	const struct selection_rules *rules = &r->paper->loaded.frozen.rules;
	const struct selection_items items = selection_items_of(rules, round);
	grid_text(grid, p, at->application.receipt_no);
	grid_text(grid, p, at->application.firm.name);
	grid_text(grid, p, term_name(&ROUNDS, rules->rounds[round].kind));
	grid_text(grid, p, committee_person(r->paper, judge->judge));
	for (size_t i = 0; i < rules->n_items; i++)
		if (i >= items.first && i < items.first + items.n)
			grid_number(grid, p, judge->tenths[i - items.first] * 10);
		else
			grid_blank(grid, p);
	grid_number(grid, p, judge->total * 10);
	grid_text(grid, p, committee_counted(judge->counted));
}

static const struct grid *scores_of_all(const struct committee_report *r)
{
	struct pool *p = r->pool;
	const struct selection_rules *rules = &r->paper->loaded.frozen.rules;
	struct grid_column columns[SELECTION_ITEMS_MAX + 6] = {
		{"receipt_no", _("receipt no."), GRID_CODE}, {"firm", _("firm"), GRID_TEXT}, {"round", _("round"), GRID_CODE},
		{"judge", _("member"), GRID_CODE}};
	size_t n = 4;
	for (size_t i = 0; i < rules->n_items; i++)
		columns[n++] = (struct grid_column){pool_printf(p, "item_%d", rules->items[i].no),
											pool_printf(p, "%s (%d)", rules->items[i].name, rules->items[i].points), GRID_SCORE};
	columns[n++] = (struct grid_column){"total", _("total"), GRID_SCORE};
	columns[n++] = (struct grid_column){"counted", _("in the mean"), GRID_CODE};
	struct grid *grid = report_grid(p, columns, n);
	for (size_t i = 0; i < r->paper->n; i++)
		for (size_t round = 0; round < rules->n_rounds; round++) {
			const struct judge_parts parts = selection_parts(p, rules, r->paper->at[i].entry, round);
			for (size_t k = 0; k < parts.n; k++)
				put_judge(r, &r->paper->at[i], round, &parts.at[k], grid);
		}
	return grid;
}

void committee_tabs(const struct committee_report *r)
{
	const struct report_part tabs[] = {
		{.kind = REPORT_TABLE, .title = _("firms"), .grid = committee_facts(r)},
		{.kind = REPORT_TABLE, .title = _("scores by member"), .grid = scores_of_all(r)},
		{.kind = REPORT_TABLE, .title = _("What the members said"), .grid = committee_said(r, NULL)},
		{.kind = REPORT_TABLE, .title = _("Bonus and penalty as given"), .grid = committee_bonuses(r, NULL)},
		{.kind = REPORT_TABLE, .title = _("Conflicts of interest"), .grid = committee_conflicts(r, NULL)},
		{.kind = REPORT_TABLE, .title = _("history of the firms"), .grid = committee_history(r, NULL)},
		{.kind = REPORT_TABLE, .title = _("signs of double funding"), .grid = committee_duplicates(r, NULL)},
		{.kind = REPORT_TABLE, .title = _("Plan of costs as filed"), .grid = committee_costs(r, NULL)},
		{.kind = REPORT_TABLE, .title = _("Changed since the selection was run"), .grid = r->changed},
	};
	enum { ALWAYS = 7 };
	struct report_part *own = pool_alloc(r->pool, sizeof tabs);
	size_t n = 0;
	for (size_t i = 0; i < sizeof tabs / sizeof *tabs; i++)
		if (i < ALWAYS || grid_rows(tabs[i].grid))
			own[n++] = tabs[i];
	r->report->tabs = own;
	r->report->n_tabs = n;
}
