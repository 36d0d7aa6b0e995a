/* One firm on its own page of the paper for the committee. */
#include "report_committee.h"

#include "ppuri/ident.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

static void add_table(const struct committee_report *r, struct report_part part)
{
	part.kind = REPORT_TABLE;
	part.paper_only = true;
	report_add(r->pool, r->report, part);
}

static const char *facts_text(struct pool *p, const struct evaluated *at)
{
	const struct firm *firm = &at->application.firm;
	char number[BIZ_NO_TEXT];
	const char *region = committee_region(p, firm);
	const char *text = pool_printf(p, "%s · %s", at->application.title, biz_no_text(firm->biz_no, number));
	if (firm->size)
		text = pool_printf(p, "%s · %s", text, term_name(&SIZES, firm->size));
	if (region)
		text = pool_printf(p, "%s · %s", text, region);
	if (firm->workers >= 0)
		text = pool_printf(p, "%s · %s", text, pool_printf(p, _("%lld workers"), (long long)firm->workers));
	if (firm->technology)
		text = pool_printf(p, "%s · %s", text, term_name(&TECHNOLOGIES, firm->technology));
	if (!at->history.n)
		text = pool_printf(p, "%s · %s", text, _("no other application and no support in five years"));
	return text;
}

static void add_head(const struct committee_report *r, const struct evaluated *at)
{
	struct pool *p = r->pool;
	const char *verdict = committee_verdict(p, at->line);
	const char *place = at->line->rank ? pool_printf(p, _("place %d, %s"), at->line->rank, verdict) : verdict;
	const char *title = pool_printf(p, "%s (%s) · %s", at->application.firm.name, at->application.receipt_no, place);
	if (at->blind)
		title = pool_printf(p, _("%s · judged as %s"), title, at->blind);
	report_add(p, r->report, (struct report_part){.kind = REPORT_NOTE, .title = title, .text = facts_text(p, at), .page = true, .bookmark = title,
												  .paper_only = true});
}

/* Its row of the overview. */
static void add_outcome(const struct committee_report *r, const struct grid *overview, size_t place)
{
	static const char *const elsewhere[] = {"place", "receipt_no", "firm", "blind", NULL};
	add_table(r, (struct report_part){.title = _("Outcome"), .grid = report_rows(r->pool, overview, place, place + 1),
									  .columns = committee_columns(r, elsewhere)});
}

const char *committee_counted(enum judged counted)
{
	switch (counted) {
	case JUDGED_COUNTED:
		return _("counts");
	case JUDGED_LOWEST:
		return _("left out: lowest");
	case JUDGED_HIGHEST:
		return _("left out: highest");
	}
	bug("a total of no kind");
}

static struct grid *scores_grid(const struct committee_report *r, size_t round)
{
	struct pool *p = r->pool;
	const struct selection_rules *rules = &r->paper->loaded.frozen.rules;
	const struct selection_items items = selection_items_of(rules, round);
	struct grid_column columns[SELECTION_ITEMS_MAX + 3] = {{"judge", _("member"), GRID_CODE}};
	size_t n = 1;
	for (size_t i = 0; i < items.n; i++) {
		const struct selection_item *item = &rules->items[items.first + i];
		columns[n++] = (struct grid_column){pool_printf(p, "item_%d", item->no), pool_printf(p, "%s (%d)", item->name, item->points),
											GRID_SCORE};
	}
	columns[n++] = (struct grid_column){"total", _("total"), GRID_SCORE};
	columns[n++] = (struct grid_column){"counted", _("in the mean"), GRID_CODE};
	return report_grid(p, columns, n);
}

static struct mean mean_of_all(const struct judge_parts *judges)
{
	struct mean mean = {0, (int64_t)judges->n};
	for (size_t i = 0; i < judges->n; i++)
		mean.sum += judges->at[i].total;
	return mean;
}

static bool leaves_out(const struct judge_parts *judges)
{
	for (size_t i = 0; i < judges->n; i++)
		if (judges->at[i].counted != JUDGED_COUNTED)
			return true;
	return false;
}

/* An item has its mean of all members, so the total beside it is of all too; the one that counts stands in a row of its own. */
static void put_means(const struct committee_report *r, const struct evaluated *at, size_t round, const struct judge_parts *judges,
					  struct grid *grid)
{
	struct pool *p = r->pool;
	const struct selection_rules *rules = &r->paper->loaded.frozen.rules;
	const struct selection_items items = selection_items_of(rules, round);
	bool two = leaves_out(judges);
	grid_text(grid, p, two ? _("mean of all") : _("mean"));
	for (size_t i = 0; i < items.n; i++)
		committee_mean(grid, p, selection_item_mean(rules, at->entry, items.first + i));
	committee_mean(grid, p, mean_of_all(judges));
	grid_blank(grid, p);
	if (!two)
		return;
	grid_text(grid, p, _("mean that counts"));
	for (size_t i = 0; i < items.n; i++)
		grid_blank(grid, p);
	committee_mean(grid, p, selection_round_mean(rules, at->entry, round));
	grid_text(grid, p, _("without lowest and highest"));
}

static void add_scores_of(const struct committee_report *r, const struct evaluated *at, size_t round, const struct judge_parts *judges)
{
	struct pool *p = r->pool;
	const struct selection_rules *rules = &r->paper->loaded.frozen.rules;
	struct grid *grid = scores_grid(r, round);
	size_t *cut = pool_alloc(p, sizeof *cut), items = selection_items_of(rules, round).n;
	for (size_t i = 0; i < judges->n; i++) {
		const struct judge_part *judge = &judges->at[i];
		grid_text(grid, p, committee_person(r->paper, judge->judge));
		for (size_t k = 0; k < items; k++)
			grid_number(grid, p, judge->tenths[k] * 10);
		grid_number(grid, p, judge->total * 10);
		grid_text(grid, p, committee_counted(judge->counted));
	}
	put_means(r, at, round, judges, grid);
	*cut = judges->n;
	add_table(r, (struct report_part){.title = pool_printf(p, _("Scores: %s"), term_name(&ROUNDS, rules->rounds[round].kind)), .grid = grid,
									  .cuts = cut, .n_cuts = 1, .keys = 1});
}

static void add_scores(const struct committee_report *r, const struct evaluated *at)
{
	const struct selection_rules *rules = &r->paper->loaded.frozen.rules;
	for (size_t round = 0; round < rules->n_rounds; round++) {
		const struct judge_parts judges = selection_parts(r->pool, rules, at->entry, round);
		if (judges.n)
			add_scores_of(r, at, round, &judges);
	}
}

static void add_list(const struct committee_report *r, const char *title, const struct grid *list, bool total)
{
	if (grid_rows(list))
		add_table(r, (struct report_part){.title = title, .grid = list, .total = total});
}

void committee_firm(const struct committee_report *r, const struct grid *overview, size_t place)
{
	const struct evaluated *at = &r->paper->at[place];
	add_head(r, at);
	add_outcome(r, overview, place);
	add_scores(r, at);
	add_list(r, _("What the members said"), committee_said(r, at), false);
	add_list(r, _("Plan of costs as filed"), committee_costs(r, at), true);
	add_list(r, _("Bonus and penalty as given"), committee_bonuses(r, at), false);
	add_list(r, _("Conflicts of interest"), committee_conflicts(r, at), false);
	add_list(r, _("History of five years"), committee_history(r, at), true);
	add_list(r, _("Signs of double funding, for people to look at"), committee_duplicates(r, at), false);
}
