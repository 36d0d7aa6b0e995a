#include "../command.h"
#include "../screen.h"
#include "committee_view.h"

#include "ppuri/service/committee.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL"), *reviewer = input_text(in, "REVIEWER");
	struct committee committee;
	if (!desk_review_unassign(&s->office, call, reviewer, e))
		return false;
	screen_line(s->screen, _("%s is no member of the committee of call %s any more"), reviewer, call);
	if (s->office.dry_run)
		return true;
	if (!desk_review_progress(&s->office, call, &committee, e))
		return false;
	screen_committee(s, &committee);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{"REVIEWER", VALUE_TEXT, N_("login of a member"), .required = true},
	{0},
};

const struct command command_review_unassign = {
	.noun = "review",
	.verb = "unassign",
	.summary = N_("end the appointment of a member (위촉해제) who has scored nothing of the round in hand; needs --reason"),
	.details = N_("Only while nobody has locked that round. The member stays in the record with the reason; what was locked in earlier "
				  "rounds goes on to count. Who has judged in none may be appointed again. Who has scored is released: review release."),
	.examples = "ppuri review unassign 2024-금형 rev5 --reason '본인 요청(장기 출장)'",
	.arguments = arguments,
	.act = &ACT_REVIEW_UNASSIGN,
	.run = run,
};
