#include "../ask.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/payment.h"
#include "ppuri/tr.h"

static void say(struct session *s, const struct repayment_done *done)
{
	struct pool *p = s->pool;
	const struct repayment *one = &done->repayment;
	struct won income = won_of(one->won.n - one->refilled.n);
	if (one->undoes)
		screen_line(s->screen, _("repayment %d is undone: %s"), one->undoes, words_won(p, won_of(-one->won.n)));
	else
		screen_line(s->screen, _("paid back: %s (%s, %s)"), words_won(p, one->won), words_date(p, one->day), one->paper_no);
	if (one->refilled.n > 0)
		screen_line(s->screen, _("back into its account of %d: %s"), one->fiscal_year, words_won(p, one->refilled));
	if (income.n > 0)
		screen_line(s->screen, _("income of %d, which its account does not get back: %s"), one->fiscal_year, words_won(p, income));
	screen_line(s->screen, _("left to be returned: %s"), words_won(p, done->award.to_return));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct repayment_wish wish = {
		.won = input_won(in, "amount"), .day = input_date(in, "on"), .paper_no = input_text(in, "paper-no"), .undoes = (int)input_number(in, "undo")};
	struct repayment_done done;
	if (input_has(in, "amount") && wish.won.n <= 0) {
		err_set(e, ERR_USAGE, "%s", _("--amount is above 0"));
		return err_hint(e, "%s", _("one that was entered by mistake is undone as a whole: --undo, with --reason"));
	}
	ask_first(s, _("enter the repayment?"));
	if (!desk_award_repay(&s->office, input_text(in, "APP"), &wish, &done, e))
		return false;
	say(s, &done);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, N_("receipt number (접수번호)"), .required = true},
	{0},
};
static const struct parameter options[] = {
	{"amount", VALUE_WON, N_("the sum that came back")},
	{"paper-no", VALUE_TEXT, N_("number of the receipt for it")},
	{"on", VALUE_DATE, N_("the day on which it came; today unless given")},
	{"undo", VALUE_NUMBER, N_("the repayment that was entered by mistake, by its number (award payments); with --reason")},
	{0},
};

const struct command command_award_repay = {
	.noun = "award",
	.verb = "repay",
	.summary = N_("enter what a firm paid back of what is to be returned (반환); by finance, not by who drafted the award"),
	.details = N_("Up to what was paid above what stands of the award (반환 대상액), in one sum or in parts. What comes in the year from which it was paid, "
				  "while that is open, goes back into the account (여입) and can be awarded again; what comes later is income of that later year. "
				  "Nothing of it is ever changed: a mistake is undone."),
	.examples = "ppuri award repay 2024-금형-0007 --amount 3,000,000 --on 2024-07-15 --paper-no 세입-2024-812\n"
				"ppuri award repay 2024-금형-0007 --undo 1 --reason '다른 기업의 입금'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_AWARD_REPAY,
	.run = run,
};
