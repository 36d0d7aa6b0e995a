/* What waits for the office, asked of the whole store. */
#pragma once

#include "ppuri/eligibility.h"
#include "ppuri/store/db.h"
#include "ppuri/todo.h"

/* Supplements that are due until the day `until` or overdue, the most urgent first. */
MUST_CHECK bool todo_supplements_read(struct db *db, struct pool *p, struct date until, struct todo_list *list, struct err *e);
/* Calls whose window has ended, or that are always open: to be closed, to be checked, waiting for a person, to be told. */
MUST_CHECK bool todo_calls_read(struct db *db, struct pool *p, struct moment now, struct todo_list *list, struct err *e);
/* Members who have not answered, and meetings that are over and not closed, of calls under evaluation. */
MUST_CHECK bool todo_committees_read(struct db *db, struct pool *p, struct moment now, struct todo_list *list, struct err *e);
/* Codes of the calls under evaluation on whose committee the account sits. */
MUST_CHECK bool todo_seats_read(struct db *db, struct pool *p, int64_t account, struct strings *ret, struct err *e);
/* Codes of the calls whose applications are under evaluation, or may be. */
MUST_CHECK bool todo_evaluated_calls_read(struct db *db, struct pool *p, struct strings *ret, struct err *e);
/* Codes of the calls that are decided and have a reserve. */
MUST_CHECK bool todo_reserve_calls_read(struct db *db, struct pool *p, struct strings *ret, struct err *e);
