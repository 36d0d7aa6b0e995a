#include "report_question.h"

#include "ppuri/tr.h"

static const struct term by_terms[] = {
	{"year", "연도", "year", "회계연도"},
	{"source", "재원", "source", NULL},
	{"program", "사업", "program", "programme|과제"},
	{"office", "부서", "office", "담당부서|기관"},
	{"area", "분야", "area", "지원분야"},
};
static const struct vocabulary by_names = {N_("what accounts are grouped by"), by_terms, FUNDING_BYS};

static bool take_by(struct pool *p, const struct input *in, struct funding_question *question, struct err *e)
{
	struct texts by = input_texts(p, in, "by");
	unsigned seen = 0;
	for (size_t i = 0; i < by.n; i++) {
		enum funding_by one = (enum funding_by)(term_of(&by_names, by.at[i]) - by_terms);
		if (seen & 1u << one)
			return err_set(e, ERR_USAGE, _("--by %s is given twice"), by.at[i]);
		seen |= 1u << one;
		question->by[question->n_by++] = one;
	}
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct funding_question question = report_question(in);
	struct report report;
	question.programs.under = input_text(in, "under");
	return take_by(s->pool, in, &question, e) && desk_report_funding(&s->office, &question, &report, e) &&
		   report_show(s, in, &report, e);
}

static const struct parameter options[] = {
	{"by", VALUE_TERM, N_("group the accounts by this; may be given several times, in the order wanted"), .vocabulary = &by_names, .many = true},
	QUESTION_OPTIONS,
	{"under", VALUE_CODE, N_("only this node and all beneath it"), .names = NAMES_PROGRAM},
	REPORT_OPTIONS,
	{0},
};

const struct command command_report_funding = {
	.noun = "report",
	.verb = "funding",
	.summary = N_("budget and execution of a year, by programme, source, office or area (예산·집행 현황)"),
	.details = N_("The budget of --year, or of the year of --on for what runs on that day; of this year if neither is given, and of all years with "
				  "--by year. 집행률 is 집행액 ÷ 예산현액. 국가직접지원, the firms' own share and money of no stated source stand apart and are in no "
				  "sum. A sum that is not stated is blank, never 0.\n"
				  "--against puts another year, or what runs on another day, beside it: then, now, difference. Both are told as they are known "
				  "today; what was known on an earlier day is what --as-of shows."),
	.examples = "ppuri report funding --year 2024\nppuri report funding --year 2024 --by source --against 2023 --unit 천원\n"
				"ppuri report funding --by year --by source --under 창원첨단-2017\nppuri report funding --year 2024 --out funding.pdf",
	.options = options,
	.rows = N_("groups of budget accounts"),
	.paper = true,
	.act = &ACT_REPORT_FUNDING,
	.run = run,
};
