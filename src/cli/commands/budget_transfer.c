#include "budget_input.h"

#include "../screen.h"
#include "../words.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct budget_wish wish;
	struct budget_done done;
	if (!budget_wish(s, in, &wish, e))
		return false;
	wish.to_program = input_text(in, "TO");
	if (!desk_budget_transfer(&s->office, &wish, &done, e))
		return false;
	screen_line(s->screen, _("transferred to %s: %s"), wish.to_program, words_won(s->pool, done.sum));
	screen_budget_account(s, &done.account);
	return true;
}

static const struct parameter arguments[] = {
	BUDGET_ARGUMENTS,
	{"TO", VALUE_CODE, N_("the programme that gets it"), .required = true, .names = NAMES_PROGRAM},
	{0},
};
static const struct parameter options[] = {
	BUDGET_ACCOUNT_OPTIONS,
	{"amount", VALUE_WON, N_("the sum"), .required = true},
	{"paper", VALUE_TEXT, N_("number of the document that decided it"), .required = true},
	BUDGET_DAY_OPTION,
	{0},
};

const struct command command_budget_transfer = {
	.noun = "budget",
	.verb = "transfer",
	.summary = N_("transfer money to another programme of the same year and source (전용)"),
	.details = N_("Within one 정책사업 (지방재정법 §49); --reason says why, for the settlement states it. Between two of them the council decides (이용, §47): "
				  "then --paper names its decision. What is awarded or spent stays, and so does what published calls bind, "
				  "and after their result who stands selected."),
	.examples = "ppuri budget transfer 2024-01 2024-02 --year 2024 --source 시비 --amount 1천만원 --paper 산업혁신과-812 --reason '수요 증가'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_BUDGET_TRANSFER,
	.run = run,
};
