/* 평가 집계표, 평가표 and 회의록 say what the desk says. */
#include "evaluation.h"
#include "report_model.h"

#include "ppuri/service/meeting.h"
#include "ppuri/service/score_sheet.h"

static const char *const POINTS[] = {"18,25,40", "15,20,40", "20,30,45", "5,5,5"};

static struct pool *pool(void)
{
	return &evaluation_office.pool;
}

/* The second judge gives one point more for the first item, the third one less for the last. */
static void score_all(const struct evaluation *v)
{
	for (int judge = 1; judge <= 3; judge++)
		for (int i = 0; i < (int)v->n; i++) {
			int a, b, c;
			sscanf(POINTS[i], "%d,%d,%d", &a, &b, &c);
			give_scores(v, pool_printf(pool(), "reviewer-%d", judge), i + 1,
						pool_printf(pool(), "%d,%d,%d", a - (judge == 2), b, c - (judge == 3)));
		}
}

static void lock_all(const struct evaluation *v)
{
	for (int judge = 1; judge <= 3; judge++)
		lock_scores(v, pool_printf(pool(), "reviewer-%d", judge));
}

static struct report scores_of(const struct evaluation *v)
{
	struct ranking ranking;
	struct report report;
	struct err e = {0};
	assert_done(desk_select_run(as("officer"), v->code, &ranking, &e), &e);
	assert_done(desk_report_scores(as("auditor"), v->code, 0, &report, &e), &e);
	return report;
}

static void the_table_of_scores_is_that_of_explain(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P1", ROWS(POINTS), 3);
	struct err e = {0};
	score_all(&v);
	lock_all(&v);
	struct report report = scores_of(&v);
	const struct grid *marked = table_of(&report, "Totals of the judges");
	assert_int_equal(grid_rows(report.data), ROWS(POINTS));
	for (size_t row = 0; row < grid_rows(report.data); row++) {
		struct explanation explanation;
		assert_done(desk_select_explain(as("auditor"), text_at(report.data, row, "receipt_no"), &explanation, &e), &e);
		const struct judge_parts *parts = &explanation.parts[0];
		assert_int_equal(parts->n, 3);
		for (size_t i = 0; i < parts->n; i++) {
			const char *key = pool_printf(pool(), "written_of_%s", parts->at[i].judge);
			const char *mark = cell_at(marked, row, key)->mark;
			assert_int_equal(number_at(report.data, row, key), parts->at[i].total * 10);
			assert_int_equal(number_at(marked, row, key), parts->at[i].total * 10);
			assert_string_equal(mark ? mark : "", parts->at[i].counted == JUDGED_LOWEST ? "▼" : parts->at[i].counted == JUDGED_HIGHEST ? "▲" : "");
		}
		assert_int_equal(number_at(report.data, row, "score"), mean_hundredths(explanation.row.line.score));
		assert_string_equal(cell_at(report.data, row, "verdict")->code, selection_verdict_code(explanation.row.line.verdict));
		assert_int_equal(number_at(report.data, row, "written_range"),
						 number_at(report.data, row, "written_highest") - number_at(report.data, row, "written_lowest"));
	}
	assert_fails(desk_report_scores(as("officer"), v.code, 2, &report, &e), &e, ERR_REFUSED);
}

static void be_blind(struct call *call)
{
	call->blind = true;
}

static bool names_firm(const struct report *report)
{
	for (size_t i = 0; i < report->n; i++) {
		const struct report_part *part = &report->at[i];
		if ((part->title && strstr(part->title, "가람정밀")) || (part->text && strstr(part->text, "가람정밀")) ||
			(part->bookmark && strstr(part->bookmark, "가람정밀")))
			return true;
		for (size_t k = 0; part->kind == REPORT_TABLE && k < part->grid->n; k++)
			if (!grid_holds_numbers(&part->grid->columns[k % part->grid->n_columns]) && part->grid->at[k].text &&
				strstr(part->grid->at[k].text, "가람정밀"))
				return true;
	}
	return false;
}

static struct sheets_made sheets_for(const char *who, const char *call, const char *reviewer, bool filled)
{
	struct sheets_made made;
	struct err e = {0};
	const struct sheets_wanted wanted = {.call = call, .reviewer = reviewer, .filled = filled};
	assert_done(desk_review_sheet(as(who), &wanted, &made, &e), &e);
	return made;
}

static void what_members_sign_names_no_firm_in_a_blind_evaluation(void **state)
{
	(void)state;
	evaluation_shape = be_blind;
	struct evaluation v = evaluation_begin("P2", 2, 3);
	evaluation_shape = NULL;
	struct sheets_made own = sheets_for("reviewer-1", v.code, NULL, false), all = sheets_for("officer", v.code, NULL, false);
	assert_int_equal(all.n, 3);
	assert_false(names_firm(&own.report) || names_firm(&all.report));
	assert_true(find_part(&own.report, REPORT_TABLE, "1. 가-01 · 금형 시제품 제작") < own.report.n);
	struct evaluation open = evaluation_begin("P3", 2, 3);
	own = sheets_for("reviewer-1", open.code, NULL, false);
	assert_true(names_firm(&own.report));
}

static const struct grid *sheet_of(const struct report *report, const struct evaluation *v, int number)
{
	return table_of(report, pool_printf(pool(), "%d. 가람정밀%d (%s) · 금형 시제품 제작", number, number, receipt_of(v, number)));
}

static void a_sheet_is_filled_when_the_round_is_locked(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P4", 2, 3);
	struct sheets_made made;
	struct err e = {0};
	score_all(&v);
	made = sheets_for("reviewer-2", v.code, NULL, false);
	assert_false(made.filled);
	assert_true(blank_at(sheet_of(&made.report, &v, 1), 0, "score"));
	made = sheets_for("reviewer-2", v.code, NULL, true);
	assert_string_equal(made.report.mark, "DRAFT");
	assert_int_equal(number_at(sheet_of(&made.report, &v, 1), 0, "score"), 1700);
	lock_scores(&v, "reviewer-2");
	made = sheets_for("reviewer-2", v.code, NULL, false);
	assert_true(made.filled && !made.report.mark);
	assert_int_equal(number_at(sheet_of(&made.report, &v, 1), 3, "score"), 8200);
	assert_false(sheets_for("officer", v.code, "reviewer-2", false).filled);
	assert_fails(desk_review_sheet(as("officer"), &(struct sheets_wanted){.call = v.code, .filled = true}, &made, &e), &e, ERR_REFUSED);
	lock_scores(&v, "reviewer-1");
	lock_scores(&v, "reviewer-3");
	made = sheets_for("officer", v.code, NULL, false);
	assert_true(made.filled);
	assert_int_equal(made.n, 3);
}

static void a_sheet_leaves_out_what_the_member_keeps_out_of(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P5", 2, 3);
	const struct conflict_given own = {"P5-0001", NULL, "recusal", "자문 계약이 있었음"};
	struct conflict_made made;
	struct err e = {0};
	assert_done(desk_review_conflict(as("reviewer-2"), &own, &made, &e), &e);
	struct sheets_made sheet = sheets_for("reviewer-2", v.code, NULL, false);
	assert_int_equal(find_part(&sheet.report, REPORT_TABLE, "1. 가람정밀1 (P5-0001) · 금형 시제품 제작"), sheet.report.n);
	assert_true(find_part(&sheet.report, REPORT_TABLE, "1. 가람정밀2 (P5-0002) · 금형 시제품 제작") < sheet.report.n);
}

static void nobody_else_gets_a_sheet(void **state)
{
	static const struct {
		const char *who, *reviewer;
		enum err_kind kind;
	} rows[] = {{"reviewer-1", "reviewer-2", ERR_DENIED}, {"reviewer-3", NULL, ERR_DENIED}, {"finance", NULL, ERR_DENIED},
				{"admin", NULL, ERR_DENIED}, {"officer", "reviewer-3", ERR_REFUSED}};
	(void)state;
	struct evaluation v = evaluation_begin("P6", 1, 2);
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct sheets_made made;
		struct err e = {0};
		assert_fails(desk_review_sheet(as(rows[i].who), &(struct sheets_wanted){.call = v.code, .reviewer = rows[i].reviewer}, &made, &e), &e,
					 rows[i].kind);
	}
}

static void members_read_their_own_meetings(void **state)
{
	(void)state;
	evaluation_shape = be_blind;
	struct evaluation v = evaluation_begin("P7", 2, 2);
	evaluation_shape = NULL;
	struct meeting meeting = {.call_code = v.code, .kind = "evaluation", .place = "회의실"};
	const struct votes_given given = {.call = v.code, .no = 1, .text = "안건", .application = "P7-0001", .unanimous = true};
	struct meeting_record record;
	struct meeting_list list;
	struct motion motion;
	struct report paper;
	struct err e = {0};
	int no;
	assert_true(moment_from_iso("2024-03-25 09:00:00", &meeting.held_at));
	assert_done(desk_meeting_new(as("officer"), &meeting, &no, &e), &e);
	assert_done(desk_meeting_attend(as("officer"), &(struct attendance_given){.call = v.code, .no = 1, .all = true}, &record, &e), &e);
	assert_done(desk_meeting_vote(as("officer"), &given, &motion, &e), &e);
	assert_done(desk_meeting_show(as("officer"), v.code, 1, &record, &e), &e);
	assert_string_equal(record.motions.at[0].receipt_no, "P7-0001");
	assert_done(desk_meeting_show(as("reviewer-1"), v.code, 1, &record, &e), &e);
	assert_non_null(strstr(record.motions.at[0].receipt_no, "가-0"));
	assert_null(record.motions.at[0].firm_name);
	assert_done(desk_meeting_paper(as("reviewer-1"), v.code, 1, &paper, &e), &e);
	assert_string_equal(paper.mark, "DRAFT");
	assert_false(names_firm(&paper));
	const struct grid *motions = table_named(&paper, "motions");
	assert_int_equal(number_at(motions, 0, "in_favour"), 2);
	assert_string_equal(text_at(table_named(&paper, "votes"), 0, "kept_out") ? "somebody" : "nobody", "nobody");
	assert_done(desk_meeting_list(as("reviewer-1"), v.code, &list, &e), &e);
	assert_int_equal(list.n, 1);
	assert_done(desk_meeting_list(as("reviewer-3"), v.code, &list, &e), &e);
	assert_int_equal(list.n, 0);
	assert_fails(desk_meeting_show(as("reviewer-3"), v.code, 1, &record, &e), &e, ERR_NOT_FOUND);
	assert_fails(desk_meeting_paper(as("reviewer-3"), v.code, 1, &paper, &e), &e, ERR_NOT_FOUND);
	assert_fails(desk_meeting_paper(as("finance"), v.code, 1, &paper, &e), &e, ERR_DENIED);
}

/* Whoever has not pledged learns nothing of an application from the record either. */
static void nothing_is_read_before_the_pledge(void **state)
{
	static const char *const names[] = {"reviewer-3"};
	(void)state;
	struct evaluation v = evaluation_begin("P8", 1, 2);
	struct meeting meeting = {.call_code = v.code, .kind = "evaluation", .place = "회의실"};
	struct meeting_record record;
	struct err e = {0};
	int no;
	assert_done(desk_review_assign(as("officer"), v.code, names, 1, &e), &e);
	assert_true(moment_from_iso("2024-03-25 09:00:00", &meeting.held_at));
	assert_done(desk_meeting_new(as("officer"), &meeting, &no, &e), &e);
	assert_fails(desk_meeting_show(as("reviewer-3"), v.code, 1, &record, &e), &e, ERR_REFUSED);
	struct sheets_made all = sheets_for("officer", v.code, NULL, false);
	assert_int_equal(all.n, 2);
	assert_string_equal(all.unpledged, "reviewer-3");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_of_scores_is_that_of_explain),
		cmocka_unit_test(what_members_sign_names_no_firm_in_a_blind_evaluation),
		cmocka_unit_test(a_sheet_is_filled_when_the_round_is_locked),
		cmocka_unit_test(a_sheet_leaves_out_what_the_member_keeps_out_of),
		cmocka_unit_test(nobody_else_gets_a_sheet),
		cmocka_unit_test(members_read_their_own_meetings),
		cmocka_unit_test(nothing_is_read_before_the_pledge),
	};
	return cmocka_run_group_tests(tests, evaluation_setup, evaluation_teardown);
}
