#include "award_choice.h"

#include "../screen.h"

/* Without an amount the award is what was granted, so 0 must not be taken for none. */
static bool amount_is_one(const struct input *in, struct err *e)
{
	if (!input_has(in, "amount") || input_won(in, "amount").n > 0)
		return true;
	return err_set(e, ERR_USAGE, "%s", _("--amount: an award is at least 1 won"));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct award_choice choice;
	struct award_outcome outcome;
	if (!amount_is_one(in, e) || !award_choice(s, in, &choice, e) ||
		!desk_award_draft(&s->office, &choice, input_won(in, "amount"), input_text(in, "payment"), &outcome, e))
		return false;
	screen_awards(s, _("awards drafted"), &outcome);
	if (choice.call)
		screen_line(s->screen, _("next, by an approver: ppuri award approve --call %s"), choice.call);
	return true;
}

static const struct parameter arguments[] = {AWARD_ARGUMENTS, {0}};

static const struct parameter options[] = {
	AWARD_CALL_OPTION,
	{"amount", VALUE_WON, N_("less than the selection granted (one application only), with --reason")},
	{"payment", VALUE_TEXT, N_("how it is paid (교부방법), as the letter prints it; else 일시 교부, or 일시 지급 where an agreement grants")},
	{0},
};

const struct command command_award_draft = {
	.noun = "award",
	.verb = "draft",
	.summary = N_("draft the awards (교부결정) of selected applications"),
	.details = N_("Each gets what the confirmed selection granted. Somebody else must approve. A plan of costs that was put in must add up to it (app cost); of less "
				  "than was granted it is revised after the draft."),
	.examples = "ppuri award draft --call 2024-금형\nppuri award draft 2024-금형-0007 --amount 1500만원 --reason '장비 1대 제외'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_AWARD_DRAFT,
	.run = run,
};
