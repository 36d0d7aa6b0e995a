#include "budget_input.h"

#include "../screen.h"
#include "../words.h"

#include <string.h>

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct budget_wish wish;
	struct budget_done done;
	if (!budget_wish(s, in, &wish, e))
		return false;
	wish.kind = input_text_or(in, "kind", "original");
	if (!desk_budget_enter(&s->office, &wish, &done, e))
		return false;
	screen_line(s->screen, _("entered: %s %s"), term_name(&BUDGET_KINDS, wish.kind), words_won(s->pool, done.sum));
	/* The same command given twice doubles it, which nobody means. */
	if (strcmp(wish.kind, "original") == 0 && done.sum.n > 0 && done.account.original.n != done.sum.n)
		screen_line(s->screen, _("it was added to what was entered before: 당초 is %s now"), words_won(s->pool, done.account.original));
	screen_budget_account(s, &done.account);
	return true;
}

static const struct parameter arguments[] = {BUDGET_ARGUMENTS, {0}};
static const struct parameter options[] = {
	BUDGET_ACCOUNT_OPTIONS,
	{"kind", VALUE_TERM, N_("당초 or 추경; 당초 unless given"), .vocabulary = &ENACTED_KINDS},
	{"amount", VALUE_WON, N_("the sum, beside what was entered before; negative to cut, or to put one right"), .required = true}, BUDGET_DAY_OPTION, BUDGET_PAPER_OPTION,
	{0},
};

const struct command command_budget_enter = {
	.noun = "budget",
	.verb = "enter",
	.summary = N_("enter what the council enacted: 당초 or 추경"),
	.details = N_("A supplementary budget may cut, with a negative sum, and names the council's decision with --paper. Nothing is changed afterwards: "
				  "a mistake is put right by entering the difference."),
	.examples = "ppuri budget enter 2024-01 --year 2024 --source 시비 --amount 2억원\n"
				"ppuri budget enter 2024-01 --year 2024 --source 시비 --kind 추경 --amount '△2천만원' --paper 의회-2024-7",
	.arguments = arguments,
	.options = options,
	.act = &ACT_BUDGET_ENTER,
	.run = run,
};
