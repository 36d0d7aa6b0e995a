#include "unit.h"

#include "form.h"
#include "ppuri/tr.h"

#define HEAD_LINES \
	"---\n기관명: {{organisation}}\n수신: {{firm}}\n제목: 알림\n발신명의: 부산광역시장\n" \
	"기안자: 주무관 | 홍길동\n결재권자: 과장 | 이도윤 | 전결\n시행: {{doc_no}}\n공개구분: 공개\n"
#define HEAD HEAD_LINES "---\n"

static const struct form_field fields[] = {
	{"organisation", "부산광역시"},
	{"firm", "하늘정밀"},
	{"doc_no", "산업혁신과-1"},
	{"markup", "**굵게** | {{doc_no}} <b> # 1. \\* `x`"},
	{"lines", "첫째\n둘째\t셋째"},
	{"spaced", " \xc2\xa0 하늘 "},
	{"empty", ""},
	{"blank", " \xe3\x80\x80 "},
	{"null", NULL},
	{"bad", "a\xff"},
	{"decomposed", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab"}, /* 한 as three jamo */
};
static const char *const columns[] = {"source", "won"};
static const char *const cells[] = {"시비", "20,000,000", "자기부담", "10,000,000"};
static const char *const hollow[] = {"시비", NULL};
static const struct form_rows lists[] = {
	{"cost", columns, 2, cells, 2},
	{"nobody", columns, 2, NULL, 0},
	{"hollow", columns, 2, hollow, 1},
};
static const struct form_data data = {fields, ROWS(fields), lists, ROWS(lists)};

static void put_words(struct buf *out, const struct words *words)
{
	for (size_t i = 0; i < words->n; i++)
		buf_printf(out, words->at[i].bold ? "*%s*" : "%s", words->at[i].text);
}

/* The body as lines of text: its blocks by kind and depth, table cells between bars, bold between asterisks. */
static const char *body_of(struct pool *p, const struct form_text *text)
{
	static const char *const kinds[] = {
		[BLOCK_PARAGRAPH] = "p",  [BLOCK_ITEM] = "i",       [BLOCK_BULLET] = "b",
		[BLOCK_HEADING] = "h",    [BLOCK_ATTACHMENT] = "a", [BLOCK_TABLE] = "t",
	};
	struct buf out = {0};
	for (size_t i = 0; i < text->blocks.n; i++) {
		const struct block *block = &text->blocks.at[i];
		buf_printf(&out, "%s%d ", kinds[block->kind], block->depth);
		put_words(&out, &block->words);
		for (size_t k = 0; block->kind == BLOCK_TABLE && k < block->table.n_rows * block->table.n_columns; k++) {
			buf_puts(&out, k % block->table.n_columns == 0 && k > 0 ? "/" : "|");
			put_words(&out, &block->table.cells[k]);
		}
		buf_putc(&out, '\n');
	}
	const char *body = pool_strdup(p, buf_text(&out));
	buf_release(&out);
	return body;
}

static void a_body_is_read_and_filled(void **state)
{
	(void)state;
	static const struct {
		const char *body, *blocks;
	} rows[] = {
		{"안녕하십니까.\n{{firm}} 귀하", "p0 안녕하십니까. 하늘정밀 귀하\n"},
		{"첫 줄  \n둘째 줄", "p0 첫 줄\n둘째 줄\n"},
		{"**굵게** 보통 **{{firm}}**", "p0 *굵게* 보통 *하늘정밀*\n"},
		{"1. 하나\n2. 둘\n   1. 가\n      - 점\n3. 셋", "i0 하나\ni0 둘\ni1 가\nb2 점\ni0 셋\n"},
		{"1. 하나\n\n   이어서\n\n   | 가 | 나 |\n   |---|--:|\n   | 1 | 2 |", "i0 하나\np1 이어서\nt1 |가|나/1|2\n"},
		{"# 붙임\n## 제목", "a0 붙임\nh0 제목\n"},
		{"| 재원 | 금액 |\n|---|--:|\n| {{cost.source}} | **{{cost.won}}** |\n| **계** | 3 |",
		 "t0 |재원|금액/시비|*20,000,000*/자기부담|*10,000,000*/*계*|3\n"},
		{"| | |\n|-|-|\n| 이름 | {{firm}} |", "t0 ||/이름|하늘정밀\n"},
		{"- {{cost.source}}에서 {{cost.won}}원 ({{firm}})", "b0 시비에서 20,000,000원 (하늘정밀)\nb0 자기부담에서 10,000,000원 (하늘정밀)\n"},
		{"{{ firm }}", "p0 하늘정밀\n"},
		{"{{spaced}}.", "p0 하늘.\n"},
		{"{{lines}}", "p0 첫째 둘째 셋째\n"},
		{"{{decomposed}}", "p0 한\n"},
		{"\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "p0 한\n"},
		{"a_b {{doc_no}} _c_d", "p0 a_b 산업혁신과-1 _c_d\n"},
		{"\\*별표\\* \\{", "p0 *별표* {\n"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct err e = {0};
		const struct form *form;
		struct form_text text;
		char *source = pool_printf(&p, "%s%s", HEAD, rows[i].body);
		if (!form_read(&p, "t.md", source, &form, &e) || !form_fill(&p, form, &data, &text, &e))
			fail_msg("%s: %s", rows[i].body, e.text);
		assert_string_equal(body_of(&p, &text), rows[i].blocks);
		pool_release(&p);
	}
}

static void a_value_is_never_form_language(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	const struct form *form;
	struct form_text text;
	assert_true(form_read(&p, "t.md", HEAD "{{markup}}\n\n| 가 |\n|---|\n| {{markup}} |", &form, &e));
	assert_true(form_fill(&p, form, &data, &text, &e));
	assert_int_equal(text.blocks.n, 2);
	assert_int_equal(text.blocks.at[0].words.n, 1);
	assert_string_equal(text.blocks.at[0].words.at[0].text, "**굵게** | {{doc_no}} <b> # 1. \\* `x`");
	assert_string_equal(text.blocks.at[0].words.at[0].field, "markup");
	assert_int_equal(text.blocks.at[1].table.n_columns, 1);
	assert_int_equal(text.blocks.at[1].table.n_rows, 2);
	pool_release(&p);
}

static void the_head_is_read_by_korean_and_english_keys(void **state)
{
	(void)state;
	static const char source[] = "---\n# 설명\norganisation: {{organisation}}\nreceiver: {{firm}}\ntitle: {{firm}} 알림: 둘째\nsender: 시장\n"
								 "\nseal: omitted\ndrafter: 주무관|홍길동\nreviewer: 팀장 | 김하나\n검토자: 담당관 | 박두리\n"
								 "approver:  과장  | {{firm}} | 전결 {{doc_no}}\nnumber: 1\ndisclosure: 공개\n붙임: 하나\nenclosure: 둘\n경유:\n---\n본문";
	struct pool p = {0};
	struct err e = {0};
	const struct form *form;
	struct form_text text;
	if (!form_read(&p, "t.md", source, &form, &e) || !form_fill(&p, form, &data, &text, &e))
		fail_msg("%s", e.text);
	assert_int_equal(text.seal, SEAL_OMITTED);
	assert_null(form_head(&text, HEAD_VIA));
	assert_null(form_head(&text, HEAD_FAX));
	assert_int_equal(form_head_count(&text, HEAD_REVIEWER), 2);
	assert_int_equal(form_head_count(&text, HEAD_ENCLOSURE), 2);
	const struct head_line *title = form_head(&text, HEAD_TITLE), *approver = form_head(&text, HEAD_APPROVER);
	assert_int_equal(title->n_parts, 1);
	assert_string_equal(title->part[0].at[0].text, "하늘정밀");
	assert_string_equal(title->part[0].at[1].text, " 알림: 둘째");
	assert_int_equal(approver->n_parts, 3);
	assert_string_equal(approver->part[0].at[0].text, "과장");
	assert_string_equal(approver->part[1].at[0].text, "하늘정밀");
	assert_string_equal(approver->part[2].at[1].text, "산업혁신과-1");
	pool_release(&p);
}

static void the_address_to_ask_may_be_empty_and_nothing_else(void **state)
{
	(void)state;
	static const struct {
		const char *lines;
		bool good, shown;
	} rows[] = {
		{"발급번호: {{doc_no}}\n확인코드: {{firm}}\n확인주소: {{empty}}\n", true, false},
		{"발급번호: {{doc_no}}\n확인코드: {{firm}}\n확인주소: {{firm}}\n", true, true},
		{"letter_no: {{doc_no}}\ncheck_code: {{firm}}\nverify_url:\n", true, false},
		{"발급번호: {{doc_no}}\n확인코드: {{firm}}\n확인주소: {{unknown}}\n", false, false},
		{"발급번호: {{doc_no}}\n확인코드: {{firm}}\n확인주소: https://{{empty}}\n", false, false},
		{"발급번호: {{empty}}\n확인코드: {{firm}}\n", false, false},
		{"발급번호: {{doc_no}}\n확인코드: {{empty}}\n", false, false},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct err e = {0};
		const struct form *form;
		struct form_text text;
		assert_true(form_read(&p, "t.md", pool_printf(&p, "%s%s---\n본문", HEAD_LINES, rows[i].lines), &form, &e));
		if (form_fill(&p, form, &data, &text, &e) != rows[i].good)
			fail_msg("%s", rows[i].lines);
		if (rows[i].good)
			assert_int_equal(form_head(&text, HEAD_VERIFY_URL) != NULL, rows[i].shown);
		pool_release(&p);
	}
}

/* Refusals while reading: each names the form and the line. */
static void a_mistake_in_a_form_is_refused_with_its_line(void **state)
{
	(void)state;
	static const struct {
		const char *source;
		int line;
		const char *says;
	} rows[] = {
		{"", 1, "---"},
		{"본문만", 1, "---"},
		{"---\n수신: 하나\n", 3, "---"},
		{"---\n수신 하나\n---\n", 2, "key: value"},
		{"---\n모름: 하나\n---\n", 2, "모름"},
		{"---\n수신: 하나\n수신: 둘\n---\n", 3, "수신"},
		{"---\n수신:\n---\n", 2, "수신"},
		{"---\n관인: 직인\n---\n", 2, "자리"},
		{"---\n서식: 편지\n---\n", 2, "증서"},
		{"---\n서식: 증서\n기관명: 부산\n수신: 하늘\n제목: 접수증\n발신명의: 시장\n---\n", 7, "날짜"},
		{"---\n서식: 증서\n기관명: 부산\n수신: 하늘\n제목: 접수증\n발신명의: 시장\n날짜: 오늘\n경유: 구청\n---\n", 8, "경유"},
		{"---\n날짜: 오늘\n" , 3, "---"},
		{HEAD_LINES "발급번호: 1\n---\n본문", 11, "확인코드"},
		{HEAD_LINES "확인코드: 1\n---\n본문", 11, "발급번호"},
		{HEAD_LINES "확인주소: https://example.kr\n---\n본문", 11, "발급번호"},
		{"---\n기안자: 홍길동\n---\n", 2, "|"},
		{"---\n기안자: 가 | 나 | 다 | 라\n---\n", 2, "|"},
		{"---\n수신: {{cost.source}}\n---\n", 2, ""},
		{"---\n수신: 하나\n---\n본문", 3, "기관명"},
		{HEAD, 11, ""},
		{HEAD "{{firm", 11, "}}"},
		{HEAD "하나\n\nfirm}}", 13, "{{"},
		{HEAD "{{Firm}}", 11, "Firm"},
		{HEAD "{{}}", 11, "{{}}"},
		{HEAD "{{a.b.c}}", 11, "a.b.c"},
		{HEAD "{{.a}}", 11, ".a"},
		{HEAD "{{cost.won}}", 11, ""},
		{HEAD "| {{cost.won}} |\n|---|\n| 1 |", 11, ""},
		{HEAD "| 가 | 나 |\n|---|---|\n| {{cost.won}} | {{nobody.won}} |", 13, ""},
		{HEAD "1. {{cost.won}}\n   1. 아래", 11, ""},
		{HEAD "> 인용", 11, "a quotation"},
		{HEAD "    코드", 11, "four spaces"},
		{HEAD "***", 11, "a line of"},
		{HEAD "가 `코드`", 11, "text between"},
		{HEAD "*기울임*", 11, "italics"},
		{HEAD "[글](http://example.kr)", 11, "a link"},
		{HEAD "![그림](a.png)", 11, "a picture"},
		{HEAD "가 <b>나</b>", 11, "HTML"},
		{HEAD "<div>가</div>", 11, "HTML"},
		{HEAD "1. | 가 |\n   |---|\n   | 1 |", 11, ""},
		{HEAD "- # 제목", 11, ""},
		{HEAD "1. 가\n   # 제목", 12, ""},
		{HEAD "| |\n|-|", 11, ""},
		{HEAD "- 1\n  - 2\n    - 3\n      - 4\n        - 5\n          - 6\n            - 7\n              - 8\n                - 9", 19, "8"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct err e = {0};
		const struct form *form = NULL;
		if (form_read(&p, "award.md", rows[i].source, &form, &e))
			fail_msg("accepted: %s", rows[i].source);
		assert_null(form);
		assert_int_equal(e.kind, ERR_REFUSED);
		const char *place = pool_printf(&p, "award.md, line %d:", rows[i].line);
		tr_set(LANG_EN);
		assert_false(form_read(&p, "award.md", rows[i].source, &form, &e));
		tr_set(LANG_KO);
		if (!strstr(e.text, place) || !strstr(e.text, rows[i].says))
			fail_msg("%s\n%s", rows[i].source, e.text);
		pool_release(&p);
	}
}

/* Refusals while filling: each names the field or list. */
static void a_missing_or_empty_value_is_refused_by_name(void **state)
{
	(void)state;
	static const struct {
		const char *body, *names;
	} rows[] = {
		{"{{unknown_field}}", "unknown_field"},
		{"{{empty}}", "empty"},
		{"{{blank}}", "blank"},
		{"{{null}}", "null"},
		{"{{bad}}", "bad"},
		{"- {{nobody.won}}", "nobody"},
		{"- {{others.won}}", "others"},
		{"- {{cost.unknown}}", "cost.unknown"},
		{"- {{hollow.won}}", "hollow.won"},
		{"| 가 |\n|---|\n| {{nobody.won}} |", "nobody"},
		{"| 가 |\n|---|\n| {{cost.more}} |", "cost.more"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct err e = {0};
		const struct form *form;
		struct form_text text = {.n_lists = 77};
		assert_true(form_read(&p, "t.md", pool_printf(&p, "%s%s", HEAD, rows[i].body), &form, &e));
		assert_false(form_fill(&p, form, &data, &text, &e));
		assert_int_equal(e.kind, ERR_REFUSED);
		assert_non_null(strstr(e.text, rows[i].names));
		assert_int_equal(text.n_lists, 77);
		pool_release(&p);
	}
}

static void bytes_that_are_not_text_are_refused(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	const struct form *form;
	assert_false(form_read(&p, "t.md", HEAD "\xb0\xa1", &form, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_true(form_read(&p, "t.md", "\xef\xbb\xbf" HEAD "윈도에서 저장", &form, &e));
	assert_true(form_read(&p, "t.md", "---\r\n기관명: 가\r\n수신: 나\r\n제목: 다\r\n발신명의: 라\r\n기안자: 마 | 바\r\n결재권자: 사 | 아\r\n"
									  "시행: 자\r\n공개구분: 차\r\n---\r\n본문\r\n", &form, &e));
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_body_is_read_and_filled),
		cmocka_unit_test(a_value_is_never_form_language),
		cmocka_unit_test(the_head_is_read_by_korean_and_english_keys),
		cmocka_unit_test(the_address_to_ask_may_be_empty_and_nothing_else),
		cmocka_unit_test(a_mistake_in_a_form_is_refused_with_its_line),
		cmocka_unit_test(a_missing_or_empty_value_is_refused_by_name),
		cmocka_unit_test(bytes_that_are_not_text_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
