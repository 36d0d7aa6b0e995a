#include "committee_paper.h"

#include "call_acts.h"

#include "ppuri/store/application.h"
#include "ppuri/store/bonus.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/conflict.h"
#include "ppuri/store/cost.h"
#include "ppuri/store/duplicate.h"
#include "ppuri/store/history.h"
#include "ppuri/tr.h"

#include <string.h>

static void find_spread(const struct selection_rules *rules, struct evaluated *firm)
{
	const struct selection_entry *entry = firm->entry;
	firm->last_round = -1;
	for (size_t i = 0; i < entry->n_scores; i++)
		if (entry->scores[i].round > firm->last_round)
			firm->last_round = entry->scores[i].round;
	for (size_t i = 0; i < entry->n_scores; i++) {
		int32_t total = selection_total(rules, &entry->scores[i]);
		if (entry->scores[i].round != firm->last_round)
			continue;
		if (!firm->spread.judges || total < firm->spread.lowest)
			firm->spread.lowest = total;
		if (!firm->spread.judges || total > firm->spread.highest)
			firm->spread.highest = total;
		firm->spread.judges++;
	}
}

/* The history without the application that the paper is about. */
static bool read_history(struct work *w, int year, struct evaluated *firm, struct err *e)
{
	struct history all;
	const struct history_span span = {year - DUPLICATE_YEARS, w->now};
	if (!history_read(w->db, w->pool, &firm->now->firm, &span, &all, e))
		return false;
	for (size_t i = 0; i < all.n; i++) {
		const struct history_line *line = &all.at[i];
		if (line->year > year || (line->application && strcmp(line->application, firm->application.receipt_no) == 0))
			continue;
		*POOL_PUSH(w->pool, &firm->history) = *line;
		firm->supports.n += line->supported;
		if (line->supported && line->has_won && !won_add(firm->supports.sum, line->won, &firm->supports.sum, e))
			return false;
	}
	return true;
}

static bool stood_at(const struct given_bonus *given, struct moment then)
{
	return given->given_at.unix_seconds <= then.unix_seconds && (!given->removed || given->removed_at.unix_seconds > then.unix_seconds);
}

/* Those that the selection was run with. */
static bool read_bonuses(struct work *w, struct moment run_at, struct evaluated *firm, struct err *e)
{
	struct given_bonus_list all;
	if (!given_bonuses_read(w->db, w->pool, firm->application.id, &all, e))
		return false;
	for (size_t i = 0; i < all.n; i++)
		if (stood_at(&all.at[i], run_at))
			*POOL_PUSH(w->pool, &firm->bonuses) = all.at[i];
	return true;
}

static bool read_costs(struct work *w, struct evaluated *firm, struct err *e)
{
	struct cost_plan filed;
	return cost_plan_filed(w->db, w->pool, firm->application.id, &filed, e) && cost_plan_by_category(w->pool, &filed, &firm->costs, e);
}

static bool read_told(struct work *w, const struct committee_paper *paper, struct evaluated *firm, struct err *e)
{
	return read_history(w, paper->call.fiscal_year, firm, e) &&
		   duplicates_read(w->db, w->pool, firm->now, true, &firm->duplicates, e) &&
		   read_bonuses(w, paper->loaded.stored.run_at, firm, e) && read_costs(w, firm, e);
}

static const char *blind_of(struct pool *p, const struct blind_numbers *numbers, int64_t application)
{
	for (size_t i = 0; i < numbers->n; i++)
		if (numbers->at[i].application_id == application)
			return blind_name(p, numbers->at[i].no);
	return NULL;
}

/* By entry: both lists are in the order of the bytes of the receipt numbers. */
static const struct application **by_entry(struct pool *p, const struct loaded *loaded, const struct application_list *all)
{
	const struct application **found = pool_alloc(p, (loaded->rows.n + 1) * sizeof *found);
	for (size_t i = 0, at = 0; i < loaded->rows.n; i++) {
		while (at < all->n && all->at[at].id != loaded->rows.at[i].application_id)
			at++;
		if (at == all->n)
			bug("the application of %s is not among those of its call", loaded->rows.at[i].receipt_no);
		found[i] = &all->at[at];
	}
	return found;
}

static struct application as_judged(const struct application *now, const struct judged_facts *judged)
{
	struct application application = *now;
	application.title = judged->title;
	application.firm.name = judged->firm_name;
	application.firm.size = judged->size;
	application.firm.address = judged->address;
	application.firm.workers = judged->workers;
	application.firm.technology = judged->technology;
	return application;
}

static bool read_firms(struct work *w, struct committee_paper *paper, struct err *e)
{
	const struct frozen *frozen = &paper->loaded.frozen;
	struct application_list all;
	struct blind_numbers blind;
	if (!application_list_read(w->db, w->pool, &(struct application_filter){.call = paper->call.code}, &all, e) ||
		!blind_numbers_read(w->db, w->pool, paper->call.id, &blind, e))
		return false;
	const struct application **applications = by_entry(w->pool, &paper->loaded, &all);
	paper->n = frozen->n;
	paper->at = pool_alloc(w->pool, (frozen->n + 1) * sizeof *paper->at);
	for (size_t i = 0; i < frozen->n; i++) {
		const struct selection_line *line = &frozen->lines[i];
		paper->at[i] = (struct evaluated){
			.application = as_judged(applications[line->entry], &paper->loaded.rows.at[line->entry].judged),
			.now = applications[line->entry],
			.line = line,
			.entry = &frozen->entries[line->entry],
			.blind = blind_of(w->pool, &blind, applications[line->entry]->id),
		};
		find_spread(&frozen->rules, &paper->at[i]);
	}
	return true;
}

static bool is_counted(const struct frozen *frozen, const char *account, int round)
{
	for (size_t i = 0; i < frozen->n; i++)
		for (size_t k = 0; k < frozen->entries[i].n_scores; k++)
			if (frozen->entries[i].scores[k].round == round - 1 && strcmp(frozen->entries[i].scores[k].judge, account) == 0)
				return true;
	return false;
}

void committee_match(struct committee *committee, const struct frozen *frozen)
{
	for (size_t i = 0; i < committee->n; i++) {
		struct member *member = &committee->at[i];
		member->rounds = 0;
		for (int round = 1; round <= (int)frozen->rules.n_rounds; round++)
			member->rounds |= (unsigned)is_counted(frozen, member->account, round) << round;
	}
}

bool committee_figures_read(struct work *w, const char *code, struct committee_paper *ret, struct err *e)
{
	struct committee_paper paper = {0};
	if (!selection_open(w, code, &paper.call, &paper.loaded, e) || !call_is_not_sealed(w, &paper.call, e) ||
		!committee_read_all(w->db, w->pool, paper.call.id, &paper.committee, e) || !read_firms(w, &paper, e))
		return false;
	committee_match(&paper.committee, &paper.loaded.frozen);
	*ret = paper;
	return true;
}

bool committee_paper_read(struct work *w, const char *code, struct committee_paper *ret, struct err *e)
{
	struct committee_paper paper = {0};
	if (!committee_figures_read(w, code, &paper, e) ||
		!conflict_list_read(w->db, w->pool, &(struct conflict_filter){.call = paper.call.id}, &paper.conflicts, e) ||
		!said_list_read(w->db, w->pool, paper.call.id, &paper.said, e))
		return false;
	for (size_t i = 0; i < paper.n; i++)
		if (!read_told(w, &paper, &paper.at[i], e))
			return false;
	*ret = paper;
	return true;
}

const char *committee_person(const struct committee_paper *paper, const char *account)
{
	for (size_t i = 0; i < paper->committee.n; i++)
		if (strcmp(paper->committee.at[i].account, account) == 0)
			return paper->committee.at[i].person_name;
	return account;
}
