/* 자격검토: each condition of a call, judged alone, with the value seen and the source of the rule (지보법 §8①).
 * Pure: the facts come in, the verdicts go out. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"
#include "ppuri/won.h"

enum verdict { VERDICT_PASS, VERDICT_FAIL, VERDICT_LOOK /* a person must look */ };
const char *verdict_code(enum verdict v); /* "pass", "fail", "look" */

struct eligibility_facts {
	struct date notice_day;         /* the day of the 공고: the conditions are judged as of it */
	const char *size;               /* SIZES code, or NULL if not known */
	const char *technology;         /* TECHNOLOGIES code, or NULL */
	const char *zip;                /* "" if not known */
	const char *address;
	struct date certificate_until;  /* 뿌리기업확인서: last valid day as printed on it; year 0 if none is known */
	struct won total, asked, own_cash, own_kind;
	int32_t support_rate, own_cash_rate; /* basis points: of the total; of the own share */
	struct won cap;
};

struct eligibility_check {
	const char *rule;    /* "certificate": stable code */
	const char *value;   /* what the call makes of it: "micro,small" */
	const char *text;    /* the rule in words, translated */
	const char *source;  /* "뿌리령 §17의2": where it stands */
	const char *seen;    /* the value that was judged */
	enum verdict verdict;
	bool not_known;      /* nothing was there to judge: stating the fact is enough */
};
#define ELIGIBILITY_CHECKS_MAX 16

/* Fills checks and returns their number. Texts live in p. The rules, in this order:
 *   size         a 중소기업 or 중견기업: 대기업 fails
 *   technology   one of the fourteen
 *   certificate  valid on the day of the notice
 *   region       in Busan, by postal code and address; where the two contradict each other, a person must look
 *   sums         asked > 0, and asked + own cash + own kind = total
 *   limit        asked ≤ support_limit
 *   own-cash     own cash ≥ (total − asked) × own_cash_rate, exactly
 * What is not known is VERDICT_LOOK. */
size_t eligibility_judge(struct pool *p, const struct eligibility_facts *facts, struct eligibility_check checks[ELIGIBILITY_CHECKS_MAX]);

/* By the rules alone, or as a person decides, who must say why. */
enum screening_decision { SCREENING_BY_RULES, SCREENING_PASS, SCREENING_FAIL };
const char *screening_decision_code(enum screening_decision decision); /* "rules", "pass", "fail" */

/* What was found of one application: one of its numbered runs. */
struct screening {
	int64_t run; /* 0: not kept yet */
	struct moment judged_at;
	const char *judged_by; /* login; read with a kept one */
	enum screening_decision decision;
	const char *facts; /* what was judged, as JSON without anything of a person */
	struct eligibility_check at[ELIGIBILITY_CHECKS_MAX];
	size_t n;
};
struct screening_list {
	struct screening *at;
	size_t n, room;
};
/* One failure decides; without one, a single thing to look at keeps it open. No check at all is nothing to pass by. */
enum verdict screening_verdict(const struct screening *screening);
/* Whether something could not be judged because it is not known of the firm. Only of checks just made, not of kept ones. */
bool screening_lacks_facts(const struct screening *screening);
/* The checks that came out so, in words: "a site in Busan (06236 서울특별시 …); …". "" if none did. */
const char *screening_findings(struct pool *p, const struct screening *screening, enum verdict verdict);

/* The most that a call grants for a cost: min(floor(total × rate), cap). */
struct won support_limit(struct won total, int32_t support_rate, struct won cap);
