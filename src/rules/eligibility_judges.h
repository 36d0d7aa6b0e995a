/* Inside the rules room: one judge a kind of rule, grouped by what they look at. */
#pragma once

#include "ppuri/eligibility.h"
#include "ppuri/vocabulary.h"

/* What a judge says; rule, value, text and source are put in by who asks it. */
struct judgement {
	const char *seen;
	enum verdict verdict;
	bool not_known;
};

struct rule_kind {
	const char *code;
	const char *source; /* where it stands if the call says nothing else */
	const char *syntax; /* N_("…"): how its value is written; "" takes none */
	unsigned facts;
	/* The value in the form that is kept; NULL takes none. */
	bool (*keep)(struct pool *p, const char *value, const char **ret, struct err *e);
	const char *(*text)(struct pool *p, const char *value);
	struct judgement (*judge)(struct pool *p, const char *value, const struct eligibility_facts *facts);
	/* The value as people write it; NULL: as it is kept. */
	const char *(*named)(struct pool *p, const char *value);
};
extern const struct rule_kind RULE_KINDS[];
const struct rule_kind *rule_kind_of(const char *code); /* NULL if there is none */

/* "a,b,c": the items of a value, trimmed, in p. */
struct strings value_items(struct pool *p, const char *value);
bool value_has(const char *value, const char *item);

static inline enum verdict pass_if(bool good)
{
	return good ? VERDICT_PASS : VERDICT_FAIL;
}
static inline struct judgement not_known(void)
{
	return (struct judgement){.seen = NULL, .verdict = VERDICT_LOOK, .not_known = true};
}
/* The day that "notice", "receipt" or "screening" means. */
struct date judged_day(const char *value, const struct eligibility_facts *facts);
bool keep_day(struct pool *p, const char *value, bool screening, const char **ret, struct err *e);

const char *size_named(struct pool *p, const char *value);
const char *technology_named(struct pool *p, const char *value);
const char *day_named(struct pool *p, const char *value);
const char *share_named(struct pool *p, const char *value);

/* A rule's three functions, by the name of its judge file. */
#define RULE_FUNCTIONS(name) \
	bool name##_keep(struct pool *p, const char *value, const char **ret, struct err *e); \
	const char *name##_text(struct pool *p, const char *value); \
	struct judgement name##_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)
#define RULE_WITHOUT_VALUE(name) \
	const char *name##_text(struct pool *p, const char *value); \
	struct judgement name##_judge(struct pool *p, const char *value, const struct eligibility_facts *facts)

RULE_FUNCTIONS(size);
RULE_FUNCTIONS(technology);
RULE_FUNCTIONS(industry);
RULE_FUNCTIONS(workers);
RULE_FUNCTIONS(certificate);
RULE_FUNCTIONS(region);
RULE_FUNCTIONS(exclusion);
RULE_FUNCTIONS(support);
RULE_WITHOUT_VALUE(papers);
RULE_WITHOUT_VALUE(sums);
RULE_WITHOUT_VALUE(limit);
RULE_FUNCTIONS(share);
RULE_WITHOUT_VALUE(cash);
