#include "set_fonts.h"

#include "flow.h"
#include "font.h"
#include "line.h"
#include "marks.h"
#include "ppuri/text.h"

static struct letters measured(struct pool *p, enum face face, const char *text)
{
	struct letters letters = {0};
	uint32_t missing;
	if (!letters_add(p, &letters, fonts, face, text, &missing))
		fail_msg("no font has U+%04X", missing);
	return letters;
}

/* The lines of a text in a measure of so many Korean letters, with a bar between them. */
static const char *lines_of(struct pool *p, const char *text, int64_t letters_wide)
{
	struct letters letters = measured(p, FACE_SERIF, text);
	struct buf out = {0};
	for (size_t from = 0; from < letters.n;) {
		struct line line = line_break(&letters, from, letters_wide * 950);
		for (size_t i = line.from; i < line.to; i++) {
			char utf8[4];
			buf_add(&out, utf8, (size_t)text_encode(letters.at[i].c, utf8));
		}
		assert_true(line.next > from);
		assert_true(line.ends_paragraph == (line.next >= letters.n || letters.at[line.next - 1].c == '\n'));
		from = line.next;
		if (from < letters.n)
			buf_putc(&out, '|');
	}
	const char *lines = pool_strdup(p, buf_text(&out));
	buf_release(&out);
	return lines;
}

struct broken {
	int64_t wide;
	const char *text, *lines;
};

static void check_lines(const struct broken *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct pool p = {0};
		assert_string_equal(lines_of(&p, rows[i].text, rows[i].wide), rows[i].lines);
		pool_release(&p);
	}
}

static void lines_break_between_words(void **state)
{
	(void)state;
	static const struct broken rows[] = {
		{40, "지방보조금을 교부합니다.", "지방보조금을 교부합니다."},
		{9, "지방보조금을 교부하기로 결정하였음을 알려 드립니다.", "지방보조금을|교부하기로|결정하였음을 알려|드립니다."},
		/* A space that does not fit goes with the line before. */
		{6, "지방보조금을 교부", "지방보조금을|교부"},
		{6, "지방보조금을   교부", "지방보조금을|교부"},
		{6, "보조금은 이 조건에 따라", "보조금은 이|조건에 따라"},
		/* A date is one word. */
		{9, "기한은 2024. 2. 23.까지입니다", "기한은|2024. 2. 23.까지입|니다"},
		{10, "기한은 2024. 2. 23.까지 입니다", "기한은|2024. 2. 23.까지|입니다"},
		{20, "1. 가. 나", "1. 가. 나"},
		/* A line feed ends its line. */
		{20, "첫째 줄\n둘째 줄", "첫째 줄|둘째 줄"},
		{20, "첫째 줄\n", "첫째 줄"},
		{20, "", ""},
	};
	check_lines(rows, ROWS(rows));
}

static void a_word_longer_than_a_line_is_cut_where_it_may_be(void **state)
{
	(void)state;
	static const struct broken rows[] = {
		{5, "가나다라마바사아자차카타파하", "가나다라마|바사아자차|카타파하"},
		/* No closing mark starts a line, no opening one ends it. */
		{5, "가나다라마)바사", "가나다라|마)바사"},
		{5, "가나다라마」바사", "가나다라|마」바사"},
		{5, "가나다라마.바사", "가나다라|마.바사"},
		{5, "가나다라(마바사)", "가나다라|(마바사)"},
		{5, "가나다라「마바사」", "가나다라|「마바사」"},
		{5, "가나다라마…바사", "가나다라|마…바사"},
		{5, "가나다라‘마’바", "가나다라|‘마’바"},
		/* Figures and Latin words stay whole. */
		{7, "금20,000,000원(금이천만원)", "금|20,000,000원|(금이천만원)"},
		{8, "부산테크노파크TECHNOPARK부산", "부산테크노파크|TECHNOPARK|부산"},
		{6, "부산테크노파크TECHNOPARK부산", "부산테크노파|크|TECHNOP|ARK부산"},
		{4, "산업혁신과-1301", "산업혁신|과-1301"},
		/* What can not be kept is cut anyway: at least one letter a line. */
		{1, "가)))))", "가|))|))|)"},
		{0, "가나", "가|나"},
	};
	check_lines(rows, ROWS(rows));
}

static void no_line_starts_or_ends_with_a_mark_that_must_not(void **state)
{
	(void)state;
	static const char text[] = "「지방자치단체 보조금 관리에 관한 법률」(이하 “법”이라 한다) 제17조제1항·제2항, 같은 법 시행령 제9조에 따라 "
							   "20,000,000원(금이천만원)을 ‘2024. 2. 23.’까지 교부함(다만, 예외를 둔다).";
	for (int64_t wide = 7; wide < 60; wide++) {
		struct pool p = {0};
		const char *lines = lines_of(&p, text, wide);
		for (const char *at = lines; (at = strchr(at, '|')); at++) {
			assert_null(strchr(").,", at[1]));
			assert_int_not_equal(strncmp(at + 1, "」", strlen("」")), 0);
			assert_int_not_equal(strncmp(at + 1, "’", strlen("’")), 0);
			assert_int_not_equal(at[-1], '(');
			assert_int_not_equal(strncmp(at - strlen("「"), "「", strlen("「")), 0);
		}
		pool_release(&p);
	}
}

static void a_character_comes_from_the_face_that_has_it(void **state)
{
	(void)state;
	static const struct {
		uint32_t c;
		enum face wanted, found;
	} rows[] = {
		{0xac00 /* 가 */, FACE_SERIF, FACE_SERIF},
		{0xac00, FACE_BOLD, FACE_BOLD},
		{0x4e3b /* 主 */, FACE_SERIF, FACE_PLAIN},
		{0x4e3b, FACE_SERIF_BOLD, FACE_BOLD},
		{0x2027 /* ‧ */, FACE_SERIF, FACE_SERIF},
		{0x2024 /* ․ */, FACE_PLAIN, FACE_PLAIN},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		const struct glyph *glyph = font_glyph(fonts, rows[i].wanted, rows[i].c);
		assert_non_null(glyph);
		assert_int_equal(glyph->face, rows[i].found);
		assert_int_not_equal(glyph->id, 0);
	}
	const struct glyph *point = font_glyph(fonts, FACE_SERIF, 0x2027), *dot = font_glyph(fonts, FACE_SERIF, 0xb7);
	assert_non_null(point);
	assert_non_null(dot);
	assert_int_equal(point->id, dot->id);
	static const uint32_t nowhere[] = {0x734e /* 獎 */, 0x1f600, 0xf02b1, 0x200b, 0x7, 0, 0x10ffff};
	for (size_t i = 0; i < ROWS(nowhere); i++)
		assert_null(font_glyph(fonts, FACE_SERIF, nowhere[i]));
}

/* All text of a sheet, as "x y text" in whole points. */
static const char *text_of(struct pool *p, const struct sheet *sheet)
{
	struct buf out = {0};
	for (size_t i = 0; i < sheet->n; i++) {
		const struct mark *mark = &sheet->at[i];
		if (mark->kind == MARK_TEXT)
			buf_printf(&out, "%d %d %s\n", mark->x / 1000, mark->y / 1000, mark->text);
	}
	const char *text = pool_strdup(p, buf_text(&out));
	buf_release(&out);
	return text;
}

static const struct style style = {FACE_SERIF, FACE_SERIF_BOLD, PT(10), PT(20), INK_BLACK};

static struct flow flow_of(struct pool *p, struct sheets *sheets, mpt width, mpt height)
{
	struct flow flow = {.pool = p, .fonts = fonts, .sheets = sheets, .right = width, .bottom = height};
	flow_page(&flow);
	return flow;
}

static void an_item_hangs_behind_its_mark(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets sheets = {.tags = tags_new(&p)};
	struct flow flow = flow_of(&p, &sheets, PT(100), PT(400));
	struct letters mark = measured(&p, FACE_SERIF, "가.");
	struct letters text = measured(&p, FACE_SERIF, "보조금은 이 조건에 따라 사용하여야 합니다.");
	struct flow_end end = flow_item(&flow, &mark, TAG_ARTIFACT, PT(12), &text, &style, PT(30));
	assert_string_equal(text_of(&p, flow.sheet), "12 13 가.\n"
												 "30 13 보조금은 이 \n"
												 "30 33 조건에 따라 \n"
												 "30 53 사용하여야 \n"
												 "30 73 합니다.\n");
	assert_int_equal(end.y, PT(60));
	assert_int_equal(end.x, PT(30) + flow_width(&(struct letters){.at = text.at + 20, .n = 4}, &style));
	assert_int_equal(flow.y, PT(80));
	pool_release(&p);
}

static void a_justified_line_reaches_the_edge_unless_it_would_gape(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets sheets = {.tags = tags_new(&p)};
	struct flow flow = flow_of(&p, &sheets, PT(100), PT(400));
	struct letters text = measured(&p, FACE_SERIF, "가나다라마바사아자 차카 타파하하하하하하하하 끝");
	flow_paragraph(&flow, &text, &style, ALIGN_JUSTIFY, 0);
	assert_int_equal(flow.sheet->n, 4);
	/* Nine letters of 9.5 pt in 100 pt: 14.5 pt over eight gaps. */
	assert_int_equal(flow.sheet->at[0].spacing, (PT(100) - 9 * 9500) / 8);
	assert_string_equal(flow.sheet->at[1].text, "차카 "); /* with the space at which the line was broken */
	assert_int_equal(flow.sheet->at[1].spacing, 0);
	assert_int_equal(flow.sheet->at[2].spacing, (PT(100) - 10 * 9500) / 9);
	assert_int_equal(flow.sheet->at[3].spacing, 0);
	pool_release(&p);
}

static void a_line_is_spread_by_a_quarter_of_an_em_at_most(void **state)
{
	(void)state;
	static const struct {
		mpt width, spacing; /* four letters of 9.5 pt and three gaps between them */
	} rows[] = {{38000, 0}, {39500, 500}, {45500, 2500}, {45530, 0}, {60000, 0}};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct sheets sheets = {.tags = tags_new(&p)};
		struct flow flow = flow_of(&p, &sheets, rows[i].width, PT(400));
		struct letters text = measured(&p, FACE_SERIF, "가나다라 마바사아자차카타파하");
		flow_paragraph(&flow, &text, &style, ALIGN_JUSTIFY, 0);
		assert_string_equal(flow.sheet->at[0].text, "가나다라 ");
		assert_int_equal(flow.sheet->at[0].spacing, rows[i].spacing);
		pool_release(&p);
	}
}

static void no_line_of_a_paragraph_stands_alone_on_a_page(void **state)
{
	(void)state;
	static const struct {
		size_t lines, before; /* lines of the paragraph, and those on the page above it */
		size_t first_page;    /* its lines on the first page of five */
	} rows[] = {
		{1, 4, 1}, {1, 5, 0}, {2, 3, 2}, {2, 4, 0}, {3, 2, 3}, {3, 3, 0}, {4, 2, 2}, {4, 3, 2}, {4, 4, 0}, {5, 1, 3}, {7, 3, 2},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct sheets sheets = {.tags = tags_new(&p)};
		struct flow flow = flow_of(&p, &sheets, PT(100), PT(100));
		struct buf text = {0};
		for (size_t k = 0; k < rows[i].lines; k++)
			buf_puts(&text, "가나다라마바사아자 ");
		struct letters letters = measured(&p, FACE_SERIF, buf_text(&text));
		flow.y += (mpt)rows[i].before * style.leading;
		flow_paragraph(&flow, &letters, &style, ALIGN_JUSTIFY, 0);
		assert_int_equal(sheets.at[0].n, rows[i].first_page);
		buf_release(&text);
		pool_release(&p);
	}
}

/* A table of one column of marks and one of text. */
static struct table_text table_of(struct words *cells, struct run *runs, const char *const *texts, size_t n)
{
	static const enum cell_align align[] = {CELL_LEFT, CELL_RIGHT};
	for (size_t i = 0; i < n; i++) {
		runs[i] = (struct run){.text = texts[i]};
		cells[i] = (struct words){.at = &runs[i], .n = *texts[i] != '\0'};
	}
	return (struct table_text){.n_columns = 2, .n_rows = n / 2, .align = align, .headed = true, .cells = cells};
}

static void a_table_repeats_its_head_and_keeps_rows_whole(void **state)
{
	(void)state;
	static const char *const texts[] = {"재원", "금액", "시비", "1", "국비", "2", "구비", "3", "현금", "4"};
	struct words cells[10];
	struct run runs[10];
	struct table_text text = table_of(cells, runs, texts, 10);
	struct pool p = {0};
	struct sheets sheets = {.tags = tags_new(&p)};
	struct err e = {0};
	struct flow flow = flow_of(&p, &sheets, PT(200), PT(55)); /* three rows of 17.2 pt */
	assert_true(flow_table(&flow, &text, &letter_table, 0, &e));
	assert_int_equal(sheets.n, 2);
	assert_non_null(strstr(text_of(&p, &sheets.at[0]), "국비"));
	assert_null(strstr(text_of(&p, &sheets.at[0]), "구비"));
	assert_non_null(strstr(text_of(&p, &sheets.at[1]), "재원"));
	assert_non_null(strstr(text_of(&p, &sheets.at[1]), "현금"));
	pool_release(&p);
}

static void figures_are_aligned_on_the_right(void **state)
{
	(void)state;
	static const char *const texts[] = {"재원", "금액", "시비", "20,000,000", "국비", "7"};
	struct words cells[6];
	struct run runs[6];
	struct table_text text = table_of(cells, runs, texts, 6);
	struct pool p = {0};
	struct sheets sheets = {.tags = tags_new(&p)};
	struct err e = {0};
	struct flow flow = flow_of(&p, &sheets, PT(200), PT(100));
	assert_true(flow_table(&flow, &text, &letter_table, 0, &e));
	for (size_t i = 0; i < flow.sheet->n; i++) {
		const struct mark *mark = &flow.sheet->at[i];
		if (mark->kind != MARK_TEXT || *mark->text < '0' || *mark->text > '9')
			continue;
		struct letters figures = measured(&p, FACE_PLAIN, mark->text);
		mpt end = mark->x + em_at(letters_width(&figures, 0, figures.n), mark->size);
		assert_in_range(end, PT(195) - 10, PT(195) + 10);
	}
	pool_release(&p);
}

static void a_row_taller_than_a_page_goes_on(void **state)
{
	(void)state;
	struct buf tall = {0};
	for (int i = 1; i <= 40; i++)
		buf_printf(&tall, "%d번째 ", i);
	const char *texts[] = {"이름", "내용", "시비", buf_text(&tall)};
	struct words cells[4];
	struct run runs[4];
	struct table_text text = table_of(cells, runs, texts, 4);
	struct pool p = {0};
	struct sheets sheets = {.tags = tags_new(&p)};
	struct err e = {0};
	struct flow flow = flow_of(&p, &sheets, PT(90), PT(120));
	assert_true(flow_table(&flow, &text, &letter_table, 0, &e));
	assert_true(sheets.n > 2);
	size_t at = 0;
	for (int i = 1; i <= 40; i++) {
		const char *word = pool_printf(&p, "%d번째", i);
		while (at < sheets.n && !strstr(text_of(&p, &sheets.at[at]), word))
			at++;
		assert_true(at < sheets.n);
	}
	buf_release(&tall);
	pool_release(&p);
}

static void a_table_that_can_not_be_narrow_enough_is_refused(void **state)
{
	(void)state;
	static const char *const texts[] = {"WWWWWWWWWWWWWWWWWWWW", "금액", "시비", "20,000,000,000,000"};
	struct words cells[4];
	struct run runs[4];
	struct table_text text = table_of(cells, runs, texts, 4);
	struct pool p = {0};
	struct sheets sheets = {.tags = tags_new(&p)};
	struct err e = {0};
	struct flow flow = flow_of(&p, &sheets, PT(150), PT(400));
	assert_false(flow_table(&flow, &text, &letter_table, 0, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_non_null(strstr(e.text, "2"));
	pool_release(&p);
}

static void marks_of_items_follow_the_statutory_levels(void **state)
{
	(void)state;
	static const struct {
		int depth;
		size_t n;
		const char *mark;
	} rows[] = {
		{0, 1, "1."}, {0, 12, "12."}, {1, 1, "가."}, {1, 2, "나."}, {1, 14, "하."}, {1, 15, "거."}, {1, 16, "너."},
		{1, 28, "허."}, {1, 29, "고."}, {1, 30, "노."}, {2, 3, "3)"}, {3, 1, "가)"}, {4, 2, "(2)"}, {5, 3, "(다)"},
		{6, 1, "①"}, {6, 15, "⑮"}, {6, 20, "⑳"}, {6, 21, "(21)"}, {7, 1, "㉮"}, {7, 14, "㉻"}, {7, 15, "(15)"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		char mark[ITEM_MARK_MAX];
		assert_string_equal(item_mark(rows[i].depth, rows[i].n, mark), rows[i].mark);
	}
	assert_string_equal(bullet_mark(0), "○");
	assert_string_equal(bullet_mark(1), "-");
	assert_string_equal(bullet_mark(5), "ㆍ");
}

static void lengths_of_any_text_stay_in_range(void **state)
{
	(void)state;
	assert_int_equal(em_at(1500, PT(10)), PT(15));
	assert_int_equal(em_at(INT64_C(100000000000), PT(10)), MPT_MAX);
	assert_int_equal(MM(254), 720000);
	assert_int_equal(A4_SHORT, 595275);
}

static void a_missing_font_is_named_with_its_package(void **state)
{
	(void)state;
	struct fonts *none = NULL;
	struct err e = {0};
	assert_false(fonts_open("/nonexistent", &none, &e));
	assert_int_equal(e.kind, ERR_IO);
	assert_non_null(strstr(e.text, "/nonexistent/NanumGothic.ttf"));
	assert_non_null(strstr(e.hint, "fonts-nanum"));
	assert_null(none);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_missing_font_is_named_with_its_package),
		cmocka_unit_test(lines_break_between_words),
		cmocka_unit_test(a_word_longer_than_a_line_is_cut_where_it_may_be),
		cmocka_unit_test(no_line_starts_or_ends_with_a_mark_that_must_not),
		cmocka_unit_test(a_character_comes_from_the_face_that_has_it),
		cmocka_unit_test(an_item_hangs_behind_its_mark),
		cmocka_unit_test(a_justified_line_reaches_the_edge_unless_it_would_gape),
		cmocka_unit_test(a_line_is_spread_by_a_quarter_of_an_em_at_most),
		cmocka_unit_test(no_line_of_a_paragraph_stands_alone_on_a_page),
		cmocka_unit_test(a_table_repeats_its_head_and_keeps_rows_whole),
		cmocka_unit_test(figures_are_aligned_on_the_right),
		cmocka_unit_test(a_row_taller_than_a_page_goes_on),
		cmocka_unit_test(a_table_that_can_not_be_narrow_enough_is_refused),
		cmocka_unit_test(marks_of_items_follow_the_statutory_levels),
		cmocka_unit_test(lengths_of_any_text_stay_in_range),
	};
	return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
