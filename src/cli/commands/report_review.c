#include "../report_view.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct report report;
	return desk_report_review(&s->office, input_text(in, "CODE"), &report, e) && report_show(s, in, &report, e);
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the portfolio"), .required = true, .names = NAMES_PROGRAM},
	{0},
};
static const struct parameter options[] = {REPORT_OPTIONS, {0}};

const struct command command_report_review = {
	.noun = "report",
	.verb = "review",
	.summary = N_("where the proposals of a portfolio stand: by round, who must act, which ministry to watch"),
	.details = N_("How many the source counts, and how many of them it names, stands above. CSV and JSON hold a row an opinion, a round or, where nothing was "
				  "said yet, a proposal; XLSX has rounds, who must act and ministries as tabs besides."),
	.examples = "ppuri report review 광양신성장-2023\nppuri report review 광양신성장-2023 --out 검토현황.pdf",
	.arguments = arguments,
	.options = options,
	.rows = N_("reviews of proposals"),
	.paper = true,
	.act = &ACT_REPORT_REVIEW,
	.run = run,
};
