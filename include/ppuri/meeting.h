/* 회의: who was there, what was moved, how each member voted, and what came of it. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"

#include <stdint.h>

enum presence { PRESENCE_PRESENT, PRESENCE_ABSENT, PRESENCE_KEPT_OUT };
enum vote { VOTE_NONE, VOTE_FOR, VOTE_AGAINST, VOTE_ABSTAIN };
enum outcome { OUTCOME_CARRIED, OUTCOME_LOST, OUTCOME_NO_QUORUM };

/* A member of the committee, as far as one matter is concerned. */
struct seat {
	int64_t account_id;
	enum presence presence;
	bool kept_out; /* of this matter, by a conflict of interest with its applicant */
	enum vote vote;
};

struct count {
	size_t members;  /* but for those who are kept out */
	size_t present;  /* of these */
	size_t in_favour, against, abstained, silent; /* of those */
	bool quorum;
	enum outcome outcome;
};

/* A majority of the members who are not kept out makes a quorum, a majority of those of them who are present decides: who
 * abstains or says nothing is present, and a tie is lost. The vote of who is absent or kept out counts nothing
 * (지방보조금법 §26). */
struct count meeting_count(const struct seat *seats, size_t n);

/* A member at one meeting. */
struct attendance {
	int64_t account_id;
	const char *account, *person_name;
	bool official, chair;
	enum presence presence;
	bool said; /* false: nobody has said yet; counted as absent */
};

struct attendance_list {
	struct attendance *at;
	size_t n, room;
};

/* What was moved. seats: one for each attendance, in its order. */
struct motion {
	int no;
	const char *text;
	int64_t application_id;
	const char *receipt_no, *firm_name; /* of the application that it is about; NULL if it is about none */
	struct seat *seats;
	struct count count;
	const char *challenged, *challenge; /* whose 기피 it decided, and how (code of CONFLICT_DECISIONS); NULL: none */
};

struct motion_list {
	struct motion *at;
	size_t n, room;
};

struct addendum {
	int no;
	const char *text, *reason, *by;
	struct moment at;
};

struct addendum_list {
	struct addendum *at;
	size_t n, room;
};

struct meeting {
	int64_t id, call_id;
	const char *call_code, *call_title;
	int no;
	const char *kind; /* code of MEETING_KINDS */
	struct moment held_at;
	const char *place;
	const char *called_by;
	const char *minutes; /* NULL: none yet */
	bool closed;
	struct moment closed_at; /* valid if closed */
	const char *closed_by, *chaired_by;
	bool cancelled;
	struct moment cancelled_at; /* valid if cancelled, and so are these */
	const char *cancelled_by, *cancelled_reason;
	struct count count; /* of the meeting as a whole: who is there at all */
	int64_t motions;
};

struct meeting_list {
	struct meeting *at;
	size_t n, room;
};

/* All of one. */
struct meeting_record {
	struct meeting meeting;
	struct attendance_list attendance;
	struct motion_list motions;
	struct addendum_list addenda;
};

const char *presence_code(enum presence presence); /* of PRESENCES */
enum presence presence_of(const char *code);
const char *vote_code(enum vote vote); /* of VOTES; none for VOTE_NONE */
enum vote vote_of(const char *code);
const char *outcome_code(enum outcome outcome); /* of OUTCOMES */
/* "carried: in favour 3, against 1, abstained 0 of 4 present" */
const char *motion_text(struct pool *p, const struct motion *motion);
/* "present 4 of 5, quorum reached" */
const char *meeting_quorum_text(struct pool *p, const struct count *count);
