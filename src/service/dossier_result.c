#include "dossier.h"
#include "report_committee.h"

#include "ppuri/store/bonus.h"
#include "ppuri/store/placement.h"
#include "ppuri/store/review.h"

#include <string.h>

static const char *login_of(const struct committee_paper *paper, int64_t account)
{
	const struct member *member = committee_member(&paper->committee, account);
	return member ? member->account : NULL;
}

/* Whether what this member gave in this round is in the frozen input. */
static bool counts(const struct evaluated *at, const char *account, int round)
{
	for (size_t i = 0; i < at->entry->n_scores; i++)
		if (at->entry->scores[i].round == round && strcmp(at->entry->scores[i].judge, account) == 0)
			return true;
	return false;
}

static const struct selection_item *item_numbered(const struct selection_rules *rules, int no)
{
	for (size_t i = 0; i < rules->n_items; i++)
		if (rules->items[i].no == no)
			return &rules->items[i];
	return NULL;
}

static void add_score(const struct dossier *d, const struct evaluated *at, const struct score *score, struct grid *grid)
{
	struct pool *p = d->w->pool;
	const struct selection_rules *rules = &d->paper.loaded.frozen.rules;
	const struct selection_item *item = item_numbered(rules, score->no);
	const char *account = login_of(&d->paper, score->account_id);
	if (!item || !account)
		return;
	grid_text(grid, p, at->application.receipt_no);
	grid_text(grid, p, at->application.firm.name);
	grid_text(grid, p, rules->rounds[item->round].kind);
	grid_text(grid, p, account);
	grid_number(grid, p, item->no);
	grid_text(grid, p, item->name);
	grid_number(grid, p, item->points);
	grid_number(grid, p, score->tenths * 10);
	grid_text(grid, p, counts(at, account, item->round) ? "yes" : "no");
}

/* Every score that was given, those too that do not count. */
static bool add_scores(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE}, {"firm", "", GRID_TEXT}, {"round", "", GRID_CODE},  {"member", "", GRID_CODE},
		{"item", "", GRID_COUNT},      {"name", "", GRID_TEXT}, {"of", "", GRID_COUNT},    {"points", "", GRID_SCORE},
		{"counts", "", GRID_CODE},
	};
	struct grid *grid = DOSSIER_GRID(d, columns);
	for (size_t i = 0; i < d->paper.n; i++) {
		struct score_list list;
		if (!score_list_read(d->w->db, d->w->pool, d->paper.at[i].application.id, &list, e))
			return false;
		for (size_t k = 0; k < list.n; k++)
			add_score(d, &d->paper.at[i], &list.at[k], grid);
	}
	bundle_add_table(&d->bundle, "scores/scores", grid);
	return true;
}

static const char *receipt_of(const struct committee_paper *paper, int64_t application)
{
	for (size_t i = 0; i < paper->n; i++)
		if (paper->at[i].application.id == application)
			return paper->at[i].application.receipt_no;
	return NULL;
}

static void add_comments(struct dossier *d)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE}, {"round", "", GRID_COUNT}, {"member", "", GRID_CODE}, {"comment", "", GRID_TEXT}};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	for (size_t i = 0; i < d->paper.said.n; i++) {
		const struct said *said = &d->paper.said.at[i];
		const char *receipt_no = receipt_of(&d->paper, said->application_id);
		if (!receipt_no)
			continue;
		grid_text(grid, p, receipt_no);
		grid_number(grid, p, said->round);
		grid_text(grid, p, said->account);
		grid_text(grid, p, said->text);
	}
	bundle_add_table(&d->bundle, "scores/comments", grid);
}

static const char *counted_code(enum judged counted)
{
	static const char *const codes[] = {[JUDGED_COUNTED] = "counted", [JUDGED_LOWEST] = "lowest", [JUDGED_HIGHEST] = "highest"};
	return codes[counted];
}

/* Which totals make the mean of a round, and which were left out of it. */
static void add_totals(struct dossier *d)
{
	const struct grid_column columns[] = {{"receipt_no", "", GRID_CODE}, {"round", "", GRID_CODE}, {"member", "", GRID_CODE},
										  {"total", "", GRID_SCORE}, {"in_mean", "", GRID_CODE}};
	struct pool *p = d->w->pool;
	const struct selection_rules *rules = &d->paper.loaded.frozen.rules;
	struct grid *grid = DOSSIER_GRID(d, columns);
	for (size_t i = 0; i < d->paper.n; i++)
		for (size_t round = 0; round < rules->n_rounds; round++) {
			const struct judge_parts parts = selection_parts(p, rules, d->paper.at[i].entry, round);
			for (size_t k = 0; k < parts.n; k++) {
				grid_text(grid, p, d->paper.at[i].application.receipt_no);
				grid_text(grid, p, rules->rounds[round].kind);
				grid_text(grid, p, parts.at[k].judge);
				grid_number(grid, p, parts.at[k].total * 10);
				grid_text(grid, p, counted_code(parts.at[k].counted));
			}
		}
	bundle_add_table(&d->bundle, "reckoning/totals", grid);
}

/* What was taken back with the rest. */
static bool add_bonuses(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE}, {"kind", "", GRID_CODE},      {"name", "", GRID_TEXT},       {"points", "", GRID_SCORE},
		{"paper", "", GRID_CODE},      {"ground", "", GRID_TEXT},    {"given_by", "", GRID_CODE},   {"given_at", "", GRID_MOMENT},
		{"removed_by", "", GRID_CODE}, {"removed_at", "", GRID_MOMENT}, {"removed_reason", "", GRID_TEXT},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	for (size_t i = 0; i < d->paper.n; i++) {
		struct given_bonus_list list;
		if (!given_bonuses_read(d->w->db, p, d->paper.at[i].application.id, &list, e))
			return false;
		for (size_t k = 0; k < list.n; k++) {
			const struct given_bonus *given = &list.at[k];
			grid_text(grid, p, d->paper.at[i].application.receipt_no);
			grid_text(grid, p, given->penalty ? "penalty" : "bonus");
			grid_text(grid, p, given->name);
			grid_number(grid, p, given->tenths * 10);
			grid_text(grid, p, given->paper);
			grid_text(grid, p, given->ground);
			grid_text(grid, p, given->given_by);
			dossier_moment(grid, p, true, given->given_at);
			grid_text(grid, p, given->removed_by);
			dossier_moment(grid, p, given->removed, given->removed_at);
			grid_text(grid, p, given->removed_reason);
		}
	}
	bundle_add_table(&d->bundle, "reckoning/bonuses", grid);
	return true;
}

static bool add_placements(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE}, {"placed", "", GRID_CODE},      {"reason", "", GRID_TEXT},       {"asked_by", "", GRID_CODE},
		{"asked_at", "", GRID_MOMENT}, {"approved_by", "", GRID_CODE}, {"approved_at", "", GRID_MOMENT}, {"dropped_by", "", GRID_CODE},
		{"dropped_at", "", GRID_MOMENT},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct placement_list list;
	if (!placement_list_read(d->w->db, p, &(struct placement_filter){.call = d->paper.call.id, .all = true}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const struct placement *at = &list.at[i];
		grid_text(grid, p, at->receipt_no);
		grid_text(grid, p, at->placed);
		grid_text(grid, p, at->reason);
		grid_text(grid, p, at->asked_by_name);
		dossier_moment(grid, p, true, at->asked_at);
		grid_text(grid, p, at->approved_by);
		dossier_moment(grid, p, at->approved_by != NULL, at->approved_at);
		grid_text(grid, p, at->dropped_by);
		dossier_moment(grid, p, at->dropped_by != NULL, at->dropped_at);
	}
	bundle_add_table(&d->bundle, "reckoning/placements", grid);
	return true;
}

static bool add_proposed(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"receipt_no", "", GRID_CODE},  {"sum", "", GRID_WON},           {"reason", "", GRID_TEXT}, {"proposed_by", "", GRID_CODE},
		{"proposed_at", "", GRID_MOMENT}, {"dropped_by", "", GRID_CODE}, {"dropped_at", "", GRID_MOMENT},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct proposed_sum_list list;
	if (!proposed_sum_list_read(d->w->db, p, &(struct placement_filter){.call = d->paper.call.id, .all = true}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const struct proposed_sum *at = &list.at[i];
		grid_text(grid, p, at->receipt_no);
		grid_number(grid, p, at->sum.n);
		grid_text(grid, p, at->reason);
		grid_text(grid, p, at->proposed_by);
		dossier_moment(grid, p, true, at->proposed_at);
		grid_text(grid, p, at->dropped_by);
		dossier_moment(grid, p, at->dropped_by != NULL, at->dropped_at);
	}
	bundle_add_table(&d->bundle, "reckoning/proposed-sums", grid);
	return true;
}

static void add_deliberation(struct dossier *d)
{
	const struct grid_column columns[] = {
		{"body", "", GRID_TEXT},   {"held_on", "", GRID_DATE}, {"number", "", GRID_TEXT}, {"outcome", "", GRID_CODE},
		{"reason", "", GRID_TEXT}, {"recorded_by", "", GRID_CODE}, {"recorded_at", "", GRID_MOMENT},
	};
	struct pool *p = d->w->pool;
	const struct deliberation *deliberation = d->paper.loaded.deliberation;
	struct grid *grid = DOSSIER_GRID(d, columns);
	if (!deliberation)
		return;
	grid_text(grid, p, deliberation->body);
	report_date(grid, p, deliberation->held_on);
	grid_text(grid, p, deliberation->number);
	grid_text(grid, p, deliberation->outcome);
	grid_text(grid, p, deliberation->reason);
	grid_text(grid, p, deliberation->recorded_by);
	dossier_moment(grid, p, true, deliberation->recorded_at);
	bundle_add_table(&d->bundle, "reckoning/deliberation", grid);
}

bool dossier_result(struct dossier *d, struct err *e)
{
	const struct committee_report overview = {.pool = d->w->pool, .paper = &d->paper};
	if (!add_scores(d, e))
		return false;
	add_comments(d);
	bundle_add_table(&d->bundle, "reckoning/ranking", committee_overview(&overview));
	add_totals(d);
	add_deliberation(d);
	return add_bonuses(d, e) && add_placements(d, e) && add_proposed(d, e) && dossier_scores_paper(d, e);
}
