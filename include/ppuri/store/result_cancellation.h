#pragma once

#include "ppuri/result_cancellation.h"
#include "ppuri/store/db.h"

MUST_CHECK bool result_cancellation_insert(struct db *db, const struct result_cancellation *cancellation, int64_t account, struct moment now,
										   struct err *e);
/* notice: of call_notice, by which it is told; 0: refused. */
MUST_CHECK bool result_cancellation_decide(struct db *db, int64_t id, int notice, int64_t account, struct moment now, const char *reason,
										   struct err *e);
/* call 0: of all. In their order. */
MUST_CHECK bool result_cancellations_read(struct db *db, struct pool *p, int64_t call, bool waiting, struct result_cancellation_list *ret,
										  struct err *e);
