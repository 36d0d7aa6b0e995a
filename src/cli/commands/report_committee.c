#include "../report_view.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	return report_on_call(s, in, desk_report_committee, e);
}

const struct command command_report_committee = {
	.noun = "report",
	.verb = "committee",
	.summary = N_("the paper for the committee: each firm with scores, spread, money and verdict, and a page each behind it"),
	.details = N_("Of the newest selection, confirmed or not, with firms and projects as they stood when it was run. The PDF is A4 across: an overview with lines between who is selected, "
				  "in reserve and out, then a page for each firm with every judge's scores, what was said, and five years of history. "
				  "CSV and JSON hold one row a firm, always in won; XLSX has the lines as well, and a tab for each kind of table behind it."),
	.examples = "ppuri report committee 2024-금형\nppuri report committee 2024-금형 --unit 천원 --out 심의자료.pdf",
	.arguments = REPORT_CALL,
	.options = REPORT_CALL_OPTIONS,
	.rows = N_("results of the evaluation"),
	.paper = true,
	.act = &ACT_REPORT_COMMITTEE,
	.run = run,
};
