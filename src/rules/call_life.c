#include "ppuri/call_life.h"

#include "ppuri/call.h"
#include "ppuri/tr.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

const struct call_state CALL_STATES[] = {
	{"DRAFT", "기안", "draft", false},
	{"PUBLISHED", "공고", "published", false},
	{"OPEN", "접수중", "receiving applications", false},
	{"CLOSED", "접수마감", "closed for applications", false},
	{"EVALUATING", "평가", "under evaluation", false},
	{"DECIDED", "선정결정", "selection decided", false},
	{"ANNOUNCED", "결과발표", "result announced", false},
	{"ARCHIVED", "보존", "archived", true},
	{"CANCELLED", "취소", "cancelled", true},
};
const size_t CALL_STATES_N = COUNT(CALL_STATES);

#define CORRECT_IN(state) {state, CALL_EVENT_CORRECT, state, RIGHT_CALL_WRITE, N_("nothing is taken from those who have applied"), true, false}
#define CANCEL_FROM(state) {state, CALL_EVENT_CANCEL, "CANCELLED", RIGHT_CALL_WRITE, NULL, true, false}

const struct call_move CALL_MOVES[] = {
	{"DRAFT", CALL_EVENT_PUBLISH, "PUBLISHED", RIGHT_CALL_WRITE, N_("all rules are right, and the programme has the money"), false,
		false},
	{"PUBLISHED", CALL_EVENT_BEGIN, "OPEN", RIGHT_ANYONE, N_("the window has begun"), false, true},
	{"OPEN", CALL_EVENT_END, "CLOSED", RIGHT_ANYONE, N_("the window has ended, or the money of an always open call is spent"), false, true},
	{"PUBLISHED", CALL_EVENT_CLOSE, "CLOSED", RIGHT_CALL_WRITE, NULL, true, false},
	{"OPEN", CALL_EVENT_CLOSE, "CLOSED", RIGHT_CALL_WRITE, NULL, true, false},
	{"CLOSED", CALL_EVENT_CLOSE, "CLOSED", RIGHT_CALL_WRITE, N_("it is not recorded yet"), false, false},
	{"CLOSED", CALL_EVENT_EVALUATE, "EVALUATING", RIGHT_REVIEW_ASSIGN, N_("no application waits for its eligibility check"), false,
		false},
	{"EVALUATING", CALL_EVENT_DECIDE, "DECIDED", RIGHT_SELECT_CONFIRM, N_("confirmed by somebody other than who ran the selection"),
		false, false},
	{"DECIDED", CALL_EVENT_ANNOUNCE, "ANNOUNCED", RIGHT_SELECT_CONFIRM, NULL, false, false},
	{"ANNOUNCED", CALL_EVENT_ARCHIVE, "ARCHIVED", RIGHT_CALL_WRITE,
		N_("the project period is over, and every application to it has ended"), false, false},
	{"ANNOUNCED", CALL_EVENT_CANCEL_RESULT, "CANCELLED", RIGHT_SELECT_CONFIRM,
		N_("agreed to by somebody other than who proposed it; no award stands, no amendment or objection is open"), true, false},
	CORRECT_IN("PUBLISHED"),
	CORRECT_IN("OPEN"),
	CORRECT_IN("CLOSED"),
	CANCEL_FROM("PUBLISHED"),
	CANCEL_FROM("OPEN"),
	CANCEL_FROM("CLOSED"),
	CANCEL_FROM("EVALUATING"),
};
const size_t CALL_MOVES_N = COUNT(CALL_MOVES);

static const struct {
	const char *name;
	const char *text; /* for messages */
} events[CALL_EVENT_COUNT] = {
	[CALL_EVENT_PUBLISH] = {"publish", N_("publication")},
	[CALL_EVENT_BEGIN] = {"begin", N_("begin of the window")},
	[CALL_EVENT_END] = {"end", N_("end of the window")},
	[CALL_EVENT_CLOSE] = {"close", N_("closing")},
	[CALL_EVENT_EVALUATE] = {"evaluate", N_("begin of the evaluation")},
	[CALL_EVENT_DECIDE] = {"decide", N_("decision of the selection")},
	[CALL_EVENT_ANNOUNCE] = {"announce", N_("announcement of the result")},
	[CALL_EVENT_ARCHIVE] = {"archive", N_("archiving")},
	[CALL_EVENT_CORRECT] = {"correct", N_("correction")},
	[CALL_EVENT_CANCEL] = {"cancel", N_("cancellation")},
	[CALL_EVENT_CANCEL_RESULT] = {"cancel-result", N_("cancellation of the result")},
};

const struct call_state *call_state_of(const char *code)
{
	for (size_t i = 0; i < CALL_STATES_N; i++)
		if (strcmp(CALL_STATES[i].code, code) == 0)
			return &CALL_STATES[i];
	return NULL;
}

const char *call_event_name(enum call_event event)
{
	if (event >= CALL_EVENT_COUNT)
		bug("event %d does not exist", (int)event);
	return events[event].name;
}

const char *call_state_label(const char *code)
{
	const struct call_state *state = call_state_of(code);
	if (!state)
		bug("a call in the state %s", code);
	return tr_lang() == LANG_KO ? state->ko : state->en;
}

const char *call_state_at(const struct call *call, struct moment now)
{
	if (strcmp(call->state, "PUBLISHED") != 0 || now.unix_seconds < call->opens_at.unix_seconds)
		return call->state;
	return now.unix_seconds <= call->closes_at.unix_seconds && !call_is_spent(call) ? "OPEN" : "CLOSED";
}

const char *call_state_name(const struct call *call, struct moment now)
{
	return call_state_label(call_state_at(call, now));
}

static bool refuse_move(const char *from, enum call_event event, struct err *e)
{
	CLEANUP(buf_release) struct buf possible = {0};
	for (size_t i = 0; i < CALL_MOVES_N; i++)
		if (strcmp(CALL_MOVES[i].from, from) == 0 && !CALL_MOVES[i].by_clock)
			buf_printf(&possible, "%s%s", possible.n ? ", " : "", tr(events[CALL_MOVES[i].event].text));
	if (possible.n == 0)
		return err_set(e, ERR_REFUSED, _("not possible for a call in the state %s: %s; nothing can follow it"), call_state_label(from),
					   tr(events[event].text));
	return err_set(e, ERR_REFUSED, _("not possible for a call in the state %s: %s; possible: %s"), call_state_label(from),
				   tr(events[event].text), buf_text(&possible));
}

bool call_move_find(const struct call *call, enum call_event event, struct moment now, const struct call_move **ret,
					struct err *e)
{
	const char *from = call_state_at(call, now);
	if (event >= CALL_EVENT_COUNT)
		bug("event %d does not exist", (int)event);
	for (size_t i = 0; i < CALL_MOVES_N; i++)
		if (CALL_MOVES[i].event == event && !CALL_MOVES[i].by_clock && strcmp(CALL_MOVES[i].from, from) == 0) {
			*ret = &CALL_MOVES[i];
			return true;
		}
	return refuse_move(from, event, e);
}

void call_life_diagram(struct buf *out)
{
	buf_puts(out, "stateDiagram-v2\n");
	for (size_t i = 0; i < CALL_STATES_N; i++)
		buf_printf(out, "    state \"%s\" as %s\n", call_state_label(CALL_STATES[i].code), CALL_STATES[i].code);
	buf_puts(out, "    [*] --> DRAFT\n");
	for (size_t i = 0; i < CALL_MOVES_N; i++)
		buf_printf(out, "    %s --> %s: %s\n", CALL_MOVES[i].from, CALL_MOVES[i].to, call_event_name(CALL_MOVES[i].event));
	for (size_t i = 0; i < CALL_STATES_N; i++)
		if (CALL_STATES[i].final)
			buf_printf(out, "    %s --> [*]\n", CALL_STATES[i].code);
}
