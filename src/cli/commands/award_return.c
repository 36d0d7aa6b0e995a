#include "award_choice.h"

#include "../ask.h"
#include "../screen.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct texts receipts = input_texts(s->pool, in, "APP");
	const struct award_choice choice = {.receipts = receipts.at, .n = receipts.n};
	struct award_outcome outcome;
	ask_first(s, _("return the awards?"));
	if (!desk_award_return(&s->office, &choice, &outcome, e))
		return false;
	screen_awards(s, _("awards returned"), &outcome);
	screen_line(s->screen, _("next, by an officer: ppuri award draft %s --amount … --reason '…'"), receipts.at[0]);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, N_("receipt numbers (접수번호)"), .required = true, .many = true},
	{0},
};

const struct command command_award_return = {
	.noun = "award",
	.verb = "return",
	.summary = N_("send awards back that are not issued yet, to be drafted anew"),
	.details = N_("--reason says why; the audit keeps it with the draft that is taken away. What is approved is taken back by another approver than who approved "
				  "it, who has not drafted it either, and is kept (award show). What is issued is cancelled (award cancel). All or none."),
	.examples = "ppuri award return 2024-금형-0007 --reason '교부금액 조정: 1,500만원으로 다시 기안'",
	.arguments = arguments,
	.act = &ACT_AWARD_RETURN,
	.run = run,
};
