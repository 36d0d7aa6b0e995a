/* A report: its frame, and the parts that go into it. */
#pragma once

#include "flow.h"

/* The report that its form makes of its chapters. A form of another kind, or that names a table which the report lacks, is ERR_REFUSED. */
MUST_CHECK bool report_arrange(struct pool *p, const struct paper_report *report, struct paper_report *ret, struct err *e);

MUST_CHECK bool report_layout(struct pool *p, struct fonts *fonts, const struct paper_report *report,
	struct sheets *ret, struct err *e);

/* The parts, drawn from flow->y down. */
MUST_CHECK bool report_table(struct flow *flow, const struct paper_section *section, struct err *e);
MUST_CHECK bool chart_timeline(struct flow *flow, const struct paper_section *section, struct err *e);
MUST_CHECK bool chart_bars(struct flow *flow, const struct paper_section *section, struct err *e);

MUST_CHECK bool chart_stacks(struct flow *flow, const struct paper_section *section, struct err *e);

/* What must be free below its title for it to begin on this page. */
MUST_CHECK bool chart_room(struct flow *flow, const struct paper_section *section, mpt *ret, struct err *e);

/* What a chart shows, in words: each of its rows with its figures. */
const char *chart_alt(struct pool *p, const struct paper_section *section);

MUST_CHECK bool chart_spreads(struct flow *flow, const struct paper_section *section, struct err *e);

MUST_CHECK bool report_signatures(struct flow *flow, const struct paper_section *section, struct err *e);

/* What must be free below its title for the table to begin on this page: a short table is not parted. */
MUST_CHECK bool report_table_room(struct flow *flow, const struct paper_section *section, mpt *ret, struct err *e);
/* How tall it is below its title, when nothing parts it. */
MUST_CHECK bool report_table_height(struct flow *flow, const struct paper_section *section, mpt *ret, struct err *e);

/* A text of the report, cleaned, with what is drawn for characters that no font has; refused if it is not UTF-8. */
MUST_CHECK bool report_words(struct flow *flow, const char *text, enum face face, const char **ret, struct err *e);
/* The same, measured. */
MUST_CHECK bool report_text(
	struct flow *flow, const char *text, const struct style *style, struct letters *ret, struct err *e);
