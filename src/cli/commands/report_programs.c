#include "../report_view.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct report report;
	return desk_report_programs(
			   &s->office, input_date(in, "on"), (int)input_number(in, "year"), &report, e) &&
		   report_show(s, in, &report, e);
}

static const struct parameter options[] = {
	{"on", VALUE_DATE, N_("the programmes that run on this day; today if nothing is given")},
	{"year", VALUE_NUMBER, N_("the programmes that run in this year")},
	REPORT_OPTIONS,
	{0},
};

const struct command command_report_programs = {
	.noun = "report",
	.verb = "programs",
	.summary = N_("which programmes run, with their periods and their money by source"),
	.details = N_("CSV and JSON hold one row a programme, always in won. The stated cost of the year and direct national "
				  "support (국가직접지원; direct_won in JSON) have a column each and are in no sum together. A sum that is "
				  "not stated is blank. Where a programme has no account of the year, its source is the one that its other years state."),
	.examples = "ppuri report programs --on 2024-02-23\nppuri report programs --year 2024 --unit 천원 --out "
				"programs.pdf",
	.options = options,
	.rows = N_("programmes and their money"),
	.paper = true,
	.act = &ACT_REPORT_PROGRAMS,
	.run = run,
};
