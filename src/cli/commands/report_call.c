#include "../report_view.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct report report;
	return desk_report_call(&s->office, input_text(in, "CODE"), &report, e) &&
		   report_show(s, &report, report_unit(in), e);
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"unit", VALUE_TERM, N_("the unit of money in tables and PDF"), .vocabulary = &REPORT_UNITS},
	PAPER_OPTIONS,
	{0},
};

const struct command command_report_call = {
	.noun = "report",
	.verb = "call",
	.summary = N_("where a call stands: applications, selection, awards and the rest of its budget"),
	.details = N_("CSV and JSON hold one row a figure, always in won; its code (figure in JSON) never changes. The ranking "
				  "is in tables and PDF, once the selection is confirmed; for its rows: ppuri select show CALL --format csv."),
	.examples = "ppuri report call 2024-금형\nppuri report call 2024-금형 --unit 천원 --out 2024-금형.pdf",
	.arguments = arguments,
	.options = options,
	.rows = N_("figures of a call"),
	.paper = true,
	.act = &ACT_REPORT_CALL,
	.run = run,
};
