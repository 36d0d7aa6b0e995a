#include "../report_view.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct report report;
	return desk_report_targets(&s->office, input_text(in, "CODE"), &report, e) && report_show(s, in, &report, e);
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("only this node and all beneath it"), .names = NAMES_PROGRAM},
	{0},
};
static const struct parameter options[] = {REPORT_OPTIONS, {0}};

const struct command command_report_targets = {
	.noun = "report",
	.verb = "targets",
	.summary = N_("indicators with their figures before and after, targets and results; milestones; progress"),
	.details = N_("The change as the document prints it stands beside the one computed from its figures. Each target stands with its "
				  "year, and each result beside the target of its own year; where there is none beside the one that names no year, else the newest of a "
				  "year before. CSV and JSON hold a row of each; XLSX has milestones and progress as tabs besides."),
	.examples = "ppuri report targets 창원첨단-2017\nppuri report targets --out 성과지표.xlsx",
	.arguments = arguments,
	.options = options,
	.rows = N_("indicators"),
	.paper = true,
	.act = &ACT_REPORT_TARGETS,
	.run = run,
};
