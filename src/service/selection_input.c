#include "selection_input.h"

#include "bonus_proof.h"
#include "call_acts.h"
#include "committee_acts.h"
#include "judging.h"

#include "ppuri/store/application.h"
#include "ppuri/store/conflict.h"
#include "ppuri/store/placement.h"
#include "ppuri/store/round.h"
#include "ppuri/store/selection_input.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

#define EARLIER_MONTHS (5 * 12) /* 지보령 §4②: the subsidies of the last five years */

/* All that is known of the applications, and how far it was walked: they are taken in the order of their receipt numbers. */
struct gathering {
	struct work *w;
	const struct call *call;
	struct selection_rules rules;
	struct judge_list judges;
	struct given_score_list scores;
	struct received_numbers kept_out, bonus, earlier, fallen, approved;
	size_t round; /* index of the one in hand */
	struct placement_list placements;
	struct proposed_sum_list proposed;
	size_t at_kept_out, at_bonus, at_earlier, at_fallen, at_approved, at_placement, at_proposed;
};

static bool has_ended(struct work *w, const struct call *call, struct err *e)
{
	char until[DATE_TEXT_MAX];
	if (strcmp(call_state_at(call, w->now), "OPEN") != 0)
		return true;
	return err_set(e, ERR_REFUSED, _("the call %s takes applications until %s; select after that"), call->code,
				   moment_letter(call->closes_at, until));
}

static bool has_locked(const struct judge *judge, size_t round)
{
	return judge->rounds >> (round + 1) & 1;
}

static bool all_have_locked(const struct gathering *g, struct err *e)
{
	const char *names = "";
	size_t sitting = 0;
	for (size_t i = 0; i < g->judges.n; i++)
		sitting += g->judges.at[i].sits;
	if (!sitting) {
		err_set(e, ERR_REFUSED, _("the call %s has no committee"), g->call->code);
		return err_hint(e, _("assign reviewers first: ppuri review assign --call %s REVIEWER"), g->call->code);
	}
	for (size_t i = 0; i < g->judges.n; i++)
		if (g->judges.at[i].sits && !has_locked(&g->judges.at[i], g->round))
			names = pool_printf(g->w->pool, "%s%s%s", names, *names ? ", " : "", g->judges.at[i].account);
	if (!*names)
		return true;
	err_set(e, ERR_REFUSED, _("not every member has locked the evaluation of the call %s yet: %s"), g->call->code, names);
	return err_hint(e, _("see: ppuri review progress --call %s"), g->call->code);
}

static int by_receipt(const void *left, const void *right)
{
	const struct application *a = left, *b = right;
	return strcmp(a->receipt_no, b->receipt_no);
}

static int by_id(const void *left, const void *right)
{
	int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
	return (a > b) - (a < b);
}

static bool read_evaluated(struct work *w, const struct call *call, struct application_list *ret, struct err *e)
{
	struct application_list all, list = {0};
	struct application_ids evaluated;
	if (!application_list_read(w->db, w->pool, &(struct application_filter){.call = call->code}, &all, e) ||
		!evaluated_read(w->db, w->pool, call->id, &evaluated, e))
		return false;
	for (size_t i = 0; i < all.n && evaluated.n; i++)
		if (bsearch(&all.at[i].id, evaluated.at, evaluated.n, sizeof *evaluated.at, by_id))
			*POOL_PUSH(w->pool, &list) = all.at[i];
	if (list.n)
		qsort(list.at, list.n, sizeof *list.at, by_receipt);
	*ret = list;
	return true;
}

static bool read_applications(struct work *w, const struct call *call, struct application_list *ret, struct err *e)
{
	struct application_list list;
	if (!read_evaluated(w, call, &list, e))
		return false;
	if (!list.n)
		return err_set(e, ERR_REFUSED, _("no application to the call %s is under evaluation"), call->code);
	*ret = list;
	return true;
}

/* Where somebody is to be placed nobody knows yet; of those that were put off nobody needs to. */
static bool none_waits(const struct gathering *g, const struct application_list *applications, struct err *e)
{
	for (size_t i = 0; i < g->placements.n; i++) {
		const struct placement *placement = &g->placements.at[i];
		const struct application wanted = {.receipt_no = placement->receipt_no};
		if (placement->approved_by || !bsearch(&wanted, applications->at, applications->n, sizeof wanted, by_receipt))
			continue;
		err_set(e, ERR_REFUSED, _("%s waits to be placed out of rank (%s)"), placement->receipt_no,
				term_name(&PLACEMENTS, placement->placed));
		return err_hint(e, _("an approver decides: ppuri select place %s --approve; or it is dropped: --drop"), placement->receipt_no);
	}
	return true;
}

/* What a challenge that is not decided yet takes out could count again afterwards. */
static bool no_challenge_waits(struct work *w, const struct call *call, const struct application_list *applications, struct err *e)
{
	struct conflict_list list;
	if (!conflict_list_read(w->db, w->pool, &(struct conflict_filter){.call = call->id}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const struct conflict *one = &list.at[i];
		const struct application wanted = {.receipt_no = one->receipt_no};
		if (strcmp(one->decision, "pending") != 0 || !bsearch(&wanted, applications->at, applications->n, sizeof wanted, by_receipt))
			continue;
		err_set(e, ERR_REFUSED, _("%s: a challenge of %s waits for its decision"), one->receipt_no, one->account);
		return err_hint(e, _("it is decided first: ppuri review conflict-decide %s %s"), one->receipt_no, one->account);
	}
	return true;
}

static bool read_all(struct gathering *g, struct err *e)
{
	struct work *w = g->w;
	const struct call *call = g->call;
	const struct placement_filter filter = {.call = call->id};
	struct round_now round;
	if (!round_in_hand(w->db, w->pool, call->id, &round, e))
		return false;
	g->round = (size_t)round.no - 1;
	/* Who only looks finds whom the conflicts reach as it was worked out when a conflict or a firm changed. */
	if (w->act->kind == ACT_WRITES && !conflict_spread(w->db, call->id, e))
		return false;
	return judge_list_read(w->db, w->pool, call->id, &g->judges, e) &&
		   given_score_list_read(w->db, w->pool, call->id, &g->scores, e) &&
		   kept_out_read(w->db, w->pool, call->id, &g->kept_out, e) && fallen_read(w->db, w->pool, call->id, &g->fallen, e) &&
		   bonus_sums_read(w->db, w->pool, call->id, &g->bonus, e) &&
		   earlier_awards_read(w->db, w->pool, call->id, date_add_months(call->notice_day, -EARLIER_MONTHS), call->notice_day,
							   &g->earlier, e) &&
		   approved_sums_read(w->db, w->pool, call->id, &g->approved, e) && placement_list_read(w->db, w->pool, &filter, &g->placements, e) &&
		   proposed_sum_list_read(w->db, w->pool, &filter, &g->proposed, e);
}

/* The number of this application, or zeros. */
static struct received_number number_of(const struct received_numbers *list, size_t *at, const char *receipt)
{
	while (*at < list->n && strcmp(list->at[*at].receipt_no, receipt) < 0)
		++*at;
	if (*at < list->n && strcmp(list->at[*at].receipt_no, receipt) == 0)
		return list->at[*at];
	return (struct received_number){.receipt_no = receipt};
}

static enum placed placed_of(struct gathering *g, const char *receipt)
{
	const struct placement_list *list = &g->placements;
	while (g->at_placement < list->n && strcmp(list->at[g->at_placement].receipt_no, receipt) < 0)
		g->at_placement++;
	if (g->at_placement == list->n || strcmp(list->at[g->at_placement].receipt_no, receipt) != 0)
		return PLACED_BY_RANK;
	return strcmp(list->at[g->at_placement].placed, "first") == 0 ? PLACED_FIRST : PLACED_OUT;
}

/* What an approved award gives is settled; else the sum of the committee, else what was asked for. */
static struct won proposed_of(struct gathering *g, const struct application *application)
{
	const struct proposed_sum_list *list = &g->proposed;
	struct received_number approved = number_of(&g->approved, &g->at_approved, application->receipt_no);
	if (approved.n)
		return won_of(approved.n);
	while (g->at_proposed < list->n && strcmp(list->at[g->at_proposed].receipt_no, application->receipt_no) < 0)
		g->at_proposed++;
	if (g->at_proposed == list->n || strcmp(list->at[g->at_proposed].receipt_no, application->receipt_no) != 0)
		return application->asked;
	return list->at[g->at_proposed].sum;
}

static bool keeps_out(struct gathering *g, const char *receipt, int64_t account)
{
	const struct received_numbers *list = &g->kept_out;
	number_of(list, &g->at_kept_out, receipt);
	for (size_t i = g->at_kept_out; i < list->n && strcmp(list->at[i].receipt_no, receipt) == 0; i++)
		if (list->at[i].n == account)
			return true;
	return false;
}

static int by_application_and_account(const struct given_score *score, int64_t application, int64_t account)
{
	if (score->application_id != application)
		return score->application_id < application ? -1 : 1;
	return (score->account_id > account) - (score->account_id < account);
}

/* The first score of the member for the application, or where it would stand. */
static size_t first_score(const struct given_score_list *scores, int64_t application, int64_t account)
{
	size_t from = 0, to = scores->n;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (by_application_and_account(&scores->at[middle], application, account) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* One member's scores of one round in the order of the rubric; false if one is missing. */
static bool take_round(const struct gathering *g, int64_t application, int64_t account, size_t round, int32_t *tenths)
{
	struct selection_items items = selection_items_of(&g->rules, round);
	size_t found = 0;
	for (size_t i = first_score(&g->scores, application, account);
		 i < g->scores.n && by_application_and_account(&g->scores.at[i], application, account) == 0; i++)
		for (size_t item = 0; item < items.n; item++)
			if (g->rules.items[items.first + item].no == g->scores.at[i].no) {
				tenths[item] = g->scores.at[i].tenths;
				found++;
			}
	return found == items.n;
}

static bool has_scored_all(struct gathering *g, const struct application_list *applications, const struct judge *judge)
{
	int32_t tenths[SELECTION_ITEMS_MAX];
	bool all = true;
	g->at_kept_out = g->at_fallen = 0;
	for (size_t i = 0; all && i < applications->n; i++) {
		const struct application *one = &applications->at[i];
		all = number_of(&g->fallen, &g->at_fallen, one->receipt_no).n || keeps_out(g, one->receipt_no, judge->account_id) ||
			  take_round(g, one->id, judge->account_id, g->round, tenths);
	}
	g->at_kept_out = g->at_fallen = 0;
	return all;
}

/* Who left can not score what came under evaluation afterwards: the part of that member in the round in hand is for all of it, or
 * for none. */
static void void_parts(struct gathering *g, const struct application_list *applications)
{
	for (size_t i = 0; i < g->judges.n; i++) {
		struct judge *judge = &g->judges.at[i];
		if (!judge->sits && has_locked(judge, g->round) && !has_scored_all(g, applications, judge))
			judge->rounds &= ~(2u << g->round);
	}
}

/* Fewer judges than the rules want by conflicts alone are a verdict of theirs; that nobody came in the place of one who was
 * released is not. */
static bool released_are_replaced(struct gathering *g, const struct selection_entry *entry, struct err *e)
{
	size_t n = 0, wanted = g->rules.judges_min > 1 ? (size_t)g->rules.judges_min : 1;
	for (size_t i = 0; i < entry->n_scores; i++)
		n += (size_t)entry->scores[i].round == g->round;
	if (entry->stopped_after || n >= wanted)
		return true;
	for (size_t i = 0; i < g->judges.n; i++) {
		const struct judge *judge = &g->judges.at[i];
		if (!judge->released || has_locked(judge, g->round) || keeps_out(g, entry->receipt, judge->account_id))
			continue;
		err_set(e, ERR_REFUSED, _("%s: without %s, who was released, %zu of at least %zu judges are left in round %zu"), entry->receipt,
				judge->account, n, wanted, g->round + 1);
		return err_hint(e, _("another member scores all of this round: ppuri review assign --call %s REVIEWER --round %zu"), g->call->code,
						g->round + 1);
	}
	return true;
}

/* Of each member the rounds that are locked: who came later, or left, is missing in the others. */
static bool take_scores(struct gathering *g, int64_t application, struct selection_entry *entry, struct err *e)
{
	size_t rounds = entry->stopped_after ? (size_t)entry->stopped_after : g->round + 1;
	struct selection_score *scores = pool_alloc(g->w->pool, rounds * g->judges.n * sizeof *scores);
	for (size_t i = 0; i < g->judges.n; i++) {
		const struct judge *judge = &g->judges.at[i];
		if (keeps_out(g, entry->receipt, judge->account_id))
			continue;
		for (size_t round = 0; round < rounds; round++) {
			int32_t *tenths = pool_alloc(g->w->pool, g->rules.n_items * sizeof *tenths);
			if (!has_locked(judge, round))
				continue;
			if (take_round(g, application, judge->account_id, round, tenths))
				scores[entry->n_scores++] = (struct selection_score){.judge = judge->account, .round = (int)round, .tenths = tenths};
			else if (round == g->round)
				return err_set(e, ERR_REFUSED, _("%s has not scored %s in full"), judge->account, entry->receipt);
		}
	}
	entry->scores = scores;
	return released_are_replaced(g, entry, e) &&
		   (entry->n_scores || err_set(e, ERR_REFUSED, _("%s: every member has a conflict of interest, so nobody scores it"), entry->receipt));
}

static struct selection_entry make_entry(struct gathering *g, const struct application *application)
{
	char received[DATE_TEXT_MAX];
	const char *receipt = application->receipt_no;
	struct received_number bonus = number_of(&g->bonus, &g->at_bonus, receipt);
	return (struct selection_entry){
		.receipt = receipt,
		.biz_no = application->firm.biz_no,
		.received = pool_strdup(g->w->pool, moment_iso(application->received_at, received)),
		.size = application->firm.size,
		.earlier_awards = (int)number_of(&g->earlier, &g->at_earlier, receipt).n,
		.asked = application->asked,
		.proposed = proposed_of(g, application),
		.bonus = (int32_t)bonus.n,
		.penalty = (int32_t)bonus.other,
		.placed = placed_of(g, receipt),
		.stopped_after = (int)number_of(&g->fallen, &g->at_fallen, receipt).n,
	};
}

static bool make_entries(struct gathering *g, struct application_list *ret, struct selection_entry **ret_entries, struct err *e)
{
	struct work *w = g->w;
	struct application_list applications;
	if (!has_ended(w, g->call, e) || !review_none_waits(w, g->call, e) || !read_applications(w, g->call, &applications, e) ||
		!read_all(g, e) || !all_have_locked(g, e) || !no_challenge_waits(w, g->call, &applications, e) ||
		!refuse_selection_of_excluded(w, g->call->id, e))
		return false;
	struct selection_entry *entries = pool_alloc(w->pool, applications.n * sizeof *entries);
	void_parts(g, &applications);
	for (size_t i = 0; i < applications.n; i++) {
		entries[i] = make_entry(g, &applications.at[i]);
		if (!take_scores(g, applications.at[i].id, &entries[i], e))
			return false;
	}
	*ret_entries = entries;
	*ret = applications;
	return true;
}

bool selection_entries(struct work *w, const struct call *call, struct application_list *ret, struct selection_entry **ret_entries,
					   struct err *e)
{
	struct gathering g = {.w = w, .call = call, .rules = call_selection_rules(call)};
	return make_entries(&g, ret, ret_entries, e);
}

/* The selection is made of all rounds. */
static bool rounds_are_done(const struct gathering *g, struct err *e)
{
	size_t n = g->rules.n_rounds;
	if (g->round + 1 >= n)
		return true;
	err_set(e, ERR_REFUSED, _("round %zu of %zu (%s) is in hand; a selection is made after the last"), g->round + 1, n,
			term_name(&ROUNDS, g->rules.rounds[g->round].kind));
	return err_hint(e, _("end the round: ppuri review advance %s"), g->call->code);
}

bool selection_gather(struct work *w, const struct call *call, struct application_list *ret, const char **ret_input,
					  struct err *e)
{
	CLEANUP(buf_release) struct buf input = {0};
	struct gathering g = {.w = w, .call = call, .rules = call_selection_rules(call)};
	struct application_list applications;
	struct selection_entry *entries;
	struct won unreturned;
	if (!unreturned_read(w->db, call->id, &unreturned, e))
		return false;
	g.rules.budget.n -= unreturned.n;
	if (!bonuses_are_proved(w, call->id, e) || !make_entries(&g, &applications, &entries, e) || !rounds_are_done(&g, e) ||
		!eligibility_still_so(w, call, &applications, e) ||
		!committee_is_lawful(w, call, e) || !none_waits(&g, &applications, e))
		return false;
	selection_input_json(&input, call->code, &g.rules, entries, applications.n);
	*ret_input = pool_strndup(w->pool, buf_text(&input), input.n);
	*ret = applications;
	return true;
}

bool selection_too_few(struct work *w, const struct call *call, struct too_few_list *ret, struct err *e)
{
	struct gathering g = {.w = w, .call = call, .rules = call_selection_rules(call)};
	struct application_list applications;
	struct too_few_list list = {0};
	int wanted = call->judges_min > 1 ? call->judges_min : 1;
	if (!read_evaluated(w, call, &applications, e) || !read_all(&g, e))
		return false;
	void_parts(&g, &applications);
	for (size_t i = 0; i < applications.n; i++) {
		struct too_few_judges few = {applications.at[i].receipt_no, 0, wanted};
		for (size_t k = 0; k < g.judges.n; k++)
			few.judges += (g.judges.at[k].sits || has_locked(&g.judges.at[k], g.round)) &&
						  !keeps_out(&g, few.receipt_no, g.judges.at[k].account_id);
		if (few.judges < (size_t)wanted && !number_of(&g.fallen, &g.at_fallen, few.receipt_no).n)
			*POOL_PUSH(w->pool, &list) = few;
	}
	*ret = list;
	return true;
}
