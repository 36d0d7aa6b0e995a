/* 평가위원회: who may be appointed, who is appointed to the evaluation of a call, and what the law says of the whole of them
 * (지방보조금법 §26). */
#pragma once

#include "ppuri/date.h"
#include "ppuri/err.h"
#include "ppuri/pool.h"

#include <stdint.h>

/* One of the pool (인력풀): an account of the role reviewer that may be appointed while its term lasts. */
struct reviewer {
	int64_t account_id;
	const char *account, *person_name;
	const char *affiliation;   /* 소속: "부산금형공업협동조합" */
	bool official;             /* 공무원 */
	const char *field;         /* 전문분야: "금형 설계" */
	struct date term_from, term_to; /* the last day; no date: without end */
	bool locked;               /* the account is */
	int64_t sits;              /* committees of calls that are not decided yet */
};

struct reviewer_list {
	struct reviewer *at;
	size_t n, room;
};

MUST_CHECK bool reviewer_check(const struct reviewer *reviewer, struct err *e);
bool reviewer_term_holds(const struct reviewer *reviewer, struct date day);

/* What the law says of a committee, from a day on. */
struct committee_law {
	struct date from;
	int members_max;
	int32_t officials_max; /* basis points of the members */
	const char *source;    /* "지방보조금법 §26" */
};
/* NULL: none is known for that day. */
const struct committee_law *committee_law_on(struct date day);
bool committee_officials_fit(const struct committee_law *law, size_t officials, size_t members);

/* How a member stands to the committee. */
enum membership { MEMBER_INVITED, MEMBER_PLEDGED, MEMBER_DECLINED, MEMBER_LEFT, MEMBER_LOCKED, MEMBER_RELEASED };

/* How a member was released (해촉·사임): by a motion that a meeting carried, or on an own letter. */
struct release {
	struct date resigned_on; /* the day of the letter; no date: by a motion */
	int meeting, motion;
	int round;               /* the one in hand then */
	const char *by;          /* login */
};

/* One member of a call's committee (평가위원), and how far this member is. */
struct member {
	int64_t account_id;
	const char *account, *person_name;
	const char *affiliation; /* and official: as they were on the day of the appointment */
	bool official, chair;
	enum membership membership;
	struct moment assigned_at;
	int from_round;             /* judges from that round on */
	struct moment pledged_at;   /* valid if pledged */
	bool pledged;
	struct moment ended_at;     /* valid if declined, left or released */
	const char *decline_why;    /* code of DECLINE_GROUNDS; NULL unless declined */
	const char *end_reason;     /* why declined, in words, or NULL; why left or released */
	struct release release;     /* valid if released */
	bool locked;
	struct moment locked_at; /* valid if locked */
	unsigned rounds;         /* bit n: the lock of round n stands, and what was scored in it counts */
	int64_t assigned;        /* applications under evaluation without a conflict */
	int64_t scored;          /* of these, with every item scored */
	int64_t conflicts;
	size_t too_few;          /* told to who locks: applications that have too few judges */
};

/* An application that can not be selected, because fewer judges than the rules of its call want stand for it. */
struct too_few_judges {
	const char *receipt_no;
	size_t judges;
	int wanted;
};
struct too_few_list {
	struct too_few_judges *at;
	size_t n, room;
};

struct committee {
	struct committee_law law; /* by which it was formed; members_max 0: there is no committee yet */
	int round, last_round;    /* in hand, and of the call */
	struct member *at;
	size_t n, room;
	struct too_few_list too_few; /* told of a call under evaluation */
};

const char *membership_code(enum membership membership); /* of MEMBERSHIPS */
/* Declined, left or released. */
bool member_is_gone(const struct member *member);
/* NULL: not among them. */
const struct member *committee_member(const struct committee *committee, int64_t account);
/* The members who are not, and whose round has come. */
size_t committee_sitting(const struct committee *committee);
/* Whose scores count in that round, or will: who sits in it, and who has locked it and left. */
bool member_judges(const struct member *member, int round);
struct judge_count {
	size_t members, officials;
};
struct judge_count committee_judges(const struct committee *committee, int round);
/* Released without having locked the round in hand then: nothing that was scored in it counts. */
bool member_is_void(const struct member *member, int round);
/* For people: by what a member was released; NULL: was not. */
const char *member_release_text(struct pool *p, const struct member *member);
/* "1, 2": the rounds that count; NULL: none. */
const char *member_rounds_text(struct pool *p, const struct member *member);
