/* What is known of the firms in lists: of one firm for its page, and of all of them for a sheet. */
#include "report_committee.h"

#include "ppuri/filed_paper.h"
#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

enum { WHOSE = 2, LIST_COLUMNS_MAX = 6 };

struct list {
	const struct committee_report *r;
	struct grid *grid;
	bool whose; /* each row begins with the receipt number and the firm */
};

typedef void put_rows(const struct list *list, const struct evaluated *at);

static const struct grid *make_list(const struct committee_report *r, const struct evaluated *one, const struct grid_column *columns, size_t n,
									put_rows *put)
{
	struct grid_column all[WHOSE + LIST_COLUMNS_MAX] = {{"receipt_no", _("receipt no."), GRID_CODE}, {"firm", _("firm"), GRID_TEXT}};
	memcpy(&all[WHOSE], columns, n * sizeof *columns);
	const struct list list = {r, one ? report_grid(r->pool, columns, n) : report_grid(r->pool, all, WHOSE + n), !one};
	for (size_t i = 0; i < r->paper->n; i++)
		if (!one || one == &r->paper->at[i])
			put(&list, &r->paper->at[i]);
	return list.grid;
}

static void begin_row(const struct list *list, const struct evaluated *at)
{
	if (!list->whose)
		return;
	grid_text(list->grid, list->r->pool, at->application.receipt_no);
	grid_text(list->grid, list->r->pool, at->application.firm.name);
}

/* What was said by who is in the mean: a member that keeps out has no say here either. */
static bool counts(const struct evaluated *at, const struct said *said)
{
	for (size_t i = 0; i < at->entry->n_scores; i++)
		if (at->entry->scores[i].round == said->round - 1 && strcmp(at->entry->scores[i].judge, said->account) == 0)
			return true;
	return false;
}

static void put_said(const struct list *list, const struct evaluated *at)
{
	const struct committee_paper *paper = list->r->paper;
	struct pool *p = list->r->pool;
	for (size_t i = 0; i < paper->said.n; i++) {
		const struct said *said = &paper->said.at[i];
		if (said->application_id != at->application.id || !counts(at, said))
			continue;
		begin_row(list, at);
		grid_text(list->grid, p, committee_person(paper, said->account));
		grid_text(list->grid, p, term_name(&ROUNDS, paper->loaded.frozen.rules.rounds[said->round - 1].kind));
		grid_text(list->grid, p, said->text);
	}
}

const struct grid *committee_said(const struct committee_report *r, const struct evaluated *one)
{
	const struct grid_column columns[] = {
		{"judge", _("member"), GRID_CODE}, {"round", _("round"), GRID_CODE}, {"comment", _("comment"), GRID_TEXT}};
	return make_list(r, one, columns, sizeof columns / sizeof *columns, put_said);
}

static void put_bonuses(const struct list *list, const struct evaluated *at)
{
	struct pool *p = list->r->pool;
	for (size_t i = 0; i < at->bonuses.n; i++) {
		const struct given_bonus *given = &at->bonuses.at[i];
		begin_row(list, at);
		grid_text(list->grid, p, given->penalty ? _("penalty") : _("bonus"));
		grid_text(list->grid, p, given->name);
		grid_number(list->grid, p, given->tenths * 10);
		grid_text(list->grid, p, given->ground ? given->ground : given->paper ? paper_kind_name(given->paper) : NULL);
	}
}

const struct grid *committee_bonuses(const struct committee_report *r, const struct evaluated *one)
{
	const struct grid_column columns[] = {
		{"kind", _("bonus or penalty"), GRID_CODE}, {"name", _("name"), GRID_TEXT}, {"points", _("points"), GRID_SCORE}, {"ground", _("ground"), GRID_TEXT}};
	return make_list(r, one, columns, sizeof columns / sizeof *columns, put_bonuses);
}

static void put_costs(const struct list *list, const struct evaluated *at)
{
	struct pool *p = list->r->pool;
	for (size_t i = 0; i < at->costs.n; i++) {
		const struct cost_line *line = &at->costs.at[i];
		struct won total = {0};
		struct err unsummed;
		begin_row(list, at);
		grid_named(list->grid, p, line->category, cost_category_name(line->category));
		grid_number(list->grid, p, line->won.support.n);
		grid_number(list->grid, p, line->won.own_cash.n);
		grid_number(list->grid, p, line->won.own_kind.n);
		if (cost_sums_total(&line->won, &total, &unsummed))
			grid_number(list->grid, p, total.n);
		else
			grid_blank(list->grid, p);
	}
}

const struct grid *committee_costs(const struct committee_report *r, const struct evaluated *one)
{
	const struct grid_column columns[] = {{"category", _("cost category"), GRID_TEXT}, {"support", _("subsidy"), GRID_WON},
										  {"own_cash", _("own share in cash"), GRID_WON}, {"own_kind", _("own share in kind"), GRID_WON},
										  {"total", _("total"), GRID_WON}};
	return make_list(r, one, columns, sizeof columns / sizeof *columns, put_costs);
}

static void put_conflicts(const struct list *list, const struct evaluated *at)
{
	const struct committee_paper *paper = list->r->paper;
	struct pool *p = list->r->pool;
	for (size_t i = 0; i < paper->conflicts.n; i++) {
		const struct conflict *conflict = &paper->conflicts.at[i];
		if (conflict->application_id != at->application.id)
			continue;
		begin_row(list, at);
		grid_text(list->grid, p, committee_person(paper, conflict->account));
		grid_text(list->grid, p, term_name(&CONFLICTS, conflict->kind));
		grid_text(list->grid, p, conflict->ground);
		grid_text(list->grid, p, term_name(&CONFLICT_DECISIONS, conflict->decision));
	}
}

const struct grid *committee_conflicts(const struct committee_report *r, const struct evaluated *one)
{
	const struct grid_column columns[] = {{"judge", _("member"), GRID_CODE}, {"kind", _("conflict"), GRID_CODE},
										  {"ground", _("ground"), GRID_TEXT}, {"decision", _("decision"), GRID_CODE}};
	return make_list(r, one, columns, sizeof columns / sizeof *columns, put_conflicts);
}

static void put_history(const struct list *list, const struct evaluated *at)
{
	struct grid *grid = list->grid;
	struct pool *p = list->r->pool;
	for (size_t i = 0; i < at->history.n; i++) {
		const struct history_line *line = &at->history.at[i];
		begin_row(list, at);
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
}

const struct grid *committee_history(const struct committee_report *r, const struct evaluated *one)
{
	const struct grid_column columns[] = {{"year", _("year"), GRID_CODE}, {"agency", _("agency"), GRID_TEXT},
										  {"program", _("programme"), GRID_TEXT}, {"title", _("project"), GRID_TEXT},
										  {"state", _("state"), GRID_CODE}, {"granted", _("granted"), GRID_WON}};
	return make_list(r, one, columns, sizeof columns / sizeof *columns, put_history);
}

static void put_duplicates(const struct list *list, const struct evaluated *at)
{
	struct pool *p = list->r->pool;
	for (size_t i = 0; i < at->duplicates.n; i++) {
		const struct duplicate *duplicate = &at->duplicates.at[i];
		begin_row(list, at);
		grid_text(list->grid, p, duplicate_signs_words(p, duplicate));
		grid_text(list->grid, p, duplicate->firm_name);
		grid_text(list->grid, p, duplicate_words(p, duplicate));
	}
}

const struct grid *committee_duplicates(const struct committee_report *r, const struct evaluated *one)
{
	const struct grid_column columns[] = {
		{"signs", _("in common"), GRID_TEXT}, {"of", _("firm in question"), GRID_TEXT}, {"support", _("what may be the same"), GRID_TEXT}};
	return make_list(r, one, columns, sizeof columns / sizeof *columns, put_duplicates);
}
