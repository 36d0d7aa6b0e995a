#include "../command.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/conflict.h"
#include "ppuri/tr.h"

#include <string.h>

/* Who else is kept out of, because the firms belong together. */
static void screen_reached(struct session *s, const struct conflict_list *reached)
{
	for (size_t i = 0; i < reached->n; i++) {
		const struct conflict *one = &reached->at[i];
		if (strcmp(one->relation, "same") != 0)
			screen_line(s->screen, _("it holds for %s as well: %s"), one->receipt_no, term_name(&RELATIONS, one->relation));
	}
}

static const char *place_words(struct pool *p, enum selection_verdict verdict, int rank, struct won granted)
{
	if (!rank)
		return selection_verdict_name(verdict);
	return pool_printf(p, _("%s, rank %d, %s"), selection_verdict_name(verdict), rank, words_won(p, granted));
}

static void screen_effect(struct session *s, const struct conflict_effect *effect)
{
	struct pool *p = s->pool;
	if (!effect->ran)
		return;
	if (!effect->n)
		screen_line(s->screen, "%s", _("without these scores the result of the newest selection is the same"));
	for (size_t i = 0; i < effect->n; i++) {
		const struct conflict_change *one = &effect->at[i];
		screen_line(s->screen, "%s %s: %s → %s", one->receipt_no, one->firm_name,
					place_words(p, one->before, one->rank_before, one->granted_before),
					place_words(p, one->after, one->rank_after, one->granted_after));
	}
	if (effect->confirmed)
		screen_line(s->screen, _("the selection is confirmed and stays as it is until it is amended: ppuri select amend %s --reason '…'"), effect->call_code);
	else
		screen_line(s->screen, _("select anew: ppuri select run %s"), effect->call_code);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct conflict_given given = {
		.application = input_text(in, "APP"),
		.reviewer = input_text(in, "reviewer"),
		.kind = input_text(in, "kind"),
		.ground = input_text(in, "ground"),
	};
	struct conflict_made made;
	if (!desk_review_conflict(&s->office, &given, &made, e))
		return false;
	screen_line(s->screen, _("%s: recorded: %s, %s"), given.application, term_name(&CONFLICTS, given.kind),
				given.reviewer ? given.reviewer : s->office.me.name);
	if (given.reviewer)
		screen_reached(s, &made.reached);
	else if (made.reached.n > 1)
		screen_line(s->screen, _("it holds for related firms as well: %zu applications"), made.reached.n - 1);
	if (made.voided)
		screen_line(s->screen, "%s", _("the scores given for it before stay on record and count no more"));
	if (strcmp(given.kind, "challenge") == 0)
		screen_line(s->screen, _("next, when it is decided: ppuri review conflict-decide %s %s"), given.application, given.reviewer);
	screen_effect(s, &made.effect);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, N_("receipt number of the application, or CALL/사업자등록번호"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"kind", VALUE_TERM, N_("how the member comes to keep out"), .required = true, .vocabulary = &CONFLICTS},
	{"ground", VALUE_TEXT, N_("the ground, such as 최근 3년 자문 계약"), .required = true},
	{"reviewer", VALUE_TEXT, N_("an officer records it for this member; without it: for yourself")},
	{0},
};

const struct command command_review_conflict = {
	.noun = "review",
	.verb = "conflict",
	.summary = N_("declare a conflict of interest (지방보조금법 §26): the member keeps out of that application"),
	.details = N_("It holds for every applicant of the call that is the same corporation, has the same representative or belongs to the "
				  "same group. What they applied for is withheld from the member from then on, also while a challenge waits for its "
				  "decision; scores given before stay on record and count no more. One that is found late, even after the selection "
				  "was run, is recorded too: an officer is told what the result would be without those scores."),
	.examples = "ppuri review conflict 2024-금형-0003 --kind 회피 --ground '최근 3년 자문 계약'\n"
				"ppuri review conflict 2024-금형-0003 --kind 기피 --ground '신청인의 기피신청' --reviewer rev5",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_CONFLICT,
	.also = &ACT_REVIEW_CONFLICT_OTHER,
	.run = run,
};
