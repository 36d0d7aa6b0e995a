/* Who stands selected, who waits in the reserve, and who was promoted from it. Triggers guard order, places and money. */
#pragma once

#include "ppuri/promotion.h"
#include "ppuri/store/db.h"

/* By the confirmed selection of the call; nothing and nobody before there is one. */
MUST_CHECK bool standing_read(struct db *db, int64_t call, struct standing_sum *ret, struct err *e);
MUST_CHECK bool reserve_list_read(struct db *db, struct pool *p, int64_t call, struct reserve_list *ret, struct err *e);
/* What an application has as one of those who stand; 0 if it is none of them. */
MUST_CHECK bool standing_sum_read(struct db *db, int64_t application, struct won *ret, struct err *e);

/* application_id, selection_id, reserve, granted and promoted_at are written. */
MUST_CHECK bool promotion_insert(struct db *db, const struct promotion *promotion, int64_t account, struct err *e);
/* In the order in which they were promoted. call 0: all. */
MUST_CHECK bool promotion_list_read(struct db *db, struct pool *p, int64_t call, struct promotion_list *ret, struct err *e);
/* The newest of an application; *ret_there is false if it was not promoted. */
MUST_CHECK bool promotion_read(struct db *db, struct pool *p, int64_t application, struct promotion *ret, bool *ret_there, struct err *e);
/* That its letter was issued; once. */
MUST_CHECK bool promotion_tell(struct db *db, int64_t application, int64_t account, struct moment now, struct err *e);
