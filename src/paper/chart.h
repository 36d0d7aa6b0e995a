/* Shared by the pictures of a report. Each row is a label on the left and its figures beside it. */
#pragma once

#include "report.h"

extern const struct style chart_value_style, chart_axis_style;

#define BAR_HEIGHT PT(9)
#define ROW_PAD PT(8)

struct chart {
	struct flow *flow;
	const struct paper_section *section;
	struct letters *labels, *values; /* of each row */
	mpt label_width;
	mpt left, right;             /* of the field beside the labels */
	int32_t first_day, last_day; /* of a time line: whole years, the last day after their end */
	int64_t most;                /* of numbers: where the field ends */
};

/* Measures labels and values, and finds the field. */
MUST_CHECK bool chart_measure(struct chart *chart, struct err *e);
mpt chart_row_height(const struct chart *chart, size_t row);
/* Of the row with those that must stand on its page. */
mpt chart_kept_height(const struct chart *chart, size_t row);
/* The rows from `first` on that the page has room for beside `frame`; returns the row after them. */
size_t chart_rows_that_fit(const struct chart *chart, size_t first, mpt frame, mpt *ret_height);
void chart_label(struct chart *chart, size_t row);
void chart_value(struct chart *chart, size_t row, mpt x, mpt middle, enum align align);
mpt chart_value_width(const struct chart *chart, size_t row);
/* Above a row, over the whole width. */
void chart_rule(struct flow *flow);
/* Slanted lines across a rectangle, so that it is told from a plain one without colour. */
void chart_hatch(const struct flow *flow, mpt x, mpt y, mpt width, mpt height, mpt step);
