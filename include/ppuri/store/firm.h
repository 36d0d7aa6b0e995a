/* Firms and their people. */
#pragma once

#include "ppuri/firm.h"
#include "ppuri/store/db.h"

/* ERR_REFUSED if the number is there already; the transaction stays good. */
MUST_CHECK bool firm_insert(struct db *db, const struct firm *firm, int64_t *ret_id, struct err *e);
MUST_CHECK bool firm_update(struct db *db, const struct firm *firm, struct err *e);
/* ERR_NOT_FOUND names the number. */
MUST_CHECK bool firm_by_biz_no(struct db *db, struct pool *p, const char *digits, struct firm *ret, struct err *e);
/* A page comes without the firms' people, as does what is searched for. The newest first; with a search, those that fit best. A page is taken from that order. */
MUST_CHECK bool firm_list_read(struct db *db, struct pool *p, const struct firm_filter *filter, struct firm_list *ret, struct err *e);
/* As search_firms finds them: numbers and names alone, at most so many. */
MUST_CHECK bool firm_find(struct db *db, struct pool *p, const char *typed, size_t most, struct firm_list *ret, struct err *e);
