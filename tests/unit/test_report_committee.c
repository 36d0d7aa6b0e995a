/* The paper for the committee says what select show and select explain say. */
#include "evaluation.h"
#include "report_model.h"

static struct pool *pool(void)
{
	return &evaluation_office.pool;
}

static struct report paper_of(const struct evaluation *v)
{
	struct report report;
	struct err e = {0};
	assert_done(desk_report_committee(as("auditor"), v->code, &report, &e), &e);
	return report;
}

static struct evaluation scored(const char *code, const char *const *points, size_t n)
{
	struct evaluation v = evaluation_begin(code, n, 3);
	for (int judge = 1; judge <= 3; judge++) {
		const char *name = pool_printf(pool(), "reviewer-%d", judge);
		for (int i = 0; i < (int)n; i++)
			give_scores(&v, name, i + 1, points[i]);
		lock_scores(&v, name);
	}
	return v;
}

static void run_selection(const struct evaluation *v, struct ranking *ret)
{
	struct err e = {0};
	assert_done(desk_select_run(as("officer"), v->code, ret, &e), &e);
}

static void nothing_is_told_before_the_selection_ran(void **state)
{
	static const char *const points[] = {"18,25,40"};
	struct report report;
	struct err e = {0};
	(void)state;
	struct evaluation v = scored("C1", points, ROWS(points));
	assert_fails(desk_report_committee(as("officer"), v.code, &report, &e), &e, ERR_NOT_FOUND);
}

static void the_overview_is_that_of_the_selection(void **state)
{
	static const char *const points[] = {"18,25,40", "15,20,40", "20,30,45", "5,5,5"};
	struct ranking ranking;
	(void)state;
	struct evaluation v = scored("C2", points, ROWS(points));
	run_selection(&v, &ranking);
	struct report report = paper_of(&v);
	const struct grid *grid = report.data;
	assert_int_equal(grid_rows(grid), ranking.n);
	for (size_t i = 0; i < ranking.n; i++) {
		const struct selection_line *line = &ranking.at[i].line;
		bool selected = line->verdict == SELECTION_SELECTED;
		assert_string_equal(text_at(grid, i, "receipt_no"), ranking.at[i].receipt_no);
		assert_int_equal(number_at(grid, i, "mean"), mean_hundredths(line->mean));
		assert_int_equal(number_at(grid, i, "score"), mean_hundredths(line->score));
		assert_int_equal(number_at(grid, i, "asked"), ranking.at[i].entry->asked.n);
		assert_string_equal(cell_at(grid, i, "verdict")->code, selection_verdict_code(line->verdict));
		assert_int_equal(blank_at(grid, i, "granted"), !selected);
		if (!selected)
			continue;
		assert_int_equal(number_at(grid, i, "granted"), line->granted.n);
		assert_int_equal(number_at(grid, i, "running"), line->running.n);
		assert_int_equal(number_at(grid, i, "rest"), 30000000 - line->running.n);
	}
}

/* Two are selected, one is in reserve, one is out: two lines between them. */
static void lines_part_who_is_selected_in_reserve_and_out(void **state)
{
	static const char *const points[] = {"18,25,40", "15,20,40", "20,30,45", "5,5,5"};
	struct ranking ranking;
	(void)state;
	struct evaluation v = scored("C3", points, ROWS(points));
	run_selection(&v, &ranking);
	struct report report = paper_of(&v);
	const struct report_part *part = part_of(&report, REPORT_TABLE, "Results of the evaluation");
	assert_int_equal(part->n_cuts, 2);
	assert_int_equal(part->cuts[0], 2);
	assert_int_equal(part->cuts[1], 3);
	assert_non_null(note_with(&report, "Selected 2 of 4 (reserve 1), granted 24,000,000 won of a budget of 30,000,000 won"));
	assert_non_null(note_with(&report, "not confirmed yet"));
}

static void a_page_tells_every_score_of_a_firm(void **state)
{
	static const char *const points[] = {"18,25,40"};
	struct ranking ranking;
	struct explanation explanation;
	struct err e = {0};
	(void)state;
	struct evaluation v = scored("C4", points, ROWS(points));
	run_selection(&v, &ranking);
	struct report report = paper_of(&v);
	assert_done(desk_select_explain(as("auditor"), receipt_of(&v, 1), &explanation, &e), &e);
	const struct report_part *part = part_of(&report, REPORT_TABLE, "Scores: written round");
	assert_true(part->paper_only);
	size_t n = explanation.parts[0].n;
	assert_int_equal(grid_rows(part->grid), n + 2);
	int64_t totals = 0;
	for (size_t i = 0; i < n; i++) {
		const struct judge_part *judge = &explanation.parts[0].at[i];
		totals += judge->total * 10;
		assert_int_equal(number_at(part->grid, i, "total"), judge->total * 10);
		assert_int_equal(number_at(part->grid, i, "item_2"), judge->tenths[1] * 10);
	}
	assert_string_equal(text_at(part->grid, 0, "counted"), "left out: lowest");
	assert_string_equal(text_at(part->grid, n, "judge"), "mean of all");
	assert_int_equal(number_at(part->grid, n, "total"), (totals + (int64_t)n / 2) / (int64_t)n);
	assert_string_equal(text_at(part->grid, n + 1, "judge"), "mean that counts");
	assert_int_equal(number_at(part->grid, n + 1, "total"), mean_hundredths(explanation.row.line.mean));
	assert_int_equal(part->cuts[0], n);
}

static void the_spread_is_of_all_totals(void **state)
{
	static const char *const given[] = {"10,20,30", "20,30,50", "12,20,40"};
	struct ranking ranking;
	(void)state;
	struct evaluation v = evaluation_begin("C5", 1, 3);
	for (int judge = 1; judge <= 3; judge++) {
		const char *name = pool_printf(pool(), "reviewer-%d", judge);
		give_scores(&v, name, 1, given[judge - 1]);
		lock_scores(&v, name);
	}
	run_selection(&v, &ranking);
	struct report report = paper_of(&v);
	assert_int_equal(number_at(report.data, 0, "lowest"), 6000);
	assert_int_equal(number_at(report.data, 0, "highest"), 10000);
	assert_int_equal(number_at(report.data, 0, "range"), 4000);
	assert_int_equal(number_at(report.data, 0, "mean"), 7200);
}

static void only_who_may_read_selections_gets_it(void **state)
{
	static const char *const points[] = {"18,25,40"}, *const strangers[] = {"reviewer-1", "finance", "admin"};
	struct ranking ranking;
	struct report report;
	(void)state;
	struct evaluation v = scored("C6", points, ROWS(points));
	run_selection(&v, &ranking);
	for (size_t i = 0; i < ROWS(strangers); i++) {
		struct err e = {0};
		assert_fails(desk_report_committee(as(strangers[i]), v.code, &report, &e), &e, ERR_DENIED);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_told_before_the_selection_ran),
		cmocka_unit_test(the_overview_is_that_of_the_selection),
		cmocka_unit_test(lines_part_who_is_selected_in_reserve_and_out),
		cmocka_unit_test(a_page_tells_every_score_of_a_firm),
		cmocka_unit_test(the_spread_is_of_all_totals),
		cmocka_unit_test(only_who_may_read_selections_gets_it),
	};
	return cmocka_run_group_tests(tests, evaluation_setup, evaluation_teardown);
}
