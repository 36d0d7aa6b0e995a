#include "budget_input.h"

#include "../screen.h"
#include "../words.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct budget_wish wish;
	struct budget_done done;
	if (!budget_wish(s, in, &wish, e) || !desk_budget_allot(&s->office, &wish, &done, e))
		return false;
	screen_line(s->screen, _("allotted: %s"), words_won(s->pool, done.sum));
	screen_budget_account(s, &done.account);
	return true;
}

static const struct parameter arguments[] = {BUDGET_ARGUMENTS, {0}};
static const struct parameter options[] = {BUDGET_ACCOUNT_OPTIONS, BUDGET_AMOUNT_OPTION, BUDGET_DAY_OPTION, BUDGET_PAPER_OPTION, {0}};

const struct command command_budget_allot = {
	.noun = "budget",
	.verb = "allot",
	.summary = N_("allot what of the budget may be obliged (배정)"),
	.details = N_("Where an account was ever allotted, nothing is awarded or spent of it above that (지방회계법 §29②). What was carried over counts as allotted (지방재정법 §50④)."),
	.examples = "ppuri budget allot 2024-01 --year 2024 --source 시비 --amount 2천만원",
	.arguments = arguments,
	.options = options,
	.act = &ACT_BUDGET_ALLOT,
	.run = run,
};
