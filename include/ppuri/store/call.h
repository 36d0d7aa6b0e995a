/* Calls with their rounds, rubrics and bonuses. */
#pragma once

#include "ppuri/call_notice.h"
#include "ppuri/store/db.h"

/* A draft, with the conditions that a call begins with. Programme, year and source must be there. */
MUST_CHECK bool call_insert(struct db *db, const struct call *call, int64_t *ret_id, struct err *e);
/* All but its code and programme: of a draft, or right after the notice that tells of it. */
MUST_CHECK bool call_update(struct db *db, const struct call *call, struct err *e);
/* With programme, rounds, rubric, bonuses and ties; ERR_NOT_FOUND names the call. */
MUST_CHECK bool call_by_code(struct db *db, struct pool *p, const char *code, struct call *ret, struct err *e);
MUST_CHECK bool call_by_id(struct db *db, struct pool *p, int64_t id, struct call *ret, struct err *e);
/* Without rounds, rubric and bonuses. */
MUST_CHECK bool call_list_read(struct db *db, struct pool *p, const char *program_code, struct call_list *ret, struct err *e);
/* The move that the table of calls allows for `event` at this moment, or ERR_REFUSED; notes the moment of closing and announcing. */
MUST_CHECK bool call_move(struct db *db, const struct call *call, enum call_event event, struct moment now, struct err *e);

/* The next notice of the call; call_update takes up what it says. */
MUST_CHECK bool call_notice_insert(struct db *db, const struct call *call, const struct call_notice *notice, int64_t account,
								   struct err *e);
MUST_CHECK bool call_notice_list_read(struct db *db, struct pool *p, int64_t call, struct call_notice_list *ret, struct err *e);
/* How many were ever received. */
MUST_CHECK bool call_received(struct db *db, int64_t call, int64_t *ret, struct err *e);
/* What other published calls (id 0: all) claim of the same programme, year and source: their budgets, or who stands selected once it is
 * announced. */
MUST_CHECK bool call_claimed(struct db *db, const struct call *call, struct won *ret, struct err *e);
/* The moment of its newest receipt; ret_any: whether there is one. */
MUST_CHECK bool call_newest_receipt(struct db *db, int64_t call, struct moment *ret, bool *ret_any, struct err *e);
