#include "set_fonts.h"

#include "letter.h"
#include "line.h"

#define HEAD \
	"---\n기관명: 부산광역시\n수신: 하늘정밀\n경유:\n제목: 알림\n발신명의: 부산광역시장\n기안자: 주무관 | 홍길동\n" \
	"결재권자: 과장 | 이도윤 | 전결 2024. 2. 26.\n시행: 산업혁신과-1\n우: 47545\n공개구분: 공개\n"
#define LONG_LINE "가나다라마 바사아자차 카타파하거 너더러머버 서어저처커 터퍼허고노 도로모보소 "

static bool lay_out(struct pool *p, const char *source, struct sheets *ret, struct err *e)
{
	const struct form *form;
	struct form_text text;
	struct form_data none = {0};
	return form_read(p, "t.md", source, &form, e) && form_fill(p, form, &none, &text, e) &&
		   letter_layout(p, fonts, &text, ret, e);
}

static struct sheets letter_of(struct pool *p, const char *head, const char *body)
{
	struct err e = {0};
	struct sheets sheets;
	if (!lay_out(p, pool_printf(p, "%s%s---\n%s", HEAD, head, body), &sheets, &e))
		fail_msg("%s", e.text);
	return sheets;
}

/* The mark that draws just this text, with a space behind it or without; NULL if there is none. */
static const struct mark *find(const struct sheet *sheet, const char *text)
{
	size_t n = strlen(text);
	for (size_t i = 0; i < sheet->n; i++) {
		const char *drawn = sheet->at[i].kind == MARK_TEXT ? sheet->at[i].text : "";
		if (strncmp(drawn, text, n) == 0 && strcmp(drawn + n + (drawn[n] == ' '), "") == 0)
			return &sheet->at[i];
	}
	return NULL;
}

static const struct mark *must_find(const struct sheet *sheet, const char *text)
{
	static const struct mark nowhere;
	const struct mark *mark = find(sheet, text);
	if (!mark)
		fail_msg("nowhere: %s", text);
	return mark ? mark : &nowhere;
}

static mpt end_of(const struct mark *mark)
{
	struct pool p = {0};
	struct letters letters = {0};
	uint32_t missing;
	assert_true(letters_add(&p, &letters, fonts, mark->face, mark->text, &missing));
	mpt end = mark->x + em_at(letters_width(&letters, 0, letters.n), mark->size) +
			  (mpt)(letters.n - 1) * mark->spacing;
	pool_release(&p);
	return end;
}

static void blocks_stand_in_the_order_of_the_official_form(void **state)
{
	(void)state;
	static const char *const order[] = {"부산광역시", "수신", "(경유)", "제목", "본문입니다.", "부산광역시장", "전결 2024. 2. 26.",
										"주무관 홍길동", "시행  산업혁신과-1", "우 47545", "공개"};
	struct pool p = {0};
	struct sheets sheets = letter_of(&p, "", "본문입니다.");
	assert_int_equal(sheets.n, 1);
	mpt y = 0;
	for (size_t i = 0; i < ROWS(order); i++) {
		const struct mark *mark = must_find(&sheets.at[0], order[i]);
		if (mark->y <= y)
			fail_msg("%s stands too high", order[i]);
		y = mark->y;
	}
	assert_int_equal(must_find(&sheets.at[0], "과장 이도윤")->y, must_find(&sheets.at[0], "주무관 홍길동")->y);
	/* The foot lies at the bottom: 15 mm from the edge. */
	assert_in_range(y, sheets.height - MM(15) - PT(12), sheets.height - MM(15));
	/* Nothing lies in the margins. */
	for (size_t i = 0; i < sheets.at[0].n; i++)
		assert_in_range(sheets.at[0].at[i].x, MM(20), sheets.width - MM(20));
	pool_release(&p);
}

static void the_seal_is_centred_on_the_last_letter_of_the_name(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets sheets = letter_of(&p, "", "본문입니다.");
	const struct mark *name = must_find(&sheets.at[0], "부산광역시장"), *box = sheets.at[0].at;
	while (box->kind != MARK_BOX)
		assert_true(++box < sheets.at[0].at + sheets.at[0].n);
	assert_int_equal(box->w, box->h);
	mpt letter = em_at(940, name->size);
	assert_in_range(box->x + box->w / 2, end_of(name) - letter / 2 - 10, end_of(name) - letter / 2 + 10);
	assert_in_range(box->y + box->h / 2, name->y - name->size, name->y);
	/* The name itself stands in the middle of the page. */
	assert_in_range((name->x + end_of(name)) / 2, sheets.width / 2 - PT(1), sheets.width / 2 + PT(1));
	pool_release(&p);
}

static void number_and_code_stand_on_each_page_and_the_code_of_both_on_the_first(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets sheets = letter_of(&p, "발급번호: 2024-000123\n확인코드: 7KMN-Q2RS-0TVW\n", "본문\n\n# 붙임");
	size_t codes = 0;
	assert_int_equal(sheets.n, 2);
	for (size_t i = 0; i < sheets.n; i++) {
		must_find(&sheets.at[i], "발급번호 2024-000123 · 확인코드 7KMN-Q2RS-0TVW");
		for (size_t k = 0; k < sheets.at[i].n; k++) {
			const struct mark *mark = &sheets.at[i].at[k];
			if (mark->kind != MARK_CODE)
				continue;
			codes++;
			assert_int_equal(i, 0);
			assert_int_equal(mark->x + mark->w, sheets.width - MM(20));
			assert_true(mark->y + mark->h < MM(30)); /* above all that a letter says */
			assert_string_equal(mark->text, "2024-000123 7KMN-Q2RS-0TVW");
		}
	}
	assert_int_equal(codes, 1);
	pool_release(&p);
}

static void an_address_is_asked_with_number_and_code(void **state)
{
	(void)state;
	static const struct {
		const char *address, *says;
	} rows[] = {
		{"https://example.kr/확인", "https://example.kr/확인?n=2024%201&c=AB"},
		{"https://example.kr/?a=1", "https://example.kr/?a=1&n=2024%201&c=AB"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct sheets sheets =
			letter_of(&p, pool_printf(&p, "발급번호: 2024 1\n확인코드: AB\n확인주소: %s\n", rows[i].address), "본문");
		const struct mark *code = sheets.at[0].at;
		must_find(&sheets.at[0], pool_printf(&p, "진위 확인  %s", rows[i].address));
		while (code->kind != MARK_CODE)
			assert_true(++code < sheets.at[0].at + sheets.at[0].n);
		assert_string_equal(code->text, rows[i].says);
		pool_release(&p);
	}
	struct pool p = {0};
	struct err e = {0};
	struct sheets none;
	char *longer = pool_alloc(&p, 151);
	memset(longer, 'a', 150);
	assert_false(lay_out(&p, pool_printf(&p, "%s발급번호: 1\n확인코드: 2\n확인주소: %s\n---\n본문", HEAD, longer), &none, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	assert_non_null(strstr(e.text, "158"));
	pool_release(&p);
}

static void a_unit_stands_beside_text_and_never_on_what_else_is_above(void **state)
{
	(void)state;
	static const struct {
		const char *body;
		bool beside;
	} rows[] = {
		{"# 붙임\n\n글\n\n(단위: 원)\n\n| 금액 |\n|--|\n| 1 |", true},
		{"# 붙임\n\n(단위: 원)\n\n| 금액 |\n|--|\n| 1 |", false},
		{"글\n\n# 붙임\n\n| 금액 |\n|--|\n| 2 |\n\n(단위: 원)\n\n| 금액 |\n|--|\n| 1 |", false},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct sheets sheets = letter_of(&p, "", pool_printf(&p, "본문\n\n%s", rows[i].body));
		const struct sheet *sheet = &sheets.at[1];
		mpt unit = must_find(sheet, "(단위: 원)")->y - PT(9), above = 0;
		for (size_t k = 0; k < sheet->n; k++)
			if (sheet->at[k].y < unit + PT(9) && sheet->at[k].y > above && sheet->at[k].text != must_find(sheet, "(단위: 원)")->text)
				above = sheet->at[k].y + sheet->at[k].h;
		assert_int_equal(above > unit, rows[i].beside);
		pool_release(&p);
	}
}

static void a_unit_stands_on_the_page_of_its_table(void **state)
{
	(void)state;
	for (size_t lines = 25; lines < 50; lines++) {
		struct pool p = {0};
		struct buf body = {0};
		for (size_t i = 0; i < lines; i++)
			buf_puts(&body, "글\n\n");
		buf_puts(&body, "(단위: 원)\n\n| 재원 | 금액 |\n|--|--|\n| 시비 | 1 |");
		struct sheets sheets = letter_of(&p, "", buf_text(&body));
		for (size_t i = 0; i < sheets.n; i++)
			assert_int_equal(find(&sheets.at[i], "(단위: 원)") != NULL, find(&sheets.at[i], "금액") != NULL);
		buf_release(&body);
		pool_release(&p);
	}
}

static void the_seal_may_be_left_out(void **state)
{
	(void)state;
	static const struct {
		const char *head;
		bool says_so;
	} rows[] = {{"관인: 생략\n", true}, {"관인: 없음\n", false}};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct sheets sheets = letter_of(&p, rows[i].head, "본문입니다.");
		assert_int_equal(find(&sheets.at[0], "관인생략") != NULL, rows[i].says_so);
		for (size_t k = 0; k < sheets.at[0].n; k++)
			assert_int_not_equal(sheets.at[0].at[k].kind, MARK_BOX);
		pool_release(&p);
	}
}

static void the_end_stands_two_spaces_behind_the_last_words(void **state)
{
	(void)state;
	static const struct {
		const char *head, *body, *last; /* the text before 끝. */
		bool below;                     /* on the next line, two spaces in */
	} rows[] = {
		{"", "본문입니다.", "본문입니다.", false},
		{"", "1. 하나\n2. 둘입니다.", "둘입니다.", false},
		{"붙임: 계획서 1부.\n", "본문입니다.", "계획서 1부.", false},
		{"붙임: 계획서 1부.\n붙임: 서식 2부.\n", "본문입니다.", "서식 2부.", false},
		{"", LONG_LINE "구누두루무", LONG_LINE "구누두루무", true},
		{"", "| 가 |\n|---|\n| 나 |", "나", true},
		{"붙임: 계획서 1부.\n", "| 가 |\n|---|\n| 나 |", "계획서 1부.", false},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct pool p = {0};
		struct sheets sheets = letter_of(&p, rows[i].head, rows[i].body);
		const struct mark *last = must_find(&sheets.at[0], rows[i].last), *end = must_find(&sheets.at[0], "끝.");
		if (rows[i].below) {
			assert_true(end->y > last->y);
			assert_int_equal(end->x, MM(20) + PT(12));
		} else {
			assert_int_equal(end->y, last->y);
			assert_in_range(end->x, end_of(last) + PT(12) - 20, end_of(last) + PT(12) + 20);
		}
		pool_release(&p);
	}
}

static void items_are_marked_and_set_in_by_their_level(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets sheets = letter_of(&p, "", "1. 하나\n2. 둘\n   1. 셋\n   2. 넷\n      1. 혼자\n");
	const struct sheet *sheet = &sheets.at[0];
	assert_int_equal(must_find(sheet, "1.")->x, MM(20));
	assert_int_equal(must_find(sheet, "2.")->x, MM(20));
	assert_int_equal(must_find(sheet, "가.")->x, MM(20) + PT(12));
	assert_int_equal(must_find(sheet, "나.")->x, MM(20) + PT(12));
	assert_in_range(must_find(sheet, "셋")->x - end_of(must_find(sheet, "가.")), PT(6) - 10, PT(6) + 10);
	/* One that is alone has no mark. */
	assert_int_equal(must_find(sheet, "혼자")->x, MM(20) + 2 * PT(12));
	assert_null(find(sheet, "1)"));
	pool_release(&p);
}

static void one_enclosure_is_not_numbered_and_several_are(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets one = letter_of(&p, "붙임: 하나 1부.\n", "본문");
	struct sheets two = letter_of(&p, "붙임: 하나 1부.\n붙임: 둘 1부.\n", "본문");
	assert_null(find(&one.at[0], "1."));
	const struct mark *first = must_find(&two.at[0], "1."), *second = must_find(&two.at[0], "2.");
	assert_int_equal(first->x, second->x);
	assert_int_equal(first->y, must_find(&two.at[0], "붙임")->y);
	assert_int_equal(must_find(&two.at[0], "하나 1부.")->x, must_find(&two.at[0], "둘 1부.")->x);
	pool_release(&p);
}

static void a_unit_stands_at_the_right_edge_above_its_table(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets sheets = letter_of(&p, "", "1. 사업비\n\n   (단위: 원)\n\n   | 재원 | 금액 |\n   |---|--:|\n   | 시비 | 7 |");
	const struct mark *unit = must_find(&sheets.at[0], "(단위: 원)");
	assert_in_range(end_of(unit), sheets.width - MM(20) - 20, sheets.width - MM(20) + 20);
	assert_in_range(unit->y, must_find(&sheets.at[0], "사업비")->y, must_find(&sheets.at[0], "재원")->y);
	pool_release(&p);
}

static void pages_are_numbered_only_if_there_are_several(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets one = letter_of(&p, "", "본문"), two = letter_of(&p, "", "본문\n\n# 붙임 1\n\n조건\n\n# 붙임 2\n\n조건");
	assert_int_equal(one.n, 1);
	assert_null(find(&one.at[0], "1-1"));
	assert_int_equal(two.n, 3);
	for (size_t i = 0; i < 3; i++) {
		const struct mark *number = must_find(&two.at[i], pool_printf(&p, "3-%zu", i + 1));
		assert_in_range((number->x + end_of(number)) / 2, two.width / 2 - PT(1), two.width / 2 + PT(1));
		assert_true(number->y > two.height - MM(15));
	}
	must_find(&two.at[1], "붙임 1");
	must_find(&two.at[2], "붙임 2");
	pool_release(&p);
}

static void a_foot_without_room_goes_to_the_next_page(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct buf body = {0}, recipients = {0};
	for (int i = 0; i < 26; i++)
		buf_puts(&body, LONG_LINE "\n\n");
	struct sheets sheets = letter_of(&p, "", buf_text(&body));
	assert_int_equal(sheets.n, 2);
	assert_null(find(&sheets.at[0], "부산광역시장"));
	must_find(&sheets.at[1], "부산광역시장");
	/* One taller than a page has nowhere to go. */
	for (int i = 0; i < 300; i++)
		buf_puts(&recipients, LONG_LINE);
	char *source = pool_printf(&p, "%s수신자: %s\n---\n본문", HEAD, buf_text(&recipients));
	assert_false(lay_out(&p, source, &sheets, &e));
	assert_int_equal(e.kind, ERR_REFUSED);
	buf_release(&body);
	buf_release(&recipients);
	pool_release(&p);
}

static void signers_stand_side_by_side_as_far_as_they_fit(void **state)
{
	(void)state;
	struct pool p = {0};
	struct sheets four = letter_of(&p, "검토자: 팀장 | 김하나\n검토자: 담당관 | 박두리\n", "본문");
	struct sheets wide = letter_of(&p, "검토자: 뿌리산업과 미래산업을 함께 돌보는 산업혁신팀장 | 김하나\n", "본문");
	const char *const in_four[] = {"주무관 홍길동", "팀장 김하나", "담당관 박두리", "과장 이도윤"};
	for (size_t i = 1; i < ROWS(in_four); i++) {
		const struct mark *before = must_find(&four.at[0], in_four[i - 1]), *mark = must_find(&four.at[0], in_four[i]);
		assert_int_equal(mark->y, before->y);
		assert_true(mark->x > end_of(before));
	}
	const struct mark *leader = must_find(&wide.at[0], "뿌리산업과 미래산업을 함께 돌보는 산업혁신팀장 김하나");
	assert_true(end_of(leader) < wide.width - MM(20));
	assert_true(must_find(&wide.at[0], "과장 이도윤")->y > must_find(&wide.at[0], "주무관 홍길동")->y);
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_stand_in_the_order_of_the_official_form),
		cmocka_unit_test(the_seal_is_centred_on_the_last_letter_of_the_name),
		cmocka_unit_test(a_unit_stands_beside_text_and_never_on_what_else_is_above),
		cmocka_unit_test(a_unit_stands_on_the_page_of_its_table),
		cmocka_unit_test(the_seal_may_be_left_out),
		cmocka_unit_test(number_and_code_stand_on_each_page_and_the_code_of_both_on_the_first),
		cmocka_unit_test(an_address_is_asked_with_number_and_code),
		cmocka_unit_test(the_end_stands_two_spaces_behind_the_last_words),
		cmocka_unit_test(items_are_marked_and_set_in_by_their_level),
		cmocka_unit_test(one_enclosure_is_not_numbered_and_several_are),
		cmocka_unit_test(a_unit_stands_at_the_right_edge_above_its_table),
		cmocka_unit_test(pages_are_numbered_only_if_there_are_several),
		cmocka_unit_test(a_foot_without_room_goes_to_the_next_page),
		cmocka_unit_test(signers_stand_side_by_side_as_far_as_they_fit),
	};
	return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
