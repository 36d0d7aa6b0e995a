#include "award_choice.h"

#include "../prompt.h"
#include "../screen.h"

/* What waits, before it is signed: count and sum. */
static bool confirm(struct session *s, const struct award_choice *choice, struct err *e)
{
	struct award_list list;
	struct award_outcome waiting = {0};
	char won[WON_TEXT_MAX];
	if (s->yes || s->no_input || !prompt_possible() || !choice->call)
		return true;
	if (!desk_award_list(&s->office, choice->call, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		if (list.at[i].approver.account)
			continue;
		waiting.n++;
		if (!won_add(waiting.sum, list.at[i].amount, &waiting.sum, e))
			return false;
	}
	/* With nothing to sign there is nothing to ask: the desk says so. */
	if (!waiting.n || prompt_yes(s, pool_printf(s->pool, _("approve %zu awards, %s won in all?"), waiting.n, won_text(waiting.sum, won))))
		return true;
	return err_set(e, ERR_REFUSED, "%s", _("not approved; nothing was changed"));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct award_choice choice;
	struct award_outcome outcome;
	if (!award_choice(s, in, &choice, e) || !confirm(s, &choice, e) || !desk_award_approve(&s->office, &choice, &outcome, e))
		return false;
	screen_awards(s, _("awards approved"), &outcome);
	if (choice.call)
		screen_line(s->screen, _("next: ppuri award issue --call %s"), choice.call);
	return true;
}

static const struct parameter arguments[] = {AWARD_ARGUMENTS, {0}};
static const struct parameter options[] = {AWARD_CALL_OPTION, {0}};

const struct command command_award_approve = {
	.noun = "award",
	.verb = "approve",
	.summary = N_("approve drafted awards; not by who drafted them"),
	.details = N_("All or none: one that would pass the call's budget or the programme's funding stops all of them, by name."),
	.examples = "ppuri award approve --call 2024-금형\nppuri award approve 2024-금형-0007 2024-금형-0012",
	.arguments = arguments,
	.options = options,
	.act = &ACT_AWARD_APPROVE,
	.run = run,
};
