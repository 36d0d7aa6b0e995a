#include "../command.h"
#include "../screen.h"
#include "committee_view.h"

#include "ppuri/service/committee.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "call");
	struct committee committee;
	struct texts reviewers = input_texts(s->pool, in, "REVIEWER");
	if (!desk_review_assign_from(&s->office, call, (int)input_number(in, "round"), reviewers.at, reviewers.n, e))
		return false;
	screen_line(s->screen, _("%zu reviewers are assigned to the committee of call %s"), reviewers.n, call);
	if (s->office.dry_run)
		return true;
	if (!desk_review_progress(&s->office, call, &committee, e))
		return false;
	screen_committee(s, &committee);
	return true;
}

static const struct parameter arguments[] = {
	{"REVIEWER", VALUE_TEXT, N_("login of a reviewer"), .required = true, .many = true},
	{0},
};

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("the call"), .required = true},
	{"round", VALUE_NUMBER, N_("the round from which on they judge; if not given, the one in hand")},
	{0},
};

const struct command command_review_assign = {
	.noun = "review",
	.verb = "assign",
	.summary = N_("appoint reviewers of the pool to the committee of a call (위촉), and invite them"),
	.details = N_("Each member judges every application under evaluation, but for conflicts of interest, after the pledge. A committee has at "
				  "most 15 members, at most a quarter of them officials (지방보조금법 §26). Who is not in the pool, or whose term does not "
				  "last today, is refused. A round may have other members than the one before it (--round). Nobody joins one that a member has "
				  "locked, but in the place of a member who was released from it, while too few judges are left; such a member scores all "
				  "applications of the round."),
	.examples = "ppuri review assign --call 2024-금형 rev1 rev2 rev3 rev4 rev5\n"
				"ppuri review assign --call 2024-금형 --round 2 rev6 rev7",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_ASSIGN,
	.run = run,
};
