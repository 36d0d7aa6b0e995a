/* The guards of a selection: when it may be run, who confirms it, and that nobody can change it unseen. */
#include "evaluation.h"

#include "ppuri/service/account.h"
#include "ppuri/service/application.h"
#include "ppuri/service/selection.h"
#include "ppuri/service/store.h"
#include "ppuri/store/account.h"
#include "ppuri/store/award.h"
#include "ppuri/store/committee.h"
#include "ppuri/store/conflict.h"
#include "ppuri/store/review.h"

#include <sqlite3.h>

static void assert_says(const struct err *e, const char *wanted)
{
	if (!strstr(e->text, wanted))
		fail_msg("\"%s\" does not say \"%s\"", e->text, wanted);
}

static const char *state_of(const struct evaluation *v, int number)
{
	struct application application;
	struct err e = {0};
	assert_done(application_by_name(evaluation_office.office.db, &evaluation_office.pool, receipt_of(v, number), &application, &e),
				&e);
	return application.state;
}

static const char *call_state(const struct evaluation *v)
{
	struct call call;
	struct err e = {0};
	assert_done(call_by_code(evaluation_office.office.db, &evaluation_office.pool, v->code, &call, &e), &e);
	return call.state;
}

/* Four applications, scored and locked by three members; reviewer-3 keeps out of the second. In order: 3, 1, 2, and 4 below
 * the line. The budget is enough for two. */
static struct evaluation judged(const char *code)
{
	static const char *const points[][4] = {
		{"18,25,40", "15,20,40", "20,30,45", "5,5,5"}, {"16,25,40", "17,20,40", "20,28,45", "20,30,50"}, {"10,10,10", NULL, "20,29,45", "6,6,6"}};
	struct evaluation v = evaluation_begin(code, 4, 3);
	struct conflict_given own = {receipt_of(&v, 2), NULL, "recusal", "자문 계약이 있었음"};
	struct err e = {0};
	struct conflict_made made;
	assert_done(desk_review_conflict(as("reviewer-3"), &own, &made, &e), &e);
	for (int judge = 0; judge < 3; judge++) {
		const char *name = pool_printf(&evaluation_office.pool, "reviewer-%d", judge + 1);
		for (int i = 0; i < 4; i++)
			if (points[judge][i])
				give_scores(&v, name, i + 1, points[judge][i]);
		lock_scores(&v, name);
	}
	return v;
}

static struct ranking run(const struct evaluation *v)
{
	struct ranking ranking;
	struct err e = {0};
	assert_done(desk_select_run(as("officer"), v->code, &ranking, &e), &e);
	return ranking;
}

static void it_runs_on_locked_scores_alone(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("C1", 1, 0);
	struct ranking ranking;
	struct err e = {0};
	const char *const members[] = {"reviewer-1", "reviewer-2"};
	test_office_again_at(&evaluation_office, "2024-03-20 18:00:00");
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "2024. 3. 20. 18:00");
	test_office_at(&evaluation_office, "2024-03-20 18:00:01");
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "no committee");
	assert_done(desk_review_assign(as("officer"), v.code, members, 2, &e), &e);
	pledge(v.code, "reviewer-1"), pledge(v.code, "reviewer-2");
	give_scores(&v, "reviewer-1", 1, "20,30,50");
	give_scores(&v, "reviewer-2", 1, "20,30,50");
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "reviewer-1, reviewer-2");
	lock_scores(&v, "reviewer-1");
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "reviewer-2");
	assert_fails(desk_select_show(as("officer"), v.code, 0, &ranking, &e), &e, ERR_NOT_FOUND);
	assert_string_equal(state_of(&v, 1), "REVIEW");
	lock_scores(&v, "reviewer-2");
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	assert_string_equal(state_of(&v, 1), "REVIEWED");
	assert_string_equal(call_state(&v), "EVALUATING");
}

static void a_call_without_applications_selects_nothing(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("C2", 0, 1);
	struct ranking ranking;
	struct err e = {0};
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "no application");
}

static void each_right_is_asked(void **state)
{
	(void)state;
	struct evaluation v = judged("C3");
	struct ranking ranking;
	struct explanation explanation;
	struct err e = {0};
	static const char *const no_runners[] = {"approver", "reviewer-1", "auditor", "admin"};
	for (size_t i = 0; i < ROWS(no_runners); i++)
		assert_fails(desk_select_run(as(no_runners[i]), v.code, &ranking, &e), &e, ERR_DENIED);
	run(&v);
	assert_fails(desk_select_confirm(as("officer"), v.code, &ranking, &e), &e, ERR_DENIED);
	assert_fails(desk_select_show(as("reviewer-1"), v.code, 0, &ranking, &e), &e, ERR_DENIED);
	assert_fails(desk_select_explain(as("reviewer-1"), receipt_of(&v, 1), &explanation, &e), &e, ERR_DENIED);
	assert_done(desk_select_show(as("auditor"), v.code, 0, &ranking, &e), &e);
}

static void the_ranking_is_that_of_the_scores(void **state)
{
	(void)state;
	struct evaluation v = judged("C4");
	struct ranking ranking = run(&v);
	static const struct {
		const char *receipt;
		int rank;
		int64_t sum, count;
		enum selection_verdict verdict;
	} wanted[] = {
		{"C4-0003", 1, 940, 1, SELECTION_SELECTED},
		{"C4-0001", 2, 810, 1, SELECTION_SELECTED},
		{"C4-0002", 3, 750 + 770, 2, SELECTION_RESERVE}, /* of two: reviewer-3 keeps out */
		{"C4-0004", 0, 180, 1, SELECTION_BELOW_LINE},
	};
	assert_int_equal(ranking.n, ROWS(wanted));
	for (size_t i = 0; i < ROWS(wanted); i++) {
		assert_string_equal(ranking.at[i].receipt_no, wanted[i].receipt);
		assert_int_equal(ranking.at[i].line.rank, wanted[i].rank);
		assert_int_equal(ranking.at[i].line.rounds[0].sum, wanted[i].sum);
		assert_int_equal(ranking.at[i].line.rounds[0].count, wanted[i].count);
		assert_int_equal(ranking.at[i].line.verdict, wanted[i].verdict);
	}
	assert_string_equal(ranking.at[0].firm_name, "가람정밀3");
	assert_int_equal(ranking.granted.n, 24000000);
	assert_int_equal(ranking.verdicts[SELECTION_SELECTED], 2);
	assert_int_equal(ranking.verdicts[SELECTION_RESERVE], 1);
	assert_int_equal(ranking.verdicts[SELECTION_BELOW_LINE], 1);
	assert_null(ranking.confirmed_by);
}

static bool force_conflict(struct work *w, void *arg, struct err *e)
{
	const struct evaluation *v = arg;
	struct conflict conflict = {.application_id = v->application[0], .kind = "exclusion", .ground = "뒤늦게 알게 됨",
								.declared_by = w->me->id, .declared_at = w->now, .decision = "upheld"};
	struct committee committee;
	int64_t id;
	if (!committee_read(w->db, w->pool, v->call, &committee, e))
		return false;
	conflict.account_id = committee.at[1].account_id;
	return conflict_insert(w->db, &conflict, &id, e);
}

/* Even when the store still holds scores of a member who has to keep out, they are not counted. */
static void scores_of_who_keeps_out_are_not_counted(void **state)
{
	(void)state;
	struct evaluation v = judged("C5");
	struct err e = {0};
	assert_done(act_perform(as("officer"), &evaluation_act, force_conflict, &v, &e), &e);
	struct ranking ranking = run(&v);
	for (size_t i = 0; i < ranking.n; i++)
		if (strcmp(ranking.at[i].receipt_no, "C5-0001") == 0) {
			assert_int_equal(ranking.at[i].line.rounds[0].sum, 830 + 300);
			assert_int_equal(ranking.at[i].line.rounds[0].count, 2);
		}
}

static void a_second_run_needs_something_new(void **state)
{
	(void)state;
	struct evaluation v = judged("C6");
	struct ranking ranking;
	struct err e = {0};
	run(&v);
	assert_fails(desk_select_run(as("officer-2"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "officer");
	assert_done(desk_select_show(as("officer"), v.code, 0, &ranking, &e), &e);
	assert_string_equal(ranking.run_by, "officer");
}

static void a_dry_run_leaves_nothing(void **state)
{
	(void)state;
	struct evaluation v = judged("C7");
	struct ranking ranking;
	struct err e = {0};
	struct office *o = as("officer");
	o->dry_run = true;
	assert_done(desk_select_run(o, v.code, &ranking, &e), &e);
	o->dry_run = false;
	assert_int_equal(ranking.verdicts[SELECTION_SELECTED], 2);
	assert_fails(desk_select_show(o, v.code, 0, &ranking, &e), &e, ERR_NOT_FOUND);
	assert_string_equal(state_of(&v, 1), "REVIEW");
}

static void who_ran_it_does_not_confirm_it(void **state)
{
	(void)state;
	struct evaluation v = judged("C8");
	struct ranking ranking;
	struct err e = {0};
	assert_done(desk_select_run(as("officer-3"), v.code, &ranking, &e), &e);
	assert_done(desk_account_role(as("admin"), "officer-3", ROLE_APPROVER, &e), &e);
	assert_fails(desk_select_confirm(as("officer-3"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "does not confirm");
	assert_string_equal(state_of(&v, 1), "REVIEWED");
	adopt_selection(v.code);
	assert_done(desk_select_confirm(as("approver"), v.code, &ranking, &e), &e);
	assert_string_equal(ranking.confirmed_by, "approver");
	assert_string_equal(state_of(&v, 3), "SELECTED");
	assert_string_equal(state_of(&v, 1), "SELECTED");
	assert_string_equal(state_of(&v, 2), "RESERVE");
	assert_string_equal(state_of(&v, 4), "NOT_SELECTED");
	assert_string_equal(call_state(&v), "DECIDED");
	assert_fails(desk_select_confirm(as("approver-2"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "approver");
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "changed by an amendment alone");
}

static bool take_back(struct work *w, void *arg, struct err *e)
{
	const struct evaluation *v = arg;
	return application_move(w->db, v->application[2], APP_EVENT_WITHDRAW, "신청 철회", e);
}

static void what_changed_since_the_run_is_not_confirmed(void **state)
{
	(void)state;
	struct evaluation v = judged("C9");
	struct ranking ranking;
	struct err e = {0};
	run(&v);
	assert_done(act_perform(as("officer"), &evaluation_act, take_back, &v, &e), &e);
	assert_fails(desk_select_confirm(as("approver"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "has changed since");
	ranking = run(&v);
	assert_int_equal(ranking.n, 3);
	agree_to(&v, 3);
	adopt_selection(v.code);
	assert_done(desk_select_confirm(as("approver"), v.code, &ranking, &e), &e);
	assert_string_equal(state_of(&v, 2), "SELECTED");
	assert_string_equal(state_of(&v, 3), "WITHDRAWN");
}

static void a_replay_is_identical(void **state)
{
	(void)state;
	struct evaluation v = judged("D1");
	struct ranking first = run(&v), again;
	struct ranking_list all;
	struct err e = {0};
	assert_done(desk_select_replay(as("auditor"), v.code, &all, &e), &e);
	assert_int_equal(all.n, 1);
	again = all.at[0];
	assert_string_equal(again.input, first.input);
	assert_string_equal(again.result, first.result);
	const char *both = pool_printf(&evaluation_office.pool, "%s%s", first.input, first.result);
	struct sha256 digest = sha256_of(both, strlen(both));
	assert_memory_equal(&digest, &again.digest, sizeof digest);
	assert_non_null(strstr(first.result, "\"receipt\":\"D1-0003\",\"verdict\":\"SELECTED\",\"round\":0,\"rank\":1"));
}

/* What somebody with the file in their hands could do, once per row: the triggers that forbid it are taken away first. */
static void by_force(const char *sql, const char *call)
{
	sqlite3 *handle = NULL;
	sqlite3_stmt *update = NULL;
	assert_int_equal(sqlite3_open(evaluation_office.office.store_path, &handle), SQLITE_OK);
	assert_int_equal(sqlite3_exec(handle, "DROP TRIGGER IF EXISTS selection_is_frozen;"
										  "DROP TRIGGER IF EXISTS selection_line_is_frozen", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(handle, sql, -1, &update, NULL), SQLITE_OK);
	sqlite3_bind_text(update, 1, call, -1, SQLITE_STATIC);
	assert_int_equal(sqlite3_step(update), SQLITE_DONE);
	assert_int_equal(sqlite3_changes(handle), 1);
	sqlite3_finalize(update);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

static bool check_finds(const char *wanted)
{
	struct store_report report;
	struct err e = {0};
	assert_done(desk_store_check(as("auditor"), &report, &e), &e);
	for (size_t i = 0; i < report.findings; i++)
		if (strstr(report.finding[i], wanted))
			return true;
	return false;
}

#define CALL "call_id = (SELECT id FROM call WHERE code = ?1)"
#define CALL_AND_ROW "selection_id = (SELECT id FROM selection WHERE " CALL ") AND place = 1"
#define FLIP(column, from, to) \
	"UPDATE selection SET " column " = replace(" column ", '" from "', '" to "') WHERE " CALL, \
	"UPDATE selection SET " column " = replace(" column ", '" to "', '" from "') WHERE " CALL

static void a_stored_selection_that_was_changed_is_found(void **state)
{
	(void)state;
	struct evaluation v = judged("D2");
	struct ranking ranking;
	struct err e = {0};
	static const struct {
		const char *change, *back, *says;
	} rows[] = {
		{FLIP("input", "\"tenths\":[180,250,400]", "\"tenths\":[180,250,401]"), "digest"}, /* the mean stays: it is dropped */
		{FLIP("input", "\"tenths\":[160,250,400]", "\"tenths\":[170,250,400]"), "result, byte"},
		{FLIP("input", "\"budget\":30000000", "\"budget\":12000000"), "D2-0001"},
		{FLIP("input", "ppuri-selection-input-1", "ppuri-selection-input-2"), "byte"},
		{FLIP("result", "\"rank\":1", "\"rank\":7"), "(D2-0003): stored is 7"},
		{FLIP("result", "\"left\":6000000}", "\"left\":6000001}"), "(-): stored is 1}"},
		{"UPDATE selection SET sha256 = zeroblob(32) WHERE " CALL, NULL, "digest"},
	};
	run(&v);
	struct sha256 kept;
	struct ranking_list all;
	assert_done(desk_select_show(as("officer"), v.code, 0, &ranking, &e), &e);
	kept = ranking.digest;
	assert_false(check_finds("D2"));
	for (size_t i = 0; i < ROWS(rows); i++) {
		by_force(rows[i].change, v.code);
		assert_fails(desk_select_replay(as("auditor"), v.code, &all, &e), &e, ERR_STORE);
		assert_says(&e, rows[i].says);
		assert_fails(desk_select_show(as("officer"), v.code, 0, &ranking, &e), &e, ERR_STORE);
		assert_fails(desk_select_confirm(as("approver"), v.code, &ranking, &e), &e, ERR_STORE);
		assert_true(check_finds("selection of D2"));
		if (rows[i].back)
			by_force(rows[i].back, v.code);
	}
	char hex[SHA256_HEX];
	by_force(pool_printf(&evaluation_office.pool, "UPDATE selection SET sha256 = x'%s' WHERE " CALL, sha256_hex(&kept, hex)), v.code);
	adopt_selection(v.code);
	assert_done(desk_select_confirm(as("approver"), v.code, &ranking, &e), &e);
	assert_false(check_finds("D2"));
	by_force("UPDATE selection_line SET granted = granted + 1 WHERE " CALL_AND_ROW, v.code);
	assert_fails(desk_select_replay(as("auditor"), v.code, &all, &e), &e, ERR_STORE);
	assert_says(&e, "D2-0003");
	assert_true(check_finds("D2-0003"));
	by_force("UPDATE selection_line SET granted = granted - 1 WHERE " CALL_AND_ROW, v.code);
	assert_false(check_finds("D2"));
	by_force("UPDATE selection_line SET score_sum = score_sum + 1 WHERE " CALL_AND_ROW, v.code);
	assert_true(check_finds("D2-0003"));
	by_force("UPDATE selection_line SET score_sum = score_sum - 1 WHERE " CALL_AND_ROW, v.code);
	assert_false(check_finds("D2"));
}

static void a_mean_is_explained(void **state)
{
	(void)state;
	struct evaluation v = judged("D3");
	struct explanation explanation;
	struct err e = {0};
	assert_fails(desk_select_explain(as("officer"), receipt_of(&v, 1), &explanation, &e), &e, ERR_NOT_FOUND);
	run(&v);
	assert_done(desk_select_explain(as("officer"), receipt_of(&v, 1), &explanation, &e), &e);
	static const struct {
		int32_t total;
		enum judged counted;
	} wanted[] = {{830, JUDGED_HIGHEST}, {810, JUDGED_COUNTED}, {300, JUDGED_LOWEST}};
	assert_int_equal(explanation.parts[0].n, ROWS(wanted));
	for (size_t i = 0; i < ROWS(wanted); i++) {
		assert_int_equal(explanation.parts[0].at[i].total, wanted[i].total);
		assert_int_equal(explanation.parts[0].at[i].counted, wanted[i].counted);
	}
	assert_int_equal(explanation.row.line.rank, 2);
	assert_false(explanation.confirmed);
	assert_done(desk_select_explain(as("officer"), receipt_of(&v, 2), &explanation, &e), &e);
	assert_int_equal(explanation.parts[0].n, 2);
	assert_int_equal(explanation.parts[0].at[0].counted, JUDGED_COUNTED);
	assert_int_equal(explanation.conflicts.n, 1);
	assert_string_equal(explanation.conflicts.at[0].account, "reviewer-3");
	assert_fails(desk_select_explain(as("officer"), "D3-0009", &explanation, &e), &e, ERR_NOT_FOUND);
}

/* An award of some day to the firm of the first application, and a new application of that firm. */
struct earlier {
	const struct evaluation *before;
	struct evaluation *after;
	const char *approved_at;
};

static bool add_history(struct work *w, void *arg, struct err *e)
{
	const struct earlier *history = arg;
	struct application application;
	struct account officer, approver;
	struct award award;
	struct moment at;
	const char *receipt = receipt_of(history->before, 3);
	if (!moment_from_iso(history->approved_at, &at) || !account_by_name(w->db, w->pool, "officer", &officer, e) ||
		!account_by_name(w->db, w->pool, "approver", &approver, e) ||
		!application_by_name(w->db, w->pool, receipt, &application, e))
		return false;
	const struct award_new given = {application.id, application.asked, application.own_cash, application.own_kind, "일시"};
	if (!award_insert(w->db, &given, officer.id, at, e) || !award_by_receipt(w->db, w->pool, receipt, &award, e) ||
		!award_approve(w->db, award.id, approver.id, at, e))
		return false;
	application.call_id = history->after->call;
	receipt = receipt_of(history->after, 2);
	return application_insert(w->db, &application, &history->after->application[1], e) &&
		   application_receive(w->db, history->after->application[1], receipt, w->now, e) &&
		   application_move(w->db, history->after->application[1], APP_EVENT_SCREEN, NULL, e) &&
		   application_move(w->db, history->after->application[1], APP_EVENT_PASS, NULL, e);
}

static void awards_of_five_years_are_counted(void **state)
{
	(void)state;
	/* The notice is of 2024-03-04. */
	static const struct {
		const char *approved_at, *says;
	} rows[] = {
		{"2019-03-03 23:59:59", "\"earlier_awards\":0"},
		{"2019-03-04 00:00:00", "\"earlier_awards\":1"},
		{"2024-03-03 23:59:59", "\"earlier_awards\":1"},
		{"2024-03-04 00:00:00", "\"earlier_awards\":0"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct evaluation before = judged(pool_printf(&evaluation_office.pool, "E%zu", i));
		struct ranking ranking;
		struct err e = {0};
		run(&before);
		adopt_selection(before.code);
		assert_done(desk_select_confirm(as("approver"), before.code, &ranking, &e), &e);
		struct evaluation after = evaluation_begin(pool_printf(&evaluation_office.pool, "F%zu", i), 1, 1);
		struct earlier history = {&before, &after, rows[i].approved_at};
		assert_done(act_perform(as("officer"), &evaluation_act, add_history, &history, &e), &e);
		give_scores(&after, "reviewer-1", 1, "20,30,50");
		give_scores(&after, "reviewer-1", 2, "20,30,50");
		lock_scores(&after, "reviewer-1");
		ranking = run(&after);
		const char *entry = strstr(ranking.input, receipt_of(&after, 2));
		assert_non_null(entry);
		assert_non_null(strstr(entry, rows[i].says));
		assert_non_null(strstr(ranking.input, "\"earlier_awards\":0"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_runs_on_locked_scores_alone),
		cmocka_unit_test(a_call_without_applications_selects_nothing),
		cmocka_unit_test(each_right_is_asked),
		cmocka_unit_test(the_ranking_is_that_of_the_scores),
		cmocka_unit_test(scores_of_who_keeps_out_are_not_counted),
		cmocka_unit_test(a_second_run_needs_something_new),
		cmocka_unit_test(a_dry_run_leaves_nothing),
		cmocka_unit_test(who_ran_it_does_not_confirm_it),
		cmocka_unit_test(what_changed_since_the_run_is_not_confirmed),
		cmocka_unit_test(a_replay_is_identical),
		cmocka_unit_test(a_stored_selection_that_was_changed_is_found),
		cmocka_unit_test(a_mean_is_explained),
		cmocka_unit_test(awards_of_five_years_are_counted),
	};
	return cmocka_run_group_tests_name("selection at the desk", tests, evaluation_setup, evaluation_teardown);
}
