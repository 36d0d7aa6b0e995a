/* What a call asks of its applicants: the papers it wants and the conditions it judges by. Both stand in its notice, and a
 * correction may change them, but never against who has applied. */
#pragma once

#include "ppuri/call_field.h"
#include "ppuri/eligibility.h"
#include "ppuri/filed_paper.h"
#include "ppuri/paper_limit.h"

struct call_terms {
	struct wanted_papers papers;
	struct paper_limits limits; /* in force; what the call sets itself is among its fields */
	struct call_rules rules;
};

/* Takes the place of the one of its kind, or comes to the others. */
void wanted_papers_put(struct pool *p, struct wanted_papers *papers, struct wanted_paper paper);
/* Whether it was there. */
bool wanted_papers_take_out(struct wanted_papers *papers, const char *kind);
/* Alike; in the order in which rules are listed, whenever they came. */
void call_rules_put(struct pool *p, struct call_rules *rules, struct call_rule rule);
bool call_rules_take_out(struct call_rules *rules, const char *rule);
/* With its value, or NULL. */
const struct call_rule *call_rules_named(const struct call_rules *rules, const char *rule);

/* What became of them, behind the changes of the fields: a paper as "required plan:3m@notice", a condition as "region=부산", each
 * "" where it does not stand. was NULL: the first notice. */
void call_terms_changes(struct pool *p, const struct call_terms *was, const struct call_terms *is, struct call_changes *changes);
const char *call_paper_words(struct pool *p, const char *text);
const char *call_condition_words(struct pool *p, const char *text);

/* Whether a correction may change them so. Until the first receipt they change freely; after it no paper is asked of anybody in
 * addition unless the same correction puts off the end of the window, no condition becomes narrower and no limit smaller.
 * ERR_REFUSED says which. */
struct call_terms_case {
	const struct call *was, *is; /* its fields */
	const struct call_terms *terms_was, *terms_are;
	int64_t received;
	struct moment now;
};
MUST_CHECK bool call_terms_check(const struct call_terms_case *c, struct err *e);
