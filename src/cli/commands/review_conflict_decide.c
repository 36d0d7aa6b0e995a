#include "../command.h"
#include "../screen.h"

#include "ppuri/service/conflict.h"
#include "ppuri/tr.h"

#include <string.h>

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct conflict_decided given = {
		.application = input_text(in, "APP"),
		.reviewer = input_text(in, "REVIEWER"),
		.decision = input_text(in, "outcome"),
		.how = input_text(in, "how"),
		.meeting = input_has(in, "meeting") ? input_number(in, "meeting") : 0,
		.motion = input_has(in, "motion") ? input_number(in, "motion") : 0,
	};
	struct conflict_list reached;
	if (!desk_review_conflict_decide(&s->office, &given, &reached, e))
		return false;
	screen_line(s->screen, _("%s: the challenge of %s: %s (%s)"), given.application, given.reviewer,
				term_name(&CONFLICT_DECISIONS, given.decision), term_name(&CONFLICT_DECIDERS, given.how));
	if (strcmp(given.decision, "rejected") == 0)
		screen_line(s->screen, _("%s judges %zu applications again; scores given before count again"), given.reviewer, reached.n);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, N_("receipt number of the application"), .required = true},
	{"REVIEWER", VALUE_TEXT, N_("login of the member who was challenged"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"outcome", VALUE_TERM, N_("upheld (인용) or rejected (기각)"), .required = true, .vocabulary = &CONFLICT_DECISIONS},
	{"how", VALUE_TERM, N_("by vote of the committee without that member, or by its chair"), .required = true,
	 .vocabulary = &CONFLICT_DECIDERS},
	{"meeting", VALUE_NUMBER, N_("number of the meeting that voted on it")},
	{"motion", VALUE_NUMBER, N_("number of the motion there that was carried")},
	{0},
};

const struct command command_review_conflict_decide = {
	.noun = "review",
	.verb = "conflict-decide",
	.summary = N_("record how a challenge (기피) was decided"),
	.details = N_("For the chair of the committee, and for officers who record its vote; never on oneself. Give the grounds of the decision with "
				  "--reason. Until then the member keeps out. It is decided once; a challenge on other grounds is a new one. "
				  "With --meeting and --motion it is tied to the vote that decided it: carried, on that application, and without that member."),
	.examples = "ppuri review conflict-decide 2024-금형-0003 rev5 --outcome 기각 --how 의결 --reason '자문 계약은 다른 법인과의 것임'\n"
				"ppuri review conflict-decide 2024-금형-0003 rev5 --outcome 인용 --how 의결 --meeting 1 --motion 2 --reason '자문 계약'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_CONFLICT_DECIDE,
	.run = run,
};
