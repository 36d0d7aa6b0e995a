#include "table_file.h"

#include "ppuri/tr.h"
#include "ppuri/won.h"

static const struct table_column columns[] = {
	{"firm", "업체명|기업명|상호|회사명", true},
	{"number", "사업자번호|사업자등록번호", true},
	{"phone", "연락처|전화|TEL", false},
	{"grant", "지원금|지원액|보조금|교부액", false},
	{"self", "자부담|기업부담금|민간부담금", false},
	{"cash", "기업부담금 현금|자부담(현금)", false},
	{"kind", "기업부담금 현물|자부담(현물)", false},
};
enum { N = ROWS(columns) };

/* Finds the header in the text and tells it as "line: place/unit …", then the first row of data: "3: 0 1 -1
 * 3/천원 | 가,000…". */
static bool find(const char *text, struct buf *ret, struct err *e)
{
	CLEANUP(table_close) struct table *table = table_of(text);
	CLEANUP(pool_release) struct pool pool = {0};
	struct table_header header;
	if (!table_find_header(table, &pool, columns, N, &header, e))
		return false;
	buf_printf(ret, "%ld:", header.line);
	for (size_t i = 0; i < N; i++) {
		buf_printf(ret, " %d", header.at[i]);
		if (header.unit[i] != WON_1)
			buf_printf(ret, "/%s", won_unit_name((enum won_unit)header.unit[i]));
	}
	struct table_row row;
	bool end;
	assert_true(table_next(table, &row, &end, e));
	if (!end)
		buf_printf(ret, " then %ld: %s", row.line, row.cell[0]);
	return true;
}

static void assert_found(const char *text, const char *expected)
{
	struct buf found = {0};
	struct err e = {0};
	if (!find(text, &found, &e))
		fail_msg("%s in:\n%s", e.text, text);
	assert_string_equal(buf_text(&found), expected);
	buf_release(&found);
}

static void headers_of_one_row(void **state)
{
	(void)state;
	static const struct {
		const char *text, *expected;
	} tables[] = {
		{"업체명,사업자번호\n가,1\n", "1: 0 1 -1 -1 -1 -1 -1 then 2: 가"},
		{"연번,상 호,비고,\"사업자\n등록번호\",tel\n1,가,,1\n", "1: 1 3 4 -1 -1 -1 -1 then 3: 1"},
		{"*기업명,사업자등록번호*,Tel\n가\n", "1: 0 1 2 -1 -1 -1 -1 then 2: 가"},
		{"2024년 뿌리산업 지원 현황,,\n\n업체명,사업자번호,지원금\n가,1\n",
			"3: 0 1 -1 2 -1 -1 -1 then 4: 가"},
		{",,2024년 지원 현황,\n업체명,사업자번호,지원금,자부담\n가,1\n", "2: 0 1 -1 2 3 -1 -1 then 3: 가"},
		{"업체명,사업자번호\n", "1: 0 1 -1 -1 -1 -1 -1"},
		{"업체명,사업자번호,지원금(국비),지원금\n가\n", "1: 0 1 -1 3 -1 -1 -1 then 2: 가"},
		{"업체명,사업자번호,자부담(현금),자부담(현물)\n가\n", "1: 0 1 -1 -1 -1 2 3 then 2: 가"},
		/* A blank heading at the end does not make a header of the row of data below it. */
		{"업체명,사업자번호,지원금,\n가,1,2,메모\n", "1: 0 1 -1 2 -1 -1 -1 then 2: 가"},
		{"업체명,사업자번호,,지원금\n가,1,메모,2\n", "1: 0 1 -1 3 -1 -1 -1 then 2: 가"},
	};
	for (size_t i = 0; i < ROWS(tables); i++)
		assert_found(tables[i].text, tables[i].expected);
}

static void units(void **state)
{
	(void)state;
	static const struct {
		const char *text, *expected;
	} tables[] = {
		{"업체명,사업자번호,지원금(천원),자부담 (백만원)\n가\n",
			"1: 0 1 -1 2/천원 3/백만원 -1 -1 then 2: 가"},
		{"업체명,사업자번호,지원금[단위: 억원],자부담（만원）\n가\n",
			"1: 0 1 -1 2/억원 3/만원 -1 -1 then 2: 가"},
		{"업체명,사업자번호,\"지원금(1,000원)\",\"자부담(천원, %)\"\n가\n",
			"1: 0 1 -1 2/천원 3/천원 -1 -1 then 2: 가"},
		{"업체명(개사),사업자번호,지원금(원)\n가\n", "1: 0 1 -1 2 -1 -1 -1 then 2: 가"},
		{",,,(단위: 천원)\n업체명,사업자번호,지원금,자부담(원)\n가\n",
			"2: 0/천원 1/천원 -1/천원 2/천원 3 -1/천원 -1/천원 then 3: 가"},
		/* A unit over the last columns is the table's, however many blanks are to its right. */
		{",,(단위: 천원),\n업체명,지원금,자부담,사업자번호\n가\n",
			"2: 0/천원 3/천원 -1/천원 1/천원 2/천원 -1/천원 -1/천원 then 3: 가"},
		{",,단위: 천원,,\n업체명,지원금,자부담,사업자번호,비고\n가\n",
			"2: 0/천원 3/천원 -1/천원 1/천원 2/천원 -1/천원 -1/천원 then 3: 가"},
		{",,,(단위: 천원),\n업체명,사업자번호,지원금,연락처,비고\n가\n",
			"2: 0/천원 1/천원 3/천원 2/천원 -1/천원 -1/천원 -1/천원 then 3: 가"},
		{"현황 [단위 : 백만원]\n업체명,사업자번호\n가\n",
			"2: 0/백만원 1/백만원 -1/백만원 -1/백만원 -1/백만원 -1/백만원 -1/백만원 then 3: 가"},
		{"※ 단위: 천원\n업체명,사업자번호\n가\n",
			"2: 0/천원 1/천원 -1/천원 -1/천원 -1/천원 -1/천원 -1/천원 then 3: 가"},
		{"단위사업 목록 (총 3개)\n업체명,사업자번호\n가\n", "2: 0 1 -1 -1 -1 -1 -1 then 3: 가"},
		{"(단위: 명)\n업체명,사업자번호\n가\n", "2: 0 1 -1 -1 -1 -1 -1 then 3: 가"},
	};
	for (size_t i = 0; i < ROWS(tables); i++)
		assert_found(tables[i].text, tables[i].expected);
}

static void headers_of_two_rows(void **state)
{
	(void)state;
	static const struct {
		const char *text, *expected;
	} tables[] = {
		{"업체명,사업자번호,기업부담금(천원),,비고\n,,현금,현물,\n가,1,2,3\n",
			"1: 0 1 -1 -1 -1 2/천원 3/천원 then 3: 가"},
		/* The blank at the right is the last of the row, and was dropped. */
		{"업체명,사업자번호,기업부담금(천원),\n,,현금,현물\n가,1,2,3\n",
			"1: 0 1 -1 -1 -1 2/천원 3/천원 then 3: 가"},
		{"업체명,사업자번호,기업부담금,,\n,,계,현금(천원),현물\n가\n", "1: 0 1 -1 -1 2 3/천원 4 then 3: 가"},
		{"업체명,사업자번호,지원금,기업부담금,\n,,(천원),현금,현물\n가\n",
			"1: 0 1 -1 2/천원 -1 3 4 then 3: 가"},
		{",,기업부담금(천원),\n업체명,사업자번호,현금,현물\n가\n",
			"1: 0 1 -1 -1 -1 2/천원 3/천원 then 3: 가"},
		{"현황\n(단위: 천원)\n업체명,사업자번호,기업부담금,\n,,현금,현물\n가\n",
			"3: 0/천원 1/천원 -1/천원 -1/천원 -1/천원 2/천원 3/천원 then 5: 가"},
		{"업체명,사업자번호,매출액,,지원금\n,,2022,2023\n가\n", "1: 0 1 -1 4 -1 -1 -1 then 3: 가"},
	};
	for (size_t i = 0; i < ROWS(tables); i++)
		assert_found(tables[i].text, tables[i].expected);
}

static void headings_that_begin_with_a_name(void **state)
{
	(void)state;
	static const struct table_column rubric[] = {
		{"receipt", "접수번호", true},
		{"1", "사업비", true, .begins = true},
		{"2", "사업비 적정성", true, .begins = true},
		{"3", "기대효과", false, .begins = true},
	};
	static const struct {
		const char *text;
		int at[ROWS(rubric)];
		const char *wrong; /* in the message; NULL if the header is found */
	} tables[] = {
		{"접수번호,사업비,사업비 적정성,기대효과\n1\n", {0, 1, 2, 3}, NULL},
		{"접수번호,사업비적정성(10점),기대효과 (20),사업비 (30)\n1\n", {0, 3, 1, 2}, NULL},
		{"접수번호 표,접수번호,사업비(10),사업비 적정성(20)\n1\n", {1, 2, 3, -1}, NULL},
		{"접수번호,사업비 적정성(10)\n1\n", {0}, "사업비"},
		{"접수번호,사업비(1),사업비(2),사업비 적정성\n1\n", {0}, "사업비(2)"},
	};
	for (size_t i = 0; i < ROWS(tables); i++) {
		CLEANUP(table_close) struct table *table = table_of(tables[i].text);
		CLEANUP(pool_release) struct pool pool = {0};
		struct table_header header;
		struct err e = {0};
		bool found = table_find_header(table, &pool, rubric, ROWS(rubric), &header, &e);
		assert_int_equal(found, !tables[i].wrong);
		if (found)
			assert_memory_equal(header.at, tables[i].at, sizeof tables[i].at);
		else
			assert_non_null(strstr(e.text, tables[i].wrong));
	}
}

static void the_header_is_told_as_printed(void **state)
{
	(void)state;
	CLEANUP(table_close) struct table *table = table_of("업체명 *,사업자번호,기업부담금(천원),\n,,현금,현물\n가,1\n");
	CLEANUP(pool_release) struct pool pool = {0};
	struct table_header header;
	struct err e = {0};
	assert_true(table_find_header(table, &pool, columns, N, &header, &e));
	assert_string_equal(header.text[0], "업체명 *");
	assert_null(header.text[2]);
	assert_string_equal(header.text[5], "기업부담금(천원) 현금");
	assert_string_equal(header.text[6], "기업부담금(천원) 현물");
}

static void headers_that_are_refused(void **state)
{
	(void)state;
	static const struct {
		const char *text, *message;
	} tables[] = {
		{"", "the file has no rows"},
		{"목록\n업체명,번호\n가,1\n",
			"no header was found in the first 20 rows; missing: 사업자번호; line 2 has: 업체명, 번호"},
		{"a,b\nc,d\n",
			"no header was found in the first 20 rows; missing: 업체명, 사업자번호; line 1 has: a, b"},
		{"업체명,사업자번호,지원금,보조금\n",
			"line 1, column 3 (지원금) and line 1, column 4 (보조금) mean the same; keep one of them"},
		{"업체명,사업자번호,기업명\n",
			"line 1, column 1 (업체명) and line 1, column 3 (기업명) mean the same; keep one of them"},
		{"(단위: 십억원)\n업체명,사업자번호\n", "line 1, column 1: which unit is meant by \"(단위: 십억원)\"?"},
		{"업체명,사업자번호,지원금(천원/원)\n", "line 1, column 3: which unit is meant by \"지원금(천원/원)\"?"},
		{"업체명,사업자번호,지원금(단위:조원)\n", "line 1, column 3: which unit is meant by \"지원금(단위:조원)\"?"},
	};
	for (size_t i = 0; i < ROWS(tables); i++) {
		struct buf found = {0};
		struct err e = {0};
		assert_false(find(tables[i].text, &found, &e));
		assert_string_equal(e.text, tables[i].message);
		assert_int_equal(e.kind, ERR_USAGE);
		buf_release(&found);
	}
}

static void the_header_stands_in_the_first_twenty_rows(void **state)
{
	(void)state;
	struct buf text = {0}, found = {0};
	struct err e = {0};
	for (int i = 0; i < 19; i++)
		buf_puts(&text, "머리말\n\n");
	buf_puts(&text, "업체명,사업자번호\n가,1\n");
	assert_found(text.at, "39: 0 1 -1 -1 -1 -1 -1 then 40: 가");
	struct buf later = {0};
	buf_printf(&later, "머리말\n%s", text.at);
	assert_false(find(later.at, &found, &e));
	buf_release(&text);
	buf_release(&later);
	buf_release(&found);
}

static void faults_before_the_header_are_told(void **state)
{
	(void)state;
	struct buf found = {0};
	struct err e = {0};
	assert_false(find("제목\n업체명,\"사업자번호\n가,1\n", &found, &e));
	assert_string_equal(e.text, "line 2, column 2: the quote that opens here is not closed");
	buf_release(&found);
}

static void totals_and_notes(void **state)
{
	(void)state;
	static const struct {
		const char *cells[4];
		bool no_data;
	} rows[] = {
		{{"합계", "", "1,000"}, true},
		{{"합  계", "12", "1,000"}, true},
		{{"", "소계", "", "500"}, true},
		{{"총계"}, true},
		{{"계", "1000000000"}, true},
		{{"합계(12개사)", "1,000"}, true},
		{{"국비 소계", "1,000"}, true},
		{{"※ 금액은 부가세 제외"}, true},
		{{"* 2024년 2월 기준"}, true},
		{{"주) 잠정치"}, true},
		{{"주 1) 잠정치"}, true},
		{{"비고: 없음"}, true},
		{{"비고 :", "없음"}, true},
		{{"", "※ 표 아래"}, true},
		{{"가나금속", "000-12-34567", "1,000"}, false},
		{{"가나금속", "000-12-34567", "계"}, false},
		{{"가나금속", "0001234567", "합계"}, false},
		{{"가나금속", "1101110012345", "합계"}, false},
		{{"(주)가나", "", "1,000"}, false},
		{{"주식회사 가나", "1,000"}, false},
		{{"주)부산정밀", "000-12-34567", "1,000"}, false},
		{{"비고", "a", "b"}, false},
		{{"한국계기", "1,000"}, false},
		{{"가나금속", "신계 설비", "1,000"}, false},
		{{"가나금속", "자동화 소계", "1,000"}, false},
		{{"※ 가", "나", "다"}, false},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		const char *cells[4];
		struct table_row row = {.cell = cells};
		for (; row.n < 4 && rows[i].cells[row.n]; row.n++)
			cells[row.n] = rows[i].cells[row.n];
		if (table_row_is_total_or_note(&row) != rows[i].no_data)
			fail_msg("row %zu: %s", i, rows[i].cells[0]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headers_of_one_row),
		cmocka_unit_test(units),
		cmocka_unit_test(headers_of_two_rows),
		cmocka_unit_test(headings_that_begin_with_a_name),
		cmocka_unit_test(the_header_is_told_as_printed),
		cmocka_unit_test(headers_that_are_refused),
		cmocka_unit_test(the_header_stands_in_the_first_twenty_rows),
		cmocka_unit_test(faults_before_the_header_are_told),
		cmocka_unit_test(totals_and_notes),
	};
	tr_set(LANG_EN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
