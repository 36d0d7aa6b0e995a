/* 제척·기피·회피 at the desk: a member declares, an officer records; a challenge is decided by others (지방보조금법 §26⑦–⑨). */
#pragma once

#include "ppuri/conflict.h"
#include "ppuri/selection.h"
#include "ppuri/service/office.h"

extern const struct act ACT_REVIEW_CONFLICT, ACT_REVIEW_CONFLICT_OTHER, ACT_REVIEW_CONFLICT_DECIDE, ACT_REVIEW_CONFLICTS;

/* How the newest selection of the call stands without the scores that count no more: what differs, by receipt number. */
struct conflict_change {
	const char *receipt_no, *firm_name;
	enum selection_verdict before, after;
	int rank_before, rank_after; /* 0: below a line */
	struct won granted_before, granted_after;
};

struct conflict_effect {
	const char *call_code;
	bool ran;       /* a selection was run, and one of its scores counts no more */
	bool confirmed; /* it is confirmed: it changes by an amendment alone */
	struct conflict_change *at;
	size_t n, room;
};

/* reviewer NULL: the caller's own. The scores that the member gave stay on record and count no more. */
struct conflict_given {
	const char *application, *reviewer;
	const char *kind, *ground; /* kind: a code of CONFLICTS */
};
struct conflict_made {
	struct conflict_list reached; /* the application itself and those of related firms */
	size_t voided;                /* of these, scored before */
	struct conflict_effect effect; /* told to an officer alone */
};
MUST_CHECK bool desk_review_conflict(struct office *o, const struct conflict_given *given, struct conflict_made *ret, struct err *e);

/* A challenge that waits: by vote of the committee without that member, or by its chair. --reason says why. */
struct conflict_decided {
	const char *application, *reviewer;
	const char *decision, *how; /* codes of CONFLICT_DECISIONS and CONFLICT_DECIDERS */
	int64_t meeting, motion;    /* the vote that decided it, by its numbers; both 0: none is named */
};
MUST_CHECK bool desk_review_conflict_decide(struct office *o, const struct conflict_decided *given, struct conflict_list *ret_reached,
											struct err *e);

/* All that were declared in a call, each as often as it reaches an application. */
MUST_CHECK bool desk_review_conflicts(struct office *o, const char *call, struct conflict_list *ret, struct err *e);
