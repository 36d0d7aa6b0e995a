/* Forms that people put aside half filled in: one for each person and form. */
#pragma once

#include "ppuri/put_aside.h"
#include "ppuri/store/db.h"

/* Takes the place of what the person put aside of this form before. */
MUST_CHECK bool put_aside_write(struct db *db, int64_t account_id, const char *form, const char *content, struct moment at,
								struct err *e);
/* content is NULL if there is nothing. */
MUST_CHECK bool put_aside_read(struct db *db, struct pool *p, int64_t account_id, const char *form, struct put_aside *ret,
							   struct err *e);
/* What nobody has taken up since then goes: it may hold personal data. */
MUST_CHECK bool put_aside_sweep(struct db *db, struct moment before, struct err *e);
MUST_CHECK bool put_aside_remove(struct db *db, int64_t account_id, const char *form, struct err *e);
