/* A meeting at the desk: what can be done with it in which state, and by whom. */
#include "evaluation.h"

#include "ppuri/file.h"
#include "ppuri/service/meeting.h"

enum event { ATTEND, VOTE, MINUTES, CLOSE, ADDENDUM, SHOW, EVENTS };

static const char *const EVENT_NAMES[] = {"attend", "vote", "minutes", "close", "addendum", "show"};

static const char *minutes_file(void)
{
	const char *path = test_office_path(&evaluation_office, "minutes.txt");
	struct err e = {0};
	assert_done(file_write(path, "회의록\n", strlen("회의록\n"), 0600, &e), &e);
	return path;
}

static bool vote(struct office *o, const struct evaluation *v, struct err *e)
{
	static const char *const members[] = {"reviewer-1"};
	struct motion motion;
	const struct votes_given given = {.call = v->code, .no = 1, .text = "안건", .in_favour = {members, 1}};
	return desk_meeting_vote(o, &given, &motion, e);
}

static bool happen(const struct evaluation *v, const char *who, enum event event, struct err *e)
{
	struct meeting_record record;
	struct office *o = as(who);
	bool done = false, replaced;
	o->reason = "오기";
	switch (event) {
	case ATTEND:
		done = desk_meeting_attend(o, &(struct attendance_given){.call = v->code, .no = 1, .all = true}, &record, e);
		break;
	case VOTE:
		done = vote(o, v, e);
		break;
	case MINUTES:
		done = desk_meeting_minutes(o, v->code, 1, minutes_file(), &replaced, e);
		break;
	case CLOSE:
		done = desk_meeting_close(o, v->code, 1, NULL, &record, e);
		break;
	case ADDENDUM:
		done = desk_meeting_addendum(o, v->code, 1, "정정", e);
		break;
	case SHOW:
		done = desk_meeting_show(o, v->code, 1, &record, e);
		break;
	case EVENTS:
		bug("no such event");
	}
	o->reason = NULL;
	return done;
}

static const struct {
	const char *name;
	enum event way[3];
	size_t n;
	const char *possible; /* to the officer: one letter an event */
} STATES[] = {
	{"called", {SHOW}, 0, "y-y--y"},
	{"attended", {ATTEND}, 1, "yyy--y"},
	{"recorded", {ATTEND, MINUTES}, 2, "yyyy-y"},
	{"closed", {ATTEND, MINUTES, CLOSE}, 3, "----yy"},
};

static struct evaluation meeting_in(size_t state, const char *code)
{
	struct evaluation v = evaluation_begin(code, 2, 3);
	struct meeting meeting = {.call_code = v.code, .kind = "evaluation", .place = "회의실"};
	struct err e = {0};
	int no;
	assert_true(moment_from_iso("2024-03-25 09:00:00", &meeting.held_at));
	assert_done(desk_review_chair(as("officer"), v.code, "reviewer-1", &e), &e);
	assert_done(desk_meeting_new(as("officer"), &meeting, &no, &e), &e);
	assert_int_equal(no, 1);
	for (size_t i = 0; i < STATES[state].n; i++)
		assert_done(happen(&v, "officer", STATES[state].way[i], &e), &e);
	return v;
}

static void try_event(size_t state, enum event event, enum role role)
{
	static const char *const people[ROLE_COUNT] = {"admin", "officer", "reviewer-1", "approver", "finance", "auditor", NULL};
	static int calls;
	struct evaluation v = meeting_in(state, pool_printf(&evaluation_office.pool, "M%d", ++calls));
	bool may = event == SHOW ? role_may(role, RIGHT_COMMITTEE_READ) || role == ROLE_REVIEWER : role_may(role, RIGHT_MEETING_WRITE);
	struct err e = {0};
	bool done = happen(&v, people[role], event, &e);
	if (done != (may && STATES[state].possible[event] == 'y') || (!done && e.kind != (may ? ERR_REFUSED : ERR_DENIED)))
		fail_msg("%s, %s by %s: %s", STATES[state].name, EVENT_NAMES[event], people[role], done ? "was done" : e.text);
}

static void each_cell_of_a_meeting_holds(void **state)
{
	(void)state;
	for (size_t s = 0; s < ROWS(STATES); s++)
		for (int event = 0; event < EVENTS; event++) {
			try_event(s, (enum event)event, ROLE_OFFICER);
			try_event(s, (enum event)event, (enum role)(((size_t)event + s) % (ROLE_COUNT - 1)));
		}
}

static void what_was_closed_stays_whatever_comes_after(void **state)
{
	(void)state;
	struct evaluation v = meeting_in(1, "T9");
	struct meeting_record before, after;
	struct conflict_given own = {"T9-0001", NULL, "recusal", "자문 계약이 있었음"};
	struct conflict_made made;
	struct motion motion;
	struct err e = {0};
	const struct votes_given given = {.call = v.code, .no = 1, .text = "안건", .application = "T9-0001", .unanimous = true};
	assert_done(desk_review_conflict(as("reviewer-2"), &own, &made, &e), &e);
	assert_done(desk_meeting_vote(as("officer"), &given, &motion, &e), &e);
	assert_int_equal(motion.count.members, 2);
	assert_int_equal(motion.count.in_favour, 2);
	assert_done(happen(&v, "officer", MINUTES, &e), &e);
	assert_done(desk_meeting_close(as("officer"), v.code, 1, NULL, &before, &e), &e);
	assert_done(desk_review_conflict(as("reviewer-3"), &own, &made, &e), &e);
	struct office *o = as("officer");
	o->reason = "본인 요청";
	assert_done(desk_review_unassign(o, v.code, "reviewer-1", &e), &e);
	o->reason = NULL;
	assert_done(desk_meeting_show(as("auditor"), v.code, 1, &after, &e), &e);
	assert_int_equal(after.attendance.n, 3);
	const struct count *was = &before.motions.at[0].count, *is = &after.motions.at[0].count;
	assert_true(is->members == was->members && is->present == was->present && is->in_favour == was->in_favour && is->outcome == was->outcome);
	assert_int_equal(after.meeting.count.present, 3);
	assert_string_equal(after.meeting.chaired_by, "reviewer-1");
}

static void a_motion_is_about_an_application_to_its_call(void **state)
{
	(void)state;
	struct evaluation other = evaluation_begin("T8", 1, 0), v = meeting_in(1, "T7");
	struct motion motion;
	struct err e = {0};
	const struct votes_given given = {.call = v.code, .no = 1, .text = "안건", .application = receipt_of(&other, 1), .unanimous = true};
	assert_fails(desk_meeting_vote(as("officer"), &given, &motion, &e), &e, ERR_REFUSED);
	struct meeting_record record;
	assert_done(desk_meeting_show(as("officer"), v.code, 1, &record, &e), &e);
	assert_int_equal(record.motions.n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_cell_of_a_meeting_holds),
		cmocka_unit_test(what_was_closed_stays_whatever_comes_after),
		cmocka_unit_test(a_motion_is_about_an_application_to_its_call),
	};
	return cmocka_run_group_tests_name("meeting at the desk", tests, evaluation_setup, evaluation_teardown);
}
