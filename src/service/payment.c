#include "ppuri/service/payment.h"

#include "award_acts.h"
#include "another_person.h"
#include "entering.h"
#include "judging.h"
#include "reason.h"

#include "ppuri/award_law.h"
#include "ppuri/store/award.h"
#include "ppuri/store/payment.h"
#include "ppuri/store/repayment.h"
#include "ppuri/tr.h"

const struct act ACT_AWARD_PAY = {"award.pay", RIGHT_BUDGET_PAY, ACT_WRITES};
const struct act ACT_AWARD_PAYMENTS = {"award.payments", RIGHT_REPORT, ACT_READS};

struct paying {
	const struct award_choice *choice;
	const struct payment_wish *wish;
	struct date day;
	struct award_outcome outcome;
};

static struct won wanted(const struct payment_wish *wish, const struct unpaid_award *award)
{
	if (wish->rest)
		return award->rest;
	return wish->rate ? won_share(award->amount, wish->rate) : wish->won;
}

static bool is_left(const struct unpaid_award *award, struct won won, struct err *e)
{
	char asked[WON_TEXT_MAX], paid[WON_TEXT_MAX], left[WON_TEXT_MAX];
	if (!award->rest.n && won.n >= 0)
		return err_set(e, ERR_REFUSED, _("nothing of it is left to pay; paid: %s won"), won_text(award->paid, paid));
	if (won.n <= award->rest.n)
		return true;
	return err_set(e, ERR_REFUSED, _("%s won are more than what is left of the award: %s won (paid: %s won)"), won_text(won, asked),
				   won_text(award->rest, left), won_text(award->paid, paid));
}

static bool goes_on(const struct award *award, struct err *e)
{
	char due[WON_TEXT_MAX];
	if (award->now.amount.n && award->to_return.n <= 0)
		return true;
	if (!award->to_return.n)
		return err_set(e, ERR_REFUSED, "%s", _("the award was cancelled; nothing is paid of it any more"));
	err_set(e, ERR_REFUSED, _("%s won of the award are to be returned; nothing is entered as paid of it any more"), won_text(award->to_return, due));
	return err_hint(e, _("finance enters what came back: ppuri award repay %s --amount … --paper-no …"), award->application.receipt_no);
}

static bool has_letter(const struct award *award, struct won won, struct err *e)
{
	if (award->has_letter || won.n <= 0)
		return true;
	const struct award_law *law = award_law(award->legal_basis, moment_date(award->issued_at));
	err_set(e, ERR_REFUSED, "%s", award_law_agrees(award->legal_basis) ? _("it has no agreement that holds, and nothing is paid without one")
																	   : _("it has no award letter that holds, and nothing is paid without one"));
	if (award->version)
		return err_hint(e, _("the officer issues the letter of its change, or of what was cancelled of it: ppuri letter issue --kind %s --receipt %s --out …"),
						law->paper_changed, award->application.receipt_no);
	return err_hint(e, _("the officer issues it: ppuri letter issue --kind %s --receipt %s --out …"), law->paper, award->application.receipt_no);
}

static bool may_be_paid(struct work *w, const struct award *award, struct err *e)
{
	if (!award->number) {
		err_set(e, ERR_REFUSED, "%s", _("an award is paid once it is issued"));
		return err_hint(e, "%s", _("the officer issues it: ppuri award issue"));
	}
	return is_another_person(w, award->drafter.account, _("who drafted an award does not pay it"), e) && goes_on(award, e);
}

/* A month or a year, where no more is known, may hold days on both sides. */
static bool was_issued_by(const struct award *award, struct date day, struct err *e)
{
	struct date issued = moment_date(award->issued_at);
	char paid_on[DATE_TEXT_MAX], since[DATE_TEXT_MAX];
	return date_cmp(date_last(day), issued) >= 0 ||
		   err_set(e, ERR_REFUSED, _("%s lies before the award was issued (%s), and nothing is paid before that"), date_iso(day, paid_on),
				   date_iso(issued, since));
}

/* 교부 제한 (지보법 §32①) holds unless somebody says of that very firm why it does not (§32②). */
static bool may_have_it(struct work *w, const struct paying *paying, const struct award *award, const struct exclusion_hit *hit, struct err *e)
{
	if (!hit || (!paying->choice->call && w->office->reason && *w->office->reason))
		return true;
	err_set(e, ERR_REFUSED, _("a firm that may not take part is paid nothing but for a reason of its own: %s"), exclusion_hit_text(w->pool, hit));
	return err_hint(e, _("by its number, saying why: ppuri award pay %s … --reason '…'; or the exclusion is lifted, or the award cancelled"),
					award->application.receipt_no);
}

static const char *payment_note(struct pool *p, const struct payment_new *payment, struct won paid, const struct exclusion_hit *hit)
{
	const char *note = pool_printf(p, _("%s, paid before: %s"), term_name(&PAYMENT_KINDS, payment->kind), won_words(p, paid));
	return hit ? pool_printf(p, "%s  %s", note, exclusion_hit_text(p, hit)) : note;
}

static bool pay_one(struct work *w, struct paying *paying, const struct award *award, struct err *e)
{
	struct unpaid_award rest;
	const struct exclusion_hit *hit = NULL;
	if (!may_be_paid(w, award, e) || !was_issued_by(award, paying->day, e) || !award_rest_read(w->db, w->pool, award->id, &rest, e))
		return false;
	struct won won = wanted(paying->wish, &rest);
	if (!has_letter(award, won, e) || !is_left(&rest, won, e) || !payment_day_check(rest.fiscal_year, paying->day, w->office->reason != NULL, e))
		return false;
	if (won.n > 0 && (!exclusion_of_applicant(w, award->application.id, paying->day, &hit, e) || !may_have_it(w, paying, award, hit, e)))
		return false;
	const struct payment_new payment = {
		.award = award->id, .fiscal_year = rest.fiscal_year, .day = paying->day, .won = won, .reason = w->office->reason,
		.kind = paying->wish->kind ? paying->wish->kind : payment_kind_of(rest.amount, rest.paid, won)};
	act_deed(w, award->application.receipt_no, award->application.firm.name, won, payment_note(w->pool, &payment, rest.paid, hit));
	return payment_insert(w->db, &payment, entry_of(w), e) && award_count(&paying->outcome, won, e);
}

static bool waits_to_be_paid(const struct award *award)
{
	return award->number && award->rest.n;
}

static bool pay(struct work *w, void *arg, struct err *e)
{
	struct paying *paying = arg;
	struct date today = moment_date(w->now);
	struct award_list list;
	char text[DATE_TEXT_MAX];
	award_about(w, paying->choice);
	paying->day = paying->wish->day.year ? paying->wish->day : today;
	if (date_precision(paying->day) == DATE_DAY && date_cmp(paying->day, today) > 0)
		return err_set(e, ERR_REFUSED, _("%s is still to come; what is entered has been done"), date_iso(paying->day, text));
	if (!awards_chosen(w, paying->choice, waits_to_be_paid, &list, e))
		return false;
	if (!list.n)
		return err_set(e, ERR_REFUSED, "%s", _("there is no issued award that waits to be paid"));
	for (size_t i = 0; i < list.n; i++)
		if (!pay_one(w, paying, &list.at[i], e))
			return err_prefix(e, "%s", list.at[i].application.receipt_no);
	return true;
}

static bool is_whole(const struct award_choice *choice, const struct payment_wish *wish, struct err *e)
{
	if ((wish->won.n != 0) + (wish->rate != 0) + wish->rest != 1)
		return err_set(e, ERR_USAGE, "%s", _("say how much is paid: --amount, --rate or --rest, one of them"));
	if (wish->won.n && (choice->call || choice->n != 1))
		return err_set(e, ERR_USAGE, "%s", _("an amount is given for one application at a time"));
	return true;
}

bool desk_award_pay(struct office *o, const struct award_choice *choice, const struct payment_wish *wish, struct award_outcome *ret,
					struct err *e)
{
	struct paying paying = {.choice = choice, .wish = wish};
	if (!is_whole(choice, wish, e) || (wish->won.n < 0 && !reason_given(o, e)) || !act_decide(o, &ACT_AWARD_PAY, pay, &paying, sizeof paying, e))
		return false;
	*ret = paying.outcome;
	return true;
}

struct reading {
	const char *receipt_no;
	struct award_payments *payments;
};

static bool read_payments(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	struct award award;
	act_about(w, "award %s", reading->receipt_no);
	return award_by_receipt(w->db, w->pool, reading->receipt_no, &award, e) &&
		   award_rest_read(w->db, w->pool, award.id, &reading->payments->award, e) &&
		   payment_list_read(w->db, w->pool, award.id, &reading->payments->payments, e) &&
		   repayments_read(w->db, w->pool, award.id, &reading->payments->repayments, e);
}

bool desk_award_payments(struct office *o, const char *receipt_no, struct award_payments *ret, struct err *e)
{
	struct award_payments payments = {0};
	struct reading reading = {.receipt_no = receipt_no, .payments = &payments};
	if (!act_perform(o, &ACT_AWARD_PAYMENTS, read_payments, &reading, e))
		return false;
	*ret = payments;
	return true;
}
