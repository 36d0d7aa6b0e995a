/* Amendments of confirmed selections, and what each has changed. Triggers guard that one is open at a time, and what follows it. */
#pragma once

#include "ppuri/amendment.h"
#include "ppuri/eligibility.h"
#include "ppuri/store/db.h"

MUST_CHECK bool amendment_insert(struct db *db, int64_t call, int64_t supersedes, const char *reason, int64_t account, struct moment now,
								 struct err *e);
/* The one that is open; *ret_there is false if there is none. */
MUST_CHECK bool amendment_open_read(struct db *db, struct pool *p, int64_t call, struct amendment *ret, bool *ret_there, struct err *e);
/* All of a call, in the order in which they were opened. */
MUST_CHECK bool amendment_list_read(struct db *db, struct pool *p, int64_t call, struct amendment_list *ret, struct err *e);
MUST_CHECK bool amendment_withdraw(struct db *db, int64_t id, const char *reason, int64_t account, struct moment now, struct err *e);
/* By the selection that was confirmed in it. */
MUST_CHECK bool amendment_close(struct db *db, int64_t id, int64_t selection, struct moment now, struct err *e);
/* Those of the call that are confirmed and were not announced yet, by one notice; 0: with the first result. */
MUST_CHECK bool amendment_announce(struct db *db, int64_t call, int notice, struct moment now, struct err *e);
MUST_CHECK bool amendment_answer(struct db *db, int64_t id, int64_t appeal, struct err *e);
/* Login names of who upheld the objections that it answers. */
MUST_CHECK bool amendment_upheld_by_read(struct db *db, struct pool *p, int64_t id, struct strings *ret, struct err *e);

MUST_CHECK bool amended_insert(struct db *db, int64_t selection, const struct amendment_change *change, struct err *e);
/* By receipt number. */
MUST_CHECK bool amended_read(struct db *db, struct pool *p, int64_t selection, struct amendment_effect *ret, struct err *e);

/* What a notice announced to one whose result was amended. */
struct amendment_told {
	int64_t selection_id;
	struct amendment_change change;
	const char *notice_no;
	struct date day;
	const char *reason;
};
/* The newest; *ret_there is false if there is none. One that came before the first announcement was told with that. */
MUST_CHECK bool amendment_told_read(struct db *db, struct pool *p, int64_t application, struct amendment_told *ret, bool *ret_there,
									struct err *e);

/* How each application of a call stands in the result that holds: of one that takes part in none, only its state. By id. */
struct standings {
	struct amendment_standing *at;
	size_t n, room;
};
MUST_CHECK bool standings_read(struct db *db, struct pool *p, int64_t call, struct standings *ret, struct err *e);
