/* 자격검토: the numbered runs of an application, and what each found. */
#pragma once

#include "ppuri/eligibility.h"
#include "ppuri/store/db.h"

/* The next run of the application, with its number and what it found. */
MUST_CHECK bool screening_write(struct db *db, int64_t application, const struct screening *screening, int64_t judged_by,
								struct err *e);
/* The newest run; run 0 and no checks if there was none. */
MUST_CHECK bool screening_read(struct db *db, struct pool *p, int64_t application, struct screening *ret, struct err *e);
/* Of all of a call that were ever checked, by receipt number: what the newest check judged. */
struct kept_facts {
	const char *receipt_no, *facts;
};
struct call_facts {
	struct kept_facts *at;
	size_t n, room;
};
MUST_CHECK bool call_facts_read(struct db *db, struct pool *p, int64_t call, const char *state, struct call_facts *ret, struct err *e);
/* What the newest run judged; NULL if there was none. */
MUST_CHECK bool screening_facts_read(struct db *db, struct pool *p, int64_t application, const char **ret, struct err *e);
/* All runs, the newest first. */
MUST_CHECK bool screening_history(struct db *db, struct pool *p, int64_t application, struct screening_list *ret, struct err *e);
