/* Members who come and go while the evaluation runs: what counts of whom, and who may come in whose place. */
#include "evaluation.h"
#include "raw.h"

#include "ppuri/service/amendment.h"
#include "ppuri/service/conflict.h"
#include "ppuri/service/meeting.h"
#include "ppuri/service/review_round.h"

#include <unistd.h>

static void assert_says(const struct err *e, const char *wanted)
{
	if (!strstr(e->text, wanted))
		fail_msg("\"%s\" does not say \"%s\"", e->text, wanted);
}

static void two_judges(struct call *call)
{
	call->judges_min = 2;
	call->trim_min = 0;
}

static void two_rounds(struct call *call)
{
	static struct selection_round rounds[] = {{"written", 40, 0, 2}, {"presentation", 60, 0, 0}};
	static struct selection_item items[] = {{1, "추진계획", 100, 0, 0}, {2, "발표", 100, 0, 1}};
	call->rounds = rounds;
	call->n_rounds = ROWS(rounds);
	call->items = items;
	call->n_items = ROWS(items);
	two_judges(call);
}

static struct evaluation begin(const char *code, size_t n, size_t n_members, void (*shape)(struct call *))
{
	evaluation_shape = shape;
	struct evaluation v = evaluation_begin(code, n, n_members);
	evaluation_shape = NULL;
	return v;
}

/* More of the pool: reviewer-4 and so on. */
static const char *another(int number, bool official)
{
	const char *name = pool_printf(&evaluation_office.pool, "reviewer-%d", number);
	const struct reviewer reviewer = {.account = name, .affiliation = "동남기계연구원", .official = official, .field = "열처리", .term_from = {2024, 1, 1}};
	struct reviewer there;
	struct err e = {0};
	as(name);
	if (!desk_reviewer_show(as("officer"), name, &there, &e))
		assert_done(desk_reviewer_add(as("officer"), &reviewer, &e), &e);
	return name;
}

static bool assign(const struct evaluation *v, int round, const char *reviewer, struct err *e)
{
	return desk_review_assign_from(as("officer"), v->code, round, &reviewer, 1, e);
}

static bool release(const struct release_given *given, struct released *ret, struct err *e)
{
	struct office *o = as("officer");
	o->reason = "연락 두절";
	bool done = desk_review_release(o, given, ret, e);
	o->reason = NULL;
	return done;
}

static const struct date TODAY = {2024, 3, 25};

static bool resign(const struct evaluation *v, const char *reviewer, struct released *ret, struct err *e)
{
	return release(&(struct release_given){.call = v->code, .reviewer = reviewer, .resigned_on = TODAY}, ret, e);
}

static bool unassign(const struct evaluation *v, const char *reviewer, struct err *e)
{
	struct office *o = as("officer");
	o->reason = "서면평가 위원";
	bool done = desk_review_unassign(o, v->code, reviewer, e);
	o->reason = NULL;
	return done;
}

static bool unlock(const char *who, const struct evaluation *v, const char *reviewer, struct err *e)
{
	struct office *o = as(who);
	o->reason = "배점 착오";
	bool done = desk_review_unlock(o, v->code, reviewer, e);
	o->reason = NULL;
	return done;
}

static void judge(const struct evaluation *v, const char *reviewer, int n, const char *points)
{
	for (int i = 1; i <= n; i++)
		give_scores(v, reviewer, i, points);
	lock_scores(v, reviewer);
}

/* In how many entries of the newest input the judge stands in that round. */
static int64_t counted(const struct evaluation *v, const char *reviewer, int round)
{
	return raw_number(evaluation_office.office.db,
					  pool_printf(&evaluation_office.pool,
								  "SELECT count(*) FROM selection s, json_each(s.input, '$.entries') e, json_each(e.value, '$.scores') p "
								  "WHERE s.id = (SELECT max(id) FROM selection WHERE call_id = %lld) AND json_extract(p.value, '$.judge') = '%s' "
								  "AND json_extract(p.value, '$.round') = %d", (long long)v->call, reviewer, round));
}

static bool put_off(struct work *w, void *arg, struct err *e)
{
	return application_move(w->db, *(int64_t *)arg, APP_EVENT_HOLD, "보완 확인", e);
}

static bool take_up(struct work *w, void *arg, struct err *e)
{
	return application_move(w->db, *(int64_t *)arg, APP_EVENT_RESUME, "확인됨", e);
}

static void who_disappears_blocks_nothing_and_counts_for_no_firm(void **state)
{
	(void)state;
	struct evaluation v = begin("R1", 2, 3, two_judges);
	struct released released;
	struct ranking ranking;
	struct assignment after;
	struct err e = {0};
	judge(&v, "reviewer-1", 2, "20,30,50");
	judge(&v, "reviewer-2", 2, "10,20,40");
	give_scores(&v, "reviewer-3", 1, "1,1,1");
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "not every member has locked");
	struct release_given given = {.call = v.code, .reviewer = "reviewer-3", .resigned_on = TODAY};
	assert_fails(desk_review_release(as("officer"), &given, &released, &e), &e, ERR_USAGE); /* no reason */
	given.meeting = given.motion = 1;
	assert_fails(release(&given, &released, &e), &e, ERR_USAGE);
	given = (struct release_given){.call = v.code, .reviewer = "reviewer-3"};
	assert_fails(release(&given, &released, &e), &e, ERR_USAGE);
	given.resigned_on = (struct date){2024, 3, 26};
	assert_fails(release(&given, &released, &e), &e, ERR_REFUSED);
	given.resigned_on = (struct date){2024, 3, 24};
	assert_fails(release(&given, &released, &e), &e, ERR_REFUSED);
	assert_says(&e, "was appointed on 2024-03-25");
	as("reviewer-1")->reason = "x";
	given.resigned_on = TODAY;
	assert_fails(desk_review_release(as("reviewer-1"), &given, &released, &e), &e, ERR_DENIED);
	as("reviewer-1")->reason = NULL;
	assert_done(resign(&v, "reviewer-3", &released, &e), &e);
	assert_int_equal(released.member.membership, MEMBER_RELEASED);
	assert_true(member_is_void(&released.member, 1));
	assert_true(released.scored);
	assert_int_equal(released.too_few.n, 0);
	assert_fails(resign(&v, "reviewer-3", &released, &e), &e, ERR_REFUSED);
	assert_fails(desk_review_score(as("reviewer-3"), &(struct score_given){.application = "R1-0002", .points = "1,1,1"}, &after, &e), &e, ERR_DENIED);
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	assert_int_equal(counted(&v, "reviewer-1", 1), 2);
	assert_int_equal(counted(&v, "reviewer-2", 1), 2);
	assert_int_equal(counted(&v, "reviewer-3", 1), 0);
	assert_int_equal(raw_number(evaluation_office.office.db, "SELECT count(*) FROM score s JOIN application a ON a.id = s.application_id "
								"WHERE a.receipt_no = 'R1-0001'"), 9);
	assert_fails(assign(&v, 0, "reviewer-3", &e), &e, ERR_REFUSED);
}

static void what_was_locked_counts(void **state)
{
	(void)state;
	struct evaluation v = begin("R2", 2, 3, two_judges);
	struct released released;
	struct ranking ranking;
	struct conflict_made made;
	struct err e = {0};
	for (int i = 1; i <= 3; i++)
		judge(&v, pool_printf(&evaluation_office.pool, "reviewer-%d", i), 2, "20,30,50");
	assert_done(desk_review_chair(as("officer"), v.code, "reviewer-2", &e), &e);
	assert_done(resign(&v, "reviewer-2", &released, &e), &e);
	assert_false(member_is_void(&released.member, 1));
	assert_int_equal(released.member.rounds, 2);
	assert_true(released.without_chair);
	assert_fails(assign(&v, 0, "reviewer-2", &e), &e, ERR_REFUSED);
	assert_says(&e, "has locked");
	assert_false(unlock("officer", &v, "reviewer-2", &e));
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	assert_int_equal(counted(&v, "reviewer-2", 1), 2);
	/* A conflict that is found afterwards takes it out all the same. */
	const struct conflict_given given = {.application = "R2-0001", .reviewer = "reviewer-2", .kind = "exclusion", .ground = "친족"};
	assert_done(desk_review_conflict(as("officer"), &given, &made, &e), &e);
	assert_int_equal(made.voided, 1);
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	assert_int_equal(counted(&v, "reviewer-2", 1), 1);
}

/* Otherwise the officer could open it, and be rid of the scores. */
static void who_opened_a_lock_does_not_release(void **state)
{
	(void)state;
	struct evaluation v = begin("R3", 1, 3, two_judges);
	struct released released;
	struct err e = {0};
	judge(&v, "reviewer-1", 1, "20,30,50");
	assert_done(unlock("officer", &v, "reviewer-1", &e), &e);
	assert_fails(resign(&v, "reviewer-1", &released, &e), &e, ERR_REFUSED);
	assert_says(&e, "another officer does");
	lock_scores(&v, "reviewer-1");
	assert_done(resign(&v, "reviewer-1", &released, &e), &e);
	assert_int_equal(released.member.rounds, 2);
}

static void a_round_with_too_few_judges_waits_for_another_member(void **state)
{
	(void)state;
	struct evaluation v = begin("R4", 2, 2, two_judges);
	struct released released;
	struct ranking ranking;
	struct err e = {0};
	const char *third = another(4, false), *fourth = another(5, false);
	judge(&v, "reviewer-1", 2, "20,30,50");
	assert_fails(assign(&v, 0, third, &e), &e, ERR_REFUSED);
	assert_says(&e, "reviewer-1 has locked round 1");
	assert_done(resign(&v, "reviewer-2", &released, &e), &e);
	assert_int_equal(released.too_few.n, 2);
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "R4-0001: without reviewer-2, who was released, 1 of at least 2 judges are left in round 1");
	const char *const both[] = {third, fourth};
	assert_fails(desk_review_assign(as("officer"), v.code, both, 2, &e), &e, ERR_REFUSED);
	assert_says(&e, "while enough judges are left");
	assert_fails(assign(&v, 2, third, &e), &e, ERR_USAGE);
	assert_done(assign(&v, 1, third, &e), &e);
	assert_fails(desk_review_decline(as(third), v.code, "load", &e), &e, ERR_REFUSED);
	pledge(v.code, third);
	give_scores(&v, third, 1, "10,10,40");
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	give_scores(&v, third, 2, "10,10,40");
	lock_scores(&v, third);
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	assert_int_equal(counted(&v, third, 1), 2);
	assert_int_equal(counted(&v, "reviewer-2", 1), 0);
}

static void a_round_may_have_other_members_than_the_one_before(void **state)
{
	(void)state;
	struct evaluation v = begin("R5", 3, 3, two_rounds);
	struct round_result result;
	struct released released;
	struct assignment after;
	struct assignment_list list;
	struct ranking ranking;
	struct committee committee;
	const char *unpledged, *fresh = another(6, false);
	struct err e = {0};
	assert_done(assign(&v, 2, fresh, &e), &e);
	assert_done(desk_review_progress(as("officer"), v.code, &committee, &e), &e);
	assert_int_equal(committee_sitting(&committee), 3);
	assert_int_equal(committee_judges(&committee, 1).members, 3);
	assert_int_equal(committee_judges(&committee, 2).members, 4);
	/* May sign already; nothing of the first round is theirs. */
	pledge(v.code, fresh);
	assert_done(desk_review_list(as(fresh), v.code, &list, &unpledged, &e), &e);
	assert_int_equal(list.n, 0);
	assert_fails(desk_review_score(as(fresh), &(struct score_given){.application = "R5-0001", .points = "50"}, &after, &e), &e, ERR_DENIED);
	judge(&v, "reviewer-1", 3, "90");
	judge(&v, "reviewer-2", 3, "80");
	give_scores(&v, "reviewer-3", 1, "10");
	assert_done(resign(&v, "reviewer-3", &released, &e), &e);
	assert_done(desk_review_advance(as("officer"), v.code, &result, &e), &e);
	assert_int_equal(result.going_on, 3); /* all are equal: reviewer-3 counts for none */
	assert_fails(assign(&v, 1, another(7, false), &e), &e, ERR_REFUSED);
	assert_says(&e, "round 1 of the call R5 has ended; a member joins from round 2 on");
	/* Who judged the first round alone goes, and what was locked counts. */
	assert_done(unassign(&v, "reviewer-2", &e), &e);
	assert_fails(assign(&v, 0, "reviewer-2", &e), &e, ERR_REFUSED);
	assert_says(&e, "not appointed again");
	judge(&v, fresh, 3, "70");
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "not every member has locked the evaluation of the call R5 yet: reviewer-1");
	judge(&v, "reviewer-1", 3, "60");
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	static const struct {
		const char *judge;
		int rounds[2];
	} wanted[] = {{"reviewer-1", {3, 3}}, {"reviewer-2", {3, 0}}, {"reviewer-3", {0, 0}}, {"reviewer-6", {0, 3}}};
	for (size_t i = 0; i < ROWS(wanted); i++)
		for (int round = 0; round < 2; round++)
			assert_int_equal(counted(&v, wanted[i].judge, round + 1), wanted[i].rounds[round]);
}

/* What came under evaluation after a member had locked and gone is not scored by that member: then none of the round is. */
static void the_part_of_who_left_is_for_all_or_for_none(void **state)
{
	(void)state;
	struct evaluation v = begin("R6", 3, 3, two_judges);
	struct released released;
	struct ranking ranking;
	struct err e = {0};
	assert_done(act_perform(as("officer"), &evaluation_act, put_off, &v.application[2], &e), &e);
	for (int i = 1; i <= 3; i++)
		judge(&v, pool_printf(&evaluation_office.pool, "reviewer-%d", i), 2, "20,30,50");
	assert_done(resign(&v, "reviewer-3", &released, &e), &e);
	assert_done(act_perform(as("officer"), &evaluation_act, take_up, &v.application[2], &e), &e);
	for (int i = 1; i <= 2; i++) {
		const char *name = pool_printf(&evaluation_office.pool, "reviewer-%d", i);
		assert_done(unlock("officer", &v, name, &e), &e);
		give_scores(&v, name, 3, "20,30,50");
		lock_scores(&v, name);
	}
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	assert_int_equal(counted(&v, "reviewer-1", 1), 3);
	assert_int_equal(counted(&v, "reviewer-3", 1), 0);
}

/* Else what an amendment takes in could never be scored: there, too, a member may be gone. */
static void an_amendment_finds_another_member(void **state)
{
	(void)state;
	struct evaluation v = begin("R10", 3, 2, two_judges);
	struct released released;
	struct ranking ranking;
	struct amendment amendment;
	struct err e = {0};
	const char *third = another(8, false);
	assert_done(act_perform(as("officer"), &evaluation_act, put_off, &v.application[2], &e), &e);
	judge(&v, "reviewer-1", 2, "20,30,50");
	judge(&v, "reviewer-2", 2, "20,30,40");
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	adopt_selection(v.code);
	assert_done(desk_select_confirm(as("approver"), v.code, &ranking, &e), &e);
	assert_fails(resign(&v, "reviewer-2", &released, &e), &e, ERR_REFUSED);
	assert_says(&e, "its committee stays as it is");
	struct office *o = as("officer");
	o->reason = "유보 해소";
	assert_done(desk_select_amend(o, v.code, &amendment, &e), &e);
	o->reason = NULL;
	assert_done(act_perform(as("officer"), &evaluation_act, take_up, &v.application[2], &e), &e);
	assert_done(unlock("officer", &v, "reviewer-1", &e), &e);
	give_scores(&v, "reviewer-1", 3, "20,30,50");
	lock_scores(&v, "reviewer-1");
	assert_done(resign(&v, "reviewer-2", &released, &e), &e);
	assert_int_equal(released.too_few.n, 3); /* the part of reviewer-2 is for all three, or for none */
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_done(assign(&v, 0, third, &e), &e);
	pledge(v.code, third);
	judge(&v, third, 3, "20,20,40");
	assert_done(desk_select_run(as("officer"), v.code, &ranking, &e), &e);
	assert_int_equal(counted(&v, "reviewer-1", 1), 3);
	assert_int_equal(counted(&v, "reviewer-2", 1), 0);
	assert_int_equal(counted(&v, third, 1), 3);
}

static void each_round_keeps_the_law(void **state)
{
	(void)state;
	struct evaluation v = begin("R7", 1, 3, two_rounds);
	struct committee committee;
	struct err e = {0};
	const char *names[13];
	for (int i = 0; i < 13; i++)
		names[i] = another(10 + i, false);
	assert_fails(desk_review_assign_from(as("officer"), v.code, 2, names, 13, &e), &e, ERR_REFUSED);
	assert_done(desk_review_assign_from(as("officer"), v.code, 2, names, 12, &e), &e);
	assert_fails(assign(&v, 0, names[12], &e), &e, ERR_REFUSED);
	assert_says(&e, "as many members as the law allows");
	assert_done(unassign(&v, names[0], &e), &e);
	assert_done(assign(&v, 0, names[12], &e), &e);
	assert_done(desk_review_progress(as("officer"), v.code, &committee, &e), &e);
	assert_int_equal(committee_judges(&committee, 1).members, 4);
	assert_int_equal(committee_judges(&committee, 2).members, 15);
	/* One official of four is a quarter; without one of the others it is not, and another may come. */
	struct evaluation w = begin("R8", 1, 3, two_judges);
	struct released released;
	struct ranking ranking;
	assert_done(assign(&w, 0, another(30, true), &e), &e);
	pledge(w.code, "reviewer-30");
	judge(&w, "reviewer-1", 1, "20,30,50");
	judge(&w, "reviewer-2", 1, "20,30,50");
	judge(&w, "reviewer-30", 1, "20,30,50");
	assert_done(resign(&w, "reviewer-3", &released, &e), &e);
	assert_fails(desk_select_run(as("officer"), w.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "1 of the 3 members are officials");
	assert_done(assign(&w, 0, names[0], &e), &e);
	pledge(w.code, names[0]);
	judge(&w, names[0], 1, "20,30,50");
	/* Who has locked is of the round, though gone. */
	assert_done(resign(&w, names[0], &released, &e), &e);
	assert_done(desk_select_run(as("officer"), w.code, &ranking, &e), &e);
}

static void move(const struct evaluation *v, int meeting, const char *text, const char *application, const char *against)
{
	struct motion motion;
	struct err e = {0};
	const char *const voters[] = {"reviewer-1", "reviewer-2"};
	const char *const other[] = {against};
	const struct votes_given given = {.call = v->code, .no = meeting, .text = text, .application = application,
									 .in_favour = {voters, 2}, .against = {other, against ? 1 : 0}};
	assert_done(desk_meeting_vote(as("officer"), &given, &motion, &e), &e);
}

static void a_vote_of_the_others_releases(void **state)
{
	(void)state;
	struct evaluation v = begin("R9", 1, 3, two_judges);
	struct meeting meeting = {.call_code = v.code, .kind = "evaluation", .place = "소회의실", .held_at = as("officer")->now};
	struct meeting_record record;
	struct released released;
	struct err e = {0};
	int no;
	bool replaced;
	judge(&v, "reviewer-1", 1, "20,30,50");
	assert_done(desk_review_chair(as("officer"), v.code, "reviewer-1", &e), &e);
	assert_done(desk_meeting_new(as("officer"), &meeting, &no, &e), &e);
	assert_done(desk_meeting_attend(as("officer"), &(struct attendance_given){.call = v.code, .no = no, .all = true}, &record, &e), &e);
	move(&v, no, "reviewer-3 위원 해촉", NULL, "reviewer-3");
	move(&v, no, "세부기준 확정", NULL, NULL);
	move(&v, no, "reviewer-3 위원 의견", "R9-0001", NULL);
	move(&v, no, "reviewer-3 위원 해촉의 건", NULL, NULL);
	static const struct {
		int motion;
		const char *says;
	} wrong[] = {{1, "has voted on the own release"}, {2, "did not carry that reviewer-3 is released"},
				 {3, "did not carry that reviewer-3 is released"}, {4, "is not closed yet"}, {5, "has no motion 5"}};
	struct release_given given = {.call = v.code, .reviewer = "reviewer-3", .meeting = no};
	for (size_t i = 0; i < ROWS(wrong); i++) {
		given.motion = wrong[i].motion;
		assert_false(release(&given, &released, &e));
		assert_says(&e, wrong[i].says);
	}
	char path[] = "/tmp/minutes-XXXXXX";
	int fd = mkstemp(path);
	assert_int_equal(write(fd, "minutes\n", 8), 8);
	close(fd);
	assert_done(desk_meeting_minutes(as("officer"), v.code, no, path, &replaced, &e), &e);
	unlink(path);
	assert_done(desk_meeting_close(as("officer"), v.code, no, NULL, &record, &e), &e);
	given.motion = 1;
	assert_fails(release(&given, &released, &e), &e, ERR_REFUSED);
	given.motion = 4;
	assert_done(release(&given, &released, &e), &e);
	assert_int_equal(released.member.release.meeting, no);
	assert_int_equal(released.member.release.motion, 4);
	assert_string_equal(released.member.release.by, "officer");
	/* The next meeting is one of those who are left. */
	meeting.held_at = as("officer")->now;
	assert_done(desk_meeting_new(as("officer"), &meeting, &no, &e), &e);
	assert_done(desk_meeting_attend(as("officer"), &(struct attendance_given){.call = v.code, .no = no, .all = true}, &record, &e), &e);
	assert_int_equal(record.attendance.n, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_disappears_blocks_nothing_and_counts_for_no_firm),
		cmocka_unit_test(what_was_locked_counts),
		cmocka_unit_test(who_opened_a_lock_does_not_release),
		cmocka_unit_test(a_round_with_too_few_judges_waits_for_another_member),
		cmocka_unit_test(a_round_may_have_other_members_than_the_one_before),
		cmocka_unit_test(the_part_of_who_left_is_for_all_or_for_none),
		cmocka_unit_test(an_amendment_finds_another_member),
		cmocka_unit_test(each_round_keeps_the_law),
		cmocka_unit_test(a_vote_of_the_others_releases),
	};
	return cmocka_run_group_tests_name("members who come and go", tests, evaluation_setup, evaluation_teardown);
}
