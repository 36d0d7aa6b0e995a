/* 회계연도 마감: every won of the year was spent, goes on to the next, or lapses (지방회계법 §7). */
#include "ppuri/service/budget.h"

#include "entering.h"

#include "ppuri/store/payment.h"
#include "ppuri/tr.h"

const struct act ACT_BUDGET_CLOSE = {"budget.close", RIGHT_BUDGET_CLOSE, ACT_WRITES};
const struct act ACT_BUDGET_CLOSE_PLAN = {"budget.close-plan", RIGHT_BUDGET_CLOSE, ACT_READS};

struct closing {
	int year;
	bool lapse_unpaid;
	struct budget_account_list accounts;
};

static bool may_close(struct work *w, const struct closing *closing, const struct budget_account_list *all, struct err *e)
{
	char last[DATE_TEXT_MAX];
	struct budget_days days = budget_days(closing->year);
	if (date_cmp(moment_date(w->now), days.last) <= 0)
		return err_set(e, ERR_REFUSED, _("%d has not ended; it is closed after %s (%s)"), closing->year, date_iso(days.last, last), days.law);
	if (!all->n)
		return err_set(e, ERR_REFUSED, _("no programme has an account of %d"), closing->year);
	if (all->at[0].closed)
		return err_set(e, ERR_REFUSED, _("%d is closed already"), closing->year);
	return true;
}

static bool read_accounts(struct work *w, struct closing *closing, struct err *e)
{
	struct budget_account_list all;
	closing->accounts = (struct budget_account_list){0};
	if (!budget_accounts_read(w->db, w->pool, &(struct budget_filter){.year = closing->year}, &all, e))
		return false;
	for (size_t i = 0; i < all.n; i++)
		if (budget_is_the_citys(all.at[i].source) && all.at[i].known)
			*POOL_PUSH(w->pool, &closing->accounts) = all.at[i];
	return may_close(w, closing, &all, e);
}

static bool plan(struct work *w, void *arg, struct err *e)
{
	return read_accounts(w, arg, e);
}

bool desk_budget_close_plan(struct office *o, int year, struct budget_account_list *ret, struct err *e)
{
	struct closing closing = {.year = year};
	if (!act_perform(o, &ACT_BUDGET_CLOSE_PLAN, plan, &closing, e))
		return false;
	*ret = closing.accounts;
	return true;
}

static bool lapse(struct work *w, const struct budget_account *account, struct won won, int64_t award, struct err *e)
{
	const struct budget_new new = {.program = account->program_id, .fiscal_year = account->fiscal_year, .source = account->source,
								   .kind = "lapse", .won = won, .day = budget_days(account->fiscal_year).last, .award = award,
								   .reason = w->office->reason};
	return !won.n || budget_enter(w->db, &new, entry_of(w), e);
}

static bool refuse_unpaid(const struct budget_account *account, struct err *e)
{
	char won[WON_TEXT_MAX];
	err_set(e, ERR_REFUSED, _("awards of programme %s (%s) are not paid, %s won: carry that over, or let it lapse with --lapse-unpaid"),
			account->program, term_name(&SOURCES, account->source), won_text(account->to_pay, won));
	return err_hint(e, _("ppuri budget carry %s --year %d --source %s --kind 사고이월 --unpaid --paper NO --reason '…'"), account->program,
					account->fiscal_year, term_name(&SOURCES, account->source));
}

static bool settle(struct work *w, const struct closing *closing, const struct budget_account *account, struct err *e)
{
	struct unpaid_award_list unpaid = {0};
	if (account->to_pay.n && !closing->lapse_unpaid)
		return refuse_unpaid(account, e);
	if (account->to_pay.n && !budget_unpaid_read(w->db, w->pool, account, &unpaid, e))
		return false;
	for (size_t i = 0; i < unpaid.n; i++)
		if (!lapse(w, account, unpaid.at[i].rest, unpaid.at[i].award_id, e))
			return err_prefix(e, "%s", unpaid.at[i].receipt_no);
	return lapse(w, account, account->to_award, 0, e);
}

static bool close_year(struct work *w, void *arg, struct err *e)
{
	struct closing *closing = arg;
	act_about(w, "budget %d", closing->year);
	if (!read_accounts(w, closing, e))
		return false;
	for (size_t i = 0; i < closing->accounts.n; i++) {
		const struct budget_account *account = &closing->accounts.at[i];
		act_deed(w, account->program, account->name, budget_lapsing(account, closing->lapse_unpaid), term_name(&SOURCES, account->source));
		if (!settle(w, closing, account, e))
			return false;
	}
	act_deed(w, NULL, NULL, (struct won){0}, pool_printf(w->pool, _("what lapses with %d"), closing->year));
	return budget_year_close(w->db, closing->year, entry_of(w), e) &&
		   budget_accounts_read(w->db, w->pool, &(struct budget_filter){.year = closing->year}, &closing->accounts, e);
}

bool desk_budget_close(struct office *o, int year, bool lapse_unpaid, struct budget_account_list *ret, struct err *e)
{
	struct closing closing = {.year = year, .lapse_unpaid = lapse_unpaid};
	if (!act_decide(o, &ACT_BUDGET_CLOSE, close_year, &closing, sizeof closing, e))
		return false;
	*ret = closing.accounts;
	return true;
}
