/* Who keeps out of what: while a challenge waits, of which firms, and what is found late. */
#include "evaluation.h"
#include "raw.h"

#include "ppuri/service/firm.h"
#include "ppuri/service/selection.h"

static void assert_says(const struct err *e, const char *wanted)
{
	if (!strstr(e->text, wanted))
		fail_msg("\"%s\" does not say \"%s\"", e->text, wanted);
}

static const char *conflict_seen(const struct evaluation *v, const char *reviewer, int number)
{
	struct review_view view;
	struct err e = {0};
	assert_done(desk_review_show(as(reviewer), receipt_of(v, number), &view, &e), &e);
	return view.about.conflict;
}

static struct conflict_made declare(const struct evaluation *v, int number, const char *kind, const char *reviewer)
{
	const struct conflict_given given = {receipt_of(v, number), reviewer, kind, "자문 계약이 있었음"};
	struct conflict_made made;
	struct err e = {0};
	assert_done(desk_review_conflict(as("officer"), &given, &made, &e), &e);
	return made;
}

/* Decided with a reason, by the officer. */
static bool decide(const struct evaluation *v, int number, const char *decision, struct err *e)
{
	const struct conflict_decided given = {receipt_of(v, number), "reviewer-1", decision, "vote"};
	struct conflict_list reached;
	struct office *office = as("officer");
	office->reason = "위원회 의결";
	bool done = desk_review_conflict_decide(office, &given, &reached, e);
	office->reason = NULL;
	return done;
}

static void a_challenge_keeps_out_until_it_is_rejected(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("D1", 1, 2);
	struct conflict_given again = {"D1-0001", "reviewer-1", "challenge", "다른 사유"};
	struct assignment after;
	struct conflict_made made;
	struct conflict_list list;
	struct err e = {0};
	give_scores(&v, "reviewer-1", 1, "20,30,50");
	made = declare(&v, 1, "challenge", "reviewer-1");
	assert_int_equal(made.voided, 1);
	assert_string_equal(conflict_seen(&v, "reviewer-1", 1), "challenge");
	assert_fails(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "D1-0001", .points = "1,1,1"}, &after, &e), &e, ERR_REFUSED);
	assert_fails(desk_review_conflict(as("officer"), &again, &made, &e), &e, ERR_REFUSED);
	assert_fails(desk_review_conflict_decide(as("officer"), &(struct conflict_decided){"D1-0001", "reviewer-1", "rejected", "vote"}, &list, &e),
				 &e, ERR_USAGE);
	assert_false(decide(&v, 1, "pending", &e));
	assert_done(decide(&v, 1, "rejected", &e), &e);
	assert_false(decide(&v, 1, "upheld", &e));
	assert_says(&e, "no challenge");
	/* What was scored before counts again. */
	assert_null(conflict_seen(&v, "reviewer-1", 1));
	lock_scores(&v, "reviewer-1");
	/* On other grounds there can be another one. */
	made = declare(&v, 1, "challenge", "reviewer-1");
	assert_done(decide(&v, 1, "upheld", &e), &e);
	assert_string_equal(conflict_seen(&v, "reviewer-1", 1), "challenge");
	assert_done(desk_review_conflicts(as("officer"), v.code, &list, &e), &e);
	assert_int_equal(list.n, 2);
	assert_string_equal(list.at[0].decision, "rejected");
	assert_string_equal(list.at[0].decided_reason, "위원회 의결");
	assert_string_equal(list.at[0].decided_by, "officer");
	assert_string_equal(list.at[1].decision, "upheld");
	assert_false(list.at[0].voids);
	assert_true(list.at[1].voids);
}

static void nobody_challenges_themselves(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("D2", 1, 1);
	struct conflict_given own = {"D2-0001", NULL, "challenge", "기피"};
	struct conflict_list list;
	struct conflict_made made;
	struct err e = {0};
	assert_fails(desk_review_conflict(as("reviewer-1"), &own, &made, &e), &e, ERR_REFUSED);
	assert_says(&e, "applicant");
	assert_fails(desk_review_conflicts(as("reviewer-1"), v.code, &list, &e), &e, ERR_DENIED);
	struct office *office = as("reviewer-1");
	office->reason = "아님";
	assert_fails(desk_review_conflict_decide(office, &(struct conflict_decided){"D2-0001", "reviewer-1", "rejected", "vote"}, &list, &e),
				 &e, ERR_DENIED);
	office->reason = NULL;
}

static void edit(const struct evaluation *v, int number, struct firm changes)
{
	struct application application;
	struct firm_edited edited;
	struct err e = {0};
	assert_done(application_by_name(as("officer")->db, &evaluation_office.pool, receipt_of(v, number), &application, &e), &e);
	changes.biz_no = application.firm.biz_no;
	changes.workers = -1;
	assert_done(desk_firm_edit(as("officer"), &changes, NULL, &edited, &e), &e);
}

static void it_holds_for_related_firms(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("D3", 5, 2);
	struct assignment after;
	struct err e = {0};
	edit(&v, 1, (struct firm){.representative = "도한울", .birth = {1961, 3, 4}, .group_name = "가람그룹"});
	edit(&v, 2, (struct firm){.representative = "도한울", .birth = {1961, 3, 4}});
	edit(&v, 3, (struct firm){.group_name = "가람 그룹"});
	give_scores(&v, "reviewer-1", 3, "20,30,50");
	struct conflict_made made = declare(&v, 1, "exclusion", "reviewer-1");
	assert_int_equal(made.reached.n, 3);
	assert_int_equal(made.voided, 1);
	assert_string_equal(made.reached.at[0].relation, "same");
	assert_string_equal(made.reached.at[1].relation, "representative");
	assert_string_equal(made.reached.at[2].relation, "group");
	for (int number = 1; number <= 3; number++)
		assert_string_equal(conflict_seen(&v, "reviewer-1", number), "exclusion");
	assert_null(conflict_seen(&v, "reviewer-1", 4));
	assert_null(conflict_seen(&v, "reviewer-2", 1));
	/* What is found out of a firm later counts from then on, and what was a mistake no more. */
	give_scores(&v, "reviewer-1", 5, "20,30,50");
	edit(&v, 5, (struct firm){.group_name = "가람그룹"});
	assert_fails(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "D3-0005", .points = "1,1,1"}, &after, &e), &e, ERR_REFUSED);
	edit(&v, 3, (struct firm){.group_name = "나래그룹"});
	assert_null(conflict_seen(&v, "reviewer-1", 3));
	assert_string_equal(conflict_seen(&v, "reviewer-1", 5), "exclusion");
}

/* Two that both judges score; the money is enough for both. */
static struct evaluation judged(const char *code)
{
	struct evaluation v = evaluation_begin(code, 2, 2);
	give_scores(&v, "reviewer-1", 1, "20,30,50");
	give_scores(&v, "reviewer-2", 1, "5,5,15");
	give_scores(&v, "reviewer-1", 2, "15,20,40");
	give_scores(&v, "reviewer-2", 2, "15,20,40");
	lock_scores(&v, "reviewer-1");
	lock_scores(&v, "reviewer-2");
	return v;
}

static void one_found_after_the_lock_takes_the_scores_out(void **state)
{
	(void)state;
	struct evaluation v = judged("D4");
	struct ranking ranking;
	struct err e = {0};
	struct conflict_made made = declare(&v, 1, "recusal", "reviewer-1");
	assert_int_equal(made.voided, 1);
	assert_false(made.effect.ran);
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	for (size_t i = 0; i < ranking.n; i++)
		if (strcmp(ranking.at[i].receipt_no, "D4-0001") == 0)
			assert_int_equal(ranking.at[i].line.verdict, SELECTION_BELOW_LINE);
	assert_int_equal(ranking.verdicts[SELECTION_SELECTED], 1);
}

static void one_found_after_the_run_is_told_with_what_it_changes(void **state)
{
	(void)state;
	struct evaluation v = judged("D5");
	struct ranking ranking;
	struct err e = {0};
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	assert_int_equal(ranking.verdicts[SELECTION_SELECTED], 2);
	struct conflict_made made = declare(&v, 1, "exclusion", "reviewer-1");
	assert_true(made.effect.ran);
	assert_false(made.effect.confirmed);
	assert_int_equal(made.effect.n, 1);
	assert_string_equal(made.effect.at[0].receipt_no, "D5-0001");
	assert_int_equal(made.effect.at[0].before, SELECTION_SELECTED);
	assert_int_equal(made.effect.at[0].after, SELECTION_BELOW_LINE);
	assert_int_equal(made.effect.at[0].rank_before, 2);
	assert_int_equal(made.effect.at[0].rank_after, 0);
	/* The stored run is as it was, and can not be confirmed any more: it is not what is. */
	assert_done(desk_select_show(as("officer"), v.code, 0, &ranking, &e), &e);
	assert_int_equal(ranking.verdicts[SELECTION_SELECTED], 2);
	assert_fails(desk_select_confirm(as("approver"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	assert_int_equal(ranking.verdicts[SELECTION_SELECTED], 1);
}

/* What a member says of themselves after the run counts for the next effect as well. */
static void several_found_after_the_run_count_together(void **state)
{
	(void)state;
	struct evaluation v = judged("D8");
	const struct conflict_given own = {"D8-0002", NULL, "recusal", "자문"};
	struct conflict_made made;
	struct ranking ranking;
	struct err e = {0};
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	assert_done(desk_review_conflict(as("reviewer-2"), &own, &made, &e), &e);
	made = declare(&v, 2, "exclusion", "reviewer-1");
	assert_true(made.effect.ran);
	assert_int_equal(made.effect.n, 2);
	for (size_t i = 0; i < made.effect.n; i++)
		if (strcmp(made.effect.at[i].receipt_no, "D8-0002") == 0)
			assert_int_equal(made.effect.at[i].after, SELECTION_UNSCORED);
}

/* What decides the result is not decided after it. */
static void a_challenge_is_decided_before_the_selection(void **state)
{
	(void)state;
	struct evaluation v = judged("DA");
	struct ranking ranking;
	struct err e = {0};
	declare(&v, 1, "challenge", "reviewer-1");
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "DA-0001: a challenge of reviewer-1 waits");
	assert_non_null(strstr(e.hint, "review conflict-decide DA-0001 reviewer-1"));
	assert_done(decide(&v, 1, "rejected", &e), &e);
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	declare(&v, 2, "challenge", "reviewer-1");
	assert_fails(desk_select_refer(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "a challenge of reviewer-1 waits");
	assert_done(decide(&v, 2, "rejected", &e), &e);
	adopt_selection(v.code);
	declare(&v, 2, "challenge", "reviewer-2");
	assert_fails(desk_select_confirm(as("approver"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "a challenge of reviewer-2 waits");
	const struct conflict_decided second = {"DA-0002", "reviewer-2", "rejected", "vote"};
	struct conflict_list reached;
	struct office *office = as("officer");
	office->reason = "위원회 의결";
	assert_done(desk_review_conflict_decide(office, &second, &reached, &e), &e);
	office->reason = NULL;
	assert_done(desk_select_confirm(as("approver"), v.code, &ranking, &e), &e);
	declare(&v, 2, "challenge", "reviewer-1");
	assert_false(decide(&v, 2, "rejected", &e));
	assert_says(&e, "changed by an amendment alone");
}

/* A group that was entered by mistake after the run voids nothing for good. */
static void a_mistaken_relation_ends_until_the_confirmation(void **state)
{
	(void)state;
	struct evaluation v = judged("DB");
	struct conflict_list list;
	struct ranking ranking;
	struct err e = {0};
	edit(&v, 1, (struct firm){.group_name = "다산그룹"});
	declare(&v, 1, "exclusion", "reviewer-1");
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	edit(&v, 2, (struct firm){.group_name = "다산그룹"});
	assert_done(desk_review_conflicts(as("officer"), v.code, &list, &e), &e);
	assert_int_equal(list.n, 2);
	edit(&v, 2, (struct firm){.group_name = "마루그룹"});
	assert_done(desk_review_conflicts(as("officer"), v.code, &list, &e), &e);
	assert_int_equal(list.n, 1);
}

static bool run_sql(struct work *w, void *arg, struct err *e)
{
	return raw_run(w->db, arg, e);
}

static void who_reads_the_selection_reads_the_conflicts(void **state)
{
	(void)state;
	static const char *const readers[] = {"officer", "approver", "auditor"}, *const others[] = {"reviewer-1", "finance", "admin"};
	struct evaluation v = evaluation_begin("D9", 1, 1);
	struct conflict_list list;
	struct err e = {0};
	declare(&v, 1, "exclusion", "reviewer-1");
	for (size_t i = 0; i < ROWS(readers); i++) {
		assert_done(desk_review_conflicts(as(readers[i]), v.code, &list, &e), &e);
		assert_int_equal(list.n, 1);
	}
	for (size_t i = 0; i < ROWS(others); i++)
		assert_fails(desk_review_conflicts(as(others[i]), v.code, &list, &e), &e, ERR_DENIED);
}

static void the_chair_decides_but_not_on_themselves(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("D6", 2, 3);
	struct conflict_list reached;
	struct err e = {0};
	char *sql = pool_strdup(&evaluation_office.pool, pool_printf(&evaluation_office.pool,
		"UPDATE committee_member SET chair = 1 WHERE call_id = %lld AND account_id = (SELECT id FROM account WHERE name = 'reviewer-2')",
		(long long)v.call));
	assert_done(act_perform(as("officer"), &evaluation_act, run_sql, sql, &e), &e);
	declare(&v, 1, "challenge", "reviewer-1");
	declare(&v, 2, "challenge", "reviewer-2");
	const struct conflict_decided first = {"D6-0001", "reviewer-1", "upheld", "chair"}, own = {"D6-0002", "reviewer-2", "rejected", "chair"};
	static const char *const others[] = {"reviewer-3", "reviewer-1", "approver", "auditor"};
	for (size_t i = 0; i < ROWS(others); i++) {
		struct office *office = as(others[i]);
		office->reason = "결정";
		assert_fails(desk_review_conflict_decide(office, &first, &reached, &e), &e, ERR_DENIED);
	}
	struct office *chair = as("reviewer-2");
	chair->reason = "결정";
	assert_fails(desk_review_conflict_decide(chair, &own, &reached, &e), &e, ERR_REFUSED);
	assert_done(desk_review_conflict_decide(chair, &first, &reached, &e), &e);
	chair->reason = NULL;
	assert_string_equal(reached.at[0].decided_by, "reviewer-2");
	/* Nor by another account of the same person. */
	char twin[] = "UPDATE account SET person_name = 'reviewer-2' WHERE name = 'officer'";
	char again[] = "UPDATE account SET person_name = 'officer' WHERE name = 'officer'";
	assert_done(act_perform(as("officer"), &evaluation_act, run_sql, twin, &e), &e);
	struct office *officer = as("officer");
	officer->reason = "결정";
	assert_fails(desk_review_conflict_decide(officer, &own, &reached, &e), &e, ERR_REFUSED);
	assert_non_null(strstr(e.hint, "accounts of one name"));
	officer->reason = NULL;
	assert_done(act_perform(officer, &evaluation_act, run_sql, again, &e), &e);
}

/* In each state of an application: who may record a conflict, and what a member sees of it. */
static void each_state_and_each_person(void **state)
{
	(void)state;
	static const struct {
		const char *state;
		bool recorded, listed;
	} rows[] = {
		{"DRAFT", false, false}, {"SUBMITTED", false, false}, {"SCREENING", false, false}, {"SUPPLEMENT", false, false},
		{"SUPP_OVERDUE", false, false}, {"RETURNED", false, false}, {"INELIGIBLE", false, false}, {"REVIEW", true, true},
		{"REVIEWED", true, true}, {"DELIBERATION", true, true}, {"HOLD", true, true}, {"SELECTED", true, false},
		{"RESERVE", true, false}, {"NOT_SELECTED", true, false}, {"AWARDED", true, false},
	};
	static const char *const no_recorders[] = {"approver", "auditor", "admin", "finance", "reviewer-2"};
	struct evaluation v = evaluation_begin("D7", 1, 2);
	for (size_t i = 0; i < ROWS(rows); i++) {
		const struct conflict_given given = {"D7-0001", "reviewer-1", "challenge", "기피신청"}, own = {"D7-0001", NULL, "recusal", "자문"};
		struct conflict_made made;
		struct conflict_list reached;
		struct assignment_list list;
		struct committee committee;
		const char *unpledged;
		struct err e = {0};
		char *sql = pool_strdup(&evaluation_office.pool, pool_printf(&evaluation_office.pool,
			"UPDATE main.application SET state = '%s' WHERE id = %lld", rows[i].state, (long long)v.application[0]));
		assert_done(act_perform(as("officer"), &evaluation_act, run_sql, sql, &e), &e);
		for (size_t k = 0; k < ROWS(no_recorders); k++)
			assert_fails(desk_review_conflict(as(no_recorders[k]), &given, &made, &e), &e, ERR_DENIED);
		assert_done(desk_review_list(as("reviewer-1"), v.code, &list, &unpledged, &e), &e);
		assert_int_equal(list.n, rows[i].recorded);
		assert_true(list.n == 0 || list.at[0].open == (strcmp(rows[i].state, "REVIEW") == 0));
		/* Without a call only of those that are not decided. */
		assert_done(desk_review_list(as("reviewer-1"), NULL, &list, &unpledged, &e), &e);
		size_t listed = 0;
		for (size_t k = 0; k < list.n; k++)
			listed += list.at[k].call_id == v.call;
		assert_int_equal(listed, rows[i].listed);
		assert_done(desk_review_progress(as("officer"), v.code, &committee, &e), &e);
		assert_int_equal(committee.at[0].assigned, rows[i].recorded);
		assert_fails(desk_review_conflict(as("reviewer-3"), &own, &made, &e), &e, ERR_DENIED);
		struct office *member = as("reviewer-2");
		member->reason = "떠봄";
		assert_fails(desk_review_conflict_decide(member, &(struct conflict_decided){"D7-0001", "reviewer-1", "rejected", "vote"}, &reached, &e),
					 &e, ERR_DENIED);
		member->reason = NULL;
		if (desk_review_conflict(as("officer"), &given, &made, &e) != rows[i].recorded)
			fail_msg("%s: %s", rows[i].state, e.text);
		struct office *office = as("officer");
		office->reason = "이유 없음";
		if (rows[i].recorded)
			assert_done(desk_review_conflict_decide(office, &(struct conflict_decided){"D7-0001", "reviewer-1", "rejected", "vote"}, &reached, &e), &e);
		office->reason = NULL;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_challenge_keeps_out_until_it_is_rejected),
		cmocka_unit_test(nobody_challenges_themselves),
		cmocka_unit_test(it_holds_for_related_firms),
		cmocka_unit_test(one_found_after_the_lock_takes_the_scores_out),
		cmocka_unit_test(one_found_after_the_run_is_told_with_what_it_changes),
		cmocka_unit_test(several_found_after_the_run_count_together),
		cmocka_unit_test(a_challenge_is_decided_before_the_selection),
		cmocka_unit_test(a_mistaken_relation_ends_until_the_confirmation),
		cmocka_unit_test(who_reads_the_selection_reads_the_conflicts),
		cmocka_unit_test(the_chair_decides_but_not_on_themselves),
		cmocka_unit_test(each_state_and_each_person),
	};
	return cmocka_run_group_tests_name("conflict desk", tests, evaluation_setup, evaluation_teardown);
}
