/* How far figures lie apart: of each row a line from the lowest to the highest, and the mean as a box on it. */
#include "chart.h"

#include "ppuri/tr.h"

#define STEP 1000 /* hundredths: ten points */
#define TICK PT(6)
#define BOX PT(5)

struct spread {
	struct chart chart;
	int64_t from, to; /* of the field: whole steps */
	mpt room;         /* beside the values */
};

static int64_t lowest_of(const struct paper_bar *bar)
{
	return bar->parts[0];
}

static int64_t highest_of(const struct paper_bar *bar)
{
	return bar->parts[1];
}

static void find_field(struct spread *spread)
{
	const struct paper_section *section = spread->chart.section;
	int64_t lowest = section->line ? section->line : highest_of(&section->bars[0]), highest = lowest;
	mpt widest = 0;
	for (size_t i = 0; i < section->n_bars; i++) {
		const struct paper_bar *bar = &section->bars[i];
		mpt width = chart_value_width(&spread->chart, i);
		lowest = lowest_of(bar) < lowest ? lowest_of(bar) : lowest;
		highest = highest_of(bar) > highest ? highest_of(bar) : highest;
		widest = width > widest ? width : widest;
	}
	spread->from = lowest / STEP * STEP;
	spread->to = (highest + STEP - 1) / STEP * STEP;
	if (spread->to == spread->from)
		spread->to += STEP;
	spread->room = spread->chart.right - spread->chart.left - widest - PT(10);
}

static mpt x_of(const struct spread *spread, int64_t n)
{
	return spread->chart.left + (mpt)((n - spread->from) * spread->room / (spread->to - spread->from));
}

static bool draw_axis(const struct spread *spread, mpt height, struct err *e)
{
	struct flow *flow = spread->chart.flow;
	for (int64_t n = spread->from; n <= spread->to; n += STEP) {
		struct letters letters;
		if (!report_text(flow, pool_printf(flow->pool, "%lld", (long long)(n / 100)), &chart_axis_style, &letters, e))
			return false;
		flow_text(flow, &letters, &chart_axis_style, ALIGN_CENTER, x_of(spread, n), flow->y);
		sheet_line(flow->pool, flow->sheet, x_of(spread, n), flow->y + chart_axis_style.leading, 0, height, PT(0.3), INK_HAIR);
	}
	flow->y += chart_axis_style.leading;
	return true;
}

/* Dashed, so that nobody takes it for a line of the scale. */
static void draw_line(const struct spread *spread, mpt height)
{
	struct flow *flow = spread->chart.flow;
	mpt x = x_of(spread, spread->chart.section->line), end = flow->y + height;
	for (mpt y = flow->y; spread->chart.section->line && y < end; y += PT(5))
		sheet_line(flow->pool, flow->sheet, x, y, 0, y + PT(3) < end ? PT(3) : end - y, PT(0.9), INK_BLACK);
}

static void draw_range(const struct spread *spread, const struct paper_bar *bar, mpt middle)
{
	struct flow *flow = spread->chart.flow;
	mpt from = x_of(spread, lowest_of(bar)), to = x_of(spread, highest_of(bar)), mean = x_of(spread, bar->n);
	sheet_line(flow->pool, flow->sheet, from, middle, to - from, 0, PT(1.2), INK_BLACK);
	sheet_line(flow->pool, flow->sheet, from, middle - TICK / 2, 0, TICK, PT(1.2), INK_BLACK);
	sheet_line(flow->pool, flow->sheet, to, middle - TICK / 2, 0, TICK, PT(1.2), INK_BLACK);
	sheet_fill(flow->pool, flow->sheet, mean - BOX / 2, middle - BOX / 2, BOX, BOX, INK_ACCENT);
}

static bool draw_rows(struct spread *spread, size_t first, size_t next, mpt height, struct err *e)
{
	struct chart *chart = &spread->chart;
	if (!draw_axis(spread, height, e))
		return false;
	draw_line(spread, height);
	for (size_t i = first; i < next; i++) {
		mpt row = chart_row_height(chart, i);
		chart_rule(chart->flow);
		chart_label(chart, i);
		draw_range(spread, &chart->section->bars[i], chart->flow->y + row / 2);
		chart_value(chart, i, chart->right, chart->flow->y + row / 2, ALIGN_RIGHT);
		chart->flow->y += row;
	}
	chart_rule(chart->flow);
	return true;
}

bool chart_spreads(struct flow *flow, const struct paper_section *section, struct err *e)
{
	struct spread spread = {.chart = {.flow = flow, .section = section}};
	struct letters letters;
	if (section->n_bars == 0)
		return true;
	if (!chart_measure(&spread.chart, e))
		return false;
	find_field(&spread);
	for (size_t i = 0; i < section->n_bars;) {
		mpt height;
		flow_need(flow, chart_axis_style.leading + chart_kept_height(&spread.chart, i));
		size_t next = chart_rows_that_fit(&spread.chart, i, chart_axis_style.leading, &height);
		if (!draw_rows(&spread, i, next, height, e))
			return false;
		i = next;
	}
	if (!report_text(flow, section->line ? _("A line goes from the lowest to the highest figure, the box is the mean, and the dashed line is the pass line.")
										 : _("A line goes from the lowest to the highest figure, and the box is the mean."),
					 &chart_axis_style, &letters, e))
		return false;
	flow_paragraph(flow, &letters, &chart_axis_style, ALIGN_LEFT, spread.chart.left);
	return true;
}
