/* What is decided beside the score: by two people, told with a reason, part of the next run, and at rest once it is confirmed. */
#include "evaluation.h"

#include "ppuri/service/account.h"
#include "ppuri/service/application_record.h"
#include "ppuri/service/placement.h"

static void assert_says(const struct err *e, const char *wanted)
{
	if (!strstr(e->text, wanted))
		fail_msg("\"%s\" does not say \"%s\"", e->text, wanted);
}

static struct office *reasoned(const char *account)
{
	struct office *o = as(account);
	o->reason = "시장 방침 제12호";
	return o;
}

static struct office *without_reason(const char *account)
{
	struct office *o = as(account);
	o->reason = NULL;
	return o;
}

/* Three firms of 80, 90 and 30 points; each asks for 12,000,000, and there are 30,000,000. */
static struct evaluation judged(const char *code)
{
	struct evaluation v = evaluation_begin(code, 3, 1);
	give_scores(&v, "reviewer-1", 1, "15,25,40");
	give_scores(&v, "reviewer-1", 2, "18,27,45");
	give_scores(&v, "reviewer-1", 3, "5,5,20");
	lock_scores(&v, "reviewer-1");
	return v;
}

static struct ranking run(const struct evaluation *v)
{
	struct ranking ranking;
	struct err e = {0};
	assert_done(desk_select_run(as("officer"), v->code, &ranking, &e), &e);
	return ranking;
}

static void place(const struct evaluation *v, int number, const char *how)
{
	struct placement placement;
	struct err e = {0};
	assert_done(desk_select_place(reasoned("officer"), receipt_of(v, number), how, &placement, &e), &e);
	assert_null(placement.approved_by);
	assert_done(desk_select_place_approve(as("approver"), receipt_of(v, number), &placement, &e), &e);
	assert_string_equal(placement.approved_by, "approver");
}

static void one_asks_and_another_approves(void **state)
{
	struct evaluation v = judged("P1");
	struct placement placement;
	struct ranking ranking;
	struct err e = {0};
	(void)state;
	assert_fails(desk_select_place(without_reason("officer"), receipt_of(&v, 1), "first", &placement, &e), &e, ERR_USAGE);
	assert_fails(desk_select_place(reasoned("officer"), receipt_of(&v, 1), "by-rank", &placement, &e), &e, ERR_USAGE);
	assert_fails(desk_select_place(reasoned("approver"), receipt_of(&v, 1), "first", &placement, &e), &e, ERR_DENIED);
	assert_fails(desk_select_place_approve(as("approver"), receipt_of(&v, 1), &placement, &e), &e, ERR_REFUSED);
	assert_says(&e, "not placed out of rank");
	assert_done(desk_select_place(reasoned("officer-3"), receipt_of(&v, 1), "first", &placement, &e), &e);
	assert_fails(desk_select_place(reasoned("officer"), receipt_of(&v, 1), "out", &placement, &e), &e, ERR_REFUSED);
	assert_says(&e, "already");
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "P1-0001 waits");
	assert_fails(desk_select_place_approve(as("officer"), receipt_of(&v, 1), &placement, &e), &e, ERR_DENIED);
	assert_done(desk_account_role(as("admin"), "officer-3", ROLE_APPROVER, &e), &e);
	assert_fails(desk_select_place_approve(as("officer-3"), receipt_of(&v, 1), &placement, &e), &e, ERR_REFUSED);
	assert_says(&e, "another approver");
	assert_done(desk_select_place_approve(as("approver"), receipt_of(&v, 1), &placement, &e), &e);
	assert_fails(desk_select_place_approve(as("approver-2"), receipt_of(&v, 1), &placement, &e), &e, ERR_REFUSED);
	assert_says(&e, "approved already");
	ranking = run(&v);
	assert_string_equal(ranking.at[0].receipt_no, "P1-0002");
	assert_int_equal(ranking.at[0].line.running.n, 12000000);
	assert_int_equal(ranking.at[1].entry->placed, PLACED_FIRST);
}

static void out_is_out_and_first_is_never_below_a_line(void **state)
{
	struct evaluation v = judged("P2");
	(void)state;
	place(&v, 2, "out");
	place(&v, 3, "first");
	struct ranking ranking = run(&v);
	assert_int_equal(ranking.verdicts[SELECTION_SELECTED], 1);
	for (size_t i = 0; i < ranking.n; i++) {
		if (strcmp(ranking.at[i].receipt_no, "P2-0002") == 0)
			assert_int_equal(ranking.at[i].line.verdict, SELECTION_PLACED_OUT);
		if (strcmp(ranking.at[i].receipt_no, "P2-0003") == 0)
			assert_int_equal(ranking.at[i].line.verdict, SELECTION_BELOW_LINE);
	}
}

static void what_is_dropped_counts_no_more_and_stays_to_be_read(void **state)
{
	struct evaluation v = judged("P3");
	struct placement placement;
	struct application_record record;
	struct err e = {0};
	(void)state;
	place(&v, 2, "out");
	assert_int_equal(run(&v).verdicts[SELECTION_SELECTED], 1);
	assert_fails(desk_select_place_drop(as("auditor"), receipt_of(&v, 2), &placement, &e), &e, ERR_DENIED);
	assert_done(desk_select_place_drop(as("officer-2"), receipt_of(&v, 2), &placement, &e), &e);
	assert_string_equal(placement.dropped_by, "officer-2");
	assert_int_equal(run(&v).verdicts[SELECTION_SELECTED], 2);
	assert_done(desk_select_place(reasoned("officer"), receipt_of(&v, 1), "out", &placement, &e), &e);
	assert_done(desk_select_place_drop(as("approver"), receipt_of(&v, 1), &placement, &e), &e);
	assert_null(placement.approved_by);
	place(&v, 2, "first");
	assert_done(desk_application_record(as("auditor"), receipt_of(&v, 2), false, &record, &e), &e);
	assert_int_equal(record.placed.placements.n, 2);
	assert_string_equal(record.placed.placements.at[0].placed, "out");
	assert_non_null(record.placed.placements.at[0].dropped_by);
	assert_null(record.placed.placements.at[1].dropped_by);
}

static void a_placement_after_the_run_asks_for_a_new_one(void **state)
{
	struct evaluation v = judged("P4");
	struct placement placement;
	struct ranking ranking;
	struct err e = {0};
	(void)state;
	run(&v);
	adopt_selection(v.code);
	place(&v, 2, "out");
	assert_fails(desk_select_confirm(as("approver"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "has changed since");
	run(&v);
	adopt_selection(v.code);
	assert_done(desk_select_confirm(as("approver"), v.code, &ranking, &e), &e);
	assert_fails(desk_select_place(reasoned("officer"), receipt_of(&v, 1), "out", &placement, &e), &e, ERR_REFUSED);
	assert_fails(desk_select_place_drop(as("officer"), receipt_of(&v, 2), &placement, &e), &e, ERR_REFUSED);
	assert_says(&e, "not under evaluation");
}

/* What waits of an application that was put off keeps nobody from selecting the others. */
static void what_was_put_off_holds_nobody_up(void **state)
{
	struct evaluation v = judged("P5");
	struct placement placement;
	struct application application;
	struct ranking ranking;
	struct err e = {0};
	(void)state;
	assert_done(desk_select_place(reasoned("officer"), receipt_of(&v, 2), "first", &placement, &e), &e);
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_done(desk_select_hold(reasoned("officer"), receipt_of(&v, 2), &application, &e), &e);
	assert_int_equal(run(&v).n, 2);
}

static void a_proposed_sum_is_what_is_granted(void **state)
{
	struct evaluation v = judged("P6");
	struct application application;
	struct application_record record;
	struct ranking ranking;
	struct err e = {0};
	(void)state;
	const char *receipt = receipt_of(&v, 2);
	assert_fails(desk_select_propose(without_reason("officer"), receipt, won_of(9000000), &application, &e), &e, ERR_USAGE);
	assert_fails(desk_select_propose(reasoned("officer"), receipt, won_of(0), &application, &e), &e, ERR_USAGE);
	assert_fails(desk_select_propose(reasoned("officer"), receipt, won_of(12000001), &application, &e), &e, ERR_REFUSED);
	assert_says(&e, "12,000,000");
	assert_fails(desk_select_propose(reasoned("approver"), receipt, won_of(9000000), &application, &e), &e, ERR_DENIED);
	assert_fails(desk_select_propose_drop(as("officer"), receipt, &application, &e), &e, ERR_REFUSED);
	assert_done(desk_select_propose(reasoned("officer"), receipt, won_of(9000000), &application, &e), &e);
	assert_done(desk_select_propose(reasoned("officer-2"), receipt, won_of(10000000), &application, &e), &e);
	ranking = run(&v);
	assert_int_equal(ranking.at[0].entry->asked.n, 12000000);
	assert_int_equal(ranking.at[0].line.granted.n, 10000000);
	assert_done(desk_select_propose_drop(as("officer"), receipt, &application, &e), &e);
	assert_int_equal(run(&v).at[0].line.granted.n, 12000000);
	assert_done(desk_select_propose(reasoned("officer"), receipt, won_of(11000000), &application, &e), &e);
	run(&v);
	assert_fails(desk_select_refer(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "no second person has agreed");
	agree_to(&v, 2);
	adopt_selection(v.code);
	assert_done(desk_select_confirm(as("approver"), v.code, &ranking, &e), &e);
	assert_done(desk_application_record(as("approver"), receipt, false, &record, &e), &e);
	assert_int_equal(record.placed.proposed.n, 3);
	assert_string_equal(record.placed.proposed.at[0].dropped_by, "officer-2");
	assert_null(record.placed.proposed.at[2].dropped_by);
	assert_fails(desk_select_propose_drop(as("officer"), receipt, &application, &e), &e, ERR_REFUSED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_asks_and_another_approves),
		cmocka_unit_test(out_is_out_and_first_is_never_below_a_line),
		cmocka_unit_test(what_is_dropped_counts_no_more_and_stays_to_be_read),
		cmocka_unit_test(a_placement_after_the_run_asks_for_a_new_one),
		cmocka_unit_test(what_was_put_off_holds_nobody_up),
		cmocka_unit_test(a_proposed_sum_is_what_is_granted),
	};
	return cmocka_run_group_tests_name("placements", tests, evaluation_setup, evaluation_teardown);
}
