/* Looking for double funding: what has a firm, its people, its place or its title in common with an application. */
#pragma once

#include "ppuri/application.h"
#include "ppuri/duplicate.h"
#include "ppuri/store/db.h"

/* At most so many are told of one application. */
#define DUPLICATES_MAX 10

/* Of the firm in every programme of the fiscal year and the DUPLICATE_YEARS before it, of firms with the same corporation,
 * representative or address, and of anybody's application with a like title: whatever was paid or still may be. Without the
 * application itself (id; 0: not entered yet). call_id, title and the firm's id are needed. titles: also those of firms that have nothing
 * else in common, which takes two milliseconds. */
MUST_CHECK bool duplicates_read(struct db *db, struct pool *p, const struct application *application, bool titles,
								struct duplicate_list *ret, struct err *e);

/* That a person saw these and let the application pass: in the place of what was judged before. */
MUST_CHECK bool duplicates_judged(struct db *db, struct pool *p, int64_t application, const struct duplicate_list *list, int64_t account,
								  struct moment now, const char *reason, struct err *e);
