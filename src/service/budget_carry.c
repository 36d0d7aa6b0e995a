/* 이월: money that no award has bound, or the unpaid rest of awards, goes on to the next year (지방재정법 §50). */
#include "ppuri/service/budget.h"

#include "budget_account.h"
#include "entering.h"
#include "reason.h"

#include "ppuri/store/award.h"
#include "ppuri/store/payment.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_BUDGET_CARRY = {"budget.carry", RIGHT_BUDGET_WRITE, ACT_WRITES};

struct carrying {
	const struct budget_wish *wish;
	struct date day;
	struct budget_done done;
};

static bool take(struct work *w, struct carrying *carrying, struct won won, int64_t award, struct err *e)
{
	const struct budget_wish *wish = carrying->wish;
	struct budget_done *done = &carrying->done;
	const struct budget_new new = {
		.program = done->account.program_id, .fiscal_year = wish->year, .source = wish->source, .kind = wish->kind, .won = won,
		.day = carrying->day, .award = award, .first_year = wish->first_year, .last_year = wish->last_year, .paper_no = wish->paper_no,
		.reason = w->office->reason};
	done->n++;
	return budget_enter(w->db, &new, entry_of(w), e) && won_add(done->sum, won, &done->sum, e);
}

/* 사고이월 is for what was obliged in the year itself, and so never for what came over like that before. */
static bool was_obliged(const struct budget_wish *wish, const struct unpaid_award *award, struct err *e)
{
	if (strcmp(wish->kind, "carry-accident") != 0 || award->approved_on.year == wish->year)
		return true;
	return err_set(e, ERR_REFUSED, _("its award was decided in %d, and only what was obliged in %d itself is carried over by accident (지방재정법 §50②)"),
				   award->approved_on.year, wish->year);
}

/* Taken back where the sum is negative: of an award that was carried already. */
static bool carry_award(struct work *w, struct carrying *carrying, const struct unpaid_award *award, bool back, struct err *e)
{
	char text[WON_TEXT_MAX];
	if (!award->rest.n)
		return err_set(e, ERR_REFUSED, _("nothing of it is left to pay; paid: %s won"), won_text(award->paid, text));
	return was_obliged(carrying->wish, award, e) &&
		   take(w, carrying, back ? won_of(-award->rest.n) : award->rest, award->award_id, e);
}

static bool carry_named(struct work *w, struct carrying *carrying, const char *receipt, bool back, struct err *e)
{
	struct award award;
	struct unpaid_award rest;
	if (!award_by_receipt(w->db, w->pool, receipt, &award, e))
		return false;
	return (award_rest_read(w->db, w->pool, award.id, &rest, e) && carry_award(w, carrying, &rest, back, e)) ||
		   err_prefix(e, "%s", receipt);
}

static bool carry_unpaid(struct work *w, struct carrying *carrying, struct err *e)
{
	struct unpaid_award_list unpaid;
	if (!budget_unpaid_read(w->db, w->pool, &carrying->done.account, &unpaid, e))
		return false;
	if (!unpaid.n)
		return err_set(e, ERR_REFUSED, "%s", _("every award of this account is paid in full"));
	for (size_t i = 0; i < unpaid.n; i++)
		if (!carry_award(w, carrying, &unpaid.at[i], false, e))
			return err_prefix(e, "%s", unpaid.at[i].receipt_no);
	return true;
}

static bool carry_free(struct work *w, struct carrying *carrying, struct err *e)
{
	const struct budget_account *account = &carrying->done.account;
	struct won won = carrying->wish->won;
	char asked[WON_TEXT_MAX], left[WON_TEXT_MAX];
	if (won.n > account->to_award.n)
		return err_set(e, ERR_REFUSED, _("%s won are more than what no award has bound: %s won"), won_text(won, asked),
					   won_text(account->to_award, left));
	return take(w, carrying, won, 0, e);
}

static bool carry(struct work *w, void *arg, struct err *e)
{
	struct carrying *carrying = arg;
	const struct budget_wish *wish = carrying->wish;
	bool back = wish->won.n < 0 && wish->n_receipts;
	budget_about(w, wish);
	if (!budget_day(w, wish->day, &carrying->day, e) || !budget_day_check(wish->kind, wish->year, carrying->day, false, e) ||
		!budget_account_find(w, wish, &carrying->done.account, e))
		return false;
	for (size_t i = 0; i < wish->n_receipts; i++)
		if (!carry_named(w, carrying, wish->receipts[i], back, e))
			return false;
	if (wish->unpaid && !carry_unpaid(w, carrying, e))
		return false;
	if (wish->won.n && !wish->n_receipts && !carry_free(w, carrying, e))
		return false;
	return budget_account_again(w, &carrying->done.account, e);
}

static bool is_whole(const struct budget_wish *wish, struct err *e)
{
	bool continuing = strcmp(wish->kind, "carry-continuing") == 0, accident = strcmp(wish->kind, "carry-accident") == 0;
	if ((wish->won.n > 0) + (wish->n_receipts > 0) + wish->unpaid != 1 && wish->won.n >= 0)
		return err_set(e, ERR_USAGE, "%s", _("name what is carried over: --amount, receipt numbers or --unpaid, one of them"));
	if (accident && !wish->n_receipts && !wish->unpaid)
		return err_set(e, ERR_USAGE, "%s", _("by accident only what is obliged is carried over: name the awards, or --unpaid (지방재정법 §50②)"));
	if (continuing != (wish->first_year && wish->last_year) || (wish->first_year > 0) != (wish->last_year > 0))
		return err_set(e, ERR_USAGE, "%s", _("a continuing expenditure, and it alone, names its first and last year: --from, --until"));
	return !continuing || budget_continuing_check(wish->year, wish->first_year, wish->last_year, e);
}

bool desk_budget_carry(struct office *o, const struct budget_wish *wish, struct budget_done *ret, struct err *e)
{
	struct carrying carrying = {.wish = wish};
	if (!is_whole(wish, e) || (wish->won.n < 0 && !reason_given(o, e)) || !act_perform(o, &ACT_BUDGET_CARRY, carry, &carrying, e))
		return false;
	*ret = carrying.done;
	return true;
}
