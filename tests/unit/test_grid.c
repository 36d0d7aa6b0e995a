#include "unit.h"

#include "ppuri/grid.h"

static const struct grid_column columns[] = {
	{"name", "업체명", GRID_TEXT},
	{"number", "접수번호", GRID_CODE},
	{"amount", "지원금", GRID_WON},
};

static void rows_fill_cell_by_cell(void **state)
{
	(void)state;
	struct pool p = {0};
	struct grid g = {.columns = columns, .n_columns = ROWS(columns)};
	assert_int_equal(grid_rows(&g), 0);
	grid_text(&g, &p, "한빛금형");
	grid_text(&g, &p, NULL);
	assert_int_equal(grid_rows(&g), 0);
	grid_number(&g, &p, 1400);
	assert_int_equal(grid_rows(&g), 1);
	grid_blank(&g, &p);
	grid_text(&g, &p, "2024-013");
	grid_blank(&g, &p);
	assert_int_equal(grid_rows(&g), 2);
	assert_string_equal(g.at[0].text, "한빛금형");
	assert_false(g.at[0].blank);
	assert_true(g.at[1].blank);
	assert_int_equal(g.at[2].n, 1400);
	assert_false(g.at[2].blank);
	assert_true(g.at[3].blank);
	assert_string_equal(g.at[4].text, "2024-013");
	assert_true(g.at[5].blank);
	pool_release(&p);
}

/* 1,400 three times is 1 + 1 + 1 in thousands, but 4 in all: totals come from what was not rounded. */
static void a_total_is_of_raw_values(void **state)
{
	(void)state;
	struct pool p = {0};
	struct grid g = {.columns = columns, .n_columns = ROWS(columns)};
	char out[WON_TEXT_MAX];
	int64_t total = -7;
	assert_true(grid_total(&g, 2, &total));
	assert_int_equal(total, 0);
	for (int i = 0; i < 4; i++) {
		grid_text(&g, &p, "가");
		grid_text(&g, &p, "1");
		if (i < 3)
			grid_number(&g, &p, 1400);
		else
			grid_blank(&g, &p);
	}
	assert_true(grid_total(&g, 2, &total));
	assert_int_equal(total, 4200);
	assert_string_equal(won_in_unit(won_of(total), WON_THOUSAND, out), "4");
	pool_release(&p);
}

static void nothing_stated_has_no_total(void **state)
{
	(void)state;
	struct pool p = {0};
	static const struct grid_column two[] = {{"a", "시비", GRID_WON}, {"b", "국비", GRID_WON}};
	struct grid g = {.columns = two, .n_columns = 2};
	assert_true(grid_states_nothing(&g, 0));
	grid_blank(&g, &p);
	grid_blank(&g, &p);
	grid_blank(&g, &p);
	grid_number(&g, &p, 0);
	assert_true(grid_states_nothing(&g, 0));
	assert_false(grid_states_nothing(&g, 1));
	pool_release(&p);
}

static void a_total_beyond_64_bits_is_none(void **state)
{
	(void)state;
	struct pool p = {0};
	static const struct grid_column one = {"amount", "지원금", GRID_COUNT};
	struct grid g = {.columns = &one, .n_columns = 1};
	int64_t total = -7;
	grid_number(&g, &p, INT64_MAX);
	grid_number(&g, &p, 1);
	assert_false(grid_total(&g, 0, &total));
	assert_int_equal(total, -7);
	pool_release(&p);
}

static void money_that_is_printed_rounded_is_known(void **state)
{
	(void)state;
	struct pool p = {0};
	static const struct grid_column two[] = {{"n", "건수", GRID_COUNT}, {"amount", "지원금", GRID_WON}};
	struct grid counts = {.columns = two, .n_columns = 1}, money = {.columns = two, .n_columns = 2};
	grid_number(&counts, &p, 1400);
	assert_false(grid_has_won(&counts));
	assert_false(grid_rounds(&counts, WON_THOUSAND));
	grid_number(&money, &p, 1400);
	grid_blank(&money, &p);
	assert_true(grid_has_won(&money));
	assert_false(grid_rounds(&money, WON_THOUSAND));
	grid_number(&money, &p, 7);
	grid_number(&money, &p, -12345000);
	assert_false(grid_rounds(&money, WON_1));
	assert_false(grid_rounds(&money, WON_THOUSAND));
	assert_true(grid_rounds(&money, WON_TEN_THOUSAND));
	assert_true(grid_rounds(&money, WON_HUNDRED_MILLION));
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_fill_cell_by_cell),
		cmocka_unit_test(a_total_is_of_raw_values),
		cmocka_unit_test(nothing_stated_has_no_total),
		cmocka_unit_test(a_total_beyond_64_bits_is_none),
		cmocka_unit_test(money_that_is_printed_rounded_is_known),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
