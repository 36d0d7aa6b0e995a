#include "report_sheets.h"

#include "watermark.h"

static const struct grid_column columns[] = {
	{"name", "사업명", GRID_TEXT}, {"firms", "기업 수", GRID_COUNT}, {"won", "예산", GRID_WON}, {"score", "평균", GRID_SCORE}};

static struct grid grid_of(struct pool *p, const int64_t *won, size_t n)
{
	struct grid grid = {.columns = columns, .n_columns = ROWS(columns)};
	for (size_t i = 0; i < n; i++) {
		grid_text(&grid, p, pool_printf(p, "사업 %zu", i + 1));
		grid_number(&grid, p, 1000);
		grid_number(&grid, p, won[i]);
		if (i == 0)
			grid_blank(&grid, p);
		else
			grid_number(&grid, p, -5);
	}
	return grid;
}

static void totals_come_from_raw_won(void **state)
{
	(void)state;
	static const struct {
		int64_t won[3];
		enum won_unit unit;
		const char *line, *total, *unit_text;
		bool note;
	} rows[] = {
		{{1400, 1400, 1400}, WON_THOUSAND, "1", "4", "(unit: thousand won)", true},
		{{2000, 2000, 2000}, WON_THOUSAND, "2", "6", "(unit: thousand won)", false},
		{{1400, 1400, 1400}, WON_1, "1,400", "4,200", "(unit: won)", false},
		{{INT64_C(49000000000), INT64_C(49000000000), -1}, WON_HUNDRED_MILLION, "490", "980", "(unit: hundred million won)", true},
	};
	static const char note[] = "※ Figures are rounded, so the lines may not add up to the total.";
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct grid grid = grid_of(&p, rows[i].won, 3);
		struct paper_section section = {.kind = PAPER_TABLE, .title = "표", .grid = &grid, .unit = rows[i].unit, .total = true};
		struct paper_report report = report_of(&section, 1);
		struct sheets sheets = laid_out(&p, &report);
		assert_int_equal(sheets.n, 1);
		assert_true(holds(&sheets.at[0], rows[i].line));
		assert_true(holds(&sheets.at[0], rows[i].total));
		assert_true(holds(&sheets.at[0], "total"));
		assert_true(holds(&sheets.at[0], "3,000"));
		assert_true(holds(&sheets.at[0], "-0.05"));
		assert_true(holds(&sheets.at[0], "-"));
		assert_true(holds(&sheets.at[0], rows[i].unit_text));
		assert_int_equal(holds(&sheets.at[0], note), rows[i].note);
		pool_release(&p);
	}
}

static void a_total_too_large_is_refused(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct sheets sheets;
	struct grid grid = grid_of(&p, (const int64_t[]){INT64_MAX, 1}, 2);
	struct paper_section section = {.kind = PAPER_TABLE, .title = "표", .grid = &grid, .total = true};
	struct paper_report report = report_of(&section, 1);
	assert_false(report_layout(&p, fonts, &report, &sheets, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_non_null(strstr(e.text, "예산"));
	pool_release(&p);
}

static void each_page_has_the_head_of_its_table_and_its_number(void **state)
{
	(void)state;
	struct pool p = {0};
	int64_t won[400] = {0};
	struct grid grid = grid_of(&p, won, ROWS(won));
	struct paper_section section = {.kind = PAPER_TABLE, .title = "표", .grid = &grid};
	for (int landscape = 0; landscape < 2; landscape++) {
		struct paper_report report = report_of(&section, 1);
		report.landscape = landscape;
		struct sheets sheets = laid_out(&p, &report);
		assert_true(sheets.n > 2);
		assert_int_equal(sheets.width, landscape ? A4_LONG : A4_SHORT);
		for (size_t i = 0; i < sheets.n; i++) {
			assert_true(holds(&sheets.at[i], "사업명"));
			assert_true(holds(&sheets.at[i], "끝단"));
			assert_true(holds(&sheets.at[i], pool_printf(&p, "%zu / %zu", i + 1, sheets.n)));
			for (size_t k = 0; k < sheets.at[i].n; k++)
				assert_true(sheets.at[i].at[k].y <= sheets.height - MM(8));
		}
		assert_true(holds(&sheets.at[sheets.n - 1], "사업 400"));
	}
	pool_release(&p);
}

/* Wherever the long table ends, the short one below it stands whole under its title. */
static void a_short_table_is_not_parted(void **state)
{
	(void)state;
	int64_t won[60] = {0};
	size_t moved = 0;
	for (size_t n = 1; n <= ROWS(won); n++) {
		struct pool p = {0};
		struct grid above = grid_of(&p, won, n), shorter = {.columns = columns, .n_columns = 1};
		for (size_t i = 0; i < 12; i++)
			grid_text(&shorter, &p, pool_printf(&p, "줄 %zu", i + 1));
		const struct paper_section sections[] = {
			{.kind = PAPER_TABLE, .title = "표", .grid = &above},
			{.kind = PAPER_TABLE, .title = "짧은 표", .grid = &shorter},
		};
		struct paper_report report = report_of(sections, ROWS(sections));
		struct sheets sheets = laid_out(&p, &report);
		const struct sheet *last = &sheets.at[sheets.n - 1];
		assert_true(holds(last, "짧은 표") && holds(last, "줄 1") && holds(last, "줄 12"));
		moved += !holds(last, pool_printf(&p, "사업 %zu", n));
		pool_release(&p);
	}
	assert_in_range(moved, 1, 30);
}

static void a_total_does_not_stand_alone_on_a_page(void **state)
{
	(void)state;
	int64_t won[80] = {0};
	for (size_t n = 1; n <= ROWS(won); n++) {
		struct pool p = {0};
		struct grid grid = grid_of(&p, won, n);
		struct paper_section section = {.kind = PAPER_TABLE, .title = "표", .grid = &grid, .total = true};
		struct paper_report report = report_of(&section, 1);
		struct sheets sheets = laid_out(&p, &report);
		assert_true(holds(&sheets.at[sheets.n - 1], "total"));
		assert_true(holds(&sheets.at[sheets.n - 1], pool_printf(&p, "사업 %zu", n)));
		pool_release(&p);
	}
}

static void the_largest_figures_fit(void **state)
{
	(void)state;
	struct pool p = {0};
	static const struct paper_bar bars[] = {{.label = "가", .n = INT64_MAX, .text = "가득"}, {.label = "나", .n = INT64_MAX / 2}};
	struct paper_section section = {.kind = PAPER_BARS, .bars = bars, .n_bars = ROWS(bars)};
	struct paper_report report = report_of(&section, 1);
	struct sheets sheets = laid_out(&p, &report);
	for (size_t i = 0; i < sheets.at[0].n; i++)
		assert_in_range(sheets.at[0].at[i].x + sheets.at[0].at[i].w, 0, sheets.width);
	pool_release(&p);
}

static void a_text_that_is_not_utf8_is_refused_with_its_section(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct sheets sheets;
	struct paper_section section = {.kind = PAPER_NOTE, .title = "비고", .text = "\xff"};
	struct paper_report report = report_of(&section, 1);
	assert_false(report_layout(&p, fonts, &report, &sheets, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_non_null(strstr(e.text, "비고"));
	assert_non_null(strstr(e.text, "UTF-8"));
	pool_release(&p);
}

/* The marks of the documents that the catalogue came from, rare 漢字 and what telephones type. */
static void characters_that_no_font_has_are_drawn_as_others_and_named_once(void **state)
{
	(void)state;
	struct pool p = {0};
	const struct grid_column names[] = {{"name", "사업명", GRID_TEXT}, {"more", "더", GRID_TEXT}};
	struct grid grid = {.columns = names, .n_columns = 2};
	grid_text(&grid, &p, "\U000F02B1✓☑네트워크\U000F02B1");
	grid_text(&grid, &p, "①※㈜ 그대로");
	const struct paper_section sections[] = {{.kind = PAPER_TABLE, .title = "표 \U000F02B3", .grid = &grid},
											 {.kind = PAPER_NOTE, .text = "獎學 \U0001F600"}};
	struct paper_report report = report_of(sections, 2);
	struct sheets sheets = laid_out(&p, &report);
	assert_true(holds(&sheets.at[0], "표 3"));
	assert_true(holds(&sheets.at[0], "1√[√]네트워크1"));
	assert_true(holds(&sheets.at[0], "①※㈜ 그대로"));
	assert_true(holds(&sheets.at[0], "□學 □"));
	assert_true(holds(&sheets.at[0], "※ Characters that the fonts of papers lack are printed as others: U+F02B3 → 3, U+F02B1 → 1, U+2713 → √, "));
	assert_true(holds(&sheets.at[0], "U+2611 → [√], U+734E → □, U+1F600 → □"));
	pool_release(&p);
}

static void an_empty_table_says_so(void **state)
{
	(void)state;
	struct pool p = {0};
	struct grid grid = {.columns = columns, .n_columns = ROWS(columns)};
	struct paper_section section = {.kind = PAPER_TABLE, .title = "표", .grid = &grid, .total = true};
	struct paper_report report = report_of(&section, 1);
	struct sheets sheets = laid_out(&p, &report);
	assert_true(holds(&sheets.at[0], "there is nothing to show"));
	assert_false(holds(&sheets.at[0], "total"));
	pool_release(&p);
}

/* 30 judges behind the name of a firm: no part is wider than the page, each names the firms, and every judge is in one of them. */
static void a_table_too_wide_is_parted_behind_its_keys(void **state)
{
	(void)state;
	struct pool p = {0};
	struct grid_column wide[31] = {{"firm", "기업", GRID_TEXT}};
	for (size_t i = 1; i < ROWS(wide); i++)
		wide[i] = (struct grid_column){"judge", pool_printf(&p, "위원%zu", i), GRID_SCORE};
	struct grid grid = {.columns = wide, .n_columns = ROWS(wide)};
	for (size_t row = 0; row < 12; row++) {
		grid_text(&grid, &p, pool_printf(&p, "기업%zu", row + 1));
		for (size_t i = 1; i < ROWS(wide); i++)
			grid_number(&grid, &p, 10000);
	}
	struct paper_section section = {.kind = PAPER_TABLE, .title = "표", .grid = &grid, .keys = 1};
	struct paper_report report = report_of(&section, 1);
	struct sheets sheets = laid_out(&p, &report);
	size_t found = 0, parts = 0;
	for (size_t i = 0; i < sheets.n; i++) {
		assert_true(holds(&sheets.at[i], "기업"));
		parts += holds(&sheets.at[i], "기업1");
		for (size_t k = 1; k < ROWS(wide); k++)
			found += holds(&sheets.at[i], wide[k].title) && holds(&sheets.at[i], "기업1");
	}
	assert_in_range(parts, 2, 4);
	assert_int_equal(found, 30);
	assert_true(holds(&sheets.at[0], pool_printf(&p, "1 / %zu", parts)));
	section.keys = 0;
	struct err e = {0};
	assert_false(report_layout(&p, fonts, &report, &sheets, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	pool_release(&p);
}

/* The rows of a long table are measured again when they are drawn. */
static void all_rows_of_a_long_table_are_broken_alike(void **state)
{
	(void)state;
	static const struct grid_column narrow[] = {{"a", "가", GRID_TEXT}, {"b", "나", GRID_TEXT}, {"c", "다", GRID_TEXT}};
	static const char word[] = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호";
	enum { MANY = 300 };
	struct pool p = {0};
	struct grid grid = {.columns = narrow, .n_columns = ROWS(narrow)};
	const char *first = NULL;
	size_t same = 0;
	for (size_t i = 0; i < MANY * ROWS(narrow); i++)
		grid_text(&grid, &p, word);
	struct paper_section section = {.kind = PAPER_TABLE, .title = "표", .grid = &grid};
	struct paper_report report = report_of(&section, 1);
	struct sheets sheets = laid_out(&p, &report);
	for (size_t i = 0; i < sheets.n; i++)
		for (size_t j = 0; j < sheets.at[i].n; j++) {
			const struct mark *mark = &sheets.at[i].at[j];
			bool begins = mark->kind == MARK_TEXT && strncmp(mark->text, word, strlen("가나다")) == 0;
			first = begins && !first ? mark->text : first;
			same += begins && strcmp(mark->text, first) == 0;
		}
	assert_non_null(first);
	assert_true(strlen(first) < strlen(word));
	assert_int_equal(same, MANY * ROWS(narrow));
	pool_release(&p);
}

/* Wherever the long table ends, the second of two short ones stands below the first. */
static void one_long_remark_does_not_break_the_names_of_all_rows(void **state)
{
	(void)state;
	static const struct grid_column of_names[] = {
		{"name", "사업명", GRID_TEXT}, {"period", "기간", GRID_TEXT}, {"remark", "비고", GRID_TEXT}};
	static const char name[] = "뿌리산업 통합지원체계 구축 및 기계부품산업 확대 지원사업", period[] = "2023-01 ~ 2025-12 (3년)";
	struct pool p = {0};
	struct grid grid = {.columns = of_names, .n_columns = ROWS(of_names)};
	const char *remark = "비고";
	size_t names = 0, periods = 0;
	for (size_t i = 0; i < 40; i++)
		remark = pool_printf(&p, "%s 비고 %zu", remark, i);
	for (size_t i = 0; i < 20; i++) {
		grid_text(&grid, &p, name);
		grid_text(&grid, &p, period);
		grid_text(&grid, &p, i == 10 ? remark : "");
	}
	struct paper_section section = {.kind = PAPER_TABLE, .title = "표", .grid = &grid};
	struct paper_report report = report_of(&section, 1);
	struct sheets sheets = laid_out(&p, &report);
	for (size_t i = 0; i < sheets.n; i++)
		for (size_t j = 0; j < sheets.at[i].n; j++) {
			const struct mark *mark = &sheets.at[i].at[j];
			names += mark->kind == MARK_TEXT && strcmp(mark->text, name) == 0;
			periods += mark->kind == MARK_TEXT && strcmp(mark->text, period) == 0;
		}
	assert_int_equal(names, 20);
	assert_int_equal(periods, 20);
	pool_release(&p);
}

static void joined_tables_are_not_parted(void **state)
{
	(void)state;
	int64_t won[60] = {0};
	for (size_t n = 1; n <= ROWS(won); n++) {
		struct pool p = {0};
		struct grid above = grid_of(&p, won, n), items = {.columns = columns, .n_columns = 1}, said = {.columns = columns, .n_columns = 1};
		for (size_t i = 0; i < 20; i++)
			grid_text(&items, &p, pool_printf(&p, "항목 %zu", i + 1));
		grid_text(&said, &p, "의견");
		const struct paper_section sections[] = {
			{.kind = PAPER_TABLE, .title = "표", .grid = &above},
			{.kind = PAPER_TABLE, .title = "평가표", .grid = &items, .row_height = 22},
			{.kind = PAPER_TABLE, .grid = &said, .row_height = 60, .joined = true},
		};
		struct paper_report report = report_of(sections, ROWS(sections));
		struct sheets sheets = laid_out(&p, &report);
		const struct sheet *last = &sheets.at[sheets.n - 1];
		assert_true(holds(last, "평가표") && holds(last, "항목 1") && holds(last, "항목 20") && holds(last, "의견"));
		pool_release(&p);
	}
}

static void who_signs_stands_on_one_page(void **state)
{
	(void)state;
	int64_t won[60] = {0};
	static const struct paper_signature people[] = {
		{"위원장", "김하늘", "(서명)"}, {"위원", "이바다 (아주 긴 이름을 가진 부산 금형 기술 연구 협동조합)", "(서명)"}, {"위원", NULL, "(서명)"}};
	for (size_t n = 1; n <= ROWS(won); n++) {
		struct pool p = {0};
		struct grid above = grid_of(&p, won, n);
		const struct paper_section sections[] = {
			{.kind = PAPER_TABLE, .title = "표", .grid = &above},
			{.kind = PAPER_SIGNATURES, .signatures = people, .n_signatures = ROWS(people)},
		};
		struct paper_report report = report_of(sections, ROWS(sections));
		struct sheets sheets = laid_out(&p, &report);
		const struct sheet *last = &sheets.at[sheets.n - 1];
		size_t places = 0;
		for (size_t i = 0; i < last->n; i++) {
			places += last->at[i].kind == MARK_TEXT && strcmp(last->at[i].text, "(서명)") == 0;
			assert_in_range(last->at[i].y, 0, sheets.height - MM(8));
		}
		assert_true(holds(last, "김하늘"));
		assert_int_equal(places, 3);
		pool_release(&p);
	}
}

static void a_draft_says_so_on_every_page(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct buf pdf = {0};
	int64_t won[120] = {0};
	struct grid grid = grid_of(&p, won, ROWS(won));
	struct paper_section section = {.kind = PAPER_TABLE, .title = "표", .grid = &grid, .bookmark = "표"};
	struct paper_report report = report_of(&section, 1);
	struct sheets sheets = laid_out(&p, &report);
	assert_int_equal(sheets.bookmarks.n, 1);
	assert_int_equal(sheets.bookmarks.at[0].sheet, 0);
	assert_true(watermark(&p, fonts, "초안", &sheets, &e));
	for (size_t i = 0; i < sheets.n; i++)
		assert_string_equal(sheets.at[i].at[0].text, "초안");
	report.mark = "초안";
	assert_true(ppuri_paper()->report(&report, &pdf, &e));
	assert_non_null(memmem(pdf.at, pdf.n, "/Outlines", 9));
	buf_release(&pdf);
	pool_release(&p);
}

static void a_report_of_several_pages_that_names_no_bookmarks_has_its_titles_for_them(void **state)
{
	(void)state;
	struct pool p = {0};
	int64_t won[40] = {0};
	struct grid grid = grid_of(&p, won, ROWS(won));
	struct paper_section sections[] = {
		{.kind = PAPER_TABLE, .title = "첫째", .grid = &grid},
		{.kind = PAPER_NOTE, .title = "제목이 다음 쪽으로 가는 글", .text = "글", .page = true},
		{.kind = PAPER_NOTE, .text = "제목이 없는 글"},
		{.kind = PAPER_TABLE, .title = "넷째", .grid = &grid},
	};
	struct paper_report report = report_of(sections, ROWS(sections));
	struct sheets sheets = laid_out(&p, &report);
	assert_int_equal(sheets.bookmarks.n, 3);
	assert_false(sheets.opens_bookmarks);
	for (size_t i = 0; i < sheets.bookmarks.n; i++) {
		const struct bookmark *bookmark = &sheets.bookmarks.at[i];
		assert_true(holds(&sheets.at[bookmark->sheet], bookmark->title));
	}
	sections[3].bookmark = "넷째만";
	sheets = laid_out(&p, &report);
	assert_int_equal(sheets.bookmarks.n, 1);
	assert_true(sheets.opens_bookmarks);
	sections[1].page = false;
	report = report_of(&sections[1], 2);
	sheets = laid_out(&p, &report);
	assert_int_equal(sheets.n, 1);
	assert_int_equal(sheets.bookmarks.n, 0);
	pool_release(&p);
}

static void the_same_report_has_the_same_bytes(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct buf once = {0}, again = {0};
	struct grid grid = grid_of(&p, (const int64_t[]){1, 2}, 2);
	struct paper_section section = {.kind = PAPER_TABLE, .title = "표", .grid = &grid};
	struct paper_report report = report_of(&section, 1);
	assert_true(ppuri_paper()->report(&report, &once, &e));
	assert_true(ppuri_paper()->report(&report, &again, &e));
	assert_int_equal(once.n, again.n);
	assert_memory_equal(once.at, again.at, once.n);
	assert_memory_equal(once.at, "%PDF-1.", 7);
	buf_release(&once);
	buf_release(&again);
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(totals_come_from_raw_won),
		cmocka_unit_test(a_total_too_large_is_refused),
		cmocka_unit_test(each_page_has_the_head_of_its_table_and_its_number),
		cmocka_unit_test(a_short_table_is_not_parted),
		cmocka_unit_test(a_total_does_not_stand_alone_on_a_page),
		cmocka_unit_test(the_largest_figures_fit),
		cmocka_unit_test(a_text_that_is_not_utf8_is_refused_with_its_section),
		cmocka_unit_test(characters_that_no_font_has_are_drawn_as_others_and_named_once),
		cmocka_unit_test(an_empty_table_says_so),
		cmocka_unit_test(a_table_too_wide_is_parted_behind_its_keys),
		cmocka_unit_test(all_rows_of_a_long_table_are_broken_alike),
		cmocka_unit_test(one_long_remark_does_not_break_the_names_of_all_rows),
		cmocka_unit_test(joined_tables_are_not_parted),
		cmocka_unit_test(who_signs_stands_on_one_page),
		cmocka_unit_test(a_draft_says_so_on_every_page),
		cmocka_unit_test(a_report_of_several_pages_that_names_no_bookmarks_has_its_titles_for_them),
		cmocka_unit_test(the_same_report_has_the_same_bytes),
	};
	return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
