#include "../ask.h"
#include "../screen.h"

#include "ppuri/service/review.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "call");
	struct member member;
	ask_first(s, _("lock these scores? Nothing can be changed after it"));
	if (!desk_review_lock(&s->office, call, &member, e))
		return false;
	screen_line(s->screen, _("your evaluation of call %s is locked; applications scored: %lld, conflicts of interest: %lld"), call,
				(long long)member.scored, (long long)member.conflicts);
	if (member.too_few)
		screen_line(s->screen, _("applications with fewer judges than the call wants: %zu; they can not be selected"), member.too_few);
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_review_lock = {
	.noun = "review",
	.verb = "lock",
	.summary = N_("lock your scores of a call: nothing changes after it"),
	.details = N_("Every application without a conflict of interest must be scored, low scores explained, and the call must have ended. The chair "
				  "or an officer can open the lock until the selection is run: ppuri review unlock."),
	.examples = "ppuri review lock --call 2024-금형",
	.options = options,
	.act = &ACT_REVIEW_LOCK,
	.run = run,
};
