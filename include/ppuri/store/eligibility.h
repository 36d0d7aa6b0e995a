/* What the conditions of a call are, and what is known of an application that they are judged by. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/eligibility.h"
#include "ppuri/store/db.h"

/* The rules of a call, in their order. */
MUST_CHECK bool call_rules_read(struct db *db, struct pool *p, int64_t call_id, struct call_rules *ret, struct err *e);
/* These and no others; whether they may change, the caller sees to. */
MUST_CHECK bool call_rules_write(struct db *db, int64_t call_id, const struct call_rules *rules, struct err *e);

/* All facts that these rules look at, sorted, and the exclusions in any case, if anybody is excluded at all. Texts live in p. */
MUST_CHECK bool eligibility_facts_read(struct db *db, struct pool *p, const struct application *application, const struct call *call,
									   const struct call_rules *rules, struct moment now, bool excluded,
									   struct eligibility_facts *ret, struct err *e);

/* The month-end counts of a firm. */
MUST_CHECK bool firm_workers_read(struct db *db, struct pool *p, int64_t firm_id, struct month_counts *ret, struct err *e);
/* Takes the place of what was known of these months. */
MUST_CHECK bool firm_workers_write(struct db *db, int64_t firm_id, const struct month_counts *counts, struct err *e);
