/* The committee at the desk: the pool, the limits of the law, and what a member can do in which state. */
#include "evaluation.h"
#include "raw.h"

#include "ppuri/service/account.h"
#include "ppuri/service/review_round.h"
#include "ppuri/service/selection.h"
#include "ppuri/store/committee.h"

static void assert_says(const struct err *e, const char *wanted)
{
	if (!strstr(e->text, wanted))
		fail_msg("\"%s\" does not say \"%s\"", e->text, wanted);
}

static struct reviewer reviewer_named(const char *account, bool official)
{
	return (struct reviewer){.account = account, .affiliation = "동남기계연구원", .official = official, .field = "열처리", .term_from = {2024, 1, 1}};
}

/* Reviewers pool-1 to pool-n of the pool; the accounts are made once. */
static const char *const *people(size_t n, size_t officials)
{
	static const char *names[16];
	struct err e = {0};
	for (size_t i = 0; i < n; i++) {
		if (!names[i]) {
			names[i] = pool_printf(&evaluation_office.pool, "reviewer-p%02zu", i + 1);
			as(names[i]);
			const struct reviewer reviewer = reviewer_named(names[i], false);
			assert_done(desk_reviewer_add(as("officer"), &reviewer, &e), &e);
		}
		struct reviewer after;
		const struct reviewer_changes changes = {.reviewer = {.account = names[i], .official = i < officials}, .has_official = true};
		assert_done(desk_reviewer_edit(as("officer"), &changes, &after, &e), &e);
		assert_int_equal(after.official, i < officials);
		assert_string_equal(after.affiliation, "동남기계연구원");
	}
	return names;
}

static struct committee committee_of(const struct evaluation *v)
{
	struct committee committee;
	struct err e = {0};
	assert_done(desk_review_progress(as("officer"), v->code, &committee, &e), &e);
	return committee;
}

static struct member member_of(const struct evaluation *v, const char *account)
{
	struct committee committee = committee_of(v);
	for (size_t i = 0; i < committee.n; i++)
		if (strcmp(committee.at[i].account, account) == 0)
			return committee.at[i];
	fail_msg("%s is not there", account);
	return (struct member){0};
}

static bool assign(const struct evaluation *v, const char *account, struct err *e)
{
	return desk_review_assign(as("officer"), v->code, &account, 1, e);
}

static bool unassign(const struct evaluation *v, const char *account, struct err *e)
{
	struct office *o = as("officer");
	o->reason = "본인 요청";
	bool done = desk_review_unassign(o, v->code, account, e);
	o->reason = NULL;
	return done;
}

static void only_reviewers_of_the_pool_in_their_term_are_appointed(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P1", 1, 0);
	struct reviewer reviewer = reviewer_named("reviewer-9", false), after;
	struct err e = {0};
	as("reviewer-9");
	assert_fails(assign(&v, "reviewer-9", &e), &e, ERR_NOT_FOUND);
	assert_says(&e, "not in the pool");
	const struct reviewer officer = reviewer_named("officer", false);
	assert_fails(desk_reviewer_add(as("officer"), &officer, &e), &e, ERR_REFUSED);
	assert_fails(desk_reviewer_add(as("reviewer-9"), &reviewer, &e), &e, ERR_DENIED);
	reviewer.term_from = (struct date){2024, 3, 26}; /* tomorrow */
	assert_done(desk_reviewer_add(as("officer"), &reviewer, &e), &e);
	assert_fails(desk_reviewer_add(as("officer"), &reviewer, &e), &e, ERR_REFUSED);
	assert_fails(assign(&v, "reviewer-9", &e), &e, ERR_REFUSED);
	assert_says(&e, "term");
	struct reviewer_changes changes = {.reviewer = {.account = "reviewer-9", .term_from = {2024, 1, 1}, .term_to = {2024, 3, 24}}};
	assert_done(desk_reviewer_edit(as("officer"), &changes, &after, &e), &e);
	assert_fails(assign(&v, "reviewer-9", &e), &e, ERR_REFUSED);
	changes.reviewer.term_to = (struct date){2024, 3, 25};
	assert_done(desk_reviewer_edit(as("officer"), &changes, &after, &e), &e);
	assert_done(assign(&v, "reviewer-9", &e), &e);
	assert_done(desk_reviewer_show(as("auditor"), "reviewer-9", &after, &e), &e);
	assert_int_equal(after.sits, 1);
}

static void a_committee_has_fifteen_members_at_most(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P2", 1, 0);
	struct err e = {0};
	const char *const *names = people(16, 0);
	assert_fails(desk_review_assign(as("officer"), v.code, names, 16, &e), &e, ERR_REFUSED);
	assert_int_equal(committee_of(&v).n, 0);
	assert_done(desk_review_assign(as("officer"), v.code, names, 15, &e), &e);
	assert_fails(assign(&v, names[15], &e), &e, ERR_REFUSED);
	assert_says(&e, "as many members as the law allows");
	assert_done(unassign(&v, names[3], &e), &e);
	assert_done(assign(&v, names[15], &e), &e);
	assert_fails(assign(&v, names[3], &e), &e, ERR_REFUSED);
	struct committee committee = committee_of(&v);
	assert_int_equal(committee.n, 16);
	assert_int_equal(committee_sitting(&committee), 15);
	assert_int_equal(committee.law.members_max, 15);
}

static void officials_are_a_quarter_before_anything_is_scored(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P3", 1, 0);
	struct assignment after;
	struct err e = {0};
	const struct score_given given = {.application = "P3-0001", .points = "11,10,10"};
	const char *const *names = people(8, 4);
	/* Four can not be a quarter of fifteen. */
	assert_fails(desk_review_assign(as("officer"), v.code, names, 4, &e), &e, ERR_REFUSED);
	assert_says(&e, "4 officials are more than 25%");
	/* One of three is told, and can still become right. */
	const char *const three[] = {names[0], names[4], names[5]};
	assert_done(desk_review_assign(as("officer"), v.code, three, 3, &e), &e);
	pledge(v.code, names[4]);
	assert_fails(desk_review_score(as(names[4]), &given, &after, &e), &e, ERR_REFUSED);
	assert_says(&e, "officials");
	assert_done(assign(&v, names[6], &e), &e);
	give_scores(&v, names[4], 1, "10,10,10");
	/* Who declines changes it again. */
	assert_done(desk_review_decline(as(names[5]), v.code, "load", &e), &e);
	assert_fails(desk_review_score(as(names[4]), &given, &after, &e), &e, ERR_REFUSED);
	assert_done(unassign(&v, names[0], &e), &e);
	give_scores(&v, names[4], 1, "11,10,10");
}

static bool run_sql(struct work *w, void *arg, struct err *e)
{
	return raw_run(w->db, arg, e);
}

/* Also in a store whose committee became so by another way. */
static void no_selection_is_run_with_too_many_officials(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P8", 1, 0);
	struct ranking ranking;
	struct err e = {0};
	const char *const *names = people(4, 1);
	assert_done(desk_review_assign(as("officer"), v.code, names, 4, &e), &e);
	for (size_t i = 0; i < 3; i++) {
		pledge(v.code, names[i]);
		give_scores(&v, names[i], 1, "20,30,50");
		lock_scores(&v, names[i]);
	}
	char *sql = pool_strdup(&evaluation_office.pool, pool_printf(&evaluation_office.pool,
		"UPDATE committee_member SET left_at = '2024-03-25 10:00:00', left_reason = 'R', left_by = assigned_by, left_round = 1 WHERE call_id = %lld AND account_id = "
		"(SELECT id FROM account WHERE name = '%s')", (long long)v.call, names[3]));
	assert_done(act_perform(as("officer"), &evaluation_act, run_sql, sql, &e), &e);
	assert_fails(desk_select_run(as("officer"), v.code, &ranking, &e), &e, ERR_REFUSED);
	assert_says(&e, "1 of the 3 members are officials, more than 25%");
	people(4, 0);
}

/* Whoever has locked, and though the lock was opened again. */
static void the_committee_stays_once_somebody_locked(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P9", 1, 2);
	struct err e = {0};
	assert_done(assign(&v, "reviewer-3", &e), &e);
	give_scores(&v, "reviewer-1", 1, "20,30,50");
	lock_scores(&v, "reviewer-1");
	for (int opened = 0; opened < 2; opened++) {
		assert_fails(assign(&v, people(1, 0)[0], &e), &e, ERR_REFUSED);
		assert_says(&e, "reviewer-1 has locked");
		assert_false(unassign(&v, "reviewer-2", &e));
		assert_says(&e, "reviewer-1 has locked");
		assert_fails(desk_review_decline(as("reviewer-3"), v.code, "load", &e), &e, ERR_REFUSED);
		assert_says(&e, "reviewer-1 has locked");
		struct office *o = as("officer");
		o->reason = "배점 착오";
		assert_int_equal(desk_review_unlock(o, v.code, "reviewer-1", &e), !opened);
		o->reason = NULL;
	}
}

static void who_a_member_was_is_kept(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P4", 1, 0);
	struct reviewer after;
	struct err e = {0};
	const char *const *names = people(1, 0);
	assert_done(assign(&v, names[0], &e), &e);
	const struct reviewer_changes changes = {.reviewer = {.account = names[0], .affiliation = "부산광역시", .official = true}, .has_official = true};
	assert_done(desk_reviewer_edit(as("officer"), &changes, &after, &e), &e);
	struct member member = member_of(&v, names[0]);
	assert_string_equal(member.affiliation, "동남기계연구원");
	assert_false(member.official);
	assert_done(desk_review_chair(as("officer"), v.code, names[0], &e), &e);
	const struct reviewer_changes back = {.reviewer = {.account = names[0], .affiliation = "동남기계연구원"}, .has_official = true};
	assert_done(desk_reviewer_edit(as("officer"), &back, &after, &e), &e);
}

static void the_chair_is_one_civilian(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P5", 1, 3);
	struct err e = {0};
	const char *const *names = people(1, 1);
	assert_done(assign(&v, names[0], &e), &e);
	assert_fails(desk_review_chair(as("officer"), v.code, names[0], &e), &e, ERR_REFUSED);
	assert_says(&e, "civilian");
	assert_fails(desk_review_chair(as("officer"), v.code, "reviewer-9", &e), &e, ERR_REFUSED);
	assert_fails(desk_review_chair(as("reviewer-1"), v.code, "reviewer-1", &e), &e, ERR_DENIED);
	assert_done(desk_review_chair(as("officer"), v.code, "reviewer-1", &e), &e);
	assert_fails(desk_review_chair(as("officer"), v.code, "reviewer-1", &e), &e, ERR_REFUSED);
	assert_done(desk_review_chair(as("officer"), v.code, "reviewer-2", &e), &e);
	assert_false(member_of(&v, "reviewer-1").chair);
	assert_true(member_of(&v, "reviewer-2").chair);
	assert_done(unassign(&v, "reviewer-2", &e), &e);
	assert_false(member_of(&v, "reviewer-2").chair);
	people(1, 0);
}

static void the_pledge_keeps_its_words_and_the_conflicts(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P6", 3, 0);
	static const struct pledge_conflict good[] = {{"가람정밀2", "최근 3년 자문 계약"}}, bad[] = {{"가람정밀1", "친족"}, {"없는기업", "친족"}};
	struct pledge pledge;
	struct review_view view;
	struct err e = {0};
	assert_done(assign(&v, "reviewer-1", &e), &e);
	assert_fails(desk_review_pledge_look(as("reviewer-2"), v.code, &pledge, &e), &e, ERR_DENIED);
	assert_fails(desk_review_pledge_look(as("officer"), v.code, &pledge, &e), &e, ERR_DENIED);
	assert_done(desk_review_pledge_look(as("reviewer-1"), v.code, &pledge, &e), &e);
	assert_int_equal(pledge.firms.n, 3);
	assert_string_equal(pledge.firms.at[0], "가람정밀1");
	assert_string_equal(pledge.firms.at[2], "가람정밀3");
	assert_false(pledge.me.pledged);
	assert_non_null(strstr(pledge.text, "서약"));
	assert_fails(desk_review_pledge(as("reviewer-1"), v.code, bad, ROWS(bad), &pledge, &e), &e, ERR_NOT_FOUND);
	assert_false(member_of(&v, "reviewer-1").pledged);
	assert_done(desk_review_pledge(as("reviewer-1"), v.code, good, ROWS(good), &pledge, &e), &e);
	assert_int_equal(member_of(&v, "reviewer-1").conflicts, 1);
	assert_done(desk_review_show(as("reviewer-1"), "P6-0002", &view, &e), &e);
	assert_string_equal(view.about.conflict, "recusal");
	assert_done(desk_review_show(as("reviewer-1"), "P6-0001", &view, &e), &e);
	assert_null(view.about.conflict);
	assert_int_equal(raw_number(evaluation_office.office.db,
								"SELECT count(*) FROM committee_member m JOIN call c ON c.id = m.call_id JOIN form_text f ON f.sha256 = m.pledge "
								"WHERE c.code = 'P6' AND f.name = 'pledge' AND f.text LIKE '%제26조%'"), 1);
	assert_fails(desk_review_pledge(as("reviewer-1"), v.code, NULL, 0, &pledge, &e), &e, ERR_REFUSED);
}

/* Every state of a member × everything that can happen to it. */
enum event { ASSIGN, UNASSIGN, CHAIR, PLEDGE, DECLINE, SCORE, EVENTS };

static const char *const EVENT_NAMES[] = {"assign", "unassign", "chair", "pledge", "decline", "score"};

static bool happen(const struct evaluation *v, const char *member, enum event event, struct err *e)
{
	struct pledge pledge;
	struct assignment after;
	switch (event) {
	case ASSIGN:
		return assign(v, member, e);
	case UNASSIGN:
		return unassign(v, member, e);
	case CHAIR:
		return desk_review_chair(as("officer"), v->code, member, e);
	case PLEDGE:
		return desk_review_pledge(as(member), v->code, NULL, 0, &pledge, e);
	case DECLINE:
		return desk_review_decline(as(member), v->code, "field", e);
	case SCORE:
		return desk_review_score(as(member), &(struct score_given){.application = receipt_of(v, 1), .points = "10,10,10"}, &after, e);
	case EVENTS:
		break;
	}
	bug("no such event");
}

static const struct {
	const char *name;
	enum event way[3];
	size_t n;
	const char *possible; /* one letter an event: y done, - refused */
} STATES[] = {
	{"unknown", {ASSIGN}, 0, "y-----"},
	{"invited", {ASSIGN}, 1, "-yyyy-"},
	{"pledged", {ASSIGN, PLEDGE}, 2, "-yy--y"},
	{"declined", {ASSIGN, DECLINE}, 2, "y-----"},
	{"left", {ASSIGN, PLEDGE, UNASSIGN}, 3, "y-----"},
	{"scored", {ASSIGN, PLEDGE, SCORE}, 3, "--y--y"},
};

static void try_event(size_t i, enum event event, const char *code)
{
	struct evaluation v = evaluation_begin(code, 1, 0);
	struct err e = {0};
	assert_done(assign(&v, "reviewer-2", &e), &e);
	for (size_t k = 0; k < STATES[i].n; k++)
		assert_done(happen(&v, "reviewer-1", STATES[i].way[k], &e), &e);
	bool done = happen(&v, "reviewer-1", event, &e);
	if (done != (STATES[i].possible[event] == 'y') || (!done && e.kind != ERR_REFUSED && e.kind != ERR_DENIED))
		fail_msg("%s, %s: %s", STATES[i].name, EVENT_NAMES[event], done ? "was done" : e.text);
}

static void each_cell_of_the_membership_holds(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(STATES); i++)
		for (int event = 0; event < EVENTS; event++)
			try_event(i, (enum event)event, pool_printf(&evaluation_office.pool, "G%zu%d", i, event));
}

/* Nothing of the pledge comes back with who is appointed again. */
static void who_is_appointed_again_pledges_again(void **state)
{
	(void)state;
	struct evaluation v = evaluation_begin("P7", 1, 2);
	struct assignment after;
	struct err e = {0};
	assert_fails(desk_review_unassign(as("officer"), v.code, "reviewer-1", &e), &e, ERR_USAGE);
	assert_done(unassign(&v, "reviewer-1", &e), &e);
	struct member member = member_of(&v, "reviewer-1");
	assert_int_equal(member.membership, MEMBER_LEFT);
	assert_string_equal(member.end_reason, "본인 요청");
	assert_fails(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "P7-0001", .points = "1,1,1"}, &after, &e), &e, ERR_DENIED);
	assert_done(assign(&v, "reviewer-1", &e), &e);
	member = member_of(&v, "reviewer-1");
	assert_int_equal(member.membership, MEMBER_INVITED);
	assert_null(member.end_reason);
	assert_fails(desk_review_score(as("reviewer-1"), &(struct score_given){.application = "P7-0001", .points = "1,1,1"}, &after, &e), &e, ERR_REFUSED);
}

/* The last of all: the clock does not go back. */
static void the_pool_is_that_of_the_day(void **state)
{
	(void)state;
	struct reviewer_list list;
	struct err e = {0};
	assert_done(desk_reviewer_list(as("approver"), false, &list, &e), &e);
	size_t today = list.n;
	test_office_at(&evaluation_office, "2024-03-26 10:00:00");
	assert_done(desk_reviewer_list(as("auditor"), false, &list, &e), &e);
	assert_int_equal(list.n, today - 1);
	assert_done(desk_reviewer_list(as("auditor"), true, &list, &e), &e);
	assert_int_equal(list.n, today);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_reviewers_of_the_pool_in_their_term_are_appointed),
		cmocka_unit_test(a_committee_has_fifteen_members_at_most),
		cmocka_unit_test(officials_are_a_quarter_before_anything_is_scored),
		cmocka_unit_test(no_selection_is_run_with_too_many_officials),
		cmocka_unit_test(the_committee_stays_once_somebody_locked),
		cmocka_unit_test(who_a_member_was_is_kept),
		cmocka_unit_test(the_chair_is_one_civilian),
		cmocka_unit_test(the_pledge_keeps_its_words_and_the_conflicts),
		cmocka_unit_test(each_cell_of_the_membership_holds),
		cmocka_unit_test(who_is_appointed_again_pledges_again),
		cmocka_unit_test(the_pool_is_that_of_the_day),
	};
	return cmocka_run_group_tests_name("committee at the desk", tests, evaluation_setup, evaluation_teardown);
}
