#include "award_choice.h"

#include "../prompt.h"
#include "../screen.h"
#include "../words.h"

#include <stdio.h>

/* "2024-금형-0007  ㈜나래금형  8,000,000원 (선정액: 9,600,000원)": what was granted, where less of it is awarded. */
static void tell(struct session *s, const struct award_waiting *waiting)
{
	const struct award *award = &waiting->award;
	const char *sum = words_won(s->pool, award->amount);
	if (award->amount.n != waiting->granted.n)
		sum = pool_printf(s->pool, _("%s (granted: %s)"), sum, words_won(s->pool, waiting->granted));
	fprintf(stderr, "%s  %s  %s\n", award->application.receipt_no, award->application.firm.name, sum);
}

/* Each award that waits, before it is signed; then just these are. */
static bool confirm(struct session *s, struct award_choice *choice, struct err *e)
{
	struct award_waiting_list list;
	struct won sum = {0};
	if (s->yes || s->no_input || !prompt_possible())
		return true;
	if (!desk_award_waiting(&s->office, choice, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		tell(s, &list.at[i]);
		if (!won_add(sum, list.at[i].award.amount, &sum, e))
			return false;
	}
	choice->seen = awards_seen(s->pool, &list);
	/* With nothing to sign there is nothing to ask: the desk says so. */
	if (!list.n || prompt_yes(s, pool_printf(s->pool, _("approve %zu awards, %s in all?"), list.n, words_won(s->pool, sum))))
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
	.details = N_("All or none: one that would pass the call's budget or the programme's funding stops all of them, by name. On a terminal each is shown first, "
				  "with what the selection granted where less of it is awarded. A firm that was changed after the scores were locked waits for select agree; one "
				  "that would fail a condition of the call today is awarded all the same only with --reason."),
	.examples = "ppuri award approve --call 2024-금형\nppuri award approve 2024-금형-0007 2024-금형-0012",
	.arguments = arguments,
	.options = options,
	.act = &ACT_AWARD_APPROVE,
	.run = run,
};
