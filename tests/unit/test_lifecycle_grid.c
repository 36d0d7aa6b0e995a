/* Every state × every event × every role, tried through acts with real sessions on a real store: what is possible is what
 * the one table of moves says, and nothing else. The acts are dry runs, so that each cell finds the store as it was. */
#include "raw.h"
#include "collect.h"

#include "intake.h"

#include "ppuri/service/application.h"
#include "ppuri/service/firm.h"
#include "ppuri/service/supplement.h"
#include "ppuri/store/application.h"

#define FIRM "0008110074"
#define NAME "grid-0001"
#define LATER "2024-04-15"
#define EARLIER "2024-03-16"

static const char *const PEOPLE[ROLE_COUNT] = {
	[ROLE_ADMIN] = "admin", [ROLE_OFFICER] = "officer", [ROLE_REVIEWER] = "reviewer", [ROLE_APPROVER] = "approver",
	[ROLE_FINANCE] = "finance", [ROLE_AUDITOR] = "auditor", [ROLE_APPLICANT] = "applicant-0008110074",
};

static int open_grid(void **state)
{
	(void)state;
	const struct firm firm = {.biz_no = FIRM, .name = "나래금형", .size = "small", .workers = 23};
	const struct application application = {.call_code = "grid", .firm = {.biz_no = FIRM}, .title = "과제", .total = {25000000},
											.asked = {20000000}, .own_cash = {2500000}, .own_kind = {2500000}};
	const char *name = "grid/" FIRM;
	const struct application_choice choice = {.names = &name, .n = 1};
	struct applications list;
	open_intake();
	assert_done(desk_firm_add(officer(), &firm, &e), &e);
	open_call("grid");
	assert_done(desk_application_new(officer(), &application, &e), &e);
	assert_done(submit_applications(officer(), &choice, &list, &e), &e);
	for (size_t role = 0; role < ROLE_COUNT; role++) {
		test_office_at(&t, IN_TIME);
		test_office_as(&t, PEOPLE[role]);
	}
	return 0;
}

static int close_grid(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}

/* The application in that state, with the request that belongs to it: one that has run out for the event that says so. */
static void put_into(const char *code, enum app_event event)
{
	bool waits = strcmp(code, "SUPPLEMENT") == 0 || strcmp(code, "SUPP_OVERDUE") == 0;
	const char *due = event == APP_EVENT_OVERDUE ? EARLIER : LATER;
	const char *request = pool_printf(&t.pool, "INSERT INTO supplement VALUES (1, 1, 'SCREENING', '견적서', '', '%s', 1, "
		"'2024-03-11 10:00:00', NULL, NULL, NULL, NULL);", due);
	force(t.office.store_path, pool_printf(&t.pool, "PRAGMA synchronous = OFF; BEGIN; DROP TRIGGER IF EXISTS supplement_stays; "
		"DROP TRIGGER IF EXISTS decline_has_letter; DROP TRIGGER IF EXISTS application_is_cancelled; DELETE FROM supplement; UPDATE application SET state = '%s'; %s COMMIT", code, waits ? request : ""));
}

static const struct app_move *move_of(const char *from, enum app_event event)
{
	for (size_t i = 0; i < APP_MOVES_N; i++)
		if (APP_MOVES[i].event == event && strcmp(APP_MOVES[i].from, from) == 0)
			return &APP_MOVES[i];
	return NULL;
}

/* All moves of an event need the same right: one act makes them. */
static enum right right_of(enum app_event event)
{
	enum right right = RIGHT_ANYONE;
	for (size_t i = 0; i < APP_MOVES_N; i++)
		if (APP_MOVES[i].event == event) {
			assert_true(right == RIGHT_ANYONE || right == APP_MOVES[i].right);
			right = APP_MOVES[i].right;
		}
	return right;
}

struct moving {
	enum app_event event;
	const char *to;
};

static bool make_move(struct work *w, void *arg, struct err *why)
{
	struct moving *moving = arg;
	struct application application;
	bool noted = false;
	if (!application_by_name(w->db, w->pool, NAME, &application, why))
		return false;
	if (moving->event == APP_EVENT_OVERDUE) {
		if (!application_note_overdue(w->db, application.id, &noted, why))
			return false;
		if (!noted)
			return err_set(why, ERR_REFUSED, "nothing has run out");
	} else if (!application_move(w->db, application.id, moving->event, w->office->reason, why)) {
		return false;
	}
	if (!application_by_name(w->db, w->pool, NAME, &application, why))
		return false;
	moving->to = application.state;
	return true;
}

static struct office *as(size_t role)
{
	struct office *o = test_office_as(&t, PEOPLE[role]);
	o->reason = "사유";
	o->dry_run = true;
	return o;
}

static void done_with_cell(void)
{
	t.office.reason = NULL;
	t.office.dry_run = false;
}

static void fail_cell(const char *from, enum app_event event, size_t role, bool done)
{
	fail_msg("%s by %s as %s: %s%s", from, app_event_name(event), role_code((enum role)role), done ? "was done" : "failed: ",
			 done ? "" : e.text);
}

static void try_move(const char *from, enum app_event event, size_t role)
{
	const struct act act = {.name = "test.move", .right = right_of(event), .kind = ACT_WRITES};
	const struct app_move *move = move_of(from, event);
	struct moving moving = {.event = event};
	bool done = act_perform(as(role), &act, make_move, &moving, &e);
	done_with_cell();
	bool may = role_may((enum role)role, act.right);
	if (done != (move && may) || (!done && e.kind != (may ? ERR_REFUSED : ERR_DENIED)))
		fail_cell(from, event, role, done);
	if (done)
		assert_string_equal(moving.to, move->to);
}

static void each_cell_of_the_table_holds(void **state)
{
	(void)state;
	test_office_at(&t, AFTER);
	for (size_t s = 0; s < APP_STATES_N; s++)
		for (int event = 0; event < APP_EVENT_COUNT; event++) {
			if (event == 0 || event == APP_EVENT_OVERDUE || event == APP_EVENT_OVERDUE + 1)
				put_into(APP_STATES[s].code, (enum app_event)event);
			for (size_t role = 0; role < ROLE_COUNT; role++)
				try_move(APP_STATES[s].code, (enum app_event)event, role);
		}
}

/* A reason is asked for exactly where the table says so; the right alone is not enough. */
static void a_reason_is_wanted_where_the_table_says(void **state)
{
	(void)state;
	test_office_at(&t, AFTER);
	for (size_t i = 0; i < APP_MOVES_N; i++) {
		const struct app_move *move = &APP_MOVES[i];
		if (move->event == APP_EVENT_OVERDUE)
			continue;
		const struct act act = {.name = "test.move", .right = move->right, .kind = ACT_WRITES};
		struct moving moving = {.event = move->event};
		size_t role = 0;
		while (!role_may((enum role)role, move->right))
			role++;
		put_into(move->from, move->event);
		struct office *o = as(role);
		o->reason = NULL;
		bool done = act_perform(o, &act, make_move, &moving, &e);
		done_with_cell();
		if (done == move->needs_reason || (!done && e.kind != ERR_USAGE))
			fail_cell(move->from, move->event, role, done);
	}
}

/* The commands' own acts. What was only received is taken up for the check by those that need it there. */
static bool do_submit(struct office *o)
{
	const char *name = NAME;
	struct applications list;
	return submit_applications(o, &(struct application_choice){.names = &name, .n = 1}, &list, &e);
}

static bool do_screen(struct office *o, enum screening_decision decision)
{
	const char *name = NAME;
	struct screened_ones list;
	return screen_applications(o, &(struct application_choice){.names = &name, .n = 1, .again = true}, decision, &list, &e);
}

static bool do_pass(struct office *o)
{
	return do_screen(o, SCREENING_PASS);
}

static bool do_fail(struct office *o)
{
	return do_screen(o, SCREENING_FAIL);
}

static bool do_withdraw(struct office *o)
{
	return desk_application_withdraw(o, NAME, &e);
}

static bool do_return(struct office *o)
{
	struct supplement_done done;
	return desk_application_return(o, NAME, &done, &e);
}

static bool do_supplement(struct office *o)
{
	struct supplement_done done;
	return desk_application_supplement(o, NAME, "견적서", NULL, 0, &(struct supplement_term){.days = 5}, &done, &e);
}

static bool do_answer(struct office *o)
{
	struct supplement_done done;
	return desk_application_answer(o, NAME, NULL, &done, &e);
}

static bool do_extend(struct office *o)
{
	struct supplement_done done;
	return desk_application_extend(o, NAME, &(struct supplement_term){.days = 40}, &done, &e);
}

static bool do_cancel(struct office *o)
{
	struct supplement_done done;
	return desk_application_cancel(o, NAME, &done, &e);
}

static bool do_overdue(struct office *o)
{
	struct application_list noted;
	return desk_application_overdue(o, "grid", &noted, &e) && (noted.n == 1 || err_set(&e, ERR_REFUSED, "nothing has run out"));
}

static bool do_inform(struct office *o)
{
	const char *name = NAME;
	struct informed_list list;
	return desk_application_inform(o, &(struct application_choice){.names = &name, .n = 1}, "전자문서", (struct moment){0}, &list, &e);
}

/* TAKES_AGAIN: what was checked before is checked anew. */
enum takes { TAKES_NOTHING, TAKES_UP, TAKES_AGAIN };

static const struct {
	enum app_event event;
	enum takes takes;
	const char *at;
	bool (*act)(struct office *o);
} ACTS_OF[] = {
	{APP_EVENT_SUBMIT, TAKES_NOTHING, IN_TIME, do_submit}, {APP_EVENT_PASS, TAKES_AGAIN, AFTER, do_pass},
	{APP_EVENT_FAIL, TAKES_AGAIN, AFTER, do_fail},         {APP_EVENT_WITHDRAW, TAKES_NOTHING, AFTER, do_withdraw},
	{APP_EVENT_RETURN, TAKES_NOTHING, AFTER, do_return},   {APP_EVENT_SUPPLEMENT, TAKES_UP, AFTER, do_supplement},
	{APP_EVENT_ANSWER, TAKES_NOTHING, AFTER, do_answer},   {APP_EVENT_EXTEND, TAKES_NOTHING, AFTER, do_extend},
	{APP_EVENT_CANCEL, TAKES_NOTHING, AFTER, do_cancel},   {APP_EVENT_OVERDUE, TAKES_NOTHING, AFTER, do_overdue},
	{APP_EVENT_INFORM, TAKES_NOTHING, AFTER, do_inform},
};

static bool is_possible(const char *from, enum app_event event, enum takes takes)
{
	const struct app_move *up = takes != TAKES_NOTHING ? move_of(from, APP_EVENT_SCREEN) : NULL;
	const struct app_move *again = takes == TAKES_AGAIN ? move_of(from, APP_EVENT_RESCREEN) : NULL;
	return move_of(from, event) || (up && move_of(up->to, event)) || (again && move_of(again->to, event));
}

static void try_act(const char *from, size_t i, size_t role)
{
	enum app_event event = ACTS_OF[i].event;
	bool may = role_may((enum role)role, right_of(event));
	bool done = ACTS_OF[i].act(as(role));
	done_with_cell();
	if (done != (may && is_possible(from, event, ACTS_OF[i].takes)) ||
		(!done && e.kind != (may ? ERR_REFUSED : ERR_DENIED)))
		fail_cell(from, event, role, done);
}

static void the_acts_of_the_desk_keep_to_the_table(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(ACTS_OF); i++) {
		test_office_at(&t, ACTS_OF[i].at);
		for (size_t s = 0; s < APP_STATES_N; s++) {
			put_into(APP_STATES[s].code, ACTS_OF[i].event);
			for (size_t role = 0; role < ROLE_COUNT; role++)
				try_act(APP_STATES[s].code, i, role);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_cell_of_the_table_holds),
		cmocka_unit_test(a_reason_is_wanted_where_the_table_says),
		cmocka_unit_test(the_acts_of_the_desk_keep_to_the_table),
	};
	return cmocka_run_group_tests_name("lifecycle_grid", tests, open_grid, close_grid);
}
