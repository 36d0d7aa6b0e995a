/* Who is placed out of rank, and the sums that the committee proposes. Triggers guard that neither is changed, that another
 * person approves, and that both rest once the selection is confirmed. */
#pragma once

#include "ppuri/placement.h"
#include "ppuri/store/db.h"

/* application_id, placed, reason, asked_by and asked_at are written. */
MUST_CHECK bool placement_insert(struct db *db, const struct placement *placement, struct err *e);
MUST_CHECK bool placement_approve(struct db *db, int64_t id, int64_t account, struct moment now, struct err *e);
MUST_CHECK bool placement_drop(struct db *db, int64_t id, int64_t account, struct moment now, struct err *e);

/* By receipt number and time; 0: any. */
struct placement_filter {
	int64_t call, application;
	bool all; /* those too that were dropped */
};
MUST_CHECK bool placement_list_read(struct db *db, struct pool *p, const struct placement_filter *filter,
									struct placement_list *ret, struct err *e);

/* Takes the place of the one that stands. application_id, sum, reason and proposed_at are read. */
MUST_CHECK bool proposed_sum_insert(struct db *db, const struct proposed_sum *proposed, int64_t account, struct err *e);
/* *ret_there is false if none stands. */
MUST_CHECK bool proposed_sum_drop(struct db *db, int64_t application, int64_t account, struct moment now, bool *ret_there,
								  struct err *e);
MUST_CHECK bool proposed_sum_list_read(struct db *db, struct pool *p, const struct placement_filter *filter,
									   struct proposed_sum_list *ret, struct err *e);
