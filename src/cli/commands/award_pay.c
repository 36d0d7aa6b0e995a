#include "award_choice.h"

#include "../ask.h"
#include "../screen.h"

#include "ppuri/service/payment.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct payment_wish wish = {
		.won = input_won(in, "amount"), .rate = (int)input_number(in, "rate"), .rest = input_flag(in, "rest"),
		.kind = input_text(in, "kind"), .day = input_date(in, "on")};
	struct award_choice choice;
	struct award_outcome outcome;
	if (!award_choice(s, in, &choice, e))
		return false;
	ask_first(s, _("enter the payments?"));
	if (!desk_award_pay(&s->office, &choice, &wish, &outcome, e))
		return false;
	if (outcome.sum.n < 0) {
		char won[WON_TEXT_MAX];
		screen_line(s->screen, _("payments put right: %zu, %s won"), outcome.n, won_text(outcome.sum, won));
		return true;
	}
	screen_awards(s, _("awards paid"), &outcome);
	return true;
}

static const struct parameter arguments[] = {AWARD_ARGUMENTS, {0}};
static const struct parameter options[] = {
	AWARD_CALL_OPTION,
	{"amount", VALUE_WON, N_("the sum (one application only); negative to put a payment right, with --reason")},
	{"rate", VALUE_RATE, N_("so much of each award, such as 70 %; a fraction of a won is left out")},
	{"rest", VALUE_FLAG, N_("all that is left of each")},
	{"kind", VALUE_TERM, N_("선금, 중도금, 잔금 or 일시; by its place unless given"), .vocabulary = &PAYMENT_KINDS},
	{"on", VALUE_DATE, N_("the day it was paid; today unless given")},
	{0},
};

const struct command command_award_pay = {
	.noun = "award",
	.verb = "pay",
	.summary = N_("enter what was paid of issued awards (지급); by finance, not by who drafted them"),
	.details = N_("All or none. An award is paid from the year of its call, or from the next once its rest was carried over. After the end of the year until 20 "
				  "January in the cases that the law lists, named with --reason (지방회계법 §7①). A firm on the list of exclusions on that day is paid "
				  "by its number with --reason alone (지보법 §32)."),
	.examples = "ppuri award pay --call 2024-금형 --rate 70\nppuri award pay 2024-금형-0007 --amount 6,000,000 --on 2024-11-29\nppuri award pay 2024-금형-0007 --rest",
	.arguments = arguments,
	.options = options,
	.act = &ACT_AWARD_PAY,
	.run = run,
};
