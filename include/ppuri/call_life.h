/* The life of a call as one table that the code, the help, the diagram and the tests all read.
 *
 * What people decide is stored: DRAFT, PUBLISHED, CLOSED, EVALUATING, DECIDED, ANNOUNCED, ARCHIVED, CANCELLED. What the clock
 * does is not: a call that is stored as PUBLISHED is PUBLISHED before its window, OPEN inside it and CLOSED after it, so that it
 * stands right at every second without anybody typing. To close it records that end: the drafts that are left lapse. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/rights.h"

struct call;

struct call_state {
	const char *code;
	const char *ko, *en;
	bool final;
};

enum call_event {
	CALL_EVENT_PUBLISH, CALL_EVENT_BEGIN, CALL_EVENT_END, CALL_EVENT_CLOSE, CALL_EVENT_EVALUATE, CALL_EVENT_DECIDE,
	CALL_EVENT_ANNOUNCE, CALL_EVENT_ARCHIVE, CALL_EVENT_CORRECT, CALL_EVENT_CANCEL, CALL_EVENT_CANCEL_RESULT,
	CALL_EVENT_COUNT
};

struct call_move {
	const char *from;
	enum call_event event;
	const char *to;
	enum right right;
	const char *guard; /* in words, for help and policy; NULL if none */
	bool needs_reason;
	bool by_clock; /* nobody does it: it is so from a moment on */
};

extern const struct call_state CALL_STATES[];
extern const size_t CALL_STATES_N;
extern const struct call_move CALL_MOVES[];
extern const size_t CALL_MOVES_N;

const struct call_state *call_state_of(const char *code); /* NULL if unknown */
const char *call_state_label(const char *code);           /* in the language in force */
const char *call_event_name(enum call_event event);       /* "publish" … */

/* The code of the state in which the call is at this moment. */
const char *call_state_at(const struct call *call, struct moment now);
/* The same for people: 기안, 공고, 접수중 … */
const char *call_state_name(const struct call *call, struct moment now);

/* The move that `event` makes at this moment; ERR_REFUSED naming the state and what is possible from it. */
MUST_CHECK bool call_move_find(const struct call *call, enum call_event event, struct moment now, const struct call_move **ret,
							   struct err *e);

/* The table as a Mermaid diagram, for the manual. */
struct buf;
void call_life_diagram(struct buf *out);
