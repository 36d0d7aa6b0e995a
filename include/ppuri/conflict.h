/* 제척·기피·회피: who keeps out of which application, and why (지방보조금법 §26⑦–⑨). 제척 holds by law, 회피 by the member's
 * own word; a 기피 is decided by others, and keeps out until it is rejected. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/firm.h"
#include "ppuri/pool.h"

/* How two firms belong together, the nearest first. A conflict with one is a conflict with the other. */
enum relation { RELATION_NONE, RELATION_SAME, RELATION_CORPORATION, RELATION_REPRESENTATIVE, RELATION_GROUP };

/* The same firm, corporate number, representative (name and whole date of birth) or group (계열, however it is spaced).
 * What is not known relates nothing. */
enum relation firm_relation(const struct firm *one, const struct firm *other);
const char *relation_code(enum relation relation); /* code of RELATIONS; none for RELATION_NONE */

/* One conflict as one application is reached by it. */
struct conflict {
	int64_t id;
	int64_t application_id;
	const char *receipt_no;
	const char *relation;    /* code of RELATIONS: how it comes to this application */
	const char *with_receipt; /* of the application that it was declared for */
	int64_t account_id;
	const char *account;
	const char *kind; /* code of CONFLICTS */
	const char *ground;
	int64_t declared_by;
	const char *declared_by_name;
	struct moment declared_at;
	const char *decision; /* code of CONFLICT_DECISIONS */
	bool voids;           /* scores that the member gave count no more */
	/* Of a decided challenge, and of one that a second person refused; NULL of all others. */
	const char *decided_how; /* code of CONFLICT_DECIDERS */
	const char *decided_by, *decided_reason;
	struct moment decided_at;
	int64_t meeting_id; /* of the vote that decided it; 0: none was named */
	int meeting, motion; /* its number in the call, and that of the motion */
};

struct conflict_list {
	struct conflict *at;
	size_t n, room;
};

/* All but one that was rejected, or refused by a second person. */
bool conflict_stands(const struct conflict *conflict);
bool conflict_keeps_out(const struct conflict_list *list, int64_t application, int64_t account);
