/* Calls and their rubrics. */
#pragma once

#include "ppuri/call.h"
#include "ppuri/store/db.h"

/* A draft. Programme, year and source must be there. */
MUST_CHECK bool call_insert(struct db *db, const struct call *call, int64_t *ret_id, struct err *e);
/* All of a draft but its code and programme. */
MUST_CHECK bool call_update(struct db *db, const struct call *call, struct err *e);
/* With programme, rubric and ties; ERR_NOT_FOUND names the call. */
MUST_CHECK bool call_by_code(struct db *db, struct pool *p, const char *code, struct call *ret, struct err *e);
MUST_CHECK bool call_by_id(struct db *db, struct pool *p, int64_t id, struct call *ret, struct err *e);
MUST_CHECK bool call_list_read(struct db *db, struct pool *p, const char *program_code, struct call_list *ret, struct err *e);
/* The move that the table of calls allows for `event` at this moment, or ERR_REFUSED; notes the moment of closing and announcing. */
MUST_CHECK bool call_move(struct db *db, const struct call *call, enum call_event event, struct moment now, struct err *e);
