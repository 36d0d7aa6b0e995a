/* 점수가 잠긴 뒤의 변경: what a selection is made of beside the scores, as it stood when the first score of its call was locked,
 * and what it became since. Who knows scores can move a result by these alone, so that a second person agrees to each. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"
#include "ppuri/won.h"

struct evaluated_facts {
	const char *standing; /* "in" the selection, "waits" in the eligibility check, or the state in which it is not in it */
	int64_t screened;     /* how often its eligibility was decided */
	const char *size;     /* code of SIZES; NULL: not known */
	struct won asked, proposed; /* proposed 0: nothing else than what was asked for */
	int32_t bonus, penalty;     /* tenths */
	int64_t unplaced;           /* how often an approved place out of rank was dropped */
	const char *kept_out;       /* logins of the members that keep out; "" for none */
	const char *scores; /* "rev1 추진계획 18 → 20": what was changed through a lock that was opened; "" for none */
};

/* One thing that somebody did to it. */
struct late_deed {
	const char *by; /* login */
	struct moment at;
	const char *what;   /* code of LATE_DEEDS */
	const char *reason; /* NULL where the act has none */
};
struct late_deed_list {
	struct late_deed *at;
	size_t n, room;
};

/* An application that differs from what was agreed on last. */
struct late_change {
	int64_t application_id;
	const char *receipt_no, *firm_name;
	struct evaluated_facts was, is;
	struct moment since; /* since when it stood as it was: the first lock, or the last agreement */
	bool refused;        /* a second person has refused just this */
	const char *refused_by, *refused_reason;
	struct late_deed_list deeds;
};
struct late_change_list {
	struct late_change *at;
	size_t n, room;
};

/* What a second person said of one. */
struct late_decision {
	const char *receipt_no, *firm_name;
	struct evaluated_facts was, is;
	const char *outcome; /* code of LATE_OUTCOMES: agreed or refused */
	const char *decided_by;
	struct moment decided_at;
	const char *reason; /* NULL: none was given */
};
struct late_decision_list {
	struct late_decision *at;
	size_t n, room;
};

/* "officer, 2024-04-02 10:00: put off (현장 확인); …" */
const char *late_deeds_text(struct pool *p, const struct late_deed_list *deeds);
/* "under evaluation → put off; proposed sum - → 9,000,000": each thing that differs. The same for people and for a comparison. */
const char *evaluated_change(struct pool *p, const struct evaluated_facts *was, const struct evaluated_facts *is);
/* "standing=in>HOLD; proposed=>9000000": the same in codes, whatever the language. */
const char *evaluated_codes(struct pool *p, const struct evaluated_facts *was, const struct evaluated_facts *is);
