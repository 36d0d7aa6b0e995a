/* The report of programmes: what is stated is summed from raw won, what is not stated is never 0. */
#include "office.h"
#include "report_model.h"

#include "ppuri/service/audit.h"
#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static struct test_office office;

static const struct program programs[] = {
	{.code = "A",
		.name = "금형기술 고도화",
		.start = {2023, 1, 0},
		.end = {2025, 12, 0},
		.period_note = "3년"},
	{.code = "B",
		.name = "스마트공장 보급",
		.start = {2019, 0, 0},
		.end = {2026, 0, 0},
		.legal_basis = "direct"},
	{.code = "C",
		.name = "기계부품 수출",
		.start = {2024, 1, 1},
		.end = {2024, 12, 31},
		.area = "management"},
	{.code = "D", .name = "표면처리 환경", .start = {2024, 3, 0}, .end = {2024, 12, 0}},
	{.code = "E", .name = "뿌리인력 양성", .start = {2025, 1, 1}, .end = {2025, 12, 31}},
};
static const struct {
	const char *code;
	struct funding funding;
} fundings[] = {
	{"A", {2024, "city", true, {200000400}}},
	{"A", {2024, "national", false, {0}}},
	{"A", {2023, "city", true, {777}}},
	{"B", {2024, "direct", true, {300000000}}},
	{"B", {2024, "other", true, {400}}},
	{"C", {2024, "unstated", false, {0}}},
	{"D", {2024, "city", true, {100000400}}},
	{"E", {2025, "city", true, {1}}},
};

static int setup(void **state)
{
	struct err e = {0};
	(void)state;
	tr_set(LANG_EN);
	test_office_open(&office);
	for (size_t i = 0; i < ROWS(programs); i++) {
		struct program program = programs[i];
		for (size_t k = 0; k < ROWS(fundings); k++)
			if (strcmp(fundings[k].code, program.code) == 0)
				*POOL_PUSH(&office.pool, &program.funding) = fundings[k].funding;
		assert_done(desk_program_add(test_office_as(&office, "officer"), &program, &e), &e);
	}
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	test_office_close(&office);
	return 0;
}

static struct report made(struct date on, int year)
{
	struct report report;
	struct err e = {0};
	assert_done(desk_report_programs(test_office_as(&office, "auditor"), on, year, &report, &e), &e);
	return report;
}

static void those_that_run_on_the_day_are_listed(void **state)
{
	static const struct {
		struct date on;
		int year;
		const char *codes;
	} rows[] = {
		{{2024, 2, 23}, 0, "A B C"},
		{{2024, 3, 1}, 0, "A B C D"},
		{{2025, 6, 1}, 0, "A B E"},
		{{2026, 12, 31}, 0, "B"},
		{{2027, 1, 1}, 0, ""},
		{{0}, 2024, "A B C D"},
		{{0}, 2018, ""},
		{{0}, 0, "A B C"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct report report = made(rows[i].on, rows[i].year);
		const char *codes = "";
		for (size_t row = 0; row < grid_rows(report.data); row++)
			codes =
				pool_printf(&office.pool, "%s%s%s", codes, row ? " " : "", text_at(report.data, row, "code"));
		assert_string_equal(codes, rows[i].codes);
	}
}

static void dates_stay_as_exact_as_they_were(void **state)
{
	(void)state;
	struct report report = made((struct date){2024, 2, 23}, 0);
	assert_string_equal(text_at(report.data, 0, "start"), "2023-01");
	assert_string_equal(text_at(report.data, 0, "end"), "2025-12");
	assert_string_equal(text_at(report.data, 0, "period"), "3년");
	assert_string_equal(text_at(report.data, 1, "start"), "2019");
	assert_string_equal(text_at(report.data, 1, "end"), "2026");
	assert_null(text_at(report.data, 1, "period"));
	assert_string_equal(text_at(report.data, 2, "end"), "2024-12-31");
	assert_non_null(note_with(&report, "as exactly as their source"));
}

static void every_table_says_the_same_sums(void **state)
{
	(void)state;
	struct report report = made((struct date){0}, 2024);
	const struct grid *tables[] = {
		report.data, table_of(&report, "Funding of 2024"), table_of(&report, "Sources of 2024")};
	for (size_t i = 0; i < ROWS(tables); i++) {
		assert_int_equal(total_of(tables[i], "won"), 300001200);
		assert_int_equal(total_of(tables[i], "direct_won"), 300000000);
	}
}

static void direct_support_is_listed_and_not_added(void **state)
{
	(void)state;
	struct report report = made((struct date){0}, 2024);
	assert_int_equal(number_at(report.data, 1, "won"), 400);
	assert_int_equal(number_at(report.data, 1, "direct_won"), 300000000);
	assert_string_equal(text_at(report.data, 1, "sources"), "direct national support, other");
	assert_non_null(note_with(&report, "not added to the cost"));
	struct report none = made((struct date){2027, 1, 1}, 0);
	assert_null(note_with(&none, "not added to the cost"));
}

static void what_is_not_stated_is_never_nought(void **state)
{
	(void)state;
	struct report report = made((struct date){0}, 2024);
	const struct grid *funding = table_of(&report, "Funding of 2024"),
					  *sources = table_of(&report, "Sources of 2024");
	assert_string_equal(text_at(report.data, 0, "sources"), "city, national (sum not stated)");
	assert_int_equal(number_at(report.data, 0, "won"), 200000400);
	assert_string_equal(text_at(report.data, 2, "sources"), "not stated");
	assert_true(blank_at(report.data, 2, "won"));
	assert_true(blank_at(report.data, 2, "direct_won"));
	assert_string_equal(text_at(funding, 1, "source"), "national");
	assert_true(blank_at(funding, 1, "won"));
	assert_string_equal(text_at(funding, 1, "remark"), "sum not stated");
	assert_string_equal(text_at(sources, 0, "source"), "national");
	assert_true(blank_at(sources, 0, "won"));
	assert_int_equal(number_at(sources, 0, "unstated"), 1);
	assert_int_equal(total_of(sources, "entries"), 6);
	assert_int_equal(total_of(sources, "unstated"), 2);
	assert_non_null(note_with(&report, "not stated (2)"));
}

/* Whose money it is was said of the programme, the sum of its year alone. */
static void of_a_year_without_a_record_the_sources_are_those_of_the_others(void **state)
{
	(void)state;
	struct report report = made((struct date){2025, 6, 1}, 0);
	const struct grid *funding = table_of(&report, "Funding of 2025"), *sources = table_of(&report, "Sources of 2025");
	assert_string_equal(text_at(report.data, 0, "sources"), "city (sum not stated), national (sum not stated)");
	assert_string_equal(text_at(report.data, 1, "sources"), "direct national support (sum not stated), other (sum not stated)");
	assert_int_equal(grid_rows(funding), 5);
	for (size_t i = 0; i < 4; i++) {
		assert_string_equal(text_at(funding, i, "remark"), "nothing is recorded for this year; the source is stated of another");
		assert_true(blank_at(funding, i, "won"));
		assert_true(blank_at(funding, i, "direct_won"));
	}
	assert_int_equal(total_of(funding, "won"), 1);
	assert_int_equal(total_of(sources, "entries"), 5);
	assert_int_equal(total_of(sources, "unstated"), 4);
	assert_non_null(note_with(&report, "not stated (4)"));
	assert_non_null(note_with(&report, "not added to the cost"));
}

static void a_programme_of_which_no_source_is_known_is_not_stated(void **state)
{
	struct err e = {0};
	const struct program silent = {.code = "F", .name = "접합 실증", .start = {2033, 0, 0}, .end = {2034, 0, 0}};
	struct program unstated = {.code = "G", .name = "표면 실증", .start = {2033, 0, 0}, .end = {2034, 0, 0}};
	(void)state;
	*POOL_PUSH(&office.pool, &unstated.funding) = (struct funding){.fiscal_year = 2033, .source = "unstated"};
	assert_done(desk_program_add(test_office_as(&office, "officer"), &silent, &e), &e);
	assert_done(desk_program_add(test_office_as(&office, "officer"), &unstated, &e), &e);
	struct report report = made((struct date){0}, 2034);
	const struct grid *funding = table_of(&report, "Funding of 2034");
	assert_int_equal(grid_rows(funding), 2);
	for (size_t i = 0; i < 2; i++) {
		assert_string_equal(text_at(funding, i, "source"), "not stated");
		assert_string_equal(text_at(funding, i, "remark"), "nothing is recorded for this year");
	}
}

static void units_round_the_lines_and_not_the_total(void **state)
{
	char out[WON_TEXT_MAX];
	(void)state;
	struct report report = made((struct date){0}, 2024);
	const struct grid *funding = table_of(&report, "Funding of 2024");
	const char *const lines[] = {"200,000", NULL, NULL, "0.4", NULL, "100,000"};
	assert_int_equal(grid_rows(funding), ROWS(lines));
	for (size_t i = 0; i < ROWS(lines); i++) {
		assert_int_equal(blank_at(funding, i, "won"), !lines[i]);
		if (lines[i])
			assert_string_equal(
				won_in_unit(won_of(number_at(funding, i, "won")), WON_THOUSAND, out), lines[i]);
	}
	assert_string_equal(won_in_unit(won_of(total_of(funding, "won")), WON_THOUSAND, out), "300,001");
	assert_true(grid_rounds(funding, WON_THOUSAND));
	assert_false(grid_rounds(funding, WON_1));
}

static void pictures_show_what_the_tables_say(void **state)
{
	(void)state;
	struct report report = made((struct date){2024, 2, 23}, 0);
	const struct report_part *periods = part_of(&report, REPORT_PERIODS, "Periods");
	const struct report_part *money = part_of(&report, REPORT_BARS, "Money by source");
	assert_ptr_equal(periods->grid, report.data);
	assert_int_equal(date_cmp(periods->mark, (struct date){2024, 2, 23}), 0);
	assert_ptr_equal(money->grid, table_of(&report, "Sources of 2024"));
	struct report nothing = made((struct date){2027, 1, 1}, 0);
	assert_int_equal(find_part(&nothing, REPORT_PERIODS, "Periods"), nothing.n);
	assert_int_equal(nothing.n, 1);
	assert_non_null(nothing.at[0].empty);
}

static void it_says_who_made_it_when_and_from_what(void **state)
{
	struct audit_verdict verdict;
	struct err e = {0};
	(void)state;
	struct report report = made((struct date){2024, 2, 23}, 0);
	assert_string_equal(report.organisation, "부산광역시");
	assert_string_equal(report.made_by, "auditor");
	assert_int_equal(report.made.unix_seconds, office.office.now.unix_seconds);
	assert_done(desk_audit_verify(test_office_as(&office, "auditor"), NULL, &verdict, &e), &e);
	assert_int_equal(report.audit_seq, verdict.rows);
	assert_true(sha256_same(&report.audit_hash, &verdict.head));
}

static void what_can_not_be_reported_is_refused(void **state)
{
	struct report report;
	struct err e = {0};
	const struct date day = {2024, 2, 23}, month = {2024, 2, 0};
	(void)state;
	assert_fails(
		desk_report_programs(test_office_as(&office, "officer"), day, 2024, &report, &e), &e, ERR_USAGE);
	assert_fails(
		desk_report_programs(test_office_as(&office, "officer"), month, 0, &report, &e), &e, ERR_USAGE);
	assert_fails(
		desk_report_programs(test_office_as(&office, "reviewer"), day, 0, &report, &e), &e, ERR_DENIED);
}

static void a_sum_beyond_any_budget_is_refused(void **state)
{
	struct err e = {0};
	struct program program = {.code = "Z", .name = "끝없는 사업", .start = {2031, 0, 0}, .end = {2031, 0, 0}};
	(void)state;
	*POOL_PUSH(&office.pool, &program.funding) = (struct funding){2031, "city", true, won_of(1000000000000001)};
	assert_fails(desk_program_add(test_office_as(&office, "officer"), &program, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.text, "1,000조"));
	program.funding.at[0].won.n--;
	assert_done(desk_program_add(test_office_as(&office, "officer"), &program, &e), &e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(those_that_run_on_the_day_are_listed),
		cmocka_unit_test(dates_stay_as_exact_as_they_were),
		cmocka_unit_test(every_table_says_the_same_sums),
		cmocka_unit_test(direct_support_is_listed_and_not_added),
		cmocka_unit_test(what_is_not_stated_is_never_nought),
		cmocka_unit_test(of_a_year_without_a_record_the_sources_are_those_of_the_others),
		cmocka_unit_test(a_programme_of_which_no_source_is_known_is_not_stated),
		cmocka_unit_test(units_round_the_lines_and_not_the_total),
		cmocka_unit_test(pictures_show_what_the_tables_say),
		cmocka_unit_test(it_says_who_made_it_when_and_from_what),
		cmocka_unit_test(what_can_not_be_reported_is_refused),
		cmocka_unit_test(a_sum_beyond_any_budget_is_refused),
	};
	return cmocka_run_group_tests_name("report of programmes", tests, setup, teardown);
}
