/* 가점 and 감점 that applications were given. */
#pragma once

#include "ppuri/bonus.h"
#include "ppuri/store/db.h"

/* In the order of the call, what was taken back with the rest. */
MUST_CHECK bool given_bonuses_read(struct db *db, struct pool *p, int64_t application, struct given_bonus_list *ret, struct err *e);
/* no, tenths and ground are given. */
MUST_CHECK bool given_bonus_insert(struct db *db, int64_t application, const struct given_bonus *bonus, int64_t account,
								   struct moment now, struct err *e);
/* The first of a call. */
MUST_CHECK bool unproved_bonus_find(struct db *db, struct pool *p, int64_t call, struct unproved_bonus *ret, struct err *e);
/* The one that stands. */
MUST_CHECK bool given_bonus_remove(struct db *db, int64_t application, int no, int64_t account, struct moment now, const char *reason,
								   struct err *e);
