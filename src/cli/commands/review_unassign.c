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
	.summary = N_("end the appointment of a member (해촉) who has scored nothing yet; needs --reason"),
	.details = N_("The member stays in the record with the reason, and may be appointed again."),
	.examples = "ppuri review unassign 2024-금형 rev5 --reason '본인 요청(장기 출장)'",
	.arguments = arguments,
	.act = &ACT_REVIEW_UNASSIGN,
	.run = run,
};
