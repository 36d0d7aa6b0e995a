#include "../report_view.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct report report;
	return desk_report_scores(&s->office, input_text(in, "CALL"), input_number(in, "round"), &report, e) &&
		   report_show(s, in, &report, e);
}

static const struct parameter options[] = {
	{"round", VALUE_NUMBER, N_("this round alone, counted from 1; without it: every round, and the result")},
	REPORT_OPTIONS,
	{0},
};

const struct command command_report_scores = {
	.noun = "report",
	.verb = "scores",
	.summary = N_("the table of scores to sign (평가 집계표): every judge's total of each firm, what was left out, and the result"),
	.details = N_("Of the newest selection, confirmed or not; the same figures as select show and select explain. A total that the mean "
				  "leaves out is marked ▼ or ▲; in XLSX, CSV and JSON totals are bare numbers, and columns name whose was left out. "
				  "The PDF ends with places to sign for those who sit on the committee; in a blind evaluation it names no firm."),
	.examples = "ppuri report scores 2024-금형\nppuri report scores 2024-금형 --out 집계표.pdf\n"
				"ppuri report scores 2024-금형 --round 1 --out 서면평가_집계표.xlsx",
	.arguments = REPORT_CALL,
	.options = options,
	.rows = N_("table of scores"),
	.paper = true,
	.act = &ACT_REPORT_SCORES,
	.run = run,
};
