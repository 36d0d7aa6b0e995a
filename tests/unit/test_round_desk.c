/* Rounds, locks that are opened again, blind numbers, and that nothing is opened before the pledge. */
#include "evaluation.h"
#include "raw.h"

#include "ppuri/service/review_round.h"
#include "ppuri/service/selection.h"

static void assert_says(const struct err *e, const char *wanted)
{
	if (!strstr(e->text, wanted))
		fail_msg("\"%s\" does not say \"%s\"", e->text, wanted);
}

static bool run_sql(struct work *w, void *arg, struct err *e)
{
	return raw_run(w->db, arg, e);
}

/* SQL with the call's id in it. */
static void set(const struct evaluation *v, const char *before, const char *after)
{
	struct err e = {0};
	char *sql = pool_strdup(&evaluation_office.pool, pool_printf(&evaluation_office.pool, "%s%lld%s", before, (long long)v->call, after));
	assert_done(act_perform(as("officer"), &evaluation_act, run_sql, sql, &e), &e);
}

static int64_t count(const struct evaluation *v, const char *before, const char *after)
{
	return raw_number(evaluation_office.office.db,
					  pool_printf(&evaluation_office.pool, "SELECT count(*) FROM %s%lld%s", before, (long long)v->call, after));
}

static struct evaluation begin_shaped(const char *code, size_t n, size_t n_members, void (*shape)(struct call *))
{
	evaluation_shape = shape;
	struct evaluation v = evaluation_begin(code, n, n_members);
	evaluation_shape = NULL;
	return v;
}

static bool unlock(const char *who, const struct evaluation *v, const char *reviewer, struct err *e)
{
	struct office *office = as(who);
	office->reason = "배점 착오";
	bool done = desk_review_unlock(office, v->code, reviewer, e);
	office->reason = NULL;
	return done;
}

static void a_lock_is_opened_with_a_reason_and_only_the_member_writes(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("E1", 1, 2);
	struct assignment after;
	struct ranking ranking;
	struct err e = {0};
	give_scores(&v, "reviewer-1", 1, "20,30,50");
	assert_false(unlock("officer", &v, "reviewer-1", &e));
	assert_says(&e, "has not locked");
	lock_scores(&v, "reviewer-1");
	assert_fails(desk_review_unlock(as("officer"), v.code, "reviewer-1", &e), &e, ERR_USAGE);
	assert_false(unlock("reviewer-2", &v, "reviewer-1", &e));
	assert_int_equal(e.kind, ERR_DENIED);
	assert_false(unlock("approver", &v, "reviewer-1", &e));
	assert_done(unlock("officer", &v, "reviewer-1", &e), &e);
	assert_fails(desk_review_score(as("officer"), &(struct score_given){.application = "E1-0001", .points = "1,1,1"}, &after, &e), &e, ERR_DENIED);
	give_scores(&v, "reviewer-1", 1, "10,20,40");
	lock_scores(&v, "reviewer-1");
	/* Opened by the chair. */
	set(&v, "UPDATE committee_member SET chair = 1 WHERE call_id = ", " AND account_id = (SELECT id FROM account WHERE name = 'reviewer-2')");
	assert_done(unlock("reviewer-2", &v, "reviewer-1", &e), &e);
	lock_scores(&v, "reviewer-1");
	assert_int_equal(count(&v, "member_lock WHERE call_id = ", " AND unlocked_at IS NOT NULL AND reason = '배점 착오'"), 2);
	give_scores(&v, "reviewer-2", 1, "10,20,40");
	lock_scores(&v, "reviewer-2");
	/* The chair's own lock is opened by another. */
	assert_false(unlock("reviewer-2", &v, "reviewer-2", &e));
	assert_int_equal(e.kind, ERR_DENIED);
	assert_done(unlock("officer", &v, "reviewer-2", &e), &e);
	lock_scores(&v, "reviewer-2");
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "an approver has agreed to it");
	agree_to(&v, 1);
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	assert_false(unlock("officer", &v, "reviewer-1", &e));
	assert_int_equal(e.kind, ERR_REFUSED);
}

/* A round that one passes, and one after it. */
static void two_rounds(struct call *call)
{
	static struct selection_round rounds[] = {{"written", 40, 500, 1}, {"presentation", 60, 0, 0}};
	static struct selection_item items[] = {{1, "사업 필요성", 40, 0, 0}, {2, "추진계획", 60, 0, 0}, {3, "발표", 100, 0, 1}};
	call->rounds = rounds;
	call->n_rounds = ROWS(rounds);
	call->items = items;
	call->n_items = ROWS(items);
	call->trim_min = 0;
}

static void who_falls_is_scored_no_more(void **state)
{
	(void)state;
	struct evaluation v = begin_shaped("E2", 3, 2, two_rounds);
	struct assignment_list list;
	struct assignment after;
	struct round_result result;
	struct ranking ranking;
	struct committee committee;
	const char *unpledged;
	struct err e = {0};
	for (int judge = 1; judge <= 2; judge++) {
		const char *name = pool_printf(&evaluation_office.pool, "reviewer-%d", judge);
		give_scores(&v, name, 1, "30,40");
		give_scores(&v, name, 2, "40,50");
		give_scores(&v, name, 3, "10,10");
		assert_fails(desk_review_advance(as("officer"), v.code, &result, &e), &e, ERR_REFUSED);
		lock_scores(&v, name);
	}
	assert_fails(desk_review_advance(as("reviewer-1"), v.code, &result, &e), &e, ERR_DENIED);
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "round 1 of 2");
	assert_done(desk_review_advance(as("officer"), v.code, &result, &e), &e);
	assert_int_equal(result.n, 3);
	assert_int_equal(result.going_on, 1);
	assert_true(result.at[1].why == ROUND_GOES_ON);
	assert_string_equal(result.next, "presentation");
	/* The next round: one application, another item, and nobody has locked. */
	assert_done(desk_review_list(as("reviewer-1"), v.code, &list, &unpledged, &e), &e);
	assert_int_equal(list.n, 1);
	assert_string_equal(list.at[0].name, "E2-0002");
	assert_int_equal(list.at[0].items, 1);
	assert_int_equal(list.at[0].scored, 0);
	assert_false(list.at[0].locked);
	assert_fails(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "E2-0001", .points = "50"}, &after, &e), &e, ERR_DENIED);
	assert_false(unlock("officer", &v, "reviewer-1", &e));
	assert_done(desk_review_progress(as("officer"), v.code, &committee, &e), &e);
	assert_int_equal(committee.at[0].assigned, 1);
	assert_int_equal(committee.at[0].scored, 0);
	assert_fails(desk_review_advance(as("officer"), v.code, &result, &e), &e, ERR_REFUSED);
	give_scores(&v, "reviewer-1", 2, "80");
	give_scores(&v, "reviewer-2", 2, "60");
	lock_scores(&v, "reviewer-1");
	lock_scores(&v, "reviewer-2");
	assert_fails(desk_review_advance(as("officer"), v.code, &result, &e), &e, ERR_REFUSED);
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	assert_string_equal(ranking.at[0].receipt_no, "E2-0002");
	assert_int_equal(ranking.at[0].line.verdict, SELECTION_SELECTED);
	assert_int_equal(mean_hundredths(ranking.at[0].line.mean), 7800); /* 90 × 40 % + 70 × 60 % */
	assert_int_equal(ranking.at[1].line.verdict, SELECTION_NOT_ADVANCED);
}

static void nothing_is_opened_before_the_pledge(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("E3", 2, 0);
	const char *const members[] = {"reviewer-1"};
	struct assignment_list list;
	struct assignment after;
	struct review_view view;
	const char *unpledged;
	struct err e = {0};
	assert_done(desk_review_assign(as("officer"), v.code, members, 1, &e), &e);
	assert_done(desk_review_list(as("reviewer-1"), v.code, &list, &unpledged, &e), &e);
	assert_int_equal(list.n, 0);
	assert_string_equal(unpledged, "E3");
	assert_fails(desk_review_show(as("reviewer-1"), "E3-0001", &view, &e), &e, ERR_REFUSED);
	assert_says(&e, "pledge");
	assert_fails(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "E3-0001", .points = "1,1,1"}, &after, &e), &e, ERR_REFUSED);
	assert_int_equal(count(&v, "member_opening WHERE call_id = ", ""), 0);
	test_office_at(&evaluation_office, "2024-03-26 09:00:00");
	pledge(v.code, "reviewer-1");
	assert_int_equal(count(&v, "member_opening WHERE call_id = ", ""), 0);
	test_office_at(&evaluation_office, "2024-03-26 10:00:00");
	assert_done(desk_review_list(as("reviewer-1"), v.code, &list, &unpledged, &e), &e);
	assert_null(unpledged);
	assert_int_equal(list.n, 2);
	test_office_at(&evaluation_office, "2024-03-26 11:00:00");
	assert_done(desk_review_show(as("reviewer-1"), "E3-0001", &view, &e), &e);
	/* The first opening, and no later one. */
	assert_int_equal(count(&v, "member_opening WHERE call_id = ", " AND opened_at = '2024-03-26 10:00:00'"), 1);
}

static void blindly(struct call *call)
{
	call->blind = true;
	call->score_step = 10;
	call->comment_below = 6000;
}

static void a_blind_evaluation_names_nobody(void **state)
{
	(void)state;
	struct evaluation v = begin_shaped("E4", 8, 1, blindly);
	struct assignment_list list;
	struct assignment after;
	struct review_view view;
	const char *unpledged;
	struct err e = {0};
	bool in_order = true;
	assert_int_equal(count(&v, "blind_number WHERE call_id = ", ""), 8);
	assert_done(desk_review_list(as("reviewer-1"), v.code, &list, &unpledged, &e), &e);
	assert_int_equal(list.n, 8);
	for (size_t i = 0; i < list.n; i++) {
		assert_string_equal(list.at[i].name, pool_printf(&evaluation_office.pool, "가-%02zu", i + 1));
		assert_null(list.at[i].firm_name);
		assert_null(list.at[i].biz_no);
		in_order &= !i || list.at[i - 1].application_id < list.at[i].application_id;
	}
	assert_false(in_order); /* once in 40320 */
	assert_fails(desk_review_show(as("reviewer-1"), "E4-0001", &view, &e), &e, ERR_DENIED);
	assert_done(desk_review_show(as("reviewer-1"), "가-03", &view, &e), &e);
	assert_done(desk_review_show(as("reviewer-1"), "E4/가-03", &view, &e), &e);
	assert_int_equal(view.about.application_id, list.at[2].application_id);
	/* Another call has such numbers too. */
	begin_shaped("E5", 3, 1, blindly);
	assert_fails(desk_review_show(as("reviewer-1"), "가-03", &view, &e), &e, ERR_USAGE);
	assert_says(&e, "several calls");
	/* Whole points alone, and a word about a low score. */
	assert_fails(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "E4/가-03", .points = "18,20.5,40"}, &after, &e), &e, ERR_USAGE);
	assert_fails(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "E4/가-03", .points = "18,17,40"}, &after, &e), &e, ERR_REFUSED);
	assert_says(&e, "추진계획");
	assert_done(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "E4/가-03", .points = "18,17,40", .comment = "일정이 빠듯함"}, &after, &e), &e);
	assert_false(after.needs_comment);
	/* In parts it is taken, and looked at when it is locked. */
	const int32_t low[] = {100, -1, -1}, rest[] = {-1, 300, 500};
	assert_done(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "E4/가-01", .tenths = low, .n = 3}, &after, &e), &e);
	assert_int_equal(after.scored, 1);
	assert_true(after.needs_comment);
	assert_done(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "E4/가-01", .tenths = rest, .n = 3}, &after, &e), &e);
	assert_int_equal(after.scored, 3);
	assert_int_equal(after.tenths, 900);
	for (int i = 2; i <= 8; i++)
		if (i != 3)
			assert_done(desk_review_score(as("reviewer-1"), &(struct score_given){
				.application = pool_printf(&evaluation_office.pool, "E4/가-%02d", i), .points = "18,27,40"}, &after, &e), &e);
	struct member member;
	assert_fails(desk_review_lock(as("reviewer-1"), v.code, &member, &e), &e, ERR_REFUSED);
	assert_says(&e, "가-01");
	assert_done(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "E4/가-01", .tenths = rest, .n = 3, .comment = "필요성이 낮음"}, &after, &e), &e);
	lock_scores(&v, "reviewer-1");
}

/* Before the pledge nothing answers to a receipt number, and after it none is linked to a number that was drawn. */
static void a_blind_conflict_tells_nothing(void **state)
{
	(void)state;
	static const char *const names[] = {"E6-0001", "E6-0099", "E6/가-01"};
	const char *const members[] = {"reviewer-2"};
	struct evaluation v = begin_shaped("E6", 3, 0, blindly);
	struct conflict_made made;
	struct err e = {0};
	assert_done(desk_review_assign(as("officer"), v.code, members, 1, &e), &e);
	for (size_t i = 0; i < ROWS(names); i++) {
		const struct conflict_given given = {names[i], NULL, "recusal", "자문"};
		assert_fails(desk_review_conflict(as("reviewer-2"), &given, &made, &e), &e, ERR_REFUSED);
		assert_says(&e, "with the pledge");
		assert_non_null(strstr(e.hint, "ppuri review pledge E6 --conflict FIRM:GROUND"));
	}
	pledge(v.code, "reviewer-2");
	for (size_t i = 0; i < 2; i++) {
		const struct conflict_given given = {names[i], NULL, "recusal", "자문"};
		assert_fails(desk_review_conflict(as("reviewer-2"), &given, &made, &e), &e, ERR_DENIED);
		assert_string_equal(e.text, pool_printf(&evaluation_office.pool, "no application %s is assigned to you for evaluation", names[i]));
	}
	const struct conflict_given drawn = {"E6/가-01", NULL, "recusal", "자문"};
	assert_done(desk_review_conflict(as("reviewer-2"), &drawn, &made, &e), &e);
	assert_fails(desk_review_conflict(as("reviewer-2"), &drawn, &made, &e), &e, ERR_REFUSED);
	assert_says(&e, "가-01");
	assert_null(strstr(e.text, "E6-000"));
}

/* Who comes under evaluation later has drawn with the others. */
static void a_latecomer_has_drawn_with_the_others(void **state)
{
	(void)state;
	const char *const members[] = {"reviewer-1"};
	struct evaluation v = begin_shaped("E7", 4, 0, blindly);
	struct assignment_list list;
	const char *unpledged;
	struct err e = {0};
	set(&v, "UPDATE main.application SET state = 'INELIGIBLE' WHERE receipt_no = 'E7-0003' AND call_id = ", "");
	assert_done(desk_review_assign(as("officer"), v.code, members, 1, &e), &e);
	assert_int_equal(count(&v, "blind_number WHERE call_id = ", ""), 4);
	pledge(v.code, "reviewer-1");
	assert_done(desk_review_list(as("reviewer-1"), v.code, &list, &unpledged, &e), &e);
	assert_int_equal(list.n, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_lock_is_opened_with_a_reason_and_only_the_member_writes),
		cmocka_unit_test(who_falls_is_scored_no_more),
		cmocka_unit_test(a_blind_evaluation_names_nobody),
		cmocka_unit_test(a_blind_conflict_tells_nothing),
		cmocka_unit_test(a_latecomer_has_drawn_with_the_others),
		cmocka_unit_test(nothing_is_opened_before_the_pledge),
	};
	return cmocka_run_group_tests_name("round desk", tests, evaluation_setup, evaluation_teardown);
}
