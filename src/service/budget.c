#include "ppuri/service/budget.h"

#include "budget_account.h"
#include "entering.h"
#include "reason.h"

#include "ppuri/store/payment.h"
#include "ppuri/store/program.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_BUDGET_ENTER = {"budget.enter", RIGHT_BUDGET_WRITE, ACT_WRITES};
const struct act ACT_BUDGET_TRANSFER = {"budget.transfer", RIGHT_BUDGET_WRITE, ACT_WRITES};
const struct act ACT_BUDGET_ALLOT = {"budget.allot", RIGHT_BUDGET_PAY, ACT_WRITES};
const struct act ACT_BUDGET_SPEND = {"budget.spend", RIGHT_BUDGET_PAY, ACT_WRITES};
const struct act ACT_BUDGET_SHOW = {"budget.show", RIGHT_REPORT, ACT_READS};

void budget_about(struct work *w, const struct budget_wish *wish)
{
	act_about(w, "budget %s %d %s", wish->program, wish->year, wish->source);
}

static bool no_account(const struct budget_wish *wish, struct err *e)
{
	const char *source = term_name(&SOURCES, wish->source);
	err_set(e, ERR_REFUSED, _("programme %s has no account of %d from this source: %s"), wish->program, wish->year, source);
	return err_hint(e, _("its budget is entered first: ppuri budget enter %s --year %d --source %s --amount SUM"), wish->program, wish->year,
					source);
}

static bool read_one(struct work *w, const struct budget_filter *filter, struct budget_account *ret, bool *ret_found, struct err *e)
{
	struct budget_account_list list;
	if (!budget_accounts_read(w->db, w->pool, filter, &list, e))
		return false;
	*ret_found = list.n > 0;
	if (list.n)
		*ret = list.at[0];
	return true;
}

bool budget_account_find(struct work *w, const struct budget_wish *wish, struct budget_account *ret, struct err *e)
{
	struct program program;
	bool found;
	const struct budget_filter filter = {wish->program, wish->year, wish->source};
	if (!program_by_code(w->db, w->pool, wish->program, &program, e) || !read_one(w, &filter, ret, &found, e))
		return false;
	return found || no_account(wish, e);
}

bool budget_account_again(struct work *w, struct budget_account *account, struct err *e)
{
	bool found;
	const struct budget_filter filter = {account->program, account->fiscal_year, account->source};
	return read_one(w, &filter, account, &found, e);
}

bool budget_day(struct work *w, struct date given, struct date *ret, struct err *e)
{
	struct date today = moment_date(w->now);
	char text[DATE_TEXT_MAX];
	if (given.year && date_precision(given) == DATE_DAY && date_cmp(given, today) > 0)
		return err_set(e, ERR_REFUSED, _("%s is still to come; what is entered has been done"), date_iso(given, text));
	*ret = given.year ? given : today;
	return true;
}

struct entry {
	const struct budget_wish *wish;
	const char *kind;
	struct budget_done done;
};

static bool take(struct work *w, struct entry *entry, const struct budget_new *new, struct err *e)
{
	struct budget_done *done = &entry->done;
	done->n++;
	return budget_day_check(new->kind, new->fiscal_year, new->day, w->office->reason != NULL, e) &&
		   budget_enter(w->db, new, entry_of(w), e) && won_add(done->sum, new->won, &done->sum, e) &&
		   budget_account_again(w, &done->account, e);
}

/* A sum that is typed a second time would double the budget, and one that is taken away wants a word as every counter entry does. */
static bool adds_on_purpose(struct work *w, const struct budget_wish *wish, struct err *e)
{
	const struct budget_filter filter = {wish->program, wish->year, wish->source};
	struct budget_account account;
	char stands[WON_TEXT_MAX];
	bool found;
	if (strcmp(wish->kind, "original") != 0 || (w->office->reason && *w->office->reason))
		return true;
	if (!read_one(w, &filter, &account, &found, e))
		return false;
	if (!found || account.closed || !account.stated)
		return wish->won.n >= 0 || reason_given(w->office, e);
	err_set(e, ERR_REFUSED, _("당초 is %s won already; another sum is added to it or, as △, taken from it, and says why"), won_text(account.original, stands));
	return err_hint(e, "%s", _("give it with --reason"));
}

static bool enter(struct work *w, void *arg, struct err *e)
{
	struct entry *entry = arg;
	const struct budget_wish *wish = entry->wish;
	struct program program;
	struct budget_new new = {.fiscal_year = wish->year, .source = wish->source, .kind = wish->kind, .won = wish->won,
							 .paper_no = wish->paper_no, .reason = w->office->reason};
	budget_about(w, wish);
	if (!budget_day(w, wish->day, &new.day, e) || !program_by_code(w->db, w->pool, wish->program, &program, e))
		return false;
	if (!adds_on_purpose(w, wish, e))
		return false;
	new.program = program.id;
	entry->done.account = (struct budget_account){.program = program.code, .fiscal_year = wish->year, .source = wish->source};
	return take(w, entry, &new, e);
}

bool desk_budget_enter(struct office *o, const struct budget_wish *wish, struct budget_done *ret, struct err *e)
{
	struct entry entry = {.wish = wish};
	if (wish->won.n == 0 && strcmp(wish->kind, "original") != 0)
		return err_set(e, ERR_USAGE, "%s", _("a supplementary budget of 0 won changes nothing"));
	if (!wish->paper_no && strcmp(wish->kind, "original") != 0)
		return err_set(e, ERR_USAGE, "%s", _("a supplementary budget names the council's decision: --paper"));
	if (!act_perform(o, &ACT_BUDGET_ENTER, enter, &entry, e))
		return false;
	*ret = entry.done;
	return true;
}

static bool is_left(struct won wanted, struct won left, const char *what, struct err *e)
{
	char asked[WON_TEXT_MAX], there[WON_TEXT_MAX];
	if (wanted.n <= left.n)
		return true;
	return err_set(e, ERR_REFUSED, _("%s won are more than what is left of it (%s): %s won"), won_text(wanted, asked), what,
				   won_text(left, there));
}

/* What is allotted and came over binds what is spent without an award, as it binds awards. */
static bool is_allotted(const struct budget_wish *wish, const struct budget_account *account, struct err *e)
{
	if (!account->ever_allotted || wish->won.n <= 0 || is_left(wish->won, account->to_bind, _("allotted, and not awarded or spent"), e))
		return true;
	return err_hint(e, _("finance allots more first: ppuri budget allot %s"), wish->program);
}

/* What firms are paid is entered on their awards, and would be spent twice. */
static bool is_beside_awards(const struct work *w, const struct budget_wish *wish, const struct budget_account *account, struct err *e)
{
	char awarded[WON_TEXT_MAX];
	if (wish->won.n <= 0 || !account->decided.n || (w->office->reason && *w->office->reason))
		return true;
	err_set(e, ERR_REFUSED, _("the account holds awards of %s won, and what is paid of those is entered by: ppuri award pay"),
			won_text(account->decided, awarded));
	return err_hint(e, "%s", _("what is spent beside them says what for: --reason"));
}

static bool may_be_spent(struct work *w, const struct entry *entry, const struct budget_account *account, struct err *e)
{
	if (strcmp(entry->kind, "outlay") == 0)
		return is_allotted(entry->wish, account, e) && is_beside_awards(w, entry->wish, account, e);
	return true;
}

static bool move(struct work *w, void *arg, struct err *e)
{
	struct entry *entry = arg;
	const struct budget_wish *wish = entry->wish;
	struct budget_account account;
	struct program other = {0};
	struct budget_new new = {.fiscal_year = wish->year, .source = wish->source, .kind = entry->kind, .won = wish->won,
							 .paper_no = wish->paper_no, .reason = w->office->reason};
	bool allots = strcmp(entry->kind, "allotment") == 0;
	budget_about(w, wish);
	if (!budget_day(w, wish->day, &new.day, e) || !budget_account_find(w, wish, &account, e) ||
		!is_left(wish->won, allots ? account.to_allot : account.to_award, allots ? _("to allot") : _("to award"), e) ||
		!may_be_spent(w, entry, &account, e))
		return false;
	if (wish->to_program && !program_by_code(w->db, w->pool, wish->to_program, &other, e))
		return false;
	new.program = account.program_id;
	new.to_program = other.id;
	entry->done.account = account;
	return take(w, entry, &new, e);
}

static bool perform_move(struct office *o, const struct act *act, const struct budget_wish *wish, const char *kind,
						 struct budget_done *ret, struct err *e)
{
	struct entry entry = {.wish = wish, .kind = kind};
	if (wish->won.n == 0)
		return err_set(e, ERR_USAGE, "%s", _("a sum of 0 won moves nothing"));
	if (wish->won.n < 0 && !reason_given(o, e))
		return false;
	if (!act_perform(o, act, move, &entry, e))
		return false;
	*ret = entry.done;
	return true;
}

bool desk_budget_transfer(struct office *o, const struct budget_wish *wish, struct budget_done *ret, struct err *e)
{
	if (strcmp(wish->program, wish->to_program) == 0)
		return err_set(e, ERR_USAGE, "%s", _("money is transferred to another programme"));
	return reason_given(o, e) && perform_move(o, &ACT_BUDGET_TRANSFER, wish, "transfer", ret, e);
}

bool desk_budget_allot(struct office *o, const struct budget_wish *wish, struct budget_done *ret, struct err *e)
{
	return perform_move(o, &ACT_BUDGET_ALLOT, wish, "allotment", ret, e);
}

bool desk_budget_spend(struct office *o, const struct budget_wish *wish, struct budget_done *ret, struct err *e)
{
	return perform_move(o, &ACT_BUDGET_SPEND, wish, "outlay", ret, e);
}

struct reading {
	struct budget_filter filter;
	struct budget_account_list accounts;
	struct budget_book_list books;
};

/* A programme that is not there is told, not taken for one without accounts. */
static bool read_accounts(struct work *w, struct reading *reading, struct err *e)
{
	struct program program;
	return program_by_code(w->db, w->pool, reading->filter.program, &program, e) &&
		   budget_accounts_read(w->db, w->pool, &reading->filter, &reading->accounts, e);
}

static bool show(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	act_about(w, "budget %s", reading->filter.program);
	if (!read_accounts(w, reading, e))
		return false;
	for (size_t i = 0; i < reading->accounts.n; i++) {
		struct budget_book *book = POOL_PUSH(w->pool, &reading->books);
		*book = (struct budget_book){.account = reading->accounts.at[i]};
		if (!budget_entries_read(w->db, w->pool, &book->account, &book->entries, e) ||
			(book->account.to_pay.n && !budget_unpaid_read(w->db, w->pool, &book->account, &book->unpaid, e)))
			return false;
	}
	return true;
}

bool desk_budget_show(struct office *o, const char *program, int year, const char *source, struct budget_book_list *ret, struct err *e)
{
	struct reading reading = {.filter = {program, year, source}};
	if (!act_perform(o, &ACT_BUDGET_SHOW, show, &reading, e))
		return false;
	*ret = reading.books;
	return true;
}
