/* Periods on a time line. */
#include "chart.h"

#include "ppuri/tr.h"

static const struct style inside_style = {FACE_BOLD, FACE_BOLD, PT(8), PT(12), INK_WHITE};
static const struct style mark_style = {FACE_BOLD, FACE_BOLD, PT(8), PT(12), INK_BLACK};

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
		sheet_line(flow->pool, flow->sheet, x, flow->y + chart_axis_style.leading, 0, height, PT(0.3), INK_HAIR);
		if (year == last || (year - first) % step != 0)
			continue;
		mpt next = x_of_day(chart, date_to_days((struct date){(int16_t)(year + 1), 1, 1}));
		if (!report_text(flow, pool_printf(flow->pool, "%d", year), &chart_axis_style, &letters, e))
			return false;
		flow_text(flow, &letters, &chart_axis_style, ALIGN_CENTER, (x + next) / 2, flow->y);
	}
	flow->y += chart_axis_style.leading;
	return true;
}

/* A part of a bar: firm, or paler in two steps towards its open end, and then hatched, for printers without colour. */
static void draw_part(const struct chart *chart, int32_t from, int32_t to, mpt y, enum ink ink)
{
	mpt x = x_of_day(chart, from);
	if (to <= from)
		return;
	sheet_fill(chart->flow->pool, chart->flow->sheet, x, y, x_of_day(chart, to) - x, BAR_HEIGHT, ink);
	if (ink != INK_ACCENT)
		chart_hatch(chart->flow, x, y, x_of_day(chart, to) - x, BAR_HEIGHT, ink == INK_ACCENT_MID ? PT(2) : PT(3.5));
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
	mpt width = chart_value_width(chart, i) + PT(4);
	if (end + width <= chart->right)
		chart_value(chart, i, end + PT(4), middle, ALIGN_LEFT);
	else if (start - width >= chart->left)
		chart_value(chart, i, start - PT(4), middle, ALIGN_RIGHT);
	else if (is_open(bar))
		chart_value(chart, i, (start + end) / 2, middle, ALIGN_CENTER);
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

/* Above and below the rows: the years, and the marked day. */
static mpt frame(void)
{
	return chart_axis_style.leading + mark_style.leading + PT(2);
}

static bool draw_periods(struct chart *chart, size_t first, size_t next, mpt height, struct err *e)
{
	struct flow *flow = chart->flow;
	if (!draw_years(chart, height, e))
		return false;
	mpt top = flow->y;
	for (size_t i = first; i < next; i++) {
		mpt row = chart_row_height(chart, i);
		chart_rule(flow);
		chart_label(chart, i);
		if (has_period(&chart->section->bars[i])) {
			const struct paper_bar *bar = &chart->section->bars[i];
			if (is_open(bar))
				draw_open(chart, bar, flow->y + (row - BAR_HEIGHT) / 2);
			else
				draw_period(chart, bar, flow->y + (row - BAR_HEIGHT) / 2);
			draw_period_text(chart, i, flow->y + row / 2);
		} else {
			chart_value(chart, i, chart->left + PT(4), flow->y + row / 2, ALIGN_LEFT);
		}
		flow->y += row;
	}
	chart_rule(flow);
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

/* What the hatched and dashed mean stands above it, as the legend of a stack does: below, it could come to stand on a page alone. */
static bool draw_legend(struct chart *chart, struct err *e)
{
	struct letters letters;
	if (!some_not_exact(chart->section))
		return true;
	if (!report_text(chart->flow, _("Where a bar is hatched, only the year is known; where it is dashed, no start or no end is stated."),
					 &chart_axis_style, &letters, e))
		return false;
	flow_paragraph(chart->flow, &letters, &chart_axis_style, ALIGN_LEFT, chart->left);
	return true;
}

bool chart_timeline(struct flow *flow, const struct paper_section *section, struct err *e)
{
	struct chart chart = {.flow = flow, .section = section};
	if (section->n_bars == 0)
		return true;
	if (!chart_measure(&chart, e))
		return false;
	find_span(&chart);
	if (chart.last_day <= chart.first_day)
		return err_set(e, ERR_REFUSED, _("a time line needs at least one date"));
	if (!draw_legend(&chart, e))
		return false;
	for (size_t i = 0; i < section->n_bars;) {
		mpt height;
		flow_need(flow, frame() + chart_kept_height(&chart, i));
		size_t next = chart_rows_that_fit(&chart, i, frame(), &height);
		if (!draw_periods(&chart, i, next, height, e))
			return false;
		i = next;
	}
	return true;
}
