/* What papers tell of an evaluation beside its frozen figures. */
#pragma once

#include "ppuri/store/db.h"

/* 평가의견: what a member said of an application in a round, counted from 1. */
struct said {
	int64_t application_id;
	int round;
	const char *account, *text;
};
struct said_list {
	struct said *at;
	size_t n, room;
};
/* Of a call, by application, round and login. */
MUST_CHECK bool said_list_read(struct db *db, struct pool *p, int64_t call, struct said_list *ret, struct err *e);

struct blind_number {
	int64_t application_id, no;
};
struct blind_numbers {
	struct blind_number *at;
	size_t n, room;
};
/* Of a call, by application. */
MUST_CHECK bool blind_numbers_read(struct db *db, struct pool *p, int64_t call, struct blind_numbers *ret, struct err *e);

/* What is judged in a round, by blind number in a blind evaluation and else by receipt number. */
struct judged_firm {
	int64_t application_id;
	const char *receipt_no, *firm_name, *title;
	int64_t blind_no; /* 0: none */
};
struct judged_firms {
	struct judged_firm *at;
	size_t n, room;
};
MUST_CHECK bool judged_firms_read(struct db *db, struct pool *p, int64_t call, int round, struct judged_firms *ret, struct err *e);

/* A point given, counted or not. */
struct given_score {
	int64_t account_id, application_id;
	int no; /* of the item */
	int32_t tenths;
};
struct given_scores {
	struct given_score *at;
	size_t n, room;
};
/* Of a call, by member, application and item. account 0: of every member. */
MUST_CHECK bool given_scores_read(struct db *db, struct pool *p, int64_t call, int64_t account, struct given_scores *ret,
								  struct err *e);
/* NULL: none is there. */
const struct given_score *given_score_of(const struct given_scores *scores, int64_t account, int64_t application, int no);

struct standing_lock {
	int64_t account_id;
	struct moment locked_at;
};
struct standing_locks {
	struct standing_lock *at;
	size_t n, room;
};
MUST_CHECK bool standing_locks_read(struct db *db, struct pool *p, int64_t call, int round, struct standing_locks *ret, struct err *e);

/* The challenges that votes of this meeting decided. */
struct decided_challenge {
	int motion;
	const char *person_name, *ground, *decision, *reason; /* decision: code of CONFLICT_DECISIONS */
};
struct decided_challenges {
	struct decided_challenge *at;
	size_t n, room;
};
MUST_CHECK bool decided_challenges_read(struct db *db, struct pool *p, int64_t meeting, struct decided_challenges *ret, struct err *e);
