/* 결재: drafted awards are approved, each with its own sum and as it was judged. */
#include "another_person.h"
#include "award_acts.h"
#include "cost_fits.h"
#include "judging.h"
#include "second_person.h"

#include "ppuri/store/award.h"
#include "ppuri/store/budget.h"
#include "ppuri/store/call.h"
#include "ppuri/tr.h"

const struct act ACT_AWARD_APPROVE = {"award.approve", RIGHT_AWARD_APPROVE, ACT_WRITES};

static bool is_draft(const struct award *award)
{
	return !award->approver.account;
}

/* Of applications to one call, by receipt number. Of who is selected nothing is checked anew: what it is worth today is the
 * approver's to say. */
static bool stand_as_judged(struct work *w, const struct application_list *list, struct err *e)
{
	struct call call;
	if (!call_by_id(w->db, w->pool, list->at[0].call_id, &call, e) || !late_changes_of_these_are_agreed(w, &call, list, e))
		return false;
	if ((w->office->reason && *w->office->reason) || eligibility_still_so(w, &call, list, e))
		return true;
	return e->kind == ERR_REFUSED && err_hint(e, "%s", _("approve it all the same with --reason '…', or send it back: ppuri award return APP --reason '…'"));
}

static bool all_stand_as_judged(struct work *w, const struct award_choice *choice, const struct award_list *awards, struct err *e)
{
	struct application_list list = {0};
	for (size_t i = 0; i < awards->n; i++) {
		*POOL_PUSH(w->pool, &list) = awards->at[i].application;
		if (!choice->call && !stand_as_judged(w, &(struct application_list){&list.at[i], 1, 1}, e))
			return false;
	}
	return !choice->call || stand_as_judged(w, &list, e);
}

static bool short_of(const struct award *award, struct won left, const char *what, const struct budget_account *account, struct err *e)
{
	char asked[WON_TEXT_MAX], there[WON_TEXT_MAX];
	err_set(e, ERR_REFUSED, _("%s: %s won are left, and the award is %s won"), what, won_text(won_of(left.n > 0 ? left.n : 0), there),
			won_text(award->amount, asked));
	return err_hint(e, "ppuri budget show %s --year %d", account->program, account->fiscal_year);
}

/* The store refuses; where it is for the money of the account, its sums are named. */
static bool say_sums(struct work *w, const struct award *award, struct err *e)
{
	struct call call;
	struct err why;
	struct budget_account_list list;
	if (e->kind != ERR_REFUSED || !call_by_id(w->db, w->pool, award->application.call_id, &call, &why))
		return false;
	const struct budget_filter filter = {.program = call.program_code, .year = call.fiscal_year, .source = call.source};
	if (!budget_accounts_read(w->db, w->pool, &filter, &list, &why) || !list.n || list.at[0].closed)
		return false;
	const struct budget_account *account = &list.at[0];
	if (account->to_award.n < award->amount.n)
		return short_of(award, account->to_award, _("the awards would be above the programme's funding of that year and source"), account, e);
	if (account->ever_allotted && account->to_bind.n < award->amount.n)
		return short_of(award, account->to_bind, _("the awards would be above what of this year's budget is allotted (지방회계법 §29②)"), account, e);
	return false;
}

static bool approve_one(struct work *w, const struct award *award, struct err *e)
{
	if (award->approver.account)
		return err_set(e, ERR_REFUSED, _("it is approved already, by %s"), award->approver.account);
	return is_another_person(w, award->drafter.account, _("who drafted an award may not approve it"), e) &&
		   refuse_award_to_excluded(w, award->application.id, e) &&
		   cost_fits(w, award->application.id, award->application.receipt_no,
					 &(struct cost_sums){award->amount, award->own_cash, award->own_kind}, e) &&
		   (award_approve(w->db, award->id, w->me->id, w->now, e) || say_sums(w, award, e));
}

struct approving {
	const struct award_choice *choice;
	struct award_outcome outcome;
};

static bool approve(struct work *w, void *arg, struct err *e)
{
	struct approving *approving = arg;
	struct award_list list;
	award_about(w, approving->choice);
	if (!awards_chosen(w, approving->choice, is_draft, &list, e))
		return false;
	if (!list.n)
		return err_set(e, ERR_REFUSED, "%s", _("there is no drafted award that waits for approval"));
	for (size_t i = 0; i < list.n; i++) /* said first: once it is approved the award itself is what was granted */
		if (!award_say(w, &list.at[i], e) || !approve_one(w, &list.at[i], e) || !award_count(&approving->outcome, list.at[i].amount, e))
			return err_prefix(e, "%s", list.at[i].application.receipt_no);
	return all_stand_as_judged(w, approving->choice, &list, e);
}

bool desk_award_approve(struct office *o, const struct award_choice *choice, struct award_outcome *ret, struct err *e)
{
	struct approving approving = {.choice = choice};
	if (!act_decide(o, &ACT_AWARD_APPROVE, approve, &approving, sizeof approving, e))
		return false;
	*ret = approving.outcome;
	return true;
}
