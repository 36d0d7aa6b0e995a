#include "../command.h"
#include "../prompt.h"
#include "../screen.h"

#include "ppuri/service/review.h"
#include "ppuri/tr.h"

/* What will be locked, before it is. */
static bool confirm(struct session *s, const char *call, struct err *e)
{
	struct assignment_list list;
	const char *unpledged;
	size_t scored = 0, open = 0;
	if (s->yes || s->no_input || !prompt_possible())
		return true;
	if (!desk_review_list(&s->office, call, &list, &unpledged, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		scored += list.at[i].scored > 0;
		open += !list.at[i].scored && !list.at[i].conflict;
	}
	/* What can not be locked yet is not asked about: the desk says what is missing. */
	if (open || prompt_yes(s, pool_printf(s->pool, _("lock your scores of %zu applications? nothing can be changed after it"), scored)))
		return true;
	return err_set(e, ERR_REFUSED, "%s", _("not locked; nothing was changed"));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "call");
	struct member member;
	if (!confirm(s, call, e) || !desk_review_lock(&s->office, call, &member, e))
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
