#include "ppuri/service/payment.h"

#include "another_person.h"
#include "budget_account.h"
#include "entering.h"
#include "reason.h"

#include "ppuri/store/award.h"
#include "ppuri/store/budget.h"
#include "ppuri/store/call.h"
#include "ppuri/store/promotion.h"
#include "ppuri/store/repayment.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_AWARD_REPAY = {"award.repay", RIGHT_BUDGET_PAY, ACT_WRITES};

struct repaying {
	const char *receipt_no;
	const struct repayment_wish *wish;
	struct repayment_done done;
};

static bool has_come(struct work *w, struct date day, struct err *e)
{
	char text[DATE_TEXT_MAX];
	if (date_precision(day) != DATE_DAY)
		return err_set(e, ERR_REFUSED, "%s", _("the day must be a whole day, such as 2024-12-31"));
	return date_cmp(day, moment_date(w->now)) <= 0 ||
		   err_set(e, ERR_REFUSED, _("%s is still to come; what is entered has been done"), date_iso(day, text));
}

static bool year_is_open(struct work *w, int year, struct err *e)
{
	struct budget_years closed;
	if (!budget_years_closed(w->db, w->pool, &closed, e))
		return false;
	for (size_t i = 0; i < closed.n; i++)
		if (closed.at[i] == year)
			return err_set(e, ERR_REFUSED, _("fiscal year %d is closed and takes nothing any more"), year);
	return true;
}

/* 지난 회계연도 수입. */
static bool is_of_open_year(struct work *w, struct date day, struct err *e)
{
	if (year_is_open(w, day.year, e))
		return true;
	return e->kind == ERR_REFUSED &&
		   err_hint(e, "%s", _("what comes for it is income of the year in hand (지방회계법 §27①); enter the day on which it is taken in there: --on"));
}

static bool is_due(const struct award *award, struct won won, struct err *e)
{
	char due[WON_TEXT_MAX], given[WON_TEXT_MAX];
	if (award->to_return.n <= 0) {
		err_set(e, ERR_REFUSED, "%s", _("nothing of this award is to be returned"));
		return err_hint(e, _("what was decided of it: ppuri award show %s"), award->application.receipt_no);
	}
	return won.n <= award->to_return.n ||
		   err_set(e, ERR_REFUSED, _("%s won are more than what is to be returned: %s won"), won_text(won, given), won_text(award->to_return, due));
}

/* What is decided to be returned was paid before: so no earlier than that. */
static bool was_due_by(struct work *w, const struct award *award, const struct repayment *repayment, struct err *e)
{
	char day[DATE_TEXT_MAX], more[DATE_TEXT_MAX], won[WON_TEXT_MAX];
	struct repayment_due due;
	if (!repayment_due_read(w->db, award->id, repayment->day, &due, e))
		return false;
	return repayment->won.n <= due.won.n || !due.more_on.year ||
		   err_set(e, ERR_REFUSED, _("by %s no more than %s won were to be returned; it was decided on %s that more of it is"), date_iso(repayment->day, day),
				   won_text(won_of(due.won.n > 0 ? due.won.n : 0), won), date_iso(due.more_on, more));
}

static bool stands(const struct repayment_list *list, const struct repayment *one)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->at[i].undoes == one->no)
			return false;
	return !one->undoes;
}

/* The same receipt twice is a slip; two sums of one day and one receipt are one sum. */
static bool is_new(struct work *w, const struct award *award, const struct repayment *repayment, struct err *e)
{
	struct repayment_list list;
	char day[DATE_TEXT_MAX], won[WON_TEXT_MAX];
	if (!repayments_read(w->db, w->pool, award->id, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const struct repayment *one = &list.at[i];
		if (!stands(&list, one) || one->won.n != repayment->won.n || date_cmp(one->day, repayment->day) != 0 ||
			strcmp(one->paper_no, repayment->paper_no) != 0)
			continue;
		err_set(e, ERR_REFUSED, _("this receipt is entered already: repayment %d (%s, %s, %s won)"), one->no, date_iso(one->day, day), one->paper_no,
				won_text(one->won, won));
		return err_hint(e, _("one that was entered by mistake is undone: ppuri award repay %s --undo %d --reason '…'"), award->application.receipt_no, one->no);
	}
	return true;
}

static bool enter(struct work *w, struct repaying *repaying, const struct award *award, struct err *e)
{
	const struct repayment_wish *wish = repaying->wish;
	const struct repayment repayment = {.day = wish->day.year ? wish->day : moment_date(w->now), .won = wish->won, .paper_no = wish->paper_no,
										.reason = w->office->reason};
	return has_come(w, repayment.day, e) && is_of_open_year(w, repayment.day, e) && is_new(w, award, &repayment, e) && is_due(award, wish->won, e) && was_due_by(w, award, &repayment, e) &&
		   repayment_insert(w->db, award->id, &repayment, entry_of(w), e);
}

/* What went back is wanted again, and is there. */
static bool is_there(struct won wanted, struct won left, const char *where, struct err *e)
{
	char asked[WON_TEXT_MAX], there[WON_TEXT_MAX], missing[WON_TEXT_MAX];
	if (left.n < 0)
		left.n = 0;
	return wanted.n <= left.n ||
		   err_set(e, ERR_REFUSED, _("%s won of it went back to be awarded, and are wanted again; %s: %s won; %s won are missing"), won_text(wanted, asked),
				   where, won_text(left, there), won_text(won_of(wanted.n - left.n), missing));
}

static bool call_has_it(struct work *w, const struct call *call, struct won won, struct err *e)
{
	struct standing_sum standing;
	if (!standing_read(w->db, call->id, &standing, e))
		return false;
	if (is_there(won, won_of(call->budget.n - standing.given.n), _("left of the call's budget"), e))
		return true;
	return err_hint(e, _("who was promoted with it, or awarded, gives it up first: ppuri select reserve %s"), call->code);
}

static bool account_has_it(struct work *w, const struct call *call, int year, struct won won, struct err *e)
{
	struct budget_account account;
	if (!budget_account_find(w, &(struct budget_wish){.program = call->program_code, .year = year, .source = call->source}, &account, e))
		return false;
	if (is_there(won, account.to_award, _("left of the account to award (교부잔액)"), e) &&
		(!account.ever_allotted || is_there(won, account.to_bind, _("left of what is allotted (배정)"), e)))
		return true;
	return err_hint(e, _("so much is freed there first, or entered (추경, 전용, 배정): ppuri budget show %s --year %d"), account.program, year);
}

static bool nothing_is_left_to_pay(const struct award *award, struct err *e)
{
	char stands[WON_TEXT_MAX], paid[WON_TEXT_MAX], left[WON_TEXT_MAX];
	if (award->now.amount.n <= award->paid.n)
		return true;
	err_set(e, ERR_REFUSED, _("the award stands at %s won, of which %s won are paid and not paid back; a repayment is undone while nothing is left to pay, and %s won are"),
			won_text(award->now.amount, stands), won_text(award->paid, paid), won_text(won_of(award->now.amount.n - award->paid.n), left));
	return err_hint(e, _("the award is changed back to what is paid first: ppuri award amend %s --amount %s --reason '…'"), award->application.receipt_no,
					paid);
}

static const struct repayment *standing_one(const struct repayment_list *list, int no)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->at[i].no == no && stands(list, &list->at[i]))
			return &list->at[i];
	return NULL;
}

/* The money has moved on where it is promised, awarded or spent anew, or its year is closed. */
static bool money_is_there(struct work *w, const struct award *award, int no, struct err *e)
{
	struct repayment_list list;
	struct call call;
	if (!repayments_read(w->db, w->pool, award->id, &list, e) || !call_by_id(w->db, w->pool, award->application.call_id, &call, e))
		return false;
	const struct repayment *one = standing_one(&list, no);
	if (!one)
		return true;
	return year_is_open(w, one->fiscal_year, e) && nothing_is_left_to_pay(award, e) &&
		   (!one->refilled.n || (call_has_it(w, &call, one->refilled, e) && account_has_it(w, &call, one->fiscal_year, one->refilled, e)));
}

static bool undo(struct work *w, const struct award *award, int no, struct err *e)
{
	return money_is_there(w, award, no, e) && repayment_undo(w->db, award->id, no, w->office->reason, entry_of(w), e);
}

static bool repay(struct work *w, void *arg, struct err *e)
{
	struct repaying *repaying = arg;
	struct award *award = &repaying->done.award;
	struct repayment_list list;
	act_about(w, "award %s", repaying->receipt_no);
	if (!award_by_receipt(w->db, w->pool, repaying->receipt_no, award, e) ||
		!is_another_person(w, award->drafter.account, _("who drafted an award does not enter what is paid back of it"), e))
		return false;
	int undoes = repaying->wish->undoes;
	if (!(undoes ? undo(w, award, undoes, e) : enter(w, repaying, award, e)))
		return false;
	if (!repayments_read(w->db, w->pool, award->id, &list, e) || !award_by_receipt(w->db, w->pool, repaying->receipt_no, award, e))
		return false;
	repaying->done.repayment = list.at[list.n - 1];
	act_deed(w, award->application.receipt_no, award->application.firm.name, repaying->done.repayment.won,
			 pool_printf(w->pool, _("left to be returned: %s"), won_words(w->pool, award->to_return)));
	return true;
}

static bool is_whole(struct office *o, const struct repayment_wish *wish, struct err *e)
{
	if (wish->undoes)
		return wish->won.n || wish->paper_no ? err_set(e, ERR_USAGE, "%s", _("what is undone is undone as a whole: --undo alone, with --reason")) : reason_given(o, e);
	if (wish->won.n > 0 && wish->paper_no)
		return true;
	return err_set(e, ERR_USAGE, "%s", _("say what came back and by which receipt: --amount and --paper-no"));
}

bool desk_award_repay(struct office *o, const char *receipt_no, const struct repayment_wish *wish, struct repayment_done *ret, struct err *e)
{
	struct repaying repaying = {.receipt_no = receipt_no, .wish = wish};
	if (!is_whole(o, wish, e) || !act_decide(o, &ACT_AWARD_REPAY, repay, &repaying, sizeof repaying, e))
		return false;
	*ret = repaying.done;
	return true;
}
