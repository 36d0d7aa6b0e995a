/* The life of an application as one table that the code, the help, the diagram and the tests all read.
 * The applicant sees a public label, not the state. */
#pragma once

#include "ppuri/rights.h"

struct app_state {
	const char *code;      /* "SUBMITTED": what the store keeps */
	const char *ko, *en;   /* for the office */
	const char *label_ko, *label_en; /* what the applicant sees */
	const char *next_ko, *next_en;   /* the next step, as the applicant is told */
	const char *turn;      /* "applicant", "office", "committee" or "-": whose turn it is */
	bool final; /* nothing follows */
	bool hidden_until_announced;     /* SELECTED, RESERVE, NOT_SELECTED show 심사중 until the result is announced */
};

enum app_event {
	APP_EVENT_SUBMIT, APP_EVENT_LAPSE, APP_EVENT_SCREEN, APP_EVENT_PASS, APP_EVENT_FAIL, APP_EVENT_RETURN,
	APP_EVENT_REVIEWED, APP_EVENT_SELECT, APP_EVENT_RESERVE, APP_EVENT_NOT_SELECT, APP_EVENT_PROMOTE,
	APP_EVENT_DECLINE, APP_EVENT_AWARD, APP_EVENT_WITHDRAW, APP_EVENT_REINSTATE, APP_EVENT_CALL_CANCELLED,
	APP_EVENT_RESCREEN, APP_EVENT_INFORM, APP_EVENT_SUPPLEMENT,
	APP_EVENT_ANSWER, APP_EVENT_OVERDUE, APP_EVENT_EXTEND, APP_EVENT_CANCEL, APP_EVENT_REFER, APP_EVENT_SEND_BACK,
	APP_EVENT_HOLD, APP_EVENT_RESUME, APP_EVENT_EXCLUDE, APP_EVENT_STAY,
	APP_EVENT_AMEND_IN, APP_EVENT_AMEND_RESERVE, APP_EVENT_AMEND_OUT,
	APP_EVENT_AWARD_CANCEL, APP_EVENT_AWARD_RESTORE, APP_EVENT_RESULT_CANCEL, APP_EVENT_COUNT
};

struct app_move {
	const char *from;
	enum app_event event;
	const char *to;
	enum right right;
	const char *guard;   /* in words, for help and policy; NULL if none */
	bool needs_reason;   /* every backward step does */
};

extern const struct app_state APP_STATES[];
extern const size_t APP_STATES_N;
extern const struct app_move APP_MOVES[];
extern const size_t APP_MOVES_N;

const struct app_state *app_state_of(const char *code); /* NULL if unknown */
const char *app_state_name(const char *code);           /* in the language in force */
const char *app_event_name(enum app_event event);       /* "submit" … */

/* The move that `event` makes from a state; ERR_REFUSED naming the state and what is possible from it. */
MUST_CHECK bool app_move_find(const char *from, enum app_event event, const struct app_move **ret, struct err *e);
/* The one of them that leads to the state `to`, where an event goes back to where the application came from; NULL: the only one. */
MUST_CHECK bool app_move_find_to(const char *from, enum app_event event, const char *to, const struct app_move **ret,
								 struct err *e);

/* What the applicant is shown: label, next step, whose turn. announced: the call's result is out. */
struct app_public {
	const char *label, *next, *turn;
};
struct app_public app_public_view(const char *state, bool announced);

/* The table as a Mermaid diagram, for the manual. */
struct buf;
void lifecycle_diagram(struct buf *out);
