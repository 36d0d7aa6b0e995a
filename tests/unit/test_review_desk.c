/* The guards of an evaluation: who scores what, and when nothing changes any more. */
#include "evaluation.h"
#include "collect.h"

#include "ppuri/service/application.h"
#include "ppuri/service/call.h"

#include "ppuri/file.h"
#include "ppuri/store/account.h"
#include "ppuri/store/review.h"

/* The text of a refusal must say this. */
static void assert_says(const struct err *e, const char *wanted)
{
	if (!strstr(e->text, wanted))
		fail_msg("\"%s\" does not say \"%s\"", e->text, wanted);
}

static void only_reviewers_become_members(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("A1", 1, 0);
	struct committee committee;
	struct err e = {0};
	const char *const good[] = {"reviewer-1"}, *const with_officer[] = {"reviewer-1", "officer"},
			   *const unknown[] = {"reviewer-1", "nobody"}, *const twice[] = {"reviewer-1", "reviewer-1"};
	assert_fails(desk_review_assign(as("officer"), v.code, with_officer, 2, &e), &e, ERR_REFUSED);
	assert_says(&e, "officer");
	assert_fails(desk_review_assign(as("officer"), v.code, unknown, 2, &e), &e, ERR_NOT_FOUND);
	assert_fails(desk_review_assign(as("officer"), v.code, twice, 2, &e), &e, ERR_USAGE);
	assert_done(desk_review_progress(as("officer"), v.code, &committee, &e), &e);
	assert_int_equal(committee.n, 0);
	assert_done(desk_review_assign(as("officer"), v.code, good, 1, &e), &e);
	assert_fails(desk_review_assign(as("officer"), v.code, good, 1, &e), &e, ERR_REFUSED);
	assert_fails(desk_review_assign(as("officer"), "A0", good, 1, &e), &e, ERR_NOT_FOUND);
	assert_done(desk_review_progress(as("officer"), v.code, &committee, &e), &e);
	assert_int_equal(committee.n, 1);
	assert_string_equal(committee.at[0].account, "reviewer-1");
	assert_int_equal(committee.at[0].assigned, 1);
}

static void each_does_only_what_the_role_may(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("A2", 1, 2);
	struct assignment_list list;
	const char *unpledged;
	struct review_view view;
	struct assignment after;
	struct committee committee;
	struct member member;
	struct err e = {0};
	struct conflict_made made;
	const char *const more[] = {"reviewer-3"};
	struct conflict_given other = {receipt_of(&v, 1), "reviewer-2", "challenge", "신청인이 기피를 신청함"};
	assert_fails(desk_review_assign(as("reviewer-1"), v.code, more, 1, &e), &e, ERR_DENIED);
	assert_fails(desk_review_progress(as("reviewer-1"), v.code, &committee, &e), &e, ERR_DENIED);
	assert_fails(desk_review_conflict(as("reviewer-1"), &other, &made, &e), &e, ERR_DENIED);
	assert_fails(desk_review_list(as("officer"), v.code, &list, &unpledged, &e), &e, ERR_DENIED);
	assert_fails(desk_review_show(as("officer"), receipt_of(&v, 1), &view, &e), &e, ERR_DENIED);
	assert_fails(desk_review_score(as("officer"), &(struct score_given){.application = receipt_of(&v, 1), .points = "20,30,50"}, &after, &e), &e, ERR_DENIED);
	assert_fails(desk_review_lock(as("officer"), v.code, &member, &e), &e, ERR_DENIED);
	assert_done(desk_review_conflict(as("officer"), &other, &made, &e), &e);
	assert_int_equal(made.voided, 0);
}

static void a_member_sees_only_what_is_assigned(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("A3", 2, 2);
	struct assignment_list list;
	const char *unpledged;
	struct review_view view;
	struct assignment after;
	struct err e = {0}, other = {0};
	assert_done(desk_review_list(as("reviewer-1"), v.code, &list, &unpledged, &e), &e);
	assert_int_equal(list.n, 2);
	assert_string_equal(list.at[1].receipt_no, "A3-0002");
	assert_int_equal(list.at[1].asked.n, 12000000);
	assert_done(desk_review_list(as("reviewer-3"), v.code, &list, &unpledged, &e), &e);
	assert_int_equal(list.n, 0);
	/* Nothing tells an application of others from none at all. */
	assert_fails(desk_review_show(as("reviewer-3"), "A3-0001", &view, &e), &e, ERR_DENIED);
	assert_fails(desk_review_show(as("reviewer-3"), "A3-0009", &view, &other), &other, ERR_DENIED);
	*strstr(e.text, "A3-0001") = *strstr(other.text, "A3-0009") = '\0';
	assert_string_equal(e.text, other.text);
	assert_string_equal(e.hint, other.hint);
	assert_fails(desk_review_score(as("reviewer-3"), &(struct score_given){.application = "A3-0001", .points = "20,30,50"}, &after, &e), &e, ERR_DENIED);
}

static void what_a_member_gives_stays_with_that_member(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("A4", 1, 2);
	struct review_view view;
	struct assignment after;
	struct err e = {0};
	assert_done(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "A4-0001", .points = "18,25.5,40", .comment = "계획이 구체적임"}, &after, &e), &e);
	assert_int_equal(after.tenths, 835);
	assert_int_equal(after.scored, 3);
	give_scores(&v, "reviewer-2", 1, "1,2,3");
	assert_done(desk_review_show(as("reviewer-1"), "A4-0001", &view, &e), &e);
	assert_int_equal(view.tenths[1], 255);
	assert_string_equal(view.comment, "계획이 구체적임");
	/* Given again: the scores are replaced, the comment stays until it is. */
	give_scores(&v, "reviewer-1", 1, "10,10,10");
	assert_done(desk_review_show(as("reviewer-1"), "A4-0001", &view, &e), &e);
	assert_int_equal(view.about.tenths, 300);
	assert_string_equal(view.comment, "계획이 구체적임");
	assert_done(desk_review_show(as("reviewer-2"), "A4-0001", &view, &e), &e);
	assert_int_equal(view.about.tenths, 60);
	assert_null(view.comment);
	static const char *const bad[] = {"20.5,30,50", "20,30", "20,31,50", "20,30,50,0", "20,30,-1", "20,30,1.2"};
	for (size_t i = 0; i < ROWS(bad); i++)
		assert_fails(desk_review_score(as("reviewer-2"), &(struct score_given){.application = "A4-0001", .points = bad[i]}, &after, &e), &e, ERR_USAGE);
}

static void a_conflict_withholds_and_blocks(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("A5", 2, 2);
	struct conflict_given own = {"A5-0001", NULL, "recusal", "자문 계약이 있었음"};
	struct review_view view;
	struct assignment_list list;
	const char *unpledged;
	struct assignment after;
	struct err e = {0};
	struct conflict_made made = {0};
	give_scores(&v, "reviewer-1", 1, "20,30,50");
	assert_done(desk_review_conflict(as("reviewer-1"), &own, &made, &e), &e);
	assert_int_equal(made.voided, 1);
	assert_fails(desk_review_conflict(as("reviewer-1"), &own, &made, &e), &e, ERR_REFUSED);
	assert_done(desk_review_show(as("reviewer-1"), "A5-0001", &view, &e), &e);
	assert_string_equal(view.about.conflict, "recusal");
	assert_string_equal(view.about.firm_name, "가람정밀1");
	assert_null(view.about.title);
	assert_null(view.tenths);
	assert_int_equal(view.about.total.n + view.about.asked.n + view.about.own_cash.n + view.about.own_kind.n, 0);
	assert_done(desk_review_list(as("reviewer-1"), v.code, &list, &unpledged, &e), &e);
	assert_null(list.at[0].title);
	assert_int_equal(list.at[0].scored, 0);
	assert_non_null(list.at[1].title);
	assert_fails(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "A5-0001", .points = "20,30,50"}, &after, &e), &e, ERR_REFUSED);
	/* The other members go on. */
	give_scores(&v, "reviewer-2", 1, "20,30,50");
}

static void an_officer_records_a_conflict_of_a_member(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("A6", 1, 1);
	struct conflict_given given = {"A6-0001", "reviewer-1", "challenge", "신청인이 기피를 신청함"};
	struct conflict_given no_member = {"A6-0001", "reviewer-2", "challenge", "신청인이 기피를 신청함"};
	struct conflict_given nothing = {"A6-0002", "reviewer-1", "challenge", "신청인이 기피를 신청함"};
	struct committee committee;
	struct err e = {0};
	struct conflict_made made = {0};
	give_scores(&v, "reviewer-1", 1, "20,30,50");
	assert_fails(desk_review_conflict(as("officer"), &no_member, &made, &e), &e, ERR_REFUSED);
	assert_fails(desk_review_conflict(as("officer"), &nothing, &made, &e), &e, ERR_NOT_FOUND);
	assert_done(desk_review_conflict(as("officer"), &given, &made, &e), &e);
	assert_int_equal(made.voided, 1);
	assert_done(desk_review_progress(as("officer"), v.code, &committee, &e), &e);
	assert_int_equal(committee.at[0].assigned, 0);
	assert_int_equal(committee.at[0].conflicts, 1);
}

/* What the store itself refuses, whatever a program asks of it. */
struct forced {
	int64_t application;
	const char *member;
	int32_t tenths;
	int no;
};

static bool force(struct work *w, void *arg, struct err *e)
{
	const struct forced *forced = arg;
	struct account member;
	const struct selection_item item = {.no = forced->no};
	const struct score_sheet sheet = {.items = &item, .tenths = &forced->tenths, .n = 1, .round = 1};
	return account_by_name(w->db, w->pool, forced->member, &member, e) &&
		   score_write(w->db, forced->application, member.id, &sheet, e);
}

static void the_store_itself_guards_scores(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("A7", 2, 2);
	struct conflict_given own = {"A7-0001", NULL, "exclusion", "친족이 대표임"};
	struct err e = {0};
	struct conflict_made made;
	assert_done(desk_review_conflict(as("reviewer-1"), &own, &made, &e), &e);
	give_scores(&v, "reviewer-1", 2, "20,30,50");
	give_scores(&v, "reviewer-2", 1, "20,30,50");
	give_scores(&v, "reviewer-2", 2, "20,30,50");
	lock_scores(&v, "reviewer-2");
	const struct {
		struct forced forced;
		const char *says;
	} rows[] = {
		{{v.application[0], "reviewer-1", 100, 1}, "conflict"},
		{{v.application[0], "reviewer-3", 100, 1}, "committee"},
		{{v.application[0], "reviewer-2", 100, 1}, "locked"},
		{{v.application[1], "reviewer-1", 205, 1}, "above"},
		{{v.application[1], "reviewer-1", 10, 4}, "above"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		struct forced forced = rows[i].forced;
		assert_fails(act_perform(as("officer"), &evaluation_act, force, &forced, &e), &e, ERR_REFUSED);
		assert_says(&e, rows[i].says);
	}
	struct forced allowed = {v.application[1], "reviewer-1", 200, 1};
	assert_done(act_perform(as("officer"), &evaluation_act, force, &allowed, &e), &e);
}

static bool take_back(struct work *w, void *arg, struct err *e)
{
	const struct evaluation *v = arg;
	return application_move(w->db, v->application[1], APP_EVENT_WITHDRAW, "신청 철회", e);
}

static bool add_late(struct work *w, void *arg, struct err *e)
{
	struct evaluation *v = arg;
	struct application application = {.call_id = v->call, .title = "늦은 신청", .total = won_of(10), .asked = won_of(10)};
	application.firm = (struct firm){.biz_no = evaluation_biz_no(w->pool, 9000 + *v->code), .name = "늦은정밀", .workers = -1};
	return firm_insert(w->db, &application.firm, &application.firm.id, e) &&
		   application_insert(w->db, &application, &v->application[7], e) &&
		   application_receive(w->db, v->application[7], pool_printf(w->pool, "%s-0008", v->code), w->now, e);
}

static bool find_ineligible(struct work *w, void *arg, struct err *e)
{
	const struct evaluation *v = arg;
	return application_move(w->db, v->application[7], APP_EVENT_SCREEN, NULL, e) &&
		   application_move(w->db, v->application[7], APP_EVENT_FAIL, "부적격", e);
}

static bool add_draft(struct work *w, void *arg, struct err *e)
{
	const struct evaluation *v = arg;
	int64_t id;
	struct application draft = {
		.call_id = v->call, .title = "금형", .total = won_of(7), .asked = won_of(5), .own_cash = won_of(2)};
	draft.firm = (struct firm){.biz_no = evaluation_biz_no(w->pool, 9001), .name = "두메정밀", .workers = -1};
	return firm_insert(w->db, &draft.firm, &draft.firm.id, e) && application_insert(w->db, &draft, &id, e);
}

static const char *state_at_desk(const struct evaluation *v)
{
	struct call call;
	struct err e = {0};
	assert_done(desk_call_show(as("officer"), v->code, &call, &e), &e);
	return call.state;
}

static void the_evaluation_begins_with_its_committee(void **state)
{
	(void)state;
	static const char *const members[] = {"reviewer-1"}, *const more[] = {"reviewer-2"};
	struct evaluation v = evaluation_begin("E1", 2, 0);
	struct applications left;
	struct err e = {0};
	test_office_again_at(&evaluation_office, "2024-03-20 18:00:00");
	assert_fails(desk_review_assign(as("officer"), v.code, members, 1, &e), &e, ERR_REFUSED);
	assert_says(&e, "in the state receiving applications: begin of the evaluation");
	test_office_at(&evaluation_office, "2024-03-20 18:00:01");
	assert_done(act_perform(as("officer"), &evaluation_act, add_draft, &v, &e), &e);
	assert_done(act_perform(as("officer"), &evaluation_act, add_late, &v, &e), &e);
	assert_fails(desk_review_assign(as("officer"), v.code, members, 1, &e), &e, ERR_REFUSED);
	assert_says(&e, "1 applications to the call E1 still wait for their eligibility check: E1-0008 (received)");
	assert_string_equal(state_at_desk(&v), "PUBLISHED");
	assert_done(act_perform(as("officer"), &evaluation_act, find_ineligible, &v, &e), &e);
	assert_done(desk_review_assign(as("officer"), v.code, members, 1, &e), &e);
	assert_string_equal(state_at_desk(&v), "EVALUATING");
	assert_done(list_applications(as("officer"), &(struct application_filter){.call = v.code, .state = "LAPSED"}, &left, &e), &e);
	assert_int_equal(left.n, 1);
	assert_done(desk_review_assign(as("officer"), v.code, more, 1, &e), &e);
	assert_string_equal(state_at_desk(&v), "EVALUATING");
}

static void the_lock_waits_until_all_is_scored(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("A8", 3, 2);
	struct member member;
	struct err e = {0};
	give_scores(&v, "reviewer-1", 1, "20,30,50");
	assert_fails(desk_review_lock(as("reviewer-1"), v.code, &member, &e), &e, ERR_REFUSED);
	assert_says(&e, "A8-0002, A8-0003");
	give_scores(&v, "reviewer-1", 3, "20,30,50");
	assert_done(act_perform(as("officer"), &evaluation_act, take_back, &v, &e), &e);
	assert_done(act_perform(as("officer"), &evaluation_act, add_late, &v, &e), &e);
	assert_fails(desk_review_lock(as("reviewer-1"), v.code, &member, &e), &e, ERR_REFUSED);
	assert_says(&e, "eligibility check");
	assert_done(act_perform(as("officer"), &evaluation_act, find_ineligible, &v, &e), &e);
	assert_fails(desk_review_lock(as("reviewer-3"), v.code, &member, &e), &e, ERR_DENIED);
	assert_done(desk_review_lock(as("reviewer-1"), v.code, &member, &e), &e);
	assert_int_equal(member.assigned, 2);
}

static void after_the_lock_nothing_changes(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("A9", 1, 2);
	struct conflict_given own = {"A9-0001", NULL, "recusal", "자문 계약이 있었음"};
	const char *const more[] = {"reviewer-3"};
	struct committee committee;
	struct assignment after;
	struct member member;
	struct err e = {0};
	struct conflict_made made;
	give_scores(&v, "reviewer-1", 1, "20,30,50");
	lock_scores(&v, "reviewer-1");
	assert_fails(desk_review_lock(as("reviewer-1"), v.code, &member, &e), &e, ERR_REFUSED);
	assert_fails(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "A9-0001", .points = "1,1,1"}, &after, &e), &e, ERR_REFUSED);
	assert_says(&e, "reviewer-1");
	assert_fails(desk_review_assign(as("officer"), v.code, more, 1, &e), &e, ERR_REFUSED);
	assert_says(&e, "reviewer-1");
	assert_done(desk_review_progress(as("officer"), v.code, &committee, &e), &e);
	assert_true(committee.at[0].locked);
	assert_false(committee.at[1].locked);
	assert_int_equal(committee.at[0].scored, 1);
	/* But for what is found late: a conflict takes the scores out of the mean. */
	assert_done(desk_review_conflict(as("reviewer-1"), &own, &made, &e), &e);
	assert_int_equal(made.voided, 1);
	/* The other one is still free. */
	give_scores(&v, "reviewer-2", 1, "1,1,1");
}

static void somebody_must_be_left_to_judge(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("B1", 2, 1);
	struct conflict_given own = {"B1-0001", NULL, "recusal", "자문 계약이 있었음"};
	const char *const more[] = {"reviewer-2"};
	struct member member;
	struct err e = {0};
	struct conflict_made made;
	give_scores(&v, "reviewer-1", 2, "20,30,50");
	assert_done(desk_review_conflict(as("reviewer-1"), &own, &made, &e), &e);
	assert_fails(desk_review_lock(as("reviewer-1"), v.code, &member, &e), &e, ERR_REFUSED);
	assert_says(&e, "B1-0001");
	assert_done(desk_review_assign(as("officer"), v.code, more, 1, &e), &e);
	assert_done(desk_review_lock(as("reviewer-1"), v.code, &member, &e), &e);
	assert_int_equal(member.conflicts, 1);
}

/* How a file of that text is taken in. */
static const struct import_options *file_of(const char *text)
{
	static struct import_options options;
	struct err e = {0};
	const char *path = test_office_path(&evaluation_office, "scores.csv");
	assert_done(file_write(path, text, strlen(text), 0600, &e), &e);
	options = (struct import_options){.path = path};
	return &options;
}

#define HEADER "접수번호,기업명,추진계획 (30점),사업 필요성(20),기업역량,평가의견\n"

static void sheets_come_from_a_file(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("B2", 2, 1);
	struct import_result result;
	struct review_view view;
	struct err e = {0};
	assert_done(desk_review_import(as("reviewer-1"), v.code,
								   file_of(HEADER "B2-0002,가람 정밀2,25.5,18,50,좋음\nB2-0001,㈜가람정밀1,0,20,1,\n합계,,25.5,38,51,\n"), &result,
								   &e),
				&e);
	assert_int_equal(result.written, 2);
	assert_done(desk_review_show(as("reviewer-1"), "B2-0002", &view, &e), &e);
	assert_int_equal(view.tenths[0], 180);
	assert_int_equal(view.tenths[1], 255);
	assert_int_equal(view.tenths[2], 500);
	assert_string_equal(view.comment, "좋음");
	/* A file says all: a comment that is no longer in it is taken back. */
	assert_done(desk_review_import(as("reviewer-1"), v.code, file_of(HEADER "B2-0002,가람정밀2,1,1,1,\nB2-0001,가람정밀1,,,,\n"), &result, &e), &e);
	assert_done(desk_review_show(as("reviewer-1"), "B2-0002", &view, &e), &e);
	assert_int_equal(view.about.tenths, 30);
	assert_null(view.comment);
	assert_done(desk_review_show(as("reviewer-1"), "B2-0001", &view, &e), &e);
	assert_int_equal(view.about.tenths, 210);
}

static void each_mistake_of_a_file_is_told(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("B3", 3, 1);
	struct conflict_given own = {"B3-0003", NULL, "recusal", "자문 계약이 있었음"};
	struct import_result result;
	struct review_view view;
	struct err e = {0};
	struct conflict_made made;
	static const struct {
		long line;
		const char *column, *value, *says;
	} wanted[] = {
		{3, "추진계획 (30점)", "31", "0 to 30"},	   {3, "기업역량", "", "missing"},
		{4, "접수번호", "B3-0001", "line 2"},		   {5, "접수번호", "B3-0009", "not assigned"},
		{6, "접수번호", "B3-0003", "conflict"},		   {7, "접수번호", "", "missing"},
		{7, "사업 필요성(20)", "17.3", "steps of 0.5"},
	};
	give_scores(&v, "reviewer-1", 1, "9,9,9");
	assert_done(desk_review_conflict(as("reviewer-1"), &own, &made, &e), &e);
	assert_fails(desk_review_import(as("reviewer-1"), v.code,
									file_of(HEADER "B3-0001,가람정밀1,1,1,1,\nB3-0002,나,31,1,,\nB3-0001,가,1,1,1,\nB3-0009,라,1,1,1,\n"
												   "B3-0003,다,1,1,1,\n,마,1,17.3,1,\n"),
									&result, &e),
				 &e, ERR_REFUSED);
	assert_int_equal(result.written, 0);
	assert_int_equal(result.problems.all, ROWS(wanted));
	for (size_t i = 0; i < ROWS(wanted); i++) {
		assert_int_equal(result.problems.at[i].line, wanted[i].line);
		assert_string_equal(result.problems.at[i].value, wanted[i].value);
		assert_string_equal(result.problems.at[i].column, wanted[i].column);
		if (!strstr(result.problems.at[i].text, wanted[i].says))
			fail_msg("line %ld: %s", result.problems.at[i].line, result.problems.at[i].text);
	}
	assert_done(desk_review_show(as("reviewer-1"), "B3-0001", &view, &e), &e);
	assert_int_equal(view.about.tenths, 270);
}

/* In a blind evaluation nothing else than the title tells that a row has slipped. */
static void the_title_beside_a_number_must_fit(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("B6", 2, 1);
	struct import_result result;
	struct err e = {0};
	assert_fails(desk_review_import(as("reviewer-1"), v.code,
									file_of("접수번호,과제명,추진계획,사업 필요성,기업역량\nB6-0001,금형시제품 제작,1,1,1\nB6-0002,다이캐스팅 개선,1,1,1\n"), &result, &e),
				 &e, ERR_REFUSED);
	assert_int_equal(result.problems.all, 1);
	assert_int_equal(result.problems.at[0].line, 3);
	assert_string_equal(result.problems.at[0].column, "과제명");
	assert_non_null(strstr(result.problems.at[0].text, "금형 시제품 제작"));
	assert_done(desk_review_import(as("reviewer-1"), v.code, file_of("접수번호,과제명,추진계획,사업 필요성,기업역량\nB6-0001,,1,1,1\n"), &result, &e), &e);
}

static void files_that_do_not_fit_the_call_are_refused(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("B4", 1, 1);
	struct import_result result;
	struct err e = {0};
	assert_fails(desk_review_import(as("reviewer-1"), v.code, file_of("접수번호,추진계획,기업역량\nB4-0001,1,1\n"), &result, &e), &e,
				 ERR_USAGE);
	assert_says(&e, "사업 필요성");
	/* The sheet of another call, or a column under another heading. */
	static const char *const others[] = {"사업 필요성(77)", "사업 필요성 (77점)", "사업 필요성（77）", "사업 필요성(1~19점)"};
	for (size_t i = 0; i < ROWS(others); i++) {
		const char *sheet = pool_printf(&evaluation_office.pool, "접수번호,추진계획(30),%s,기업역량\nB4-0001,1,1,1\n", others[i]);
		assert_fails(desk_review_import(as("reviewer-1"), v.code, file_of(sheet), &result, &e), &e, ERR_REFUSED);
		assert_says(&e, others[i]);
		assert_says(&e, "20");
	}
	static const char *const fitting[] = {"사업 필요성(0~20점)", "사업 필요성 （20점）", "사업 필요성(서면)", "사업 필요성(서면)(배점 20점·가중치 2)"};
	for (size_t i = 0; i < ROWS(fitting); i++) {
		const char *sheet = pool_printf(&evaluation_office.pool, "접수번호,추진계획(30),%s,기업역량\nB4-0001,1,1,1\n", fitting[i]);
		assert_done(desk_review_import(as("reviewer-1"), v.code, file_of(sheet), &result, &e), &e);
	}
	assert_fails(desk_review_import(as("reviewer-2"), v.code, file_of(HEADER "B4-0001,가,1,1,1,\n"), &result, &e), &e, ERR_DENIED);
	give_scores(&v, "reviewer-1", 1, "20,30,50");
	lock_scores(&v, "reviewer-1");
	assert_fails(desk_review_import(as("reviewer-1"), v.code, file_of(HEADER "B4-0001,가,1,1,1,\n"), &result, &e), &e, ERR_REFUSED);
	assert_says(&e, "locked");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_reviewers_become_members),
		cmocka_unit_test(each_does_only_what_the_role_may),
		cmocka_unit_test(a_member_sees_only_what_is_assigned),
		cmocka_unit_test(what_a_member_gives_stays_with_that_member),
		cmocka_unit_test(a_conflict_withholds_and_blocks),
		cmocka_unit_test(an_officer_records_a_conflict_of_a_member),
		cmocka_unit_test(the_store_itself_guards_scores),
		cmocka_unit_test(the_evaluation_begins_with_its_committee),
		cmocka_unit_test(the_lock_waits_until_all_is_scored),
		cmocka_unit_test(after_the_lock_nothing_changes),
		cmocka_unit_test(somebody_must_be_left_to_judge),
		cmocka_unit_test(sheets_come_from_a_file),
		cmocka_unit_test(each_mistake_of_a_file_is_told),
		cmocka_unit_test(the_title_beside_a_number_must_fit),
		cmocka_unit_test(files_that_do_not_fit_the_call_are_refused),
	};
	return cmocka_run_group_tests_name("review at the desk", tests, evaluation_setup, evaluation_teardown);
}
