/* A run tried out by other rules: who would come in and fall out, and that nothing is written. */
#include "evaluation.h"

#include "ppuri/service/what_if.h"

/* Budget, number, line, trim, cap of the bonus, share. */
#define KEPT WHAT_IF_KEPT
#define AS_IT_IS KEPT, KEPT, KEPT, KEPT, KEPT, KEPT

/* 80, 70 and 90 points of the first judge, 60, 90 and 70 of the second; each asks for 12,000,000 of 30,000,000. */
static struct evaluation judged(const char *code)
{
	static const char *const points[][3] = {{"15,25,40", "10,20,40", "18,27,45"}, {"10,20,30", "18,27,45", "10,20,40"}};
	struct evaluation v = evaluation_begin(code, 3, 2);
	struct ranking ranking;
	struct err e = {0};
	for (int judge = 0; judge < 2; judge++) {
		const char *name = pool_printf(&evaluation_office.pool, "reviewer-%d", judge + 1);
		for (int i = 0; i < 3; i++)
			give_scores(&v, name, i + 1, points[judge][i]);
		lock_scores(&v, name);
	}
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	return v;
}

static struct what_if_outcome try_out(const struct evaluation *v, const struct what_if *given)
{
	struct what_if_outcome outcome;
	struct err e = {0};
	assert_done(desk_select_what_if(as("auditor"), v->code, given, &outcome, &e), &e);
	return outcome;
}

static void each_rule_can_be_tried(void **state)
{
	static const char *const second[] = {"reviewer-2"};
	struct evaluation v = judged("W1");
	/* In order 2 and 3 with 80 each, and 1 with 70; two are selected. */
	static const struct {
		struct what_if given;
		int selected, come_in, fall_out;
		int64_t granted;
	} rows[] = {
		{{AS_IT_IS}, 2, 0, 0, 24000000},
		{{36000000, KEPT, KEPT, KEPT, KEPT, KEPT}, 3, 1, 0, 36000000},
		{{0, KEPT, KEPT, KEPT, KEPT, KEPT}, 0, 0, 2, 0},
		{{KEPT, 1, KEPT, KEPT, KEPT, KEPT}, 1, 0, 1, 12000000},
		{{KEPT, KEPT, 801, KEPT, KEPT, KEPT}, 0, 0, 2, 0},
		{{KEPT, KEPT, KEPT, KEPT, KEPT, 5000}, 3, 1, 0, 30000000},
		{{AS_IT_IS, NULL, second, 1}, 2, 1, 1, 24000000},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct what_if_outcome outcome = try_out(&v, &rows[i].given);
		assert_int_equal(outcome.n, 3);
		assert_int_equal(outcome.selected_was, 2);
		assert_int_equal(outcome.granted_was.n, 24000000);
		assert_int_equal(outcome.selected_is, rows[i].selected);
		assert_int_equal(outcome.come_in, rows[i].come_in);
		assert_int_equal(outcome.fall_out, rows[i].fall_out);
		assert_int_equal(outcome.granted_is.n, rows[i].granted);
	}
}

static void ties_can_be_tried(void **state)
{
	struct evaluation v = judged("W2");
	(void)state;
	struct what_if_outcome outcome = try_out(&v, &(struct what_if){AS_IT_IS, "earlier-receipt"});
	assert_string_equal(outcome.at[0].receipt_no, "W2-0002");
	assert_string_equal(outcome.at[1].is.tie, "earlier-receipt");
}

static void nothing_is_written(void **state)
{
	struct evaluation v = judged("W3");
	struct ranking before, after;
	struct err e = {0};
	(void)state;
	assert_done(desk_select_show(as("officer"), v.code, 0, &before, &e), &e);
	try_out(&v, &(struct what_if){36000000, KEPT, KEPT, KEPT, KEPT, KEPT});
	assert_done(desk_select_show(as("officer"), v.code, 0, &after, &e), &e);
	assert_string_equal(before.input, after.input);
	assert_string_equal(before.result, after.result);
}

static void what_can_not_be_is_refused(void **state)
{
	static const char *const nobody[] = {"reviewer-3"};
	static const struct {
		struct what_if given;
		enum err_kind kind;
	} rows[] = {
		{{KEPT, KEPT, 1001, KEPT, KEPT, KEPT}, ERR_USAGE},   {{KEPT, KEPT, KEPT, KEPT, 1001, KEPT}, ERR_USAGE},
		{{KEPT, KEPT, KEPT, KEPT, KEPT, 10001}, ERR_USAGE}, {{AS_IT_IS, "dice"}, ERR_USAGE},
		{{-1, KEPT, KEPT, KEPT, KEPT, KEPT}, ERR_USAGE},    {{KEPT, -1, KEPT, KEPT, KEPT, KEPT}, ERR_USAGE},
		{{KEPT, KEPT, KEPT, -1, KEPT, KEPT}, ERR_USAGE},
		{{AS_IT_IS, NULL, nobody, 1}, ERR_REFUSED},
	};
	struct evaluation v = judged("W4"), none = evaluation_begin("W5", 1, 1);
	struct what_if_outcome outcome;
	struct err e = {0};
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_fails(desk_select_what_if(as("officer"), v.code, &rows[i].given, &outcome, &e), &e, rows[i].kind);
	assert_fails(desk_select_what_if(as("officer"), none.code, &(struct what_if){AS_IT_IS}, &outcome, &e), &e, ERR_NOT_FOUND);
	assert_fails(desk_select_what_if(as("reviewer-1"), v.code, &(struct what_if){AS_IT_IS}, &outcome, &e), &e, ERR_DENIED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_rule_can_be_tried),
		cmocka_unit_test(ties_can_be_tried),
		cmocka_unit_test(nothing_is_written),
		cmocka_unit_test(what_can_not_be_is_refused),
	};
	return cmocka_run_group_tests_name("what if", tests, evaluation_setup, evaluation_teardown);
}
