/* 참여제한 as entered: never changed, never deleted, but lifted with a reason. */
#pragma once

#include "ppuri/exclusion.h"
#include "ppuri/firm.h"
#include "ppuri/store/db.h"

MUST_CHECK bool exclusion_insert(struct db *db, const struct exclusion *exclusion, struct moment now, int64_t *ret_id, struct err *e);
/* With its representative; ERR_NOT_FOUND names the number. */
MUST_CHECK bool exclusion_by_id(struct db *db, struct pool *p, int64_t id, struct exclusion *ret, struct err *e);
struct exclusion_filter {
	const char *search; /* part of a name; NULL: any */
	struct date on;     /* in force on that day; year 0: all, those that ended or were lifted too */
};
/* The newest first, without representatives. */
MUST_CHECK bool exclusion_list_read(struct db *db, struct pool *p, const struct exclusion_filter *filter, struct exclusion_list *ret,
									struct err *e);
/* ERR_REFUSED if it was lifted before. */
MUST_CHECK bool exclusion_lift(struct db *db, int64_t id, const char *reason, struct moment now, struct err *e);

/* Whether any is in force in that time at all: where none is, no firm has to be looked for. */
MUST_CHECK bool exclusion_any(struct db *db, struct date from, struct date to, bool *ret, struct err *e);
/* Those not lifted that cover any of the days from…to and mean this firm, however it is called now: each once, by what is surest. */
MUST_CHECK bool exclusion_hits_read(struct db *db, struct pool *p, const struct firm *firm, struct date from, struct date to,
									struct exclusion_hits *ret, struct err *e);
/* Whether the very same decision is there already: a list that is taken in twice. */
MUST_CHECK bool exclusion_is_there(struct db *db, const struct exclusion *exclusion, bool *ret, struct err *e);
