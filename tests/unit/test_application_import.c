#include "intake.h"
#include "collect.h"

#include "ppuri/service/application.h"
#include "ppuri/service/audit.h"
#include "ppuri/service/firm.h"

#define HEADER "업체명,사업자등록번호,기업규모,연락처,과제명,총사업비(천원),지원신청액(천원),기업부담금 현금(천원),기업부담금 현물(천원)\n"
#define SUMS "금형 시제작,10000,8000,1000,1000\n"

static int open_office(void **state)
{
	(void)state;
	open_intake();
	return 0;
}

static int close_office(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

/* The test's own options; the path is that of the text. */
static bool import_with(const char *call, const char *text, struct import_options options, bool update, struct import_result *ret)
{
	const char *path = test_office_path(&t, "applications.csv");
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
	options.path = path;
	return desk_application_import(officer(), call, &options, update, ret, &e);
}

static bool import(const char *call, const char *text, struct import_result *ret)
{
	return import_with(call, text, (struct import_options){0}, false, ret);
}

static size_t count(const char *call)
{
	struct applications list;
	assert_done(list_applications(officer(), &(struct application_filter){.call = call}, &list, &e), &e);
	return list.n;
}

static void assert_problem(const struct import_result *result, size_t i, long line, const char *column, const char *text)
{
	assert_true(i < result->problems.n);
	assert_int_equal(result->problems.at[i].line, line);
	assert_string_equal(result->problems.at[i].column, column);
	if (!strstr(result->problems.at[i].text, text))
		fail_msg("line %ld: %s", line, result->problems.at[i].text);
}

static void rows_become_firms_and_drafts(void **state)
{
	(void)state;
	struct import_result result;
	struct application application;
	struct screening_list checks;
	open_call("rows");
	assert_done(import("rows", HEADER "나래금형,000-81-10074,소기업,051 888 4632," SUMS "별똥별,0001210141,,,금형,1200만원,9600,1200,1200\n", &result), &e);
	assert_int_equal(result.written, 2);
	assert_int_equal(result.total.n, 22000000);
	assert_int_equal(result.asked.n, 17600000);
	assert_string_equal(result.unit, "천원");
	assert_done(desk_application_show(officer(), "rows/0008110074", &application, &checks, &e), &e);
	assert_string_equal(application.state, "DRAFT");
	assert_string_equal(application.title, "금형 시제작");
	assert_int_equal(application.total.n, 10000000);
	assert_int_equal(application.own_kind.n, 1000000);
	assert_string_equal(application.firm.size, "small");
	assert_string_equal(application.firm.phone, "051-888-4632");
	assert_int_equal(application.firm.workers, -1);
}

static void every_mistake_is_told_and_nothing_is_written(void **state)
{
	(void)state;
	struct import_result result;
	struct firm firm;
	open_call("wrong");
	assert_fails(import("wrong",
						HEADER "좋은금형,000-34-10497,소기업,," SUMS           /* 2: good */
							   ",000-34-10498,큰기업,12," SUMS                 /* 3: four at once */
							   "별똥별,000-12-10141,,,과제,10001,8000,1000,1000\n" /* 4: the split */
							   "별똥별,000-86-10216,,,과제,10000,8001,999,1000\n"  /* 5: the limit */
							   "별똥별,000-23-10282,,,과제,10000,8000,3000,-1000\n",
						&result),
				 &e, ERR_REFUSED);
	assert_int_equal(result.rows, 5);
	assert_int_equal(result.written, 0);
	assert_int_equal(result.problems.all, 7);
	assert_problem(&result, 0, 3, "업체명", "missing");
	assert_problem(&result, 1, 3, "사업자등록번호", "check digit");
	assert_problem(&result, 2, 3, "기업규모", "unknown");
	assert_problem(&result, 3, 3, "연락처", "telephone");
	assert_problem(&result, 4, 4, "총사업비(천원)", "10,001,000");
	assert_problem(&result, 5, 5, "지원신청액(천원)", "8,000,000");
	assert_problem(&result, 6, 6, "기업부담금 현물(천원)", "below 0");
	assert_int_equal(count("wrong"), 0);
	assert_fails(desk_firm_show(officer(), "0003410497", &firm, &e), &e, ERR_NOT_FOUND);
}

static void a_firm_stands_once_in_a_file(void **state)
{
	(void)state;
	static const char *const firsts[] = {
		"가람금형,000-34-10497,소기업,," SUMS, "가람금형,000-34-10497,큰기업,," SUMS, "가람금형,000-34-10497,소기업,,과제,1,2,3,4\n"};
	struct import_result result;
	open_call("twice");
	for (size_t i = 0; i < ROWS(firsts); i++) {
		const char *text = pool_printf(&t.pool, "%s%s%s", HEADER, firsts[i], "가람금형,000-34-10497,소기업,," SUMS);
		assert_fails(import("twice", text, &result), &e, ERR_REFUSED);
		assert_problem(&result, result.problems.n - 1, 3, "사업자등록번호", "above in this file");
		assert_int_equal(result.problems.all, i ? 2 : 1);
	}
	assert_done(import("twice", HEADER "가람금형,000-34-10497,소기업,," SUMS, &result), &e);
	assert_fails(import_with("twice", HEADER "가람금형,000-34-10497,소기업,," SUMS, (struct import_options){.again = true}, false, &result), &e,
				 ERR_REFUSED);
	assert_problem(&result, 0, 2, "사업자등록번호", "this call already");
	assert_int_equal(count("twice"), 1);
}

static void a_blank_cell_says_nothing_of_a_known_firm(void **state)
{
	(void)state;
	struct import_result result;
	struct firm firm = {.biz_no = "0002310282", .name = "도깨비", .size = "micro", .workers = 8, .technology = "02",
						.zip = "46967", .email = "dokkaebi@example.com", .certificate_until = {2025, 4, 18}};
	open_call("known");
	assert_done(desk_firm_add(officer(), &firm, &e), &e);
	const char *row = HEADER "도깨비몰드,000-23-10282,소기업,," SUMS;
	assert_fails(import("known", row, &result), &e, ERR_REFUSED);
	assert_int_equal(result.problems.all, 2);
	assert_done(import_with("known", row, (struct import_options){0}, true, &result), &e);
	assert_int_equal(result.notes.all, 2);
	assert_done(desk_firm_show(officer(), "0002310282", &firm, &e), &e);
	assert_string_equal(firm.name, "도깨비몰드");
	assert_string_equal(firm.size, "small");
	assert_int_equal(firm.workers, 8);
	assert_string_equal(firm.zip, "46967");
	assert_string_equal(firm.email, "dokkaebi@example.com");
	assert_int_equal(firm.certificate_until.year, 2025);
}

static const char *biz_no(int n)
{
	static const int weights[] = {1, 3, 7, 1, 3, 7, 1, 3, 5};
	const char *nine = pool_printf(&t.pool, "00086%04d", n);
	int sum = (nine[8] - '0') * 5 / 10;
	for (int i = 0; i < 9; i++)
		sum += (nine[i] - '0') * weights[i];
	return pool_printf(&t.pool, "%s%d", nine, (10 - sum % 10) % 10);
}

/* Cut into parts as they are written, and yet one act: all of it or none, and one chain. */
static void a_long_file_is_recorded_in_parts(void **state)
{
	(void)state;
	enum { MANY = 2100 };
	struct import_result result;
	struct audit_list entries;
	struct audit_verdict verdict;
	CLEANUP(buf_release) struct buf text = {0};
	open_call("long");
	buf_puts(&text, HEADER);
	for (int i = 0; i < MANY; i++)
		buf_printf(&text, "긴파일%d,%s,소기업,," SUMS, i, biz_no(i));
	size_t good = text.n;
	buf_puts(&text, "마지막,000-86-00000,소기업,," SUMS);
	assert_fails(import("long", buf_text(&text), &result), &e, ERR_REFUSED);
	assert_int_equal(count("long"), 0);
	text.at[good] = '\0';
	assert_done(import("long", text.at, &result), &e);
	assert_int_equal(result.written, MANY);
	assert_int_equal(count("long"), MANY);
	const struct audit_filter filter = {.act = "app.import", .last = 3};
	assert_done(desk_audit_log(test_office_as(&t, "auditor"), &filter, &entries, &e), &e);
	assert_int_equal(entries.n, 3);
	for (int i = 0; i < 3; i++) {
		assert_int_equal(entries.at[i].part, i);
		assert_string_equal(entries.at[i].outcome, "done");
		assert_memory_equal(entries.at[i].request, entries.at[0].request, sizeof entries.at[0].request);
	}
	assert_done(desk_audit_verify(test_office_as(&t, "auditor"), NULL, &verdict, &e), &e);
	assert_int_equal(verdict.first_bad, 0);
}

static void a_late_file_is_refused(void **state)
{
	(void)state;
	struct import_result result;
	const struct import_options standard_input = {.path = "-"};
	const char *row = HEADER "나래금형,000-81-10074,소기업,," SUMS;
	open_call("late");
	test_office_at(&t, AFTER);
	assert_fails(import("late", row, &result), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "2024-03-15 18:00:00"));
	assert_fails(import("nowhere", row, &result), &e, ERR_NOT_FOUND);
	assert_int_equal(result.problems.n, 0);
	assert_fails(desk_application_import(test_office_as(&t, "auditor"), "late", &standard_input, false, &result, &e), &e, ERR_DENIED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_become_firms_and_drafts),
		cmocka_unit_test(every_mistake_is_told_and_nothing_is_written),
		cmocka_unit_test(a_firm_stands_once_in_a_file),
		cmocka_unit_test(a_blank_cell_says_nothing_of_a_known_firm),
		cmocka_unit_test(a_long_file_is_recorded_in_parts),
		cmocka_unit_test(a_late_file_is_refused),
	};
	return cmocka_run_group_tests(tests, open_office, close_office);
}
