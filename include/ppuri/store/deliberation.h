/* What was deliberated on selections. */
#pragma once

#include "ppuri/deliberation.h"
#include "ppuri/store/db.h"

/* recorded_by is not read: account is. One of each selection. */
MUST_CHECK bool deliberation_insert(struct db *db, const struct deliberation *deliberation, int64_t account, struct err *e);
/* Whether the same body, day and number have adopted a selection of the call before. */
MUST_CHECK bool deliberation_adopted_before(struct db *db, int64_t call, const struct deliberation *given, bool *ret, struct err *e);
/* The newest selection of the call before this one that was deliberated on, if that was not adopted; *ret 0: there is none. */
MUST_CHECK bool deliberation_sent_back(struct db *db, int64_t call, int64_t selection, int64_t *ret, struct err *e);
/* Of a selection; *ret_there is false if there was none. */
MUST_CHECK bool deliberation_read(struct db *db, struct pool *p, int64_t selection, struct deliberation *ret, bool *ret_there,
								  struct err *e);
