/* Time lines and bars. Each row is a label on the left and its bar beside it. */
#include "report.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

static const struct style label_style = {FACE_HEAD, FACE_HEAD_BOLD, PT(9), PT(12), INK_BLACK};
static const struct style value_style = {FACE_HEAD, FACE_HEAD_BOLD, PT(8.5), PT(12), INK_BLACK};
static const struct style inside_style = {FACE_HEAD_BOLD, FACE_HEAD_BOLD, PT(8), PT(12), INK_WHITE};
static const struct style axis_style = {FACE_HEAD, FACE_HEAD_BOLD, PT(8), PT(12), INK_GREY};
static const struct style mark_style = {FACE_HEAD_BOLD, FACE_HEAD_BOLD, PT(8), PT(12), INK_BLACK};

#define BAR_HEIGHT PT(9)
#define ROW_PAD PT(8)
#define GAP PT(8)

struct chart {
	struct flow *flow;
	const struct paper_section *section;
	struct letters *labels, *values; /* of each bar */
	mpt label_width;
	mpt left, right;             /* of the field of bars */
	int32_t first_day, last_day; /* of a time line: whole years, the last day after their end */
	int64_t most;                /* of bars */
};

static bool measure(struct chart *chart, struct err *e)
{
	struct flow *flow = chart->flow;
	size_t n = chart->section->n_bars;
	mpt widest = 0, most = (flow->right - flow->left) * 2 / 5;
	chart->labels = pool_alloc(flow->pool, n * sizeof *chart->labels);
	chart->values = pool_alloc(flow->pool, n * sizeof *chart->values);
	for (size_t i = 0; i < n; i++) {
		const struct paper_bar *bar = &chart->section->bars[i];
		if (!report_text(flow, bar->label, &label_style, &chart->labels[i], e) ||
			!report_text(flow, bar->text, &value_style, &chart->values[i], e))
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

static mpt row_height(const struct chart *chart, size_t bar)
{
	return (mpt)label_lines(chart, bar) * label_style.leading + ROW_PAD;
}

static void draw_label(struct chart *chart, size_t bar)
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

static void draw_value(struct chart *chart, size_t bar, mpt x, mpt middle, enum align align)
{
	flow_text(chart->flow, &chart->values[bar], &value_style, align, x, middle - value_style.leading / 2);
}

static mpt value_width(const struct chart *chart, size_t bar)
{
	return flow_width(&chart->values[bar], &value_style);
}

static void draw_row_rule(struct flow *flow)
{
	sheet_line(flow->pool, flow->sheet, flow->left, flow->y, flow->right - flow->left, 0, PT(0.3), INK_HAIR);
}

/* Whole years that hold every period and the marked day. */
static void find_span(struct chart *chart)
{
	int first = 9999, last = 0;
	struct date dates[3];
	for (size_t i = 0; i < chart->section->n_bars; i++) {
		dates[0] = chart->section->bars[i].start;
		dates[1] = chart->section->bars[i].end;
		dates[2] = chart->section->mark;
		for (size_t k = 0; k < 3; k++) {
			if (date_precision(dates[k]) == DATE_NONE)
				continue;
			first = dates[k].year < first ? dates[k].year : first;
			last = dates[k].year > last ? dates[k].year : last;
		}
	}
	chart->first_day = date_to_days((struct date){(int16_t)first, 1, 1});
	chart->last_day = date_to_days((struct date){(int16_t)last, 12, 31}) + 1;
}

static mpt x_of_day(const struct chart *chart, int32_t day)
{
	int64_t width = chart->right - chart->left;
	return chart->left + (mpt)(width * (day - chart->first_day) / (chart->last_day - chart->first_day));
}

static bool draw_years(struct chart *chart, mpt height, struct err *e)
{
	struct flow *flow = chart->flow;
	struct letters letters;
	int first = date_of_days(chart->first_day).year, last = date_of_days(chart->last_day).year;
	int step = 1 + (last - first) * (int)PT(26) / (int)(chart->right - chart->left);
	for (int year = first; year <= last; year++) {
		mpt x = x_of_day(chart, date_to_days((struct date){(int16_t)year, 1, 1}));
		sheet_line(flow->pool, flow->sheet, x, flow->y + axis_style.leading, 0, height, PT(0.3), INK_HAIR);
		if (year == last || (year - first) % step != 0)
			continue;
		mpt next = x_of_day(chart, date_to_days((struct date){(int16_t)(year + 1), 1, 1}));
		if (!report_text(flow, pool_printf(flow->pool, "%d", year), &axis_style, &letters, e))
			return false;
		flow_text(flow, &letters, &axis_style, ALIGN_CENTER, (x + next) / 2, flow->y);
	}
	flow->y += axis_style.leading;
	return true;
}

/* Slanted lines across a rectangle, so that it is told from a plain one without colour. */
static void draw_hatch(const struct flow *flow, mpt x, mpt y, mpt width, mpt height, mpt step)
{
	for (mpt from = x - height; from < x + width; from += step) {
		mpt left = from > x ? from : x, right = from + height < x + width ? from + height : x + width;
		sheet_line(flow->pool, flow->sheet, left, y + height - (left - from), right - left, left - right, PT(0.5), INK_BLACK);
	}
}

/* A part of a bar: firm, or paler in two steps towards its open end, and then hatched, for printers without colour. */
static void draw_part(const struct chart *chart, int32_t from, int32_t to, mpt y, enum ink ink)
{
	mpt x = x_of_day(chart, from);
	if (to <= from)
		return;
	sheet_fill(chart->flow->pool, chart->flow->sheet, x, y, x_of_day(chart, to) - x, BAR_HEIGHT, ink);
	if (ink != INK_ACCENT)
		draw_hatch(chart->flow, x, y, x_of_day(chart, to) - x, BAR_HEIGHT, ink == INK_ACCENT_MID ? PT(2) : PT(3.5));
}

static bool is_open(const struct paper_bar *bar)
{
	return date_precision(bar->start) == DATE_NONE || date_precision(bar->end) == DATE_NONE;
}

/* To the end of the field where it is open. */
static int32_t begins(const struct chart *chart, const struct paper_bar *bar)
{
	return date_precision(bar->start) == DATE_NONE ? chart->first_day : date_to_days(date_first(bar->start));
}

static int32_t ends(const struct chart *chart, const struct paper_bar *bar)
{
	return date_precision(bar->end) == DATE_NONE ? chart->last_day : date_to_days(date_last(bar->end)) + 1;
}

/* Of a period without a stated start or end, what is stated is all that is drawn firmly: the rest is dashed. */
static void draw_open(const struct chart *chart, const struct paper_bar *bar, mpt y)
{
	mpt from = x_of_day(chart, begins(chart, bar)), to = x_of_day(chart, ends(chart, bar));
	mpt edge = date_precision(bar->start) == DATE_NONE ? to - PT(2) : from;
	sheet_box(chart->flow->pool, chart->flow->sheet, from, y, to - from, BAR_HEIGHT, PT(0.6), INK_BLACK);
	sheet_fill(chart->flow->pool, chart->flow->sheet, edge, y, PT(2), BAR_HEIGHT, INK_ACCENT);
}

/* What is sure is firm. Where only the year of a start or an end is known, that year fades. */
static void draw_period(const struct chart *chart, const struct paper_bar *bar, mpt y)
{
	int32_t from = date_to_days(date_first(bar->start)), to = date_to_days(date_last(bar->end)) + 1;
	int32_t sure_from = from, sure_to = to;
	if (date_precision(bar->start) == DATE_YEAR)
		sure_from = date_to_days(date_last(bar->start)) + 1;
	if (date_precision(bar->end) == DATE_YEAR)
		sure_to = date_to_days(date_first(bar->end));
	if (sure_from > sure_to) {
		draw_part(chart, from, to, y,
			INK_ACCENT_LIGHT); /* a period inside one year of which nothing more is known */
		return;
	}
	int32_t fade_in = from + (sure_from - from) / 2, fade_out = sure_to + (to - sure_to) / 2;
	draw_part(chart, from, fade_in, y, INK_ACCENT_LIGHT);
	draw_part(chart, fade_in, sure_from, y, INK_ACCENT_MID);
	draw_part(chart, sure_from, sure_to, y, INK_ACCENT);
	draw_part(chart, sure_to, fade_out, y, INK_ACCENT_MID);
	draw_part(chart, fade_out, to, y, INK_ACCENT_LIGHT);
}

/* The text of a period stands behind its bar, or before it, or inside: where there is room. */
static void draw_period_text(struct chart *chart, size_t i, mpt middle)
{
	const struct paper_bar *bar = &chart->section->bars[i];
	mpt start = x_of_day(chart, begins(chart, bar)), end = x_of_day(chart, ends(chart, bar));
	mpt width = value_width(chart, i) + PT(4);
	if (end + width <= chart->right)
		draw_value(chart, i, end + PT(4), middle, ALIGN_LEFT);
	else if (start - width >= chart->left)
		draw_value(chart, i, start - PT(4), middle, ALIGN_RIGHT);
	else if (is_open(bar))
		draw_value(chart, i, (start + end) / 2, middle, ALIGN_CENTER);
	else
		flow_text(chart->flow, &chart->values[i], &inside_style, ALIGN_CENTER, (start + end) / 2,
			middle - inside_style.leading / 2);
}

static bool has_period(const struct paper_bar *bar)
{
	return date_precision(bar->start) != DATE_NONE || date_precision(bar->end) != DATE_NONE;
}

static bool draw_mark(const struct chart *chart, mpt top, mpt bottom, struct err *e)
{
	struct flow *flow = chart->flow;
	struct letters letters;
	char text[DATE_TEXT_MAX];
	if (date_precision(chart->section->mark) != DATE_DAY)
		return true;
	mpt x = x_of_day(chart, date_to_days(chart->section->mark));
	sheet_line(flow->pool, flow->sheet, x, top, 0, bottom - top, PT(0.9), INK_BLACK);
	if (!report_text(flow, date_letter(chart->section->mark, text), &mark_style, &letters, e))
		return false;
	flow_text(flow, &letters, &mark_style, ALIGN_CENTER, x, bottom + PT(1));
	return true;
}

/* The rows from `first` on that fit on the page; returns the row after them. */
static size_t rows_that_fit(const struct chart *chart, size_t first, mpt *ret_height)
{
	mpt room = chart->flow->bottom - chart->flow->y - axis_style.leading - mark_style.leading - PT(2);
	mpt height = 0;
	size_t i = first;
	for (; i < chart->section->n_bars && (i == first || height + row_height(chart, i) <= room); i++)
		height += row_height(chart, i);
	*ret_height = height;
	return i;
}

static bool draw_periods(struct chart *chart, size_t first, size_t next, mpt height, struct err *e)
{
	struct flow *flow = chart->flow;
	if (!draw_years(chart, height, e))
		return false;
	mpt top = flow->y;
	for (size_t i = first; i < next; i++) {
		mpt row = row_height(chart, i);
		draw_row_rule(flow);
		draw_label(chart, i);
		if (has_period(&chart->section->bars[i])) {
			const struct paper_bar *bar = &chart->section->bars[i];
			if (is_open(bar))
				draw_open(chart, bar, flow->y + (row - BAR_HEIGHT) / 2);
			else
				draw_period(chart, bar, flow->y + (row - BAR_HEIGHT) / 2);
			draw_period_text(chart, i, flow->y + row / 2);
		} else {
			draw_value(chart, i, chart->left + PT(4), flow->y + row / 2, ALIGN_LEFT);
		}
		flow->y += row;
	}
	draw_row_rule(flow);
	if (!draw_mark(chart, top, flow->y, e))
		return false;
	flow->y += mark_style.leading + PT(2);
	return true;
}

static bool some_not_exact(const struct paper_section *section)
{
	for (size_t i = 0; i < section->n_bars; i++) {
		const struct paper_bar *bar = &section->bars[i];
		if (has_period(bar) &&
			(is_open(bar) || date_precision(bar->start) == DATE_YEAR || date_precision(bar->end) == DATE_YEAR))
			return true;
	}
	return false;
}

bool chart_timeline(struct flow *flow, const struct paper_section *section, struct err *e)
{
	struct chart chart = {.flow = flow, .section = section};
	if (section->n_bars == 0)
		return true;
	if (!measure(&chart, e))
		return false;
	find_span(&chart);
	if (chart.last_day <= chart.first_day)
		return err_set(e, ERR_REFUSED, _("a time line needs at least one date"));
	for (size_t i = 0; i < section->n_bars;) {
		mpt height;
		flow_need(flow, axis_style.leading + row_height(&chart, i) + mark_style.leading + PT(2));
		size_t next = rows_that_fit(&chart, i, &height);
		if (!draw_periods(&chart, i, next, height, e))
			return false;
		i = next;
	}
	struct letters letters;
	if (!some_not_exact(section))
		return true;
	if (!report_text(flow, _("Where a bar is hatched, only the year is known; where it is dashed, no start or no end is stated."), &axis_style, &letters, e))
		return false;
	flow_paragraph(flow, &letters, &axis_style, ALIGN_LEFT, chart.left);
	return true;
}

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
		draw_hatch(flow, x, y, width, BAR_HEIGHT, PT(3));
	draw_outline(flow, x, y, width, BAR_HEIGHT);
}

static bool draw_legend(struct flow *flow, const struct paper_section *section, struct err *e)
{
	mpt x = flow->left;
	flow_need(flow, axis_style.leading + PT(60));
	for (size_t i = 0; section->legend[i]; i++) {
		struct letters letters;
		if (!report_text(flow, section->legend[i], &value_style, &letters, e))
			return false;
		draw_stack_part(flow, i, x, flow->y + PT(1.5), PT(16));
		x += PT(20) + flow_text(flow, &letters, &value_style, ALIGN_LEFT, x + PT(20), flow->y) + PT(14);
	}
	flow->y += axis_style.leading + PT(4);
	return true;
}

bool chart_stacks(struct flow *flow, const struct paper_section *section, struct err *e)
{
	struct chart chart = {.flow = flow, .section = section};
	mpt widest = 0;
	if (!measure(&chart, e) || !draw_legend(flow, section, e))
		return false;
	for (size_t i = 0; i < section->n_bars; i++) {
		widest = value_width(&chart, i) > widest ? value_width(&chart, i) : widest;
		chart.most = section->bars[i].n > chart.most ? section->bars[i].n : chart.most;
	}
	mpt room = chart.right - chart.left - widest - PT(4);
	int64_t coarse = chart.most / 1000000 + 1;
	for (size_t i = 0; i < section->n_bars; i++) {
		mpt row = row_height(&chart, i), x = chart.left;
		int64_t sum = 0;
		flow_need(flow, row);
		draw_label(&chart, i);
		for (size_t part = 0; section->legend[part]; part++) {
			sum += section->bars[i].parts[part];
			mpt end = chart.left + (chart.most > 0 && room > 0 ? (mpt)(sum / coarse * room / (chart.most / coarse)) : 0);
			draw_stack_part(flow, part, x, flow->y + (row - BAR_HEIGHT) / 2, end - x);
			x = end > x ? end : x;
		}
		draw_value(&chart, i, x + PT(4), flow->y + row / 2, ALIGN_LEFT);
		flow->y += row;
	}
	return true;
}

bool chart_bars(struct flow *flow, const struct paper_section *section, struct err *e)
{
	struct chart chart = {.flow = flow, .section = section};
	mpt widest = 0;
	if (!measure(&chart, e))
		return false;
	for (size_t i = 0; i < section->n_bars; i++) {
		widest = value_width(&chart, i) > widest ? value_width(&chart, i) : widest;
		chart.most = section->bars[i].n > chart.most ? section->bars[i].n : chart.most;
	}
	mpt room = chart.right - chart.left - widest - PT(4);
	int64_t coarse = chart.most / 1000000 + 1; /* so that the product below stays in 64 bits */
	for (size_t i = 0; i < section->n_bars; i++) {
		mpt row = row_height(&chart, i);
		int64_t n = section->bars[i].n > 0 ? section->bars[i].n : 0;
		flow_need(flow, row);
		mpt width = chart.most > 0 && room > 0 ? (mpt)(n / coarse * room / (chart.most / coarse)) : 0;
		draw_label(&chart, i);
		sheet_fill(flow->pool, flow->sheet, chart.left, flow->y + (row - BAR_HEIGHT) / 2, width, BAR_HEIGHT,
			INK_ACCENT);
		draw_value(&chart, i, chart.left + width + PT(4), flow->y + row / 2, ALIGN_LEFT);
		sheet_line(flow->pool, flow->sheet, chart.left, flow->y, 0, row, PT(0.6), INK_RULE);
		flow->y += row;
	}
	return true;
}
