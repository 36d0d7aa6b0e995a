#include "../report_view.h"
#include "meeting_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct report report;
	return desk_meeting_paper(&s->office, input_text(in, "CALL"), input_number(in, "NO"), &report, e) && report_paper(s, in, &report, e);
}

static const struct parameter arguments[] = {MEETING_ARGUMENTS, {0}};

static const struct parameter options[] = {
	{"out", VALUE_PDF, N_("the PDF to write"), .required = true},
	{0},
};

const struct command command_meeting_paper = {
	.noun = "meeting",
	.verb = "paper",
	.summary = N_("the minutes of a meeting as a PDF to sign (회의록): attendance and quorum, motions and votes, and what was said"),
	.details = N_("Until the meeting is closed, every page is marked as a draft. Members get it of the meetings to which they were called; "
				  "in a blind evaluation with the numbers that were drawn instead of firms."),
	.examples = "ppuri meeting paper 2024-금형 1 --out 회의록-1.pdf",
	.arguments = arguments,
	.options = options,
	.act = &ACT_MEETING_PAPER,
	.also = &ACT_MEETING_OWN,
	.run = run,
};
