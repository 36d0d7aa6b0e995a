/* One firm on its own page of the paper for the committee. */
#include "report_committee.h"

#include "ppuri/filed_paper.h"
#include "ppuri/ident.h"
#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

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
	const struct grid row = {.columns = overview->columns, .n_columns = overview->n_columns,
							 .at = &overview->at[place * overview->n_columns], .n = overview->n_columns};
	add_table(r, (struct report_part){.title = _("Outcome"), .grid = report_pick(r->pool, &row, committee_columns(r, elsewhere))});
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

static void put_means(const struct committee_report *r, const struct evaluated *at, size_t round, struct grid *grid)
{
	const struct selection_rules *rules = &r->paper->loaded.frozen.rules;
	const struct selection_items items = selection_items_of(rules, round);
	grid_text(grid, r->pool, _("mean"));
	for (size_t i = 0; i < items.n; i++)
		committee_mean(grid, r->pool, selection_item_mean(rules, at->entry, items.first + i));
	committee_mean(grid, r->pool, selection_round_mean(rules, at->entry, round));
	grid_blank(grid, r->pool);
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
	put_means(r, at, round, grid);
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

/* What was said by who is in the mean: a member that keeps out has no say here either. */
static bool counts(const struct evaluated *at, const struct said *said)
{
	for (size_t i = 0; i < at->entry->n_scores; i++)
		if (at->entry->scores[i].round == said->round - 1 && strcmp(at->entry->scores[i].judge, said->account) == 0)
			return true;
	return false;
}

static void add_said(const struct committee_report *r, const struct evaluated *at)
{
	struct pool *p = r->pool;
	const struct selection_rules *rules = &r->paper->loaded.frozen.rules;
	const struct grid_column columns[] = {
		{"judge", _("member"), GRID_CODE}, {"round", _("round"), GRID_CODE}, {"comment", _("comment"), GRID_TEXT}};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < r->paper->said.n; i++) {
		const struct said *said = &r->paper->said.at[i];
		if (said->application_id != at->application.id || !counts(at, said))
			continue;
		grid_text(grid, p, committee_person(r->paper, said->account));
		grid_text(grid, p, term_name(&ROUNDS, rules->rounds[said->round - 1].kind));
		grid_text(grid, p, said->text);
	}
	if (grid_rows(grid))
		add_table(r, (struct report_part){.title = _("What the members said"), .grid = grid});
}

static void add_bonuses(const struct committee_report *r, const struct evaluated *at)
{
	struct pool *p = r->pool;
	const struct grid_column columns[] = {
		{"kind", _("bonus or penalty"), GRID_CODE}, {"name", _("name"), GRID_TEXT}, {"points", _("points"), GRID_SCORE}, {"ground", _("ground"), GRID_TEXT}};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < at->bonuses.n; i++) {
		const struct given_bonus *given = &at->bonuses.at[i];
		grid_text(grid, p, given->penalty ? _("penalty") : _("bonus"));
		grid_text(grid, p, given->name);
		grid_number(grid, p, given->tenths * 10);
		grid_text(grid, p, given->ground ? given->ground : given->paper ? paper_kind_name(given->paper) : NULL);
	}
	if (at->bonuses.n)
		add_table(r, (struct report_part){.title = _("Bonus and penalty as given"), .grid = grid});
}

static void add_conflicts(const struct committee_report *r, const struct evaluated *at)
{
	struct pool *p = r->pool;
	const struct grid_column columns[] = {{"judge", _("member"), GRID_CODE}, {"kind", _("conflict"), GRID_CODE},
										  {"ground", _("ground"), GRID_TEXT}, {"decision", _("decision"), GRID_CODE}};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < r->paper->conflicts.n; i++) {
		const struct conflict *conflict = &r->paper->conflicts.at[i];
		if (conflict->application_id != at->application.id)
			continue;
		grid_text(grid, p, committee_person(r->paper, conflict->account));
		grid_text(grid, p, term_name(&CONFLICTS, conflict->kind));
		grid_text(grid, p, conflict->ground);
		grid_text(grid, p, term_name(&CONFLICT_DECISIONS, conflict->decision));
	}
	if (grid_rows(grid))
		add_table(r, (struct report_part){.title = _("Conflicts of interest"), .grid = grid});
}

void committee_history_line(struct grid *grid, struct pool *p, const struct history_line *line)
{
	grid_text(grid, p, pool_printf(p, "%d", line->year));
	grid_text(grid, p, line->agency ? line->agency : _("this office"));
	grid_text(grid, p, line->program);
	grid_text(grid, p, line->title);
	grid_text(grid, p, line->state ? app_state_name(line->state) : _("supported"));
	if (line->has_won)
		grid_number(grid, p, line->won.n);
	else
		grid_blank(grid, p);
}

static void add_history(const struct committee_report *r, const struct evaluated *at)
{
	struct pool *p = r->pool;
	const struct grid_column columns[] = {{"year", _("year"), GRID_CODE}, {"agency", _("agency"), GRID_TEXT},
										  {"program", _("programme"), GRID_TEXT}, {"title", _("project"), GRID_TEXT},
										  {"state", _("state"), GRID_CODE}, {"granted", _("granted"), GRID_WON}};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < at->history.n; i++)
		committee_history_line(grid, p, &at->history.at[i]);
	if (at->history.n)
		add_table(r, (struct report_part){.title = _("History of five years"), .grid = grid, .total = true});
}

static void add_duplicates(const struct committee_report *r, const struct evaluated *at)
{
	struct pool *p = r->pool;
	const struct grid_column columns[] = {
		{"signs", _("in common"), GRID_TEXT}, {"firm", _("firm"), GRID_TEXT}, {"support", _("what may be the same"), GRID_TEXT}};
	struct grid *grid = report_grid(p, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < at->duplicates.n; i++) {
		const struct duplicate *duplicate = &at->duplicates.at[i];
		grid_text(grid, p, duplicate_signs_words(p, duplicate));
		grid_text(grid, p, duplicate->firm_name);
		grid_text(grid, p, duplicate_words(p, duplicate));
	}
	if (at->duplicates.n)
		add_table(r, (struct report_part){.title = _("Signs of double funding, for people to look at"), .grid = grid});
}

void committee_firm(const struct committee_report *r, const struct grid *overview, size_t place)
{
	const struct evaluated *at = &r->paper->at[place];
	add_head(r, at);
	add_outcome(r, overview, place);
	add_scores(r, at);
	add_said(r, at);
	add_bonuses(r, at);
	add_conflicts(r, at);
	add_history(r, at);
	add_duplicates(r, at);
}
