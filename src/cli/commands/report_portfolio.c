#include "report_question.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct funding_question question = report_question(in);
	struct report report;
	question.programs.under = input_text(in, "CODE");
	return desk_report_portfolio(&s->office, &question, &report, e) && report_show(s, in, &report, e);
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("only this node and all beneath it"), .names = NAMES_PROGRAM},
	{0},
};

static const struct parameter options[] = {QUESTION_OPTIONS, REPORT_OPTIONS, {0}};

const struct command command_report_portfolio = {
	.noun = "report",
	.verb = "portfolio",
	.summary = N_("plans with their programmes: periods, status, progress and money (포트폴리오 현황)"),
	.details = N_("Each node has the money of itself and of all beneath it that fits: of --year, of the year of --on, or of all years together, where "
				  "what was carried over is counted once. --year shows what runs in the year or has money of it, and what that stands beneath. What the source counts without naming all of it is told so: 15 in all, of which 13 "
				  "named. The PDF has a time line and a bar of each source.\n"
				  "--against puts another year, or what runs on another day, beside it: then, now, difference. Both are told as they are known "
				  "today; what was known on an earlier day is what --as-of shows."),
	.examples = "ppuri report portfolio 창원첨단-2017\nppuri report portfolio --on 2024-02-23 --unit 백만원 --out portfolio.pdf\n"
				"ppuri report portfolio --year 2024 --against 2023",
	.arguments = arguments,
	.options = options,
	.rows = N_("programmes and their money"),
	.paper = true,
	.act = &ACT_REPORT_PORTFOLIO,
	.run = run,
};
