/* What the office is: its name and letterhead; and the series that numbers come from. */
#pragma once

#include "ppuri/store/db.h"

MUST_CHECK bool setting_write(struct db *db, const char *key, const char *value, struct err *e);
MUST_CHECK bool setting_clear(struct db *db, const char *key, struct err *e);
/* *ret is NULL if it is not set. */
MUST_CHECK bool setting_read(struct db *db, struct pool *p, const char *key, const char **ret, struct err *e);

/* The next number of a series, from 1, in this transaction: no gap and no double. */
MUST_CHECK bool series_next(struct db *db, const char *name, int64_t *ret, struct err *e);
/* The last one that was taken; 0: none yet. */
MUST_CHECK bool series_last(struct db *db, const char *name, int64_t *ret, struct err *e);
