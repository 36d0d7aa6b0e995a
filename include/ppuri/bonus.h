/* 가점 and 감점 that an application was given, each with what proves it. None is ever changed: it is taken back, with a reason, and
 * can be given anew. */
#pragma once

#include "ppuri/call.h"

struct given_bonus {
	int no;              /* of call_bonus */
	const char *name;
	bool penalty;
	int32_t tenths;
	const char *paper;   /* kind of paper that proves it, as the call has it; NULL */
	const char *ground;  /* NULL where the paper says it all */
	const char *given_by; /* login; read with it */
	struct moment given_at;
	bool removed;
	const char *removed_by, *removed_reason;
	struct moment removed_at;
};
struct given_bonus_list {
	struct given_bonus *at;
	size_t n, room;
};

/* One that stands, though its paper was set aside. */
struct unproved_bonus {
	const char *receipt_no, *name; /* NULL: there is none */
};

/* Whether points may be given and taken back in this state of the application: from the receipt on until the selection is run, and
 * with a reason until it is confirmed or once it is amended, for it must be run again then. ERR_REFUSED or, without the reason, ERR_USAGE. */
MUST_CHECK bool bonus_may_change(const char *state, bool amended, const char *reason, struct err *e);
/* The points that are given: those of the call, or what is asked for and not above them; 0: nothing is asked for. */
MUST_CHECK bool bonus_points(const struct call_bonus *bonus, int32_t asked_tenths, int32_t *ret, struct err *e);
