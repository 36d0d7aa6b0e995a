/* What every picture of a report has: a row each, its label on the left and what it shows beside it. */
#include "chart.h"

static const struct style label_style = {FACE_PLAIN, FACE_BOLD, PT(9), PT(12), INK_BLACK};
const struct style chart_value_style = {FACE_PLAIN, FACE_BOLD, PT(8.5), PT(12), INK_BLACK};
const struct style chart_axis_style = {FACE_PLAIN, FACE_BOLD, PT(8), PT(12), INK_GREY};

#define GAP PT(8)

bool chart_measure(struct chart *chart, struct err *e)
{
	struct flow *flow = chart->flow;
	size_t n = chart->section->n_bars;
	mpt widest = 0, most = (flow->right - flow->left) * 2 / 5;
	chart->labels = pool_alloc(flow->pool, n * sizeof *chart->labels);
	chart->values = pool_alloc(flow->pool, n * sizeof *chart->values);
	for (size_t i = 0; i < n; i++) {
		const struct paper_bar *bar = &chart->section->bars[i];
		if (!report_text(flow, bar->label, &label_style, &chart->labels[i], e) ||
			!report_text(flow, bar->text, &chart_value_style, &chart->values[i], e))
			return false;
		mpt width = flow_width(&chart->labels[i], &label_style);
		widest = width > widest ? width : widest;
	}
	chart->label_width = widest < most ? widest : most;
	chart->left = flow->left + chart->label_width + GAP;
	chart->right = flow->right;
	return true;
}

static size_t label_lines(const struct chart *chart, size_t bar)
{
	size_t lines = 0;
	int64_t measure = (int64_t)chart->label_width * 1000 / label_style.size + 1;
	for (size_t from = 0; from < chart->labels[bar].n; lines++)
		from = line_break(&chart->labels[bar], from, measure).next;
	return lines > 0 ? lines : 1;
}

mpt chart_row_height(const struct chart *chart, size_t bar)
{
	return (mpt)label_lines(chart, bar) * label_style.leading + ROW_PAD;
}

mpt chart_kept_height(const struct chart *chart, size_t row)
{
	mpt height = 0;
	for (size_t i = row; i < row + flow_together(row, chart->section->n_bars); i++)
		height += chart_row_height(chart, i);
	return height;
}

size_t chart_rows_that_fit(const struct chart *chart, size_t first, mpt frame, mpt *ret_height)
{
	mpt room = chart->flow->bottom - chart->flow->y - frame, height = 0;
	size_t i = first;
	for (; i < chart->section->n_bars && (i == first || height + chart_kept_height(chart, i) <= room); i++)
		height += chart_row_height(chart, i);
	*ret_height = height;
	return i;
}

/* The most that stands above and below the rows: the legend, the axis and the marked day. */
#define FRAME (3 * chart_axis_style.leading + PT(4))

bool chart_room(struct flow *flow, const struct paper_section *section, mpt *ret, struct err *e)
{
	struct chart chart = {.flow = flow, .section = section};
	if (!chart_measure(&chart, e))
		return false;
	*ret = section->n_bars ? FRAME + chart_kept_height(&chart, 0) : 0;
	return true;
}

void chart_label(struct chart *chart, size_t bar)
{
	struct flow *flow = chart->flow;
	int64_t measure = (int64_t)chart->label_width * 1000 / label_style.size + 1;
	mpt y = flow->y + ROW_PAD / 2;
	for (size_t from = 0; from < chart->labels[bar].n; y += label_style.leading) {
		struct line line = line_break(&chart->labels[bar], from, measure);
		line_draw(flow->pool, flow->sheet, &chart->labels[bar], &line, ALIGN_LEFT, flow->left,
			chart->label_width, base_line(y, &label_style), label_style.size, label_style.ink);
		from = line.next;
	}
}

void chart_value(struct chart *chart, size_t bar, mpt x, mpt middle, enum align align)
{
	flow_text(chart->flow, &chart->values[bar], &chart_value_style, align, x, middle - chart_value_style.leading / 2);
}

mpt chart_value_width(const struct chart *chart, size_t bar)
{
	return flow_width(&chart->values[bar], &chart_value_style);
}

void chart_rule(struct flow *flow)
{
	sheet_line(flow->pool, flow->sheet, flow->left, flow->y, flow->right - flow->left, 0, PT(0.3), INK_HAIR);
}

void chart_hatch(const struct flow *flow, mpt x, mpt y, mpt width, mpt height, mpt step)
{
	for (mpt from = x - height; from < x + width; from += step) {
		mpt left = from > x ? from : x, right = from + height < x + width ? from + height : x + width;
		sheet_line(flow->pool, flow->sheet, left, y + height - (left - from), right - left, left - right, PT(0.5), INK_BLACK);
	}
}
