/* 자격검토: each condition of a call, judged alone, with the value seen and the source of the rule (지보법 §8①). The conditions
 * are data of the call. Pure: the facts come in, the verdicts go out. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/exclusion.h"
#include "ppuri/pool.h"
#include "ppuri/won.h"
#include "ppuri/workers.h"

enum verdict { VERDICT_PASS, VERDICT_FAIL, VERDICT_LOOK /* a person must look */ };
const char *verdict_code(enum verdict v); /* "pass", "fail", "look" */

/* A condition as its call has it. */
struct call_rule {
	const char *rule;   /* code: one of call_rule_code */
	const char *value;  /* as call_rule_check wrote it: "부산:강서구,사상구"; "" where the rule takes none */
	const char *source; /* "뿌리법 §2", "공고(지원대상)": where it stands */
};
struct call_rules {
	struct call_rule *at;
	size_t n, room;
};

/* What a rule may look at. */
enum eligibility_fact {
	FACT_SIZE = 1 << 0, FACT_TECHNOLOGY = 1 << 1, FACT_INDUSTRY = 1 << 2, FACT_SITE = 1 << 3, FACT_CERTIFICATE = 1 << 4,
	FACT_WORKERS = 1 << 5, FACT_EXCLUSIONS = 1 << 6, FACT_SUPPORTS = 1 << 7, FACT_PAPERS = 1 << 8, FACT_COST = 1 << 9,
	FACT_TERMS = 1 << 10, FACT_NOTICE = 1 << 11, FACT_RECEIPT = 1 << 12,
};

struct strings {
	const char **at;
	size_t n, room;
};

/* With "; " between them. */
const char *strings_joined(struct pool *p, const struct strings *strings);

struct eligibility_facts {
	struct date notice_day;   /* the day of the 공고 */
	struct date receipt_day;  /* year 0: not received yet */
	struct date today;        /* the day of the check */
	const char *size;         /* SIZES code, or NULL if not known */
	const char *technology;   /* TECHNOLOGIES code, or NULL */
	const char *industry;     /* KSIC-10, five digits, or NULL */
	const char *zip;          /* "" if not known */
	const char *address;
	struct date certificate_until; /* 뿌리기업확인서: last valid day as printed on it; year 0 if none is known */
	int64_t workers;               /* as the firm states it; -1: not known */
	struct month_counts months;
	struct exclusion_hits exclusions; /* that are in force on any of the three days and not lifted */
	int64_t supports;                 /* what the firm had before, in the years that call_rules_support_years tells */
	struct strings papers_missing;      /* kinds of the required papers that are not there or not good */
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

/* The kinds of rules there are, in the order in which they are listed; NULL behind the last. */
const char *call_rule_code(size_t i);
/* Its place among them, from 0. */
size_t call_rule_rank(const char *rule);
/* Reads code and value as people write them and puts them into the form that is kept. What a rule can not be is ERR_REFUSED or
 * ERR_USAGE, saying what would be right. source NULL or "": that of the kind. */
MUST_CHECK bool call_rule_check(struct pool *p, const char *rule, const char *value, const char *source, struct call_rule *ret,
								struct err *e);
/* Its value with names for codes, translated: "micro enterprise, small enterprise"; call_rule_check takes it back. */
const char *call_rule_value(struct pool *p, const struct call_rule *rule);
/* The rule in words, translated: "fewer than 10 regular workers". */
const char *call_rule_text(struct pool *p, const struct call_rule *rule);
/* Whether everybody whom the one condition lets through is let through by the other of its kind as well. */
bool call_rule_is_wider(struct pool *p, const struct call_rule *was, const struct call_rule *is);
/* What a call begins with. */
struct call_rules call_rules_default(struct pool *p);
/* What has to be read to judge by these rules: flags of eligibility_fact. */
unsigned call_rules_facts(const struct call_rules *rules);
/* How many fiscal years before that of the notice the rule on earlier supports looks at; 0: there is no such rule. */
int call_rules_support_years(const struct call_rules *rules);

/* Judges by each rule in turn. Fills checks and returns their number. Texts live in p. What is not known is VERDICT_LOOK. */
size_t eligibility_judge(struct pool *p, const struct call_rules *rules, const struct eligibility_facts *facts,
						 struct eligibility_check checks[ELIGIBILITY_CHECKS_MAX]);
/* What the rules look at, and a digest of the rules themselves, as canonical JSON: the same text if and only if the same would be
 * judged again. Holds nothing of a person. */
const char *eligibility_facts_json(struct pool *p, const struct call_rules *rules, const struct eligibility_facts *facts);
/* Facts of lists in one order, so that the order in which they were read does not matter. */
void eligibility_facts_sort(struct eligibility_facts *facts);

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
/* The checks that came out so, in words: "a site in 부산 (06236 서울특별시 …) [공고(지원대상)]; …". "" if none did. */
const char *screening_findings(struct pool *p, const struct screening *screening, enum verdict verdict);
/* What came out otherwise than the time before: "a site in 부산: 06236 … (failed) → 46721 … (good)", one a condition. */
struct strings screening_changes(struct pool *p, const struct screening *before, const struct screening *after);
const char *verdict_name(enum verdict v); /* translated */

/* The most that a call grants for a cost: min(floor(total × rate), cap). */
struct won support_limit(struct won total, int32_t support_rate, struct won cap);
/* The least that a call wants of the own share in cash, rounded up to the won. */
struct won own_cash_least(struct won total, struct won asked, int32_t own_cash_rate);
