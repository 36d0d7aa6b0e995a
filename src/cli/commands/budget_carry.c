#include "budget_input.h"

#include "../screen.h"
#include "../words.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct texts receipts = input_texts(s->pool, in, "app");
	struct budget_wish wish;
	struct budget_done done;
	if (!budget_wish(s, in, &wish, e))
		return false;
	wish.kind = input_text(in, "kind");
	wish.receipts = receipts.at;
	wish.n_receipts = receipts.n;
	wish.unpaid = input_flag(in, "unpaid");
	wish.first_year = (int)input_number(in, "from");
	wish.last_year = (int)input_number(in, "until");
	if (!desk_budget_carry(&s->office, &wish, &done, e))
		return false;
	screen_line(s->screen, _("carried over to %d (%s): %zu entries, %s"), wish.year + 1, term_name(&CARRY_KINDS, wish.kind), done.n,
				words_won(s->pool, done.sum));
	screen_budget_account(s, &done.account);
	return true;
}

static const struct parameter arguments[] = {BUDGET_ARGUMENTS, {0}};
static const struct parameter options[] = {
	BUDGET_ACCOUNT_OPTIONS,
	{"kind", VALUE_TERM, N_("명시이월, 사고이월 or 계속비이월"), .required = true, .vocabulary = &CARRY_KINDS},
	{"amount", VALUE_WON, N_("of what no award has bound; negative to take it back")},
	{"app", VALUE_TEXT, N_("receipt numbers of awards whose unpaid rest is carried over"), .many = true},
	{"unpaid", VALUE_FLAG, N_("every award of the account that is not paid in full")},
	{"paper", VALUE_TEXT, N_("number of the council's decision, or of the document that approved it"), .required = true},
	{"from", VALUE_NUMBER, N_("first year of a continuing expenditure (계속비)")},
	{"until", VALUE_NUMBER, N_("its last year")},
	BUDGET_DAY_OPTION,
	{0},
};

const struct command command_budget_carry = {
	.noun = "budget",
	.verb = "carry",
	.summary = N_("carry money over to the next year (이월)"),
	.details = N_("From the last day of the year until its books are settled on 10 February. 명시이월: what the council approved beforehand. 사고이월: what "
				  "was awarded in the year and could not be paid; so it names awards. 계속비이월: of an expenditure of at most five years. The whole "
				  "unpaid rest of an award goes on, and is then paid from the next year. With a negative --amount and --app an award is brought "
				  "back, with --reason."),
	.examples = "ppuri budget carry 2024-01 --year 2024 --source 시비 --kind 명시이월 --amount 5천만원 --paper 의회-2024-31\n"
				"ppuri budget carry 2024-01 --year 2024 --source 시비 --kind 사고이월 --unpaid --paper 산업혁신과-1301 --reason '납품 지연'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_BUDGET_CARRY,
	.run = run,
};
