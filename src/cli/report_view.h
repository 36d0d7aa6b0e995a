/* How every report comes out. */
#pragma once

#include "page_view.h"
#include "rows_out.h"

#include "ppuri/service/report.h"

extern const struct vocabulary REPORT_UNITS;

/* What reports have in common: those of a call name it. */
extern const struct parameter REPORT_CALL[];
#define REPORT_OPTIONS {"unit", VALUE_TERM, N_("the unit of money in tables and PDF"), .vocabulary = &REPORT_UNITS}, PAPER_OPTIONS, REPORT_PAGE_OPTIONS
extern const struct parameter REPORT_CALL_OPTIONS[];

/* To the screen in the unit of --unit, or for the file of --out: the paper is written at once, the rows are kept for it. */
MUST_CHECK bool report_show(struct session *s, const struct input *in, const struct report *report, struct err *e);
/* The whole of a command that reports on a call and asks for nothing else. */
typedef bool (*report_of_call)(struct office *o, const char *call, struct report *ret, struct err *e);
MUST_CHECK bool report_on_call(struct session *s, const struct input *in, report_of_call make, struct err *e);
/* A report that is paper and nothing else, into the PDF that --out names. */
MUST_CHECK bool report_paper(struct session *s, const struct input *in, const struct report *report, struct err *e);
