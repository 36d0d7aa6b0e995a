/* How every report comes out. */
#pragma once

#include "rows_out.h"

#include "ppuri/service/report.h"

extern const struct vocabulary REPORT_UNITS;

/* The unit of money from --unit. */
enum won_unit report_unit(const struct input *in);
/* To the screen, or for the file of --out: the paper is written at once, the rows are kept for it. */
MUST_CHECK bool report_show(struct session *s, const struct report *report, enum won_unit unit, struct err *e);
