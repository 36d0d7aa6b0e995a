/* The table of a call's life, written a second time by hand: state × event × role. */
#include "unit.h"

#include "ppuri/call.h"
#include "ppuri/service/office.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

static const struct {
	const char *from;
	enum call_event event;
	const char *to;
	enum role role; /* who alone makes it; ROLE_COUNT: the clock */
	bool reason;
} WANTED[] = {
	{"DRAFT", CALL_EVENT_PUBLISH, "PUBLISHED", ROLE_OFFICER, false},
	{"PUBLISHED", CALL_EVENT_BEGIN, "OPEN", ROLE_COUNT, false},
	{"OPEN", CALL_EVENT_END, "CLOSED", ROLE_COUNT, false},
	{"PUBLISHED", CALL_EVENT_CLOSE, "CLOSED", ROLE_OFFICER, true},
	{"OPEN", CALL_EVENT_CLOSE, "CLOSED", ROLE_OFFICER, true},
	{"CLOSED", CALL_EVENT_CLOSE, "CLOSED", ROLE_OFFICER, false},
	{"CLOSED", CALL_EVENT_EVALUATE, "EVALUATING", ROLE_OFFICER, false},
	{"EVALUATING", CALL_EVENT_DECIDE, "DECIDED", ROLE_APPROVER, false},
	{"DECIDED", CALL_EVENT_ANNOUNCE, "ANNOUNCED", ROLE_APPROVER, false},
	{"ANNOUNCED", CALL_EVENT_ARCHIVE, "ARCHIVED", ROLE_OFFICER, false},
	{"ANNOUNCED", CALL_EVENT_CANCEL_RESULT, "CANCELLED", ROLE_APPROVER, true},
	{"PUBLISHED", CALL_EVENT_CORRECT, "PUBLISHED", ROLE_OFFICER, true},
	{"OPEN", CALL_EVENT_CORRECT, "OPEN", ROLE_OFFICER, true},
	{"CLOSED", CALL_EVENT_CORRECT, "CLOSED", ROLE_OFFICER, true},
	{"PUBLISHED", CALL_EVENT_CANCEL, "CANCELLED", ROLE_OFFICER, true},
	{"OPEN", CALL_EVENT_CANCEL, "CANCELLED", ROLE_OFFICER, true},
	{"CLOSED", CALL_EVENT_CANCEL, "CANCELLED", ROLE_OFFICER, true},
	{"EVALUATING", CALL_EVENT_CANCEL, "CANCELLED", ROLE_OFFICER, true},
};

static const char *const STATES[] = {"DRAFT", "PUBLISHED", "OPEN", "CLOSED", "EVALUATING", "DECIDED", "ANNOUNCED", "ARCHIVED",
									 "CANCELLED"};

static struct moment moment(const char *iso)
{
	struct moment m;
	assert_true(moment_from_iso(iso, &m));
	return m;
}

/* A call that is in that state at that moment. OPEN is not stored. */
static struct call call_in(const char *state)
{
	struct call call = {.code = "c", .opens_at = moment("2024-03-04 09:00:00"), .closes_at = moment("2024-03-29 18:00:00")};
	call.state = strcmp(state, "OPEN") == 0 ? "PUBLISHED" : state;
	return call;
}

static struct moment moment_of(const char *state)
{
	return moment(strcmp(state, "OPEN") == 0 ? "2024-03-04 09:00:00" : "2024-03-04 08:59:59");
}

static size_t wanted(const char *from, enum call_event event)
{
	for (size_t i = 0; i < ROWS(WANTED); i++)
		if (strcmp(WANTED[i].from, from) == 0 && WANTED[i].event == event)
			return i;
	return ROWS(WANTED);
}

static void the_states_are_these(void **state)
{
	(void)state;
	assert_int_equal(CALL_STATES_N, ROWS(STATES));
	for (size_t i = 0; i < ROWS(STATES); i++) {
		assert_string_equal(CALL_STATES[i].code, STATES[i]);
		assert_int_equal(CALL_STATES[i].final, strcmp(STATES[i], "ARCHIVED") == 0 || strcmp(STATES[i], "CANCELLED") == 0);
		struct call call = call_in(STATES[i]);
		assert_string_equal(call_state_at(&call, moment_of(STATES[i])), STATES[i]);
	}
}

static void the_moves_are_these_and_no_others(void **state)
{
	struct err e;
	const struct call_move *move;
	(void)state;
	tr_set(LANG_EN);
	assert_int_equal(CALL_MOVES_N, ROWS(WANTED));
	for (size_t s = 0; s < ROWS(STATES); s++)
		for (enum call_event event = 0; event < CALL_EVENT_COUNT; event++) {
			struct call call = call_in(STATES[s]);
			size_t i = wanted(STATES[s], event);
			bool possible = i < ROWS(WANTED) && WANTED[i].role != ROLE_COUNT;
			if (call_move_find(&call, event, moment_of(STATES[s]), &move, &e) != possible)
				fail_msg("%s %s", STATES[s], call_event_name(event));
			if (!possible)
				continue;
			assert_string_equal(move->to, WANTED[i].to);
			assert_int_equal(move->needs_reason, WANTED[i].reason);
		}
}

static void each_move_is_made_by_one_role_or_the_clock(void **state)
{
	(void)state;
	for (size_t i = 0; i < CALL_MOVES_N; i++) {
		const struct call_move *move = &CALL_MOVES[i];
		size_t at = wanted(move->from, move->event);
		assert_true(at < ROWS(WANTED));
		assert_int_equal(move->by_clock, WANTED[at].role == ROLE_COUNT);
		for (enum role role = 0; !move->by_clock && role < ROLE_COUNT; role++)
			if (role_may(role, move->right) != (role == WANTED[at].role))
				fail_msg("%s %s %s", move->from, call_event_name(move->event), role_code(role));
	}
}

/* The act asks for the right that the table names. */
static void the_acts_ask_for_the_rights_of_the_table(void **state)
{
	static const struct {
		enum call_event event;
		const char *act;
	} acts[] = {
		{CALL_EVENT_PUBLISH, "call.publish"}, {CALL_EVENT_CLOSE, "call.close"}, {CALL_EVENT_EVALUATE, "review.assign"},
		{CALL_EVENT_DECIDE, "select.confirm"}, {CALL_EVENT_ANNOUNCE, "call.announce"}, {CALL_EVENT_ARCHIVE, "call.archive"},
		{CALL_EVENT_CORRECT, "call.correct"}, {CALL_EVENT_CANCEL, "call.cancel"},
	};
	(void)state;
	for (size_t i = 0; i < ROWS(acts); i++) {
		const struct act *const *act = ACTS;
		while (*act && strcmp((*act)->name, acts[i].act) != 0)
			act++;
		assert_non_null(*act);
		for (size_t k = 0; k < CALL_MOVES_N; k++)
			if (CALL_MOVES[k].event == acts[i].event)
				assert_int_equal(CALL_MOVES[k].right, (*act)->right);
	}
}

static void the_window_moves_a_published_call_to_the_second(void **state)
{
	static const struct {
		const char *now, *state;
	} rows[] = {
		{"2024-03-04 08:59:59", "PUBLISHED"}, {"2024-03-04 09:00:00", "OPEN"},
		{"2024-03-29 18:00:00", "OPEN"}, {"2024-03-29 18:00:01", "CLOSED"},
	};
	struct call call = call_in("PUBLISHED");
	(void)state;
	for (size_t i = 0; i < ROWS(rows); i++)
		assert_string_equal(call_state_at(&call, moment(rows[i].now)), rows[i].state);
}

static void a_refusal_tells_what_is_possible(void **state)
{
	struct err e;
	const struct call_move *move;
	struct call call = call_in("DECIDED");
	(void)state;
	tr_set(LANG_EN);
	assert_false(call_move_find(&call, CALL_EVENT_CANCEL, moment_of("DECIDED"), &move, &e));
	assert_string_equal(e.text, "not possible for a call in the state selection decided: cancellation; possible: announcement of the result");
	call = call_in("CANCELLED");
	assert_false(call_move_find(&call, CALL_EVENT_CLOSE, moment_of("CANCELLED"), &move, &e));
	assert_string_equal(e.text, "not possible for a call in the state cancelled: closing; nothing can follow it");
}

static void the_diagram_draws_every_move(void **state)
{
	struct buf out CLEANUP(buf_release) = {0};
	char line[120];
	(void)state;
	tr_set(LANG_KO);
	call_life_diagram(&out);
	assert_non_null(strstr(buf_text(&out), "    state \"접수중\" as OPEN\n"));
	assert_non_null(strstr(buf_text(&out), "    ARCHIVED --> [*]\n"));
	for (size_t i = 0; i < ROWS(WANTED); i++) {
		snprintf(line, sizeof line, "    %s --> %s: %s\n", WANTED[i].from, WANTED[i].to, call_event_name(WANTED[i].event));
		assert_non_null(strstr(buf_text(&out), line));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_states_are_these),
		cmocka_unit_test(the_moves_are_these_and_no_others),
		cmocka_unit_test(each_move_is_made_by_one_role_or_the_clock),
		cmocka_unit_test(the_acts_ask_for_the_rights_of_the_table),
		cmocka_unit_test(the_window_moves_a_published_call_to_the_second),
		cmocka_unit_test(a_refusal_tells_what_is_possible),
		cmocka_unit_test(the_diagram_draws_every_move),
	};
	return cmocka_run_group_tests_name("call life", tests, NULL, NULL);
}
