#include "../command.h"
#include "../screen.h"

#include "ppuri/service/exclusion.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	int64_t no = input_number(in, "NO");
	if (!desk_exclusion_lift(&s->office, no, e))
		return false;
	screen_line(s->screen, _("exclusion %lld is lifted"), (long long)no);
	return true;
}

static const struct parameter arguments[] = {
	{"NO", VALUE_NUMBER, N_("number of the exclusion, as exclusion list shows it"), .required = true},
	{0},
};

const struct command command_exclusion_lift = {
	.noun = "exclusion",
	.verb = "lift",
	.summary = N_("lift an exclusion, with --reason; it stays on record"),
	.details = N_("Whoever checks eligibility does not lift: an approver does."),
	.examples = "ppuri exclusion lift 3 --reason '행정심판 인용(2024-행심-12)'",
	.arguments = arguments,
	.act = &ACT_EXCLUSION_LIFT,
	.run = run,
};
