#include "budget_input.h"

#include "../screen.h"
#include "../words.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct budget_wish wish;
	struct budget_done done;
	if (!budget_wish(s, in, &wish, e) || !desk_budget_spend(&s->office, &wish, &done, e))
		return false;
	screen_line(s->screen, _("spent: %s"), words_won(s->pool, done.sum));
	screen_budget_account(s, &done.account);
	return true;
}

static const struct parameter arguments[] = {BUDGET_ARGUMENTS, {0}};
static const struct parameter options[] = {BUDGET_ACCOUNT_OPTIONS, BUDGET_AMOUNT_OPTION, BUDGET_DAY_OPTION, BUDGET_PAPER_OPTION, {0}};

const struct command command_budget_spend = {
	.noun = "budget",
	.verb = "spend",
	.summary = N_("enter what is spent without an award: 출연금, 위탁금"),
	.details = N_("By finance. What awards are paid is entered by: ppuri award pay; in an account that holds awards, what is spent beside them says what for (--reason). After the end of the year until 20 January in the cases that the law lists, named with --reason (지방회계법 §7①)."),
	.examples = "ppuri budget spend 2024-01 --year 2024 --source 시비 --amount 5억원",
	.arguments = arguments,
	.options = options,
	.act = &ACT_BUDGET_SPEND,
	.run = run,
};
