/* Draws papers for paper_structure.py, with everything that can stand on one: paper_samples FOLDER. */
#include "unit.h"

#include "award.h"
#include "ppuri/file.h"
#include "ppuri/tr.h"

#define MADE ((struct moment){1708900000}) /* 2024-02-26 07:26:40 */
#define LINE "가나다라마 바사아자차 카타파하거 너더러머버 서어저처커 터퍼허고노 도로모보소 오조초코토 포호구누두 루무부수우 "
#define CHECK "발급번호: {{letter_no}}\n확인코드: {{check_code}}\n확인주소: {{verify_url}}\n"

static const char letter_head[] =
	"---\n기관명: 부산광역시\n수신: 수신자 참조\n경유:\n제목: 알림 <&> {{quoted}}\n붙임: 계획서 1부.\n붙임: 명단 1부.\n"
	"발신명의: 부산광역시장\n관인: 생략\n수신자: 하늘정밀, 바다금형, {{line}}\n기안자: 주무관 | 홍길동\n검토자: 팀장 | 김하늘\n"
	"결재권자: 과장 | 이도윤 | 전결 2024. 2. 26.\n협조자: 과장 | 박바다\n협조자: 담당관 | 최산\n시행: 산업혁신과-1(2024. 2. 26.)\n접수:\n"
	"우: 47545\n주소: 부산광역시 연제구\n홈페이지: www.busan.go.kr\n전화번호: (051)000-0000\n전자우편: hong@example.kr\n공개구분: 공개\n";
static const char letter_body[] =
	"첫 문단입니다. {{long}}\n\n"
	"1. 하나뿐인 항목\n\n   그 아래 문단\n\n"
	"## 소제목\n\n"
	"1. 관련: 공고\n2. 다음과 같습니다. {{line}}\n"
	"   1. 아래 단계\n\n      | 재원 | 금액 |\n      |:--|--:|\n      | 시비 | 1,000 |\n      | 현금 | |\n      | **합계** | **1,000** |\n\n"
	"   2. 또 하나\n      - 점\n      - 점 둘\n        1. 깊은 항목\n        2. 깊은 항목 둘\n3. **굵은 글씨**와 보통 글씨\n\n"
	"다른 목록 앞의 문단\n\n- 새 목록\n- 새 목록 둘, 奬敎 한자\n\n(단위: 원)\n\n"
	"| | |\n|--|--|\n| **이름** | 값 |\n| **긴 이름** | {{long}} {{long}} {{long}} {{long}} {{long}} {{long}} {{long}} {{long}} |\n\n"
	"# 붙임 1  계획서\n\n## 붙임의 소제목\n\n"
	"| 번호 | 이름 | 비고 |\n|--:|:-:|:--|\n| {{rows.no}} | {{rows.name}} | {{line}} |\n\n"
	"# 붙임 2  명단\n\n1. {{rows.name}}\n";

static const char certificate_head[] =
	"---\n서식: 증서\n기관명: 부산광역시\n번호: 접수번호 2024-금형-0007\n제목: 접수증\n문구: 위와 같이 접수하였습니다.\n날짜: 2024. 3. 5.\n"
	"발신명의: 부산광역시장\n관인: 자리\n수신: ㈜나래금형\n주소: 문의 산업혁신과\n";
static const char certificate_body[] =
	"| | |\n|--|--|\n| **접수번호** | 2024-금형-0007 |\n| **공고** | 지원사업 |\n\n## 제출서류\n\n- 첫째\n- 둘째\n";

/* Empty, to be written in by hand. */
static const char blank_form[] =
	"---\n서식: 문서\n기관명: 부산광역시\n제목: 지원사업 신청서\n---\n"
	"| | |\n|--|--|\n| **기업명** | {{firm_name}} |\n| **과제명** | {{project_title}} |\n\n"
	"## 사업비\n\n| 재원 | 금액 |\n|:--|--:|\n| {{cost.source}} | {{cost.won}} |\n\n"
	"위와 같이 신청합니다. {{day}}\n\n신청인 {{representative}} (서명)\n";

static const struct form_field letter_fields[] = {
	{"line", LINE},
	{"long", LINE LINE LINE LINE LINE LINE LINE LINE},
	{"quoted", "“꺾쇠”"},
	{"letter_no", "2024-000123"},
	{"check_code", "7KMN-Q2RS-0TVW"},
	{"verify_url", "https://www.busan.go.kr/letter"},
};
static const struct form_field certificate_fields[] = {
	{"letter_no", "2024-000124"},
	{"check_code", "ABCD-EFGH-JKLM"},
	{"verify_url", ""},
};

static bool keep(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	(void)index;
	return file_write(arg, bytes, n, 0600, e);
}

static void draw_letter(const char *folder, const char *name, const char *form, struct form_data data, bool sample)
{
	struct pool p = {0};
	struct err e = {0};
	const struct paper_letter letter = {.name = name, .data = data, .sample = sample};
	char *path = pool_printf(&p, "%s/%s.pdf", folder, name);
	const struct paper_letters letters = {.form_name = name, .form_text = form, .n = 1, .list = &letter, .made = MADE};
	if (!ppuri_paper()->letters(&letters, keep, path, &e))
		bug("%s: %s", name, e.text);
	pool_release(&p);
}

static void draw_letters(const char *folder)
{
	static const char *const columns[] = {"no", "name"};
	enum { N = 60 };
	struct pool p = {0};
	struct err e = {0};
	struct buf award = {0};
	const char **cells = pool_alloc(&p, sizeof *cells * N * 2);
	for (size_t i = 0; i < N; i++) {
		cells[i * 2] = pool_printf(&p, "%zu", i + 1);
		cells[i * 2 + 1] = pool_printf(&p, "기업 %zu", i + 1);
	}
	const struct form_rows rows = {"rows", columns, 2, cells, N};
	if (!file_read(AWARD_FORM, 1 << 20, &award, &e))
		bug("%s", e.text);
	draw_letter(folder, "award", buf_text(&award), (struct form_data){award_fields, AWARD_FIELDS, award_rows, 1}, false);
	const struct form_data letter = {letter_fields, ROWS(letter_fields), &rows, 1};
	const struct form_data certificate = {certificate_fields, ROWS(certificate_fields), NULL, 0};
	const struct form_data unnumbered = {letter_fields, ROWS(letter_fields) - ROWS(certificate_fields), &rows, 1};
	draw_letter(folder, "letter", pool_printf(&p, "%s---\n%s", letter_head, letter_body), unnumbered, true);
	draw_letter(folder, "certificate", pool_printf(&p, "%s---\n%s", certificate_head, certificate_body), (struct form_data){0}, false);
	draw_letter(folder, "checked", pool_printf(&p, "%s" CHECK "---\n%s", letter_head, letter_body), letter, false);
	draw_letter(folder, "checked-certificate", pool_printf(&p, "%s" CHECK "---\n%s", certificate_head, certificate_body), certificate, false);
	draw_letter(folder, "blank", blank_form, (struct form_data){.blank = true, .blank_rows = 3}, false);
	buf_release(&award);
	pool_release(&p);
}

static struct grid grid_of(struct pool *p, const struct grid_column *columns, size_t n_columns, size_t n)
{
	struct grid grid = {.columns = columns, .n_columns = n_columns};
	for (size_t i = 0; i < n * n_columns; i++) {
		if (columns[i % n_columns].kind == GRID_TEXT)
			grid_text(&grid, p, pool_printf(p, "지원사업 %zu", i / n_columns + 1));
		else if (i % 7 == 3)
			grid_blank(&grid, p);
		else
			grid_number(&grid, p, (int64_t)i * 1400);
	}
	return grid;
}

static void draw_report(const char *folder)
{
	static const struct grid_column columns[] = {
		{"name", "사업명", GRID_TEXT}, {"firms", "기업 수", GRID_COUNT}, {"won", "예산", GRID_WON}, {"score", "평균", GRID_SCORE}};
	static struct grid_column wide[24] = {{"name", "사업명", GRID_TEXT}};
	static const struct paper_bar periods[] = {
		{.label = "첫 사업", .start = {2020, 1, 1}, .end = {2023, 12, 31}, .text = "4년"},
		{.label = "해만 아는 사업", .start = {2021, 0, 0}, .end = {2024, 0, 0}, .text = "2021~2024"},
		{.label = "끝이 없는 사업", .start = {2022, 3, 1}, .text = "2022. 3. 1.~"},
		{.label = "기간 없음", .text = "기간 미정"},
	};
	static const int64_t parts[][PAPER_PARTS] = {{50, 30, 20, 0}, {10, 0, 0, 40}};
	static const char *const legend[] = {"집행", "지급잔액", "교부잔액", "이월", NULL};
	static const struct paper_bar stacks[] = {
		{.label = "금형", .n = 100, .text = "100", .parts = parts[0]}, {.label = "주조", .n = 50, .text = "50", .parts = parts[1]}};
	static const struct paper_signature people[] = {{"위원장", "김하늘", "(서명)"}, {"위원", "이바다", "(서명)"}, {"위원", NULL, "(서명)"}};
	static const size_t cuts[] = {2};
	struct pool p = {0};
	struct err e = {0};
	struct buf out = {0};
	for (size_t i = 1; i < ROWS(wide); i++)
		wide[i] = (struct grid_column){"n", pool_printf(&p, "%zu번 위원", i), GRID_COUNT};
	struct paper_bar *bars = pool_alloc(&p, 60 * sizeof *bars);
	for (size_t i = 0; i < 60; i++)
		bars[i] = (struct paper_bar){.label = pool_printf(&p, "기업 %zu", i + 1), .n = (int64_t)i, .text = pool_printf(&p, "%zu건", i)};
	struct grid grid = grid_of(&p, columns, ROWS(columns), 90), small = grid_of(&p, columns, ROWS(columns), 4);
	struct grid none = grid_of(&p, columns, ROWS(columns), 0), broad = grid_of(&p, wide, ROWS(wide), 3);
	const struct paper_section sections[] = {
		{.kind = PAPER_TABLE, .title = "사업별 예산 <&>", .bookmark = "예산", .grid = &grid, .unit = WON_THOUSAND, .total = true, .cuts = cuts, .n_cuts = 1},
		{.kind = PAPER_TABLE, .title = "이어진 표", .grid = &small},
		{.kind = PAPER_TABLE, .joined = true, .grid = &none},
		{.kind = PAPER_TABLE, .title = "넓은 표", .grid = &broad, .keys = 1, .row_height = 24},
		{.kind = PAPER_TIMELINE, .title = "기간", .bookmark = "기간", .bars = periods, .n_bars = ROWS(periods), .mark = {2022, 6, 1}},
		{.kind = PAPER_BARS, .title = "건수", .bars = bars, .n_bars = 60},
		{.kind = PAPER_STACKS, .title = "집행", .bars = stacks, .n_bars = ROWS(stacks), .legend = legend},
		{.kind = PAPER_NOTE, .title = "메모", .page = true, .text = "첫 줄\n\n둘째 줄 " LINE LINE LINE LINE},
		{.kind = PAPER_SIGNATURES, .signatures = people, .n_signatures = ROWS(people)},
	};
	const struct paper_report report = {.title = "현황 <보고>", .organisation = "부산광역시", .subtitle = "2024-02-23 기준", .foot = "끝단",
										.made = MADE, .mark = "초안", .sections = sections, .n_sections = ROWS(sections)};
	if (!ppuri_paper()->report(&report, &out, &e) ||
		!file_write(pool_printf(&p, "%s/report.pdf", folder), out.at, out.n, 0600, &e))
		bug("%s", e.text);
	buf_release(&out);
	pool_release(&p);
}

int main(int argc, char **argv)
{
	struct err e = {0};
	if (argc != 2)
		return 2;
	if (!ppuri_paper()->init(LANG_KO, &e))
		bug("%s", e.text);
	draw_report(argv[1]);
	draw_letters(argv[1]);
	return 0;
}
