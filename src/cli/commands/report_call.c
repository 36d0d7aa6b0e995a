#include "../report_view.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	return report_on_call(s, in, desk_report_call, e);
}

const struct command command_report_call = {
	.noun = "report",
	.verb = "call",
	.summary = N_("where a call stands: applications, selection, awards and the rest of its budget"),
	.details = N_("CSV and JSON hold one row a figure, always in won; its code (figure in JSON) never changes. XLSX has a tab for each of the other "
				  "tables as well. The ranking is in tables, XLSX and PDF, once the selection is confirmed; for its rows: "
				  "ppuri select show CALL --format csv."),
	.examples = "ppuri report call 2024-금형\nppuri report call 2024-금형 --unit 천원 --out 2024-금형.pdf",
	.arguments = REPORT_CALL,
	.options = REPORT_CALL_OPTIONS,
	.rows = N_("figures of a call"),
	.paper = true,
	.act = &ACT_REPORT_CALL,
	.run = run,
};
