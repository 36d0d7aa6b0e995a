#include "../ask.h"
#include "award_change_view.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP");
	bool refuses = input_flag(in, "refuse");
	struct award_change change;
	ask_first(s, refuses ? _("refuse it?") : _("agree to it?"));
	if (!(refuses ? desk_award_disagree(&s->office, name, &change, e) : desk_award_agree(&s->office, name, &change, e)))
		return false;
	screen_award_change(s, &change);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, N_("receipt number (접수번호)"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"refuse", VALUE_FLAG, N_("refuse it, with --reason")},
	{0},
};

const struct command command_award_agree = {
	.noun = "award",
	.verb = "agree",
	.summary = N_("agree, as the second person, to what was proposed of an award"),
	.details = N_("To a change (award amend) or a cancellation (award cancel), by an approver who neither drafted the award nor proposed it. On a terminal it is "
				  "shown first, with what becomes of the money, and asked about; if any of that moves meanwhile, it is refused. The money moves with it. "
				  "With --refuse the award stands as it stood."),
	.examples = "ppuri award agree 2024-금형-0007\nppuri award agree 2024-금형-0007 --refuse --reason '취소 사유를 확인할 수 없음'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_AWARD_AGREE,
	.run = run,
};
