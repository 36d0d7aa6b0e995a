/* How every report comes out: to the screen, or into a file whose ending chooses how. */
#pragma once

#include "command.h"

#include "ppuri/service/report.h"

extern const struct vocabulary REPORT_UNITS;

/* Where a report goes, from --out, and the unit of its money, from --unit. */
struct report_way {
	const char *out; /* NULL: the screen */
	enum { REPORT_AS_PDF, REPORT_AS_CSV, REPORT_AS_JSON } ending;
	enum won_unit unit;
};
/* ERR_USAGE if the ending is none of the three: asked before anything is read. */
MUST_CHECK bool report_way(const struct input *in, struct report_way *ret, struct err *e);
MUST_CHECK bool report_show(
	struct session *s, const struct report *report, const struct report_way *way, struct err *e);
