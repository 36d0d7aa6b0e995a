/* The reports of money: every table says the same sums, what stands apart is in none of them, and what is not stated is never 0. */
#include "office.h"
#include "report_model.h"

#include "ppuri/service/budget.h"
#include "ppuri/service/program.h"
#include "ppuri/tr.h"

static struct test_office office;

static const struct {
	const char *code, *parent, *kind, *office, *legal_basis;
	struct date start, end;
} nodes[] = {
	{"P", NULL, "plan", NULL, NULL, {0}, {0}},
	{"A", "P", NULL, "산업혁신과", "contribution", {2023, 1, 0}, {2025, 12, 0}},
	{"B", "P", NULL, "산업혁신과", "contribution", {2024, 3, 0}, {2024, 12, 0}},
	{"U", "B", "unit", "스마트제조과", NULL, {2024, 0, 0}, {0}},
	{"C", NULL, NULL, NULL, NULL, {2019, 0, 0}, {2026, 0, 0}},
};
static const struct {
	const char *code;
	struct funding funding;
} fundings[] = {
	{"A", {2023, "city", true, {100}}},     {"A", {2024, "city", true, {200000400}}}, {"A", {2024, "national", true, {300000000}}},
	{"B", {2024, "city", true, {100000400}}}, {"U", {2024, "city", false, {0}}},     {"U", {2024, "direct", true, {7}}},
	{"C", {2024, "city", true, {5}}},
};

static int setup(void **state)
{
	struct err e = {0};
	(void)state;
	tr_set(LANG_EN);
	test_office_open(&office);
	for (size_t i = 0; i < ROWS(nodes); i++) {
		struct program program = {.code = nodes[i].code, .name = nodes[i].code, .parent = nodes[i].parent, .kind = nodes[i].kind,
								  .office = nodes[i].office, .legal_basis = nodes[i].legal_basis, .start = nodes[i].start, .end = nodes[i].end};
		for (size_t k = 0; k < ROWS(fundings); k++)
			if (strcmp(fundings[k].code, nodes[i].code) == 0)
				*POOL_PUSH(&office.pool, &program.funding) = fundings[k].funding;
		assert_done(desk_program_add(test_office_as(&office, "officer"), &program, &e), &e);
	}
	const struct stated_total total = {.what = "사업", .kind = "programme", .n = 9};
	assert_done(desk_program_stated(test_office_as(&office, "officer"), "P", &total, &e), &e);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	test_office_close(&office);
	return 0;
}

static struct report funding_of(struct funding_question question)
{
	struct report report;
	struct err e = {0};
	assert_done(desk_report_funding(test_office_as(&office, "auditor"), &question, &report, &e), &e);
	hold_rows(&office.pool, &report);
	return report;
}

static struct report portfolio_of(struct funding_question question)
{
	struct report report;
	struct err e = {0};
	assert_done(desk_report_portfolio(test_office_as(&office, "auditor"), &question, &report, &e), &e);
	return report;
}

/* How many rows there are where it is in none. */
static size_t find_row(const struct grid *grid, const char *code)
{
	size_t row = 0;
	while (row < grid_rows(grid) && strcmp(text_at(grid, row, "code"), code) != 0)
		row++;
	return row;
}

static size_t row_of(const struct grid *grid, const char *code)
{
	const size_t row = find_row(grid, code);
	if (row == grid_rows(grid))
		fail_msg("no row of %s", code);
	return row;
}

static void every_grouping_has_the_same_total(void **state)
{
	static const struct funding_question questions[] = {
		{.programs = {.year = 2024}},
		{.programs = {.year = 2024}, .by = {BY_SOURCE}, .n_by = 1},
		{.programs = {.year = 2024}, .by = {BY_PROGRAM}, .n_by = 1},
		{.programs = {.year = 2024}, .by = {BY_OFFICE}, .n_by = 1},
		{.programs = {.year = 2024}, .by = {BY_AREA, BY_OFFICE, BY_SOURCE}, .n_by = 3},
		{.programs = {.year = 2024}, .by = {BY_YEAR}, .n_by = 1},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(questions); i++) {
		struct report report = funding_of(questions[i]);
		const struct grid *citys = table_of(&report, "The city's budget"), *sources = table_of(&report, "Budget and execution by source");
		assert_int_equal(total_of(citys, "held"), 600000805);
		assert_int_equal(total_of(sources, "held"), 600000805);
		assert_int_equal(total_of(table_of(&report, "Not in the city's budget, and not in the sums above"), "held"), 7);
		assert_int_equal(total_of(report.data, "held"), 600000812);
		assert_int_equal(total_of(report.data, "accounts"), 6);
		assert_int_equal(total_of(report.data, "unstated"), 1);
		assert_non_null(note_with(&report, "Sums that are not stated (1)"));
	}
}

static void the_parts_of_each_source_are_its_budget(void **state)
{
	(void)state;
	struct report reports[] = {funding_of((struct funding_question){.programs = {.year = 2024}}), portfolio_of((struct funding_question){.n_by = 0})};
	static const char *const wholes[] = {"held", "enacted"};
	for (size_t i = 0; i < ROWS(reports); i++) {
		const struct report_part *stacks = part_of(&reports[i], REPORT_STACKS, "Where the budget is");
		assert_string_equal(stacks->value, wholes[i]);
		for (size_t row = 0; row < grid_rows(stacks->grid); row++) {
			int64_t sum = 0;
			for (size_t k = 0; stacks->parts[k]; k++)
				sum += number_at(stacks->grid, row, stacks->parts[k]);
			assert_int_equal(sum, number_at(stacks->grid, row, wholes[i]));
		}
	}
}

static void a_node_has_the_money_of_all_beneath_it(void **state)
{
	(void)state;
	struct report report = portfolio_of((struct funding_question){.programs = {.year = 2024}});
	const struct grid *data = report.data;
	assert_int_equal(grid_rows(data), 5);
	assert_int_equal(number_at(data, row_of(data, "P"), "budget"), 600000800);
	assert_int_equal(number_at(data, row_of(data, "P"), "apart"), 7);
	assert_int_equal(number_at(data, row_of(data, "P"), "unstated"), 1);
	assert_int_equal(number_at(data, row_of(data, "B"), "budget"), 100000400);
	assert_true(blank_at(data, row_of(data, "U"), "budget"));
	assert_int_equal(number_at(data, row_of(data, "C"), "budget"), 5);
	assert_string_equal(text_at(data, row_of(data, "P"), "stated"), "사업: 9 in all, of which 2 named");
	struct report all = portfolio_of((struct funding_question){.n_by = 0});
	assert_int_equal(number_at(all.data, row_of(all.data, "P"), "budget"), 600000900);
	struct report under = portfolio_of((struct funding_question){.programs = {.year = 2024, .under = "B"}});
	assert_int_equal(grid_rows(under.data), 2);
	assert_int_equal(number_at(under.data, 0, "budget"), 100000400);
}

static void what_the_time_line_shows_is_in_the_table(void **state)
{
	(void)state;
	struct report report = portfolio_of((struct funding_question){.programs = {.year = 2024}});
	const struct report_part *periods = part_of(&report, REPORT_PERIODS, "Periods");
	size_t dated = 0;
	for (size_t row = 0; row < grid_rows(periods->grid); row++)
		dated += !blank_at(periods->grid, row, periods->start) || !blank_at(periods->grid, row, periods->end);
	assert_int_equal(dated, 4); /* the plan has no period */
	assert_string_equal(text_at(periods->grid, row_of(periods->grid, "U"), "start"), "2024");
	assert_true(blank_at(periods->grid, row_of(periods->grid, "U"), "end"));
}

static void two_times_stand_beside_each_other(void **state)
{
	(void)state;
	const struct funding_question years = {.programs = {.year = 2024}, .against = {2023, 0, 0}, .by = {BY_SOURCE}, .n_by = 1};
	struct report report = funding_of(years);
	const struct grid *citys = table_of(&report, "The city's budget");
	assert_string_equal(text_at(citys, 0, "source"), "national");
	assert_true(blank_at(citys, 0, "held_then"));
	assert_int_equal(number_at(citys, 0, "held_difference"), 300000000);
	assert_int_equal(number_at(citys, 1, "held_then"), 100);
	assert_true(blank_at(citys, 1, "held_difference")); /* of one account the sum is not stated */
	const struct funding_question days = {.programs = {.on = {2024, 6, 1}}, .against = {2024, 2, 1}};
	struct report nodes_then = portfolio_of(days);
	const struct grid *data = nodes_then.data;
	assert_true(blank_at(data, row_of(data, "B"), "held_then"));
	assert_int_equal(number_at(data, row_of(data, "B"), "held_now"), 100000400);
	assert_int_equal(number_at(data, row_of(data, "A"), "held_difference"), 0);
	const struct funding_question before = {.programs = {.year = 2023}, .against = {2022, 0, 0}};
	struct report early = portfolio_of(before);
	assert_int_equal(find_row(early.data, "B"), grid_rows(early.data)); /* it runs in neither, and has no money of them */
	assert_int_equal(number_at(early.data, row_of(early.data, "P"), "held_difference"), 100);
}

static void what_can_not_be_meant_is_refused(void **state)
{
	static const struct funding_question questions[] = {
		{.programs = {.on = {2024, 2, 1}, .year = 2024}},
		{.programs = {.on = {2024, 2, 0}}},
		{.programs = {.year = 2024}, .against = {2023, 2, 1}},
		{.programs = {.on = {2024, 2, 1}}, .against = {2023, 0, 0}},
		{.against = {2023, 2, 0}},
		{.against = {2023, 0, 0}, .by = {BY_YEAR}, .n_by = 1},
	};
	struct report report;
	struct err e = {0};
	(void)state;
	for (size_t i = 0; i < ROWS(questions); i++)
		assert_fails(desk_report_funding(test_office_as(&office, "auditor"), &questions[i], &report, &e), &e, ERR_USAGE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_grouping_has_the_same_total),
		cmocka_unit_test(the_parts_of_each_source_are_its_budget),
		cmocka_unit_test(a_node_has_the_money_of_all_beneath_it),
		cmocka_unit_test(what_the_time_line_shows_is_in_the_table),
		cmocka_unit_test(two_times_stand_beside_each_other),
		cmocka_unit_test(what_can_not_be_meant_is_refused),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
