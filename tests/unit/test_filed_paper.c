#include "english.h"

#include "ppuri/filed_paper.h"

static struct err e;

static struct date day(const char *iso)
{
	struct date d = {0};
	assert_true(date_from_iso(iso, &d));
	return d;
}

static void a_wanted_paper_is_read(void **state)
{
	static const struct {
		const char *given, *kind, *age, *words;
		bool from_receipt;
	} rows[] = {
		{"사업자등록증명", "registration", "3m", "issued at most 3 months before the day of the notice", false},
		{"사업자등록증명:3m@notice", "registration", "3m", "issued at most 3 months before the day of the notice", false},
		{"registration:1m@receipt", "registration", "1m", "issued at most 1 months before the day of receipt", true},
		{"국세완납증명 : 30일 @ 접수일", "national-tax", "30d", "issued at most 30 days before the day of receipt", true},
		{"국세 납세증명서@접수일", "national-tax@접수일", NULL, NULL, false},
		{"국세 납세증명서:@접수일", "national-tax", "3m", "issued at most 3 months before the day of receipt", true},
		{"중소기업확인서", "sme", "valid", "valid on the day of the notice", false},
		{"뿌리기업 확인서:유효@receipt", "root-firm", "valid", "valid on the day of receipt", true},
		{"4대보험 가입자명부:3개월", "insurance", "3m", "issued at most 3 months before the day of the notice", false},
		{"사업자등록증명:any", "registration", "any", "", false},
		{"신청서:제한없음", "application", "any", "", false},
		{"재무제표", "financial", "any", "", false},
		{"기타:안전 인증서", "기타:안전 인증서", "any", "", false},
		{"other:ISO 9001:1m", "기타:ISO 9001", "1m", "issued at most 1 months before the day of the notice", false},
		{"기타 : 안전인증서:valid", "기타:안전인증서", "valid", "valid on the day of the notice", false},
		{"없는서류", NULL, NULL, NULL, false},      {"", NULL, NULL, NULL, false},
		{"신청서:3", NULL, NULL, NULL, false},      {"신청서:3주", NULL, NULL, NULL, false},
		{"신청서:0m", NULL, NULL, NULL, false},     {"신청서:-3m", NULL, NULL, NULL, false},
		{"신청서:3651d", NULL, NULL, NULL, false},  {"신청서:99999999999999999999d", NULL, NULL, NULL, false},
		{"신청서:m", NULL, NULL, NULL, false},      {"신청서:3valid", NULL, NULL, NULL, false},
		{"신청서:3m@", NULL, NULL, NULL, false},    {"신청서:3m@어제", NULL, NULL, NULL, false},
		{"기타:", NULL, NULL, NULL, false},         {"기타:가,나", NULL, NULL, NULL, false},
		{"기타:a\033b", NULL, NULL, NULL, false},
		{"기타:가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나다", NULL, NULL, NULL, false},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct wanted_paper wanted = {.kind = "untouched"};
		if (!wanted_paper_parse(&pool, rows[i].given, true, &wanted, &e)) {
			if (rows[i].age || e.kind != ERR_USAGE || strcmp(wanted.kind, "untouched") != 0)
				fail_msg("%s: %s", rows[i].given, e.text);
			continue;
		}
		if (!rows[i].age)
			fail_msg("taken: %s", rows[i].given);
		assert_string_equal(wanted.kind, rows[i].kind);
		assert_string_equal(paper_age_code(&pool, wanted.age), rows[i].age);
		assert_string_equal(wanted_paper_age(&pool, &wanted), rows[i].words);
		assert_int_equal(wanted.from_receipt, rows[i].from_receipt);
		assert_true(wanted.required);
	}
}

static void ages_come_back_from_their_codes(void **state)
{
	static const char *const codes[] = {"any", "valid", "30d", "3m"};
	struct paper_age age = {0};
	(void)state;
	for (size_t i = 0; i < ROWS(codes); i++) {
		assert_true(paper_age_of_code(codes[i], &age));
		assert_string_equal(paper_age_code(&pool, age), codes[i]);
	}
	assert_false(paper_age_of_code("3x", &age));
}

/* One paper against one wish: how it stands, and until when it would be good. */
static struct paper_need stands(const char *age, const char *issued, const char *valid, const char *counted)
{
	static struct wanted_paper one;
	static struct filed_paper paper;
	struct wanted_papers wanted = {&one, 1, 1};
	struct filed_papers papers = {&paper, 1, 1};
	one = (struct wanted_paper){.kind = "plan", .required = true};
	assert_true(paper_age_of_code(age, &one.age));
	paper = (struct filed_paper){.no = 1, .kind = "plan", .issued_on = day(issued), .valid_until = day(valid)};
	return paper_needs(&pool, &wanted, &papers, day(counted), day("2024-06-30")).at[0];
}

static void ages_are_counted_by_the_calendar(void **state)
{
	static const struct {
		const char *age, *issued, *valid, *counted;
		enum paper_standing standing;
		const char *until;
	} rows[] = {
		{"3m", "2023-12-04", "", "2024-03-04", PAPER_GOOD, "2024-03-04"},
		{"3m", "2023-12-03", "", "2024-03-04", PAPER_TOO_OLD, "2024-03-03"}, /* a Sunday, and not moved */
		{"3m", "2023-11-30", "", "2024-02-29", PAPER_GOOD, "2024-02-29"},
		{"3m", "2023-11-30", "", "2024-03-01", PAPER_TOO_OLD, "2024-02-29"},
		{"3m", "2023-11-29", "", "2024-02-29", PAPER_GOOD, "2024-02-29"},
		{"1m", "2024-01-31", "", "2024-02-29", PAPER_GOOD, "2024-02-29"},
		{"1m", "2024-01-30", "", "2024-03-01", PAPER_TOO_OLD, "2024-02-29"},
		{"1m", "2024-02-29", "", "2024-03-31", PAPER_GOOD, "2024-03-31"}, /* from 1 March to its end (민법 §160②) */
		{"1m", "2024-02-29", "", "2024-04-01", PAPER_TOO_OLD, "2024-03-31"},
		{"1m", "2023-02-28", "", "2023-03-31", PAPER_GOOD, "2023-03-31"},
		{"12m", "2023-02-28", "", "2024-02-29", PAPER_GOOD, "2024-02-29"},
		{"30d", "2024-02-03", "", "2024-03-04", PAPER_GOOD, "2024-03-04"},
		{"30d", "2024-02-02", "", "2024-03-04", PAPER_TOO_OLD, "2024-03-03"},
		{"3m", "2024-03-20", "", "2024-03-04", PAPER_GOOD, "2024-06-20"}, /* issued after the day that counts */
		{"3m", "", "", "2024-03-04", PAPER_UNDATED, ""},
		{"3m", "", "2024-12-31", "2024-03-04", PAPER_UNDATED, ""},
		{"3m", "2024-02-01", "2024-03-03", "2024-03-04", PAPER_EXPIRED, "2024-03-03"},
		{"3m", "2024-02-01", "2024-03-04", "2024-03-04", PAPER_GOOD, "2024-05-01"},
		{"valid", "", "2024-03-04", "2024-03-04", PAPER_GOOD, ""},
		{"valid", "", "2024-03-03", "2024-03-04", PAPER_EXPIRED, "2024-03-03"},
		{"valid", "2024-01-01", "", "2024-03-04", PAPER_UNDATED, ""},
		{"any", "", "", "2024-03-04", PAPER_GOOD, ""},
		{"any", "1999-01-01", "", "2024-03-04", PAPER_GOOD, ""},
		{"any", "", "2024-03-03", "2024-03-04", PAPER_EXPIRED, "2024-03-03"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		char until[DATE_TEXT_MAX];
		struct paper_need need = stands(rows[i].age, rows[i].issued, rows[i].valid, rows[i].counted);
		if (need.standing != rows[i].standing || strcmp(date_iso(need.until, until), rows[i].until) != 0)
			fail_msg("row %zu: standing %d, until %s", i, (int)need.standing, until);
		assert_true(*paper_standing_text(&pool, &need));
	}
}

static void the_day_of_receipt_counts_where_it_is_said(void **state)
{
	struct wanted_paper one = {.kind = "plan", .required = true, .age = {PAPER_AGE_MONTHS, 1}, .from_receipt = true};
	struct filed_paper paper = {.no = 1, .kind = "plan", .issued_on = day("2024-02-01")};
	struct wanted_papers wanted = {&one, 1, 1};
	struct filed_papers papers = {&paper, 1, 1};
	(void)state;
	assert_int_equal(paper_needs(&pool, &wanted, &papers, day("2024-06-01"), day("2024-03-01")).at[0].standing, PAPER_GOOD);
	assert_int_equal(paper_needs(&pool, &wanted, &papers, day("2024-02-01"), day("2024-03-02")).at[0].standing, PAPER_TOO_OLD);
}

static void the_best_paper_in_use_counts(void **state)
{
	struct wanted_paper kinds[] = {
		{.kind = "registration", .required = true, .age = {PAPER_AGE_MONTHS, 3}},
		{.kind = "기타:안전인증서", .required = true},
		{.kind = "quotation", .required = false},
		{.kind = "plan", .required = true},
	};
	struct filed_paper papers[] = {
		{.no = 1, .kind = "registration", .issued_on = day("2024-03-01"), .file_name = "a"},
		{.no = 2, .kind = "registration", .issued_on = day("2023-01-02"), .file_name = "b"},
		{.no = 3, .kind = "registration", .issued_on = day("2024-03-03"), .file_name = "c", .is_set_aside = true},
		{.no = 4, .kind = "plan", .is_set_aside = true},
		{.no = 5, .kind = "pledge"},
	};
	struct wanted_papers wanted = {kinds, ROWS(kinds), 0};
	struct filed_papers filed = {papers, ROWS(papers), 0};
	struct paper_needs needs = paper_needs(&pool, &wanted, &filed, day("2024-03-04"), day("2024-03-11"));
	(void)state;
	assert_int_equal(needs.n, 4);
	assert_int_equal(needs.at[0].standing, PAPER_GOOD);
	assert_int_equal(needs.at[0].paper->no, 1);
	assert_null(needs.at[3].paper);
	assert_false(paper_needs_met(&needs));
	assert_string_equal(paper_needs_text(&pool, &needs), "기타:안전인증서 (not there); project plan (not there)");
	papers[0].is_set_aside = true;
	needs = paper_needs(&pool, &wanted, &filed, day("2024-03-04"), day("2024-03-11"));
	assert_int_equal(needs.at[0].paper->no, 2);
	assert_string_equal(paper_needs_text(&pool, &needs),
						"certificate of business registration (too old: issued 2023-01-02, good until 2023-04-02, and 2024-03-04 "
						"counts); 기타:안전인증서 (not there); project plan (not there)");
	papers[0].is_set_aside = papers[3].is_set_aside = false;
	papers[4].kind = "기타:안전인증서";
	needs = paper_needs(&pool, &wanted, &filed, day("2024-03-04"), day("2024-03-11"));
	assert_true(paper_needs_met(&needs));
	assert_string_equal(paper_needs_text(&pool, &needs), "");
	assert_string_equal(paper_standing_text(&pool, &needs.at[0]), "there");
	assert_string_equal(paper_standing_text(&pool, &needs.at[3]), "there, on paper");
}

static void papers_change_as_long_as_nothing_is_decided(void **state)
{
	static const struct {
		const char *state;
		bool freely, with_reason;
	} rows[] = {
		{"DRAFT", true, true},          {"SUPPLEMENT", true, true},     {"SUBMITTED", false, true},    {"SCREENING", false, true},
		{"SUPP_OVERDUE", false, true},  {"REVIEW", false, true},        {"REVIEWED", false, false},    {"SELECTED", false, false},
		{"INELIGIBLE", false, false},   {"NOT_SELECTED", false, false}, {"AWARDED", false, false},     {"WITHDRAWN", false, false},
		{"LAPSED", false, false},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		assert_int_equal(papers_may_change(rows[i].state, NULL, &e), rows[i].freely);
		assert_int_equal(papers_may_change(rows[i].state, "", &e), rows[i].freely);
		assert_int_equal(papers_may_change(rows[i].state, "잘못 냄", &e), rows[i].with_reason);
	}
}

static void names_are_safe_everywhere(void **state)
{
	static const struct {
		const char *path, *wanted;
	} rows[] = {
		{"a/b/증명.pdf", "증명.pdf"},
		{"../../etc/passwd", "passwd"},
		{"..", "_"},
		{"a/", "_"},
		{"", "_"},
		{".숨김.pdf", "숨김.pdf"},
		{"C:\\문서\\증명.pdf", "C__문서_증명.pdf"},
		{"a:b*c?d\"e<f>g|h.pdf", "a_b_c_d_e_f_g_h.pdf"},
		{"\xe1\x84\x80\xe1\x85\xa1.pdf", "가.pdf"}, /* NFD, as macOS names files */
		{"a\nb\tc.pdf", "a b c.pdf"},
		{"a\033[31m.pdf", "a_x1B[31m.pdf"},
		{"\xc7\xd1.pdf", "_xC7_xD1.pdf"}, /* 한 in CP949 */
		{"a\xe2\x80\xaegpj.exe", "a_u{202E}gpj.exe"},
		{" 증명 .pdf. . ", "증명 .pdf"},
		{"～증명．ｐｄｆ", "～증명．ｐｄｆ"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(paper_name_clean(&pool, rows[i].path), rows[i].wanted);
	char *most = pool_alloc(&pool, 4000);
	for (int i = 0; i < 400; i++)
		memcpy(most + 3 * i, "가", 3);
	memcpy(most + 1200, ".pdf", 5);
	const char *cut = paper_name_clean(&pool, most);
	assert_true(strlen(cut) <= PAPER_NAME_MAX && strlen(cut) > PAPER_NAME_MAX - 3);
	assert_string_equal(cut + strlen(cut) - 7, "가.pdf");
}

static void filed_names_tell_number_kind_and_content(void **state)
{
	struct filed_paper paper = {.no = 3, .kind = "registration", .file_name = "증명원.pdf", .type = "application/pdf"};
	(void)state;
	assert_string_equal(paper_name_filed(&pool, &paper), "03_사업자등록증명_증명원.pdf");
	paper.file_name = "증명원.exe";
	assert_string_equal(paper_name_filed(&pool, &paper), "03_사업자등록증명_증명원.exe.pdf");
	paper = (struct filed_paper){.no = 120, .kind = "기타:안전/인증서", .file_name = "..", .type = "image/jpeg"};
	assert_string_equal(paper_name_filed(&pool, &paper), "120_기타_안전_인증서__.jpg");
}

static void types_are_data(void **state)
{
	(void)state;
	assert_null(paper_type_of("application/vnd.microsoft.portable-executable"));
	assert_null(paper_type_of("application/octet-stream"));
	assert_null(paper_type_of("text/x-shellscript"));
	assert_string_equal(paper_type_of("application/x-hwp")->name, "HWP");
	assert_true(paper_type_fits(paper_type_of("image/jpeg"), "사진.JPEG"));
	assert_true(paper_type_fits(paper_type_of("application/zip"), "표.xlsx"));
	assert_false(paper_type_fits(paper_type_of("image/png"), "a.pdf"));
	assert_false(paper_type_fits(paper_type_of("application/pdf"), "pdf"));
	assert_false(paper_type_fits(paper_type_of("application/pdf"), "a.pdfx"));
	assert_non_null(strstr(paper_types_text(&pool), "PDF, JPEG, PNG"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_wanted_paper_is_read),
		cmocka_unit_test(ages_come_back_from_their_codes),
		cmocka_unit_test(ages_are_counted_by_the_calendar),
		cmocka_unit_test(the_day_of_receipt_counts_where_it_is_said),
		cmocka_unit_test(the_best_paper_in_use_counts),
		cmocka_unit_test(papers_change_as_long_as_nothing_is_decided),
		cmocka_unit_test(names_are_safe_everywhere),
		cmocka_unit_test(filed_names_tell_number_kind_and_content),
		cmocka_unit_test(types_are_data),
	};
	return cmocka_run_group_tests_name("filed papers", tests, english, release);
}
