/* What the layout makes of widths, places to write and to sign, tables that are not full, and letters of many pages. */
#include "set_fonts.h"

#include "flow.h"
#include "letter.h"
#include "line.h"
#include "ppuri/tr.h"

#define LETTER \
	"---\n기관명: 부산광역시\n수신: 하늘정밀\n제목: 알림\n발신명의: 부산광역시장\n기안자: 주무관 | 홍길동\n" \
	"결재권자: 과장 | 이도윤\n시행: 산업혁신과-1\n공개구분: 공개\n"
#define DOCUMENT "---\n서식: 문서\n기관명: 부산광역시\n제목: 협약서\n---\n"

static struct sheets drawn(struct pool *p, const char *source, const struct form_data *data)
{
	struct err e = {0};
	const struct form *form;
	struct form_text text;
	struct sheets sheets = {0};
	if (!form_read(p, "t.md", source, &form, &e) || !form_fill(p, form, data, &text, &e) ||
		!letter_layout(p, fonts, &text, &sheets, &e))
		fail_msg("%s\n%s", source, e.text);
	return sheets;
}

static struct sheets plain(struct pool *p, const char *source)
{
	return drawn(p, source, &(struct form_data){0});
}

/* All text of a page, in the order in which it was drawn. */
static const char *text_of(struct pool *p, const struct sheet *sheet)
{
	struct buf out = {0};
	for (size_t i = 0; i < sheet->n; i++)
		if (sheet->at[i].kind == MARK_TEXT)
			buf_puts(&out, sheet->at[i].text);
	const char *text = pool_strdup(p, buf_text(&out));
	buf_release(&out);
	return text;
}

static const struct mark *find(const struct sheet *sheet, const char *text)
{
	for (size_t i = 0; i < sheet->n; i++)
		if (sheet->at[i].kind == MARK_TEXT && strncmp(sheet->at[i].text, text, strlen(text)) == 0)
			return &sheet->at[i];
	return NULL;
}

static void columns_are_as_wide_as_is_said(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets sheets = plain(&p, LETTER "---\n{{columns 1 3 6}}\n\n| 가 | 나 | 다 |\n|---|---|---|\n| 하나 | 둘 | 셋 |");
	mpt width = sheets.width - 2 * MM(20), pad = letter_table.pad_x;
	assert_in_range(find(&sheets.at[0], "하나")->x, MM(20) + pad - 10, MM(20) + pad + 10);
	assert_in_range(find(&sheets.at[0], "둘")->x, MM(20) + width / 10 + pad - 10, MM(20) + width / 10 + pad + 10);
	assert_in_range(find(&sheets.at[0], "셋")->x, MM(20) + width * 4 / 10 + pad - 10, MM(20) + width * 4 / 10 + pad + 10);
	pool_release(&p);
}

static void widths_that_do_not_fit_their_table_are_refused(void **state)
{
	(void)state;
	static const struct {
		const char *body, *says;
	} rows[] = {
		{"{{columns 1 2}}\n| 가 |\n|---|\n| 나 |", "1 columns"},
		{"{{columns 1}}\n| 가 | 나 |\n|---|---|\n| 다 | 라 |", "2 columns"},
		{"{{columns 0 1}}\n| 가 | 나 |\n|---|---|\n| 다 | 라 |", "2 columns"},
		{"{{columns 1 1001}}\n| 가 | 나 |\n|---|---|\n| 다 | 라 |", "2 columns"},
		{"{{columns 1 x}}\n| 가 | 나 |\n|---|---|\n| 다 | 라 |", "2 columns"},
		{"{{columns 1 2}}\n\n가", "above a table"},
		{"가 {{columns 1 2}}", "a line of its own"},
		{"{{columns 1 200}}\n| 가 | 나 |\n|---|---|\n| 20,000,000 | 라 |", "column 1"},
	};
	tr_set(LANG_EN);
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct err e = {0};
		const struct form *form;
		struct form_text text;
		struct form_data none = {0};
		struct sheets sheets;
		assert_false(form_read(&p, "t.md", pool_printf(&p, "%s---\n%s", LETTER, rows[i].body), &form, &e) &&
					 form_fill(&p, form, &none, &text, &e) && letter_layout(&p, fonts, &text, &sheets, &e));
		if (!strstr(e.text, rows[i].says))
			fail_msg("%s\n%s", rows[i].body, e.text);
		pool_release(&p);
	}
	tr_set(LANG_KO);
}

/* A word longer than its column goes on in the same line as the words behind it. */
static void a_narrow_column_is_broken_between_syllables(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets sheets = plain(&p, LETTER "---\n{{columns 1 5}}\n| 가 | 나 |\n|---|---|\n| 표면처리공정개선 시제품(금형)제작비 | 다 |");
	size_t lines = 0;
	for (size_t i = 0; i < sheets.at[0].n; i++) {
		const struct mark *mark = &sheets.at[0].at[i];
		if (mark->kind == MARK_TEXT && mark->size == letter_table.cell.size && mark->x < MM(25) && mark->y < MM(150)) {
			assert_int_not_equal(*mark->text, ')');
			assert_null(strstr(mark->text + strlen(mark->text) - 1, "("));
			lines++;
		}
	}
	assert_int_equal(lines, 3); /* between words it would take four */
	pool_release(&p);
}

static void a_table_that_is_not_full_says_so_instead_of_the_end(void **state)
{
	(void)state;
	static const struct {
		const char *head, *body;
		bool blank, end;
	} rows[] = {
		{"", "| 가 | 나 |\n|---|---|\n| 1 | 2 |\n| | |\n| | |", true, false},
		{"", "| 가 | 나 |\n|---|---|\n| 1 | 2 |", false, true},
		{"", "| 가 | 나 |\n|---|---|\n| | |\n| 1 | |", false, true},
		{"", "| 가 | 나 |\n|---|---|\n| 1 | 2 |\n| | |\n\n본문", false, true},
		{"붙임: 하나 1부.\n", "| 가 | 나 |\n|---|---|\n| 1 | 2 |\n| | |", false, true},
		{"", "| 가 | 나 |\n|---|---|\n| 1 | 2 |\n| | |\n\n# 붙임\n\n| 가 |\n|---|\n| 1 |\n| |", true, false},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct sheets sheets = plain(&p, pool_printf(&p, "%s%s---\n%s", LETTER, rows[i].head, rows[i].body));
		if ((find(&sheets.at[0], "이하 빈칸") != NULL) != rows[i].blank || (find(&sheets.at[0], "끝.") != NULL) != rows[i].end)
			fail_msg("%s", rows[i].body);
		for (size_t k = 1; k < sheets.n; k++)
			assert_null(find(&sheets.at[k], "이하 빈칸"));
		pool_release(&p);
	}
}

/* However far down the page they come, words that lead to a table stand above its first row. */
static void words_above_a_table_stay_with_it(void **state)
{
	(void)state;
	for (size_t lines = 20; lines < 40; lines++) {
		struct pool p = {0};
		struct buf source = {0};
		buf_puts(&source, DOCUMENT);
		for (size_t i = 0; i < lines; i++)
			buf_puts(&source, "한 줄\n\n");
		buf_puts(&source, "## 제목\n\n앞말\n\n(단위: 원)\n\n| 머리 | 값 |\n|---|--:|\n| 첫째 | 1 |\n| 둘째 | 2 |\n");
		struct sheets sheets = plain(&p, buf_text(&source));
		for (size_t i = 0; i < sheets.n; i++) {
			const struct sheet *sheet = &sheets.at[i];
			bool first = find(sheet, "첫째");
			assert_true((find(sheet, "제목") != NULL) == first && (find(sheet, "앞말") != NULL) == first && (find(sheet, "(단위:") != NULL) == first);
		}
		buf_release(&source);
		pool_release(&p);
	}
}

/* Two rows go to the next page together, and take the head with them. */
static void the_head_of_a_table_does_not_stay_behind(void **state)
{
	(void)state;
	for (size_t at = 0; at < 120; at++) {
		struct pool p = {0};
		struct buf source = {0};
		buf_puts(&source, DOCUMENT);
		for (size_t i = 0; i < at % 4; i++)
			buf_puts(&source, "한 줄\n\n");
		buf_puts(&source, "| 앞 | 값 |\n|---|--:|\n");
		for (size_t i = 0; i < 20 + at / 4; i++)
			buf_puts(&source, "| 줄 | 1 |\n");
		buf_puts(&source, "\n사이\n\n| 머리 | 값 |\n|---|--:|\n| 첫째 | 1 |\n| 둘째 | 2 |\n");
		struct sheets sheets = plain(&p, buf_text(&source));
		for (size_t i = 0; i < sheets.n; i++)
			assert_true((find(&sheets.at[i], "머리") != NULL) == (find(&sheets.at[i], "첫째") != NULL));
		buf_release(&source);
		pool_release(&p);
	}
}

/* A cell to be written in has room for a hand, beside whatever names it. */
static void a_column_to_write_in_is_wide_enough(void **state)
{
	(void)state;
	struct pool p = {0};
	const struct form_data blank = {.blank = true};
	struct sheets sheets = drawn(&p, DOCUMENT "| | | | |\n|-|-|-|-|\n| **기업명** | {{a}} | **대표자** | {{b}} |", &blank);
	assert_true(find(&sheets.at[0], "대표자")->x > MM(100));
	pool_release(&p);
}

static size_t rules_of(const struct sheet *sheet, mpt least, mpt most)
{
	size_t n = 0;
	for (size_t i = 0; i < sheet->n; i++)
		n += sheet->at[i].kind == MARK_LINE && sheet->at[i].w >= least && sheet->at[i].w <= most && sheet->at[i].h == 0;
	return n;
}

/* In a line of text a rule to write on; in a cell just room, and the rows are taller. */
static void a_blank_form_has_rules_and_room_to_write(void **state)
{
	(void)state;
	struct pool p = {0};
	const struct form_data blank = {.blank = true};
	struct sheets sheets = drawn(&p, DOCUMENT "성명: {{name}} 소속: {{firm}}", &blank);
	assert_int_equal(rules_of(&sheets.at[0], PT(70), PT(80)), 2);
	sheets = drawn(&p, DOCUMENT "| 성명 | 소속 |\n|---|---|\n| {{name}} | {{firm}} |\n| 합 | {{n}}원 |", &blank);
	assert_int_equal(rules_of(&sheets.at[0], PT(60), PT(75)), 1);
	const struct mark *head = find(&sheets.at[0], "성명"), *sum = find(&sheets.at[0], "합");
	assert_true(sum->y - head->y > PT(40));
	pool_release(&p);
}

static void a_place_to_sign_has_room_before_its_end(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets sheets = plain(&p, DOCUMENT "위와 같이 합니다.\n\n신청인 하늘정밀 (서명 또는 인)\n\n- 위원 김하나 (서명)\n- 위원장 박두리 (서명)");
	const struct sheet *sheet = &sheets.at[0];
	assert_int_equal(rules_of(sheet, MM(30), MM(36)), 3);
	assert_int_equal(find(sheet, "위원 김하나")->x, find(sheet, "위원장 박두리")->x);
	assert_true(find(sheet, "(서명 또는 인)")->x > find(sheet, "신청인")->x + MM(36));
	assert_null(find(sheet, "○"));
	pool_release(&p);
}

static void a_document_needs_neither_sender_nor_day(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets sheets = plain(&p, DOCUMENT "본문");
	assert_int_equal(sheets.n, 1);
	assert_string_equal(text_of(&p, &sheets.at[0]), "협약서본문");
	sheets = plain(&p, "---\n서식: 문서\n기관명: 가\n제목: 나\n날짜: 오늘\n수신: 다\n---\n본문");
	assert_string_equal(text_of(&p, &sheets.at[0]), "나본문오늘다  귀하");
	pool_release(&p);
}

/* A letter whose body is an attachment alone ends under its head. */
static void a_letter_without_a_body_ends_all_the_same(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets sheets = plain(&p, LETTER "---\n# 붙임\n\n본문");
	assert_true(find(&sheets.at[0], "끝.")->y > MM(30));
	pool_release(&p);
}

/* An agreement of twelve pages with 40 lines of cost and names as long as there are. */
static void a_long_document_loses_nothing(void **state)
{
	(void)state;
	struct pool p = {0};
	struct buf source = {0};
	const char *cells[40 * 3];
	static const char *const columns[] = {"name", "basis", "won"};
	buf_puts(&source, DOCUMENT);
	for (int i = 1; i <= 60; i++)
		buf_printf(&source, "## 제%d조\n\n①%d {{firm}}{{은/는}} 이 협약에 따라 사업을 성실하게 수행하고, 그 결과를 정하여진 기한까지 알려야 한다. "
							"이를 어기면 협약을 해약할 수 있으며 지급한 금액의 전부나 일부를 돌려받을 수 있다.\n\n1. 하나\n2. 둘\n   1. 셋%d\n\n", i, i, i);
	buf_puts(&source, "| 비목 | 산출근거 | 금액 |\n|---|---|--:|\n| {{cost.name}} | {{cost.basis}} | {{cost.won}} |\n");
	for (size_t i = 0; i < 40; i++) {
		cells[i * 3] = pool_printf(&p, "비목%zu표면처리공정개선시제품제작비", i);
		cells[i * 3 + 1] = "표면처리 공정을 개선하기 위한 시제품(금형) 제작에 드는 재료비와 외주가공비로서 세 곳의 견적을 견준 금액";
		cells[i * 3 + 2] = "999,999,999,999,999";
	}
	char *name = pool_alloc(&p, 3 * 120 + 1);
	for (size_t i = 0; i < 120; i++)
		memcpy(name + i * 3, "긴", 3);
	const struct form_field fields[] = {{"firm", name}};
	const struct form_rows rows[] = {{"cost", columns, 3, cells, 40}};
	const struct form_data data = {.fields = fields, .n_fields = 1, .rows = rows, .n_rows = 1};
	struct sheets sheets = drawn(&p, buf_text(&source), &data);
	assert_in_range(sheets.n, 12, 30);
	struct buf all = {0};
	for (size_t i = 0; i < sheets.n; i++)
		buf_puts(&all, text_of(&p, &sheets.at[i]));
	for (int i = 1; i <= 60; i++)
		assert_non_null(strstr(buf_text(&all), pool_printf(&p, "셋%d", i)));
	for (int i = 0; i < 40; i++)
		assert_non_null(strstr(buf_text(&all), pool_printf(&p, "비목%d", i)));
	buf_release(&all);
	buf_release(&source);
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_are_as_wide_as_is_said),
		cmocka_unit_test(widths_that_do_not_fit_their_table_are_refused),
		cmocka_unit_test(a_narrow_column_is_broken_between_syllables),
		cmocka_unit_test(a_table_that_is_not_full_says_so_instead_of_the_end),
		cmocka_unit_test(words_above_a_table_stay_with_it),
		cmocka_unit_test(the_head_of_a_table_does_not_stay_behind),
		cmocka_unit_test(a_column_to_write_in_is_wide_enough),
		cmocka_unit_test(a_blank_form_has_rules_and_room_to_write),
		cmocka_unit_test(a_place_to_sign_has_room_before_its_end),
		cmocka_unit_test(a_document_needs_neither_sender_nor_day),
		cmocka_unit_test(a_letter_without_a_body_ends_all_the_same),
		cmocka_unit_test(a_long_document_loses_nothing),
	};
	return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
