#include "report_sheets.h"

/* The filled rectangles of bars, as "ink from-to" in days of the time line (a year is a tenth of its width). */
static const char *bars_of(struct pool *p, const struct sheet *sheet, mpt left, mpt width, int years)
{
	static const char *const names[] = {[INK_ACCENT] = "firm", [INK_ACCENT_MID] = "mid", [INK_ACCENT_LIGHT] = "light"};
	struct buf out = {0};
	for (size_t i = 0; i < sheet->n; i++) {
		const struct mark *mark = &sheet->at[i];
		if (mark->kind != MARK_FILL || mark->x < left || mark->h != PT(9))
			continue;
		int64_t months = (int64_t)width / (years * 12);
		buf_printf(&out, "%s %d-%d\n", names[mark->ink], (int)((mark->x - left + months / 4) / months),
				   (int)((mark->x + mark->w - left + months / 4) / months));
	}
	const char *text = pool_strdup(p, buf_text(&out));
	buf_release(&out);
	return text;
}

static void a_period_is_drawn_only_as_exactly_as_it_is_known(void **state)
{
	(void)state;
	static const struct {
		struct date start, end;
		const char *bars; /* in months from 2020-01 */
	} rows[] = {
		{{2020, 1, 1}, {2023, 12, 31}, "firm 0-48\n"},
		{{2021, 4, 0}, {2022, 9, 0}, "firm 15-33\n"},
		{{2020, 0, 0}, {2023, 12, 0}, "light 0-6\nmid 6-12\nfirm 12-48\n"},
		{{2020, 1, 0}, {2023, 0, 0}, "firm 0-36\nmid 36-42\nlight 42-48\n"},
		{{2020, 0, 0}, {2023, 0, 0}, "light 0-6\nmid 6-12\nfirm 12-36\nmid 36-42\nlight 42-48\n"},
		{{2021, 0, 0}, {2022, 0, 0}, "light 12-18\nmid 18-24\nmid 24-30\nlight 30-36\n"},
		{{2021, 0, 0}, {2021, 0, 0}, "light 12-24\n"},
		{{0, 0, 0}, {2021, 0, 0}, "firm 24-24\n"}, /* the one end that is stated */
		{{2021, 7, 0}, {0, 0, 0}, "firm 18-18\n"},
		{{0, 0, 0}, {0, 0, 0}, ""},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct paper_bar bars[] = {{.label = "가", .start = {2020, 1, 1}, .end = {2023, 12, 31}, .text = ""},
								   {.label = "나", .start = rows[i].start, .end = rows[i].end, .text = "비고"}};
		struct paper_section section = {.kind = PAPER_TIMELINE, .bars = bars, .n_bars = 2, .mark = {2022, 2, 23}};
		struct paper_report report = report_of(&section, 1);
		struct sheets sheets = laid_out(&p, &report);
		mpt left = 0, right = sheets.width - MM(18);
		for (size_t k = 0; k < sheets.at[0].n && left == 0; k++) {
			if (sheets.at[0].at[k].kind == MARK_FILL && sheets.at[0].at[k].h == PT(9))
				left = sheets.at[0].at[k].x;
		}
		const char *found = bars_of(&p, &sheets.at[0], left, right - left, 4);
		assert_string_equal(found, pool_printf(&p, "firm 0-48\n%s", rows[i].bars));
		assert_true(holds(&sheets.at[0], "2022. 2. 23."));
		assert_true(holds(&sheets.at[0], "2020") && holds(&sheets.at[0], "2023"));
		bool not_exact = (rows[i].start.year || rows[i].end.year) && (!rows[i].start.month || !rows[i].end.month);
		assert_int_equal(holds(&sheets.at[0], "Where a bar is hatched, only the year is known; where it is dashed, no start or no end is stated."), not_exact);
		assert_true(holds(&sheets.at[0], "비고"));
		pool_release(&p);
	}
}

static void bars_are_as_long_as_their_figures(void **state)
{
	(void)state;
	struct pool p = {0};
	static const struct paper_bar bars[] = {{.label = "가", .n = 100, .text = "100"},
											{.label = "나", .n = 50, .text = "50"},
											{.label = "다", .n = 0, .text = "0"},
											{.label = "라", .n = -7, .text = "△7"}};
	struct paper_section section = {.kind = PAPER_BARS, .bars = bars, .n_bars = ROWS(bars)};
	struct paper_report report = report_of(&section, 1);
	struct sheets sheets = laid_out(&p, &report);
	mpt width[4];
	size_t n = 0;
	for (size_t i = 0; i < sheets.at[0].n; i++) {
		if (sheets.at[0].at[i].kind == MARK_FILL && sheets.at[0].at[i].h == PT(9))
			width[n++] = sheets.at[0].at[i].w;
	}
	assert_int_equal(n, 4);
	assert_in_range(width[0], PT(300), PT(500));
	assert_in_range(width[1], width[0] / 2 - 1, width[0] / 2 + 1);
	assert_int_equal(width[2], 0);
	assert_int_equal(width[3], 0);
	pool_release(&p);
}

static void the_parts_of_a_stack_are_as_long_as_their_figures(void **state)
{
	(void)state;
	struct pool p = {0};
	static const int64_t full[] = {40, 20, 30, 10}, half[] = {0, 50, 0, 0}, none[] = {0, 0, 0, 0};
	static const char *const legend[] = {"집행", "지급잔액", "교부잔액", "이월", NULL};
	static const struct paper_bar bars[] = {{.label = "가", .n = 100, .text = "100", .parts = full},
											{.label = "나", .n = 50, .text = "50", .parts = half},
											{.label = "다", .n = 0, .text = "0", .parts = none}};
	struct paper_section section = {.kind = PAPER_STACKS, .bars = bars, .n_bars = ROWS(bars), .legend = legend};
	struct paper_report report = report_of(&section, 1);
	struct sheets sheets = laid_out(&p, &report);
	mpt x[16], width[16];
	size_t n = 0;
	for (size_t i = 0; i < sheets.at[0].n; i++)
		if (sheets.at[0].at[i].kind == MARK_FILL && sheets.at[0].at[i].h == PT(9)) {
			x[n] = sheets.at[0].at[i].x;
			width[n++] = sheets.at[0].at[i].w;
		}
	assert_int_equal(n, 4 + 4 + 1); /* the legend, the first bar, and one part of the second */
	mpt whole = width[4] + width[5] + width[6] + width[7];
	assert_in_range(width[4], whole * 2 / 5 - 2, whole * 2 / 5 + 2);
	assert_in_range(width[5], whole / 5 - 2, whole / 5 + 2);
	assert_in_range(width[7], whole / 10 - 2, whole / 10 + 2);
	assert_in_range(width[8], whole / 2 - 2, whole / 2 + 2);
	for (size_t i = 5; i < 8; i++)
		assert_int_equal(x[i], x[i - 1] + width[i - 1]);
	for (size_t i = 0; legend[i]; i++)
		assert_true(holds(&sheets.at[0], legend[i]));
	pool_release(&p);
}

/* The rows of a picture that stand on a sheet. */
static size_t rows_on(const struct sheet *sheet)
{
	size_t n = 0;
	for (size_t i = 0; i < sheet->n; i++)
		n += sheet->at[i].kind == MARK_TEXT && strncmp(sheet->at[i].text, "줄 ", strlen("줄 ")) == 0;
	return n;
}

/* However much stands above it, and however many rows it has. */
static void no_row_of_a_picture_stands_alone_on_a_page(void **state)
{
	(void)state;
	static const enum paper_kind kinds[] = {PAPER_TIMELINE, PAPER_BARS, PAPER_STACKS, PAPER_SPREADS};
	static const char *const legend[] = {"집행", "이월", NULL};
	static const int64_t parts[] = {3, 4};
	for (size_t k = 0; k < ROWS(kinds); k++)
		for (size_t n = 2; n < 90; n += n < 50 ? 1 : 7)
			for (size_t above = 0; above < 50; above += 1 + n % 5) {
				struct pool p = {0};
				struct buf lines = {0};
				struct paper_bar bars[90] = {0};
				for (size_t i = 0; i < above; i++)
					buf_puts(&lines, "위\n");
				for (size_t i = 0; i < n; i++)
					bars[i] = (struct paper_bar){.label = pool_printf(&p, "줄 %zu", i), .start = {2020, 1, 0}, .n = 7, .parts = parts, .text = "값"};
				const struct paper_section sections[] = {{.kind = PAPER_NOTE, .text = buf_text(&lines)},
														 {.kind = kinds[k], .title = "그림", .bars = bars, .n_bars = n, .legend = legend}};
				struct paper_report report = report_of(sections, ROWS(sections));
				struct sheets sheets = laid_out(&p, &report);
				for (size_t i = 0; i < sheets.n; i++) {
					size_t rows = rows_on(&sheets.at[i]);
					if (rows == 1 || (holds(&sheets.at[i], "그림") && rows == 0))
						fail_msg("picture %zu, %zu rows below %zu lines: %zu on page %zu", k, n, above, rows, i + 1);
				}
				buf_release(&lines);
				pool_release(&p);
			}
}

/* From 60.00 to 90.00: the scale goes by tens, and a mean stands where it lies between them. */
static void a_spread_shows_lowest_mean_and_highest_on_one_scale(void **state)
{
	(void)state;
	struct pool p = {0};
	static const int64_t wide[] = {6400, 8800}, narrow[] = {7600, 7600};
	static const struct paper_bar bars[] = {{.label = "가", .n = 7600, .text = "76.00 (64.00 ~ 88.00)", .parts = wide},
											{.label = "나", .n = 7600, .text = "76.00 (76.00 ~ 76.00)", .parts = narrow}};
	struct paper_section section = {.kind = PAPER_SPREADS, .bars = bars, .n_bars = ROWS(bars), .line = 7000};
	struct paper_report report = report_of(&section, 1);
	struct sheets sheets = laid_out(&p, &report);
	const struct sheet *sheet = &sheets.at[0];
	mpt range[2] = {-1, -1}, from[2] = {0}, mean[2] = {0}, dashes = 0;
	size_t ranges = 0, means = 0;
	for (size_t i = 0; i < sheet->n; i++) {
		const struct mark *mark = &sheet->at[i];
		if (mark->kind == MARK_FILL && mark->w == PT(5) && mark->h == PT(5))
			mean[means++] = mark->x + PT(2.5);
		else if (mark->kind == MARK_LINE && mark->size == PT(1.2) && mark->h == 0) {
			from[ranges] = mark->x;
			range[ranges++] = mark->w;
		} else if (mark->kind == MARK_LINE && mark->size == PT(0.9) && mark->w == 0)
			dashes = mark->x;
	}
	assert_int_equal(means, 2);
	assert_int_equal(ranges, 2);
	assert_int_equal(range[1], 0);
	assert_in_range(mean[0], from[0] + range[0] / 2 - 2, from[0] + range[0] / 2 + 2);
	assert_int_equal(mean[0], mean[1]);
	assert_in_range(dashes, from[0] + range[0] / 4 - 2, from[0] + range[0] / 4 + 2); /* 70 of 64 to 88 */
	assert_true(holds(sheet, "60") && holds(sheet, "90") && !holds(sheet, "50") && !holds(sheet, "100"));
	assert_true(holds(sheet, "A line goes from the lowest to the highest figure, the box is the mean, and the dashed line is the pass line."));
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_period_is_drawn_only_as_exactly_as_it_is_known),
		cmocka_unit_test(bars_are_as_long_as_their_figures),
		cmocka_unit_test(the_parts_of_a_stack_are_as_long_as_their_figures),
		cmocka_unit_test(no_row_of_a_picture_stands_alone_on_a_page),
		cmocka_unit_test(a_spread_shows_lowest_mean_and_highest_on_one_scale),
	};
	return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
