/* Numbers as bars, whole or in parts. */
#include "chart.h"

static void draw_outline(const struct flow *flow, mpt x, mpt y, mpt width, mpt height)
{
	sheet_line(flow->pool, flow->sheet, x, y, width, 0, PT(0.5), INK_BLACK);
	sheet_line(flow->pool, flow->sheet, x, y + height, width, 0, PT(0.5), INK_BLACK);
	sheet_line(flow->pool, flow->sheet, x, y, 0, height, PT(0.5), INK_BLACK);
	sheet_line(flow->pool, flow->sheet, x + width, y, 0, height, PT(0.5), INK_BLACK);
}

/* Dark, wide hatching, white, and grey: each is told from its neighbours in black and white too. */
static void draw_stack_part(const struct flow *flow, size_t part, mpt x, mpt y, mpt width)
{
	static const enum ink fills[PAPER_PARTS] = {INK_ACCENT, INK_WHITE, INK_WHITE, INK_ACCENT_LIGHT};
	if (width <= 0)
		return;
	sheet_fill(flow->pool, flow->sheet, x, y, width, BAR_HEIGHT, fills[part]);
	if (part == 1)
		chart_hatch(flow, x, y, width, BAR_HEIGHT, PT(3));
	draw_outline(flow, x, y, width, BAR_HEIGHT);
}

static bool draw_legend(const struct chart *chart, struct err *e)
{
	struct flow *flow = chart->flow;
	const struct paper_section *section = chart->section;
	mpt x = flow->left;
	flow_need(flow, chart_axis_style.leading + PT(4) + chart_kept_height(chart, 0));
	for (size_t i = 0; section->legend[i]; i++) {
		struct letters letters;
		if (!report_text(flow, section->legend[i], &chart_value_style, &letters, e))
			return false;
		draw_stack_part(flow, i, x, flow->y + PT(1.5), PT(16));
		x += PT(20) + flow_text(flow, &letters, &chart_value_style, ALIGN_LEFT, x + PT(20), flow->y) + PT(14);
	}
	flow->y += chart_axis_style.leading + PT(4);
	return true;
}

bool chart_stacks(struct flow *flow, const struct paper_section *section, struct err *e)
{
	struct chart chart = {.flow = flow, .section = section};
	mpt widest = 0;
	if (!chart_measure(&chart, e) || !draw_legend(&chart, e))
		return false;
	for (size_t i = 0; i < section->n_bars; i++) {
		widest = chart_value_width(&chart, i) > widest ? chart_value_width(&chart, i) : widest;
		chart.most = section->bars[i].n > chart.most ? section->bars[i].n : chart.most;
	}
	mpt room = chart.right - chart.left - widest - PT(4);
	int64_t coarse = chart.most / 1000000 + 1;
	for (size_t i = 0; i < section->n_bars; i++) {
		mpt row = chart_row_height(&chart, i), x = chart.left;
		int64_t sum = 0;
		flow_need(flow, chart_kept_height(&chart, i));
		chart_label(&chart, i);
		for (size_t part = 0; section->legend[part]; part++) {
			sum += section->bars[i].parts[part];
			mpt end = chart.left + (chart.most > 0 && room > 0 ? (mpt)(sum / coarse * room / (chart.most / coarse)) : 0);
			draw_stack_part(flow, part, x, flow->y + (row - BAR_HEIGHT) / 2, end - x);
			x = end > x ? end : x;
		}
		chart_value(&chart, i, x + PT(4), flow->y + row / 2, ALIGN_LEFT);
		flow->y += row;
	}
	return true;
}

bool chart_bars(struct flow *flow, const struct paper_section *section, struct err *e)
{
	struct chart chart = {.flow = flow, .section = section};
	mpt widest = 0;
	if (!chart_measure(&chart, e))
		return false;
	for (size_t i = 0; i < section->n_bars; i++) {
		widest = chart_value_width(&chart, i) > widest ? chart_value_width(&chart, i) : widest;
		chart.most = section->bars[i].n > chart.most ? section->bars[i].n : chart.most;
	}
	mpt room = chart.right - chart.left - widest - PT(4);
	int64_t coarse = chart.most / 1000000 + 1; /* so that the product below stays in 64 bits */
	for (size_t i = 0; i < section->n_bars; i++) {
		mpt row = chart_row_height(&chart, i);
		int64_t n = section->bars[i].n > 0 ? section->bars[i].n : 0;
		flow_need(flow, chart_kept_height(&chart, i));
		mpt width = chart.most > 0 && room > 0 ? (mpt)(n / coarse * room / (chart.most / coarse)) : 0;
		chart_label(&chart, i);
		sheet_fill(flow->pool, flow->sheet, chart.left, flow->y + (row - BAR_HEIGHT) / 2, width, BAR_HEIGHT,
			INK_ACCENT);
		chart_value(&chart, i, chart.left + width + PT(4), flow->y + row / 2, ALIGN_LEFT);
		sheet_line(flow->pool, flow->sheet, chart.left, flow->y, 0, row, PT(0.6), INK_RULE);
		flow->y += row;
	}
	return true;
}
