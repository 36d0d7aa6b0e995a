/* What was changed of applications after the first score of their call was locked, and what a second person said of it. */
#pragma once

#include "ppuri/late_change.h"
#include "ppuri/store/db.h"
#include "ppuri/eligibility.h"

struct late_filter {
	int64_t call;
	int64_t application; /* 0: all of the call */
};

/* By receipt number, each with what was done to it since; nothing while no score is locked. */
MUST_CHECK bool late_changes_read(struct db *db, struct pool *p, const struct late_filter *filter, struct late_change_list *ret,
								  struct err *e);
/* How many there are of a call, and how many of them were refused as they are. */
MUST_CHECK bool late_changes_count(struct db *db, int64_t call, int64_t *ret, int64_t *ret_refused, struct err *e);
/* Agreed or refused as it stands now. */
MUST_CHECK bool late_change_decide(struct db *db, int64_t application, const char *outcome, int64_t by, struct moment now,
								   const char *reason, struct err *e);
/* The conflicts of interest behind it that were declared since, so that they keep nobody out any more. */
MUST_CHECK bool late_conflicts_refuse(struct db *db, const struct late_change *change, int64_t by, struct moment now, const char *reason,
									  struct err *e);
/* All that was agreed to and refused, by receipt number. */
MUST_CHECK bool late_decisions_read(struct db *db, struct pool *p, int64_t call, struct late_decision_list *ret, struct err *e);
/* The names of the acts that an account has done since. */
MUST_CHECK bool acts_done_since(struct db *db, struct pool *p, const char *account, struct moment since, struct strings *ret, struct err *e);
