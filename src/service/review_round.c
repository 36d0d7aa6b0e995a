#include "ppuri/service/review_round.h"

#include "reason.h"
#include "review_own.h"
#include "second_person.h"
#include "selection_input.h"

#include "ppuri/store/account.h"
#include "ppuri/store/call.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/round.h"
#include "ppuri/tr.h"

#include <string.h>

/* A reviewer has the right as far as they are the chair: asked inside. */
const struct act ACT_REVIEW_UNLOCK = {"review.unlock", RIGHT_REVIEW_PRESIDE, ACT_WRITES};
const struct act ACT_REVIEW_NUMBERS = {"review.numbers", RIGHT_REVIEW_ASSIGN, ACT_READS};
const struct act ACT_REVIEW_ADVANCE = {"review.advance", RIGHT_REVIEW_ASSIGN, ACT_WRITES};

struct unlocking {
	const char *call, *reviewer;
};

/* A chair corrects nothing without anybody else knowing. */
static bool is_of_another(struct work *w, const struct account *account, const struct call *call, struct err *e)
{
	if (account->id != w->me->id)
		return true;
	err_set(e, ERR_DENIED, "%s", _("nobody opens their own lock; ask the office"));
	return err_hint(e, _("the officer does it: ppuri review unlock %s %s --reason '…'"), call->code, account->name);
}

static bool unlock(struct work *w, void *arg, struct err *e)
{
	const struct unlocking *unlocking = arg;
	struct call call;
	struct account account;
	struct committee committee;
	struct round_now round;
	act_about(w, "call %s, %s", unlocking->call, unlocking->reviewer);
	if (!call_by_code(w->db, w->pool, unlocking->call, &call, e) || !committee_read(w->db, w->pool, call.id, &committee, e) ||
		!review_presides(w, &call, e) || !account_by_name(w->db, w->pool, unlocking->reviewer, &account, e) ||
		!is_of_another(w, &account, &call, e) || !round_in_hand(w->db, w->pool, call.id, &round, e))
		return false;
	const struct member *member = committee_member(&committee, account.id);
	if (!member)
		return err_set(e, ERR_REFUSED, _("%s is not a member of the committee of the call %s"), account.name, call.code);
	if (!member->locked)
		return err_set(e, ERR_REFUSED, _("%s has not locked"), account.name);
	return member_unlock(w->db, call.id, account.id, round.no, w->me->id, w->now, w->office->reason, e);
}

bool desk_review_unlock(struct office *o, const char *call, const char *reviewer, struct err *e)
{
	struct unlocking unlocking = {.call = call, .reviewer = reviewer};
	return reason_given(o, e) && act_perform(o, &ACT_REVIEW_UNLOCK, unlock, &unlocking, e);
}

struct advancing {
	const char *call;
	struct round_result result;
};

static bool is_not_the_last(const struct call *call, const struct round_now *round, struct err *e)
{
	if (round->no < round->n)
		return true;
	err_set(e, ERR_REFUSED, _("no round follows; after the last the selection is made"));
	return err_hint(e, "ppuri select run %s", call->code);
}

/* Of one who does not go on. */
static enum round_why why_not(const struct selection_rules *rules, const struct selection_entry *entry, size_t round, struct mean mean)
{
	const struct selection_items items = selection_items_of(rules, round);
	int judges = 0;
	for (size_t i = 0; i < entry->n_scores; i++)
		judges += (size_t)entry->scores[i].round == round;
	if (judges == 0 || judges < rules->judges_min)
		return ROUND_TOO_FEW_JUDGES;
	if (!mean_reaches(mean, rules->rounds[round].line))
		return ROUND_BELOW_LINE;
	for (size_t i = items.first; i < items.first + items.n; i++)
		if (rules->items[i].line && !mean_reaches(selection_item_mean(rules, entry, i), rules->items[i].line))
			return ROUND_ITEM_BELOW_LINE;
	return ROUND_BEHIND;
}

static void rank(struct round_result *result)
{
	for (size_t i = 0; i < result->n; i++) {
		result->at[i].rank = 1;
		for (size_t k = 0; k < result->n; k++)
			result->at[i].rank += mean_cmp(result->at[k].mean, result->at[i].mean) > 0;
	}
}

static bool let_go_on(struct work *w, const struct application_list *applications, const struct selection_rules *rules,
					  const struct selection_entry *entries, const bool *go, int round, struct round_result *result, struct err *e)
{
	size_t index = (size_t)round - 1;
	for (size_t i = 0; i < applications->n; i++) {
		const struct application *one = &applications->at[i];
		if (entries[i].stopped_after)
			continue;
		struct mean mean = selection_round_mean(rules, &entries[i], index);
		enum round_why why = go[i] ? ROUND_GOES_ON : why_not(rules, &entries[i], index, mean);
		*POOL_PUSH(w->pool, result) = (struct round_place){one->receipt_no, one->firm.name, mean, 0, why};
		result->going_on += go[i];
		if (!go[i] && !round_fall(w->db, one->id, round, e))
			return false;
	}
	rank(result);
	return result->going_on || err_set(e, ERR_REFUSED, "%s", _("nobody would go on; the round is not ended"));
}

static bool advance(struct work *w, void *arg, struct err *e)
{
	struct advancing *advancing = arg;
	struct round_result *result = &advancing->result;
	struct call call;
	struct round_now round, next;
	struct application_list applications;
	struct selection_entry *entries;
	act_about(w, "call %s", advancing->call);
	if (!call_by_code(w->db, w->pool, advancing->call, &call, e) || !round_in_hand(w->db, w->pool, call.id, &round, e) ||
		!is_not_the_last(&call, &round, e) || (!w->office->dry_run && !late_changes_are_agreed(w, &call, e)) ||
		!selection_entries(w, &call, &applications, &entries, e))
		return false;
	const struct selection_rules rules = call_selection_rules(&call);
	bool *go = pool_alloc(w->pool, applications.n * sizeof *go);
	selection_advance(w->pool, &rules, entries, applications.n, (size_t)round.no - 1, go);
	if (!let_go_on(w, &applications, &rules, entries, go, round.no, result, e) ||
		!round_end(w->db, call.id, round.no, w->me->id, w->now, e) || !round_in_hand(w->db, w->pool, call.id, &next, e))
		return false;
	result->ended = round.no;
	result->next = next.kind;
	return true;
}

bool desk_review_advance(struct office *o, const char *call, struct round_result *ret, struct err *e)
{
	struct advancing advancing = {.call = call};
	if (!act_perform(o, &ACT_REVIEW_ADVANCE, advance, &advancing, e))
		return false;
	*ret = advancing.result;
	return true;
}

struct numbering {
	const char *call;
	struct drawn_numbers *numbers;
};

static bool read_numbers(struct work *w, void *arg, struct err *e)
{
	struct numbering *numbering = arg;
	struct call call;
	act_about(w, "call %s", numbering->call);
	if (!call_by_code(w->db, w->pool, numbering->call, &call, e))
		return false;
	if (!call.blind)
		return err_set(e, ERR_REFUSED, _("the evaluation of the call %s is not blind"), call.code);
	return drawn_numbers_read(w->db, w->pool, call.id, numbering->numbers, e);
}

bool desk_review_numbers(struct office *o, const char *call, struct drawn_numbers *ret, struct err *e)
{
	struct numbering numbering = {.call = call, .numbers = ret};
	return act_perform(o, &ACT_REVIEW_NUMBERS, read_numbers, &numbering, e);
}
