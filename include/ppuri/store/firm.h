/* Firms and their people. */
#pragma once

#include "ppuri/firm.h"
#include "ppuri/store/db.h"

/* ERR_REFUSED if the number is there already; the transaction stays good. */
MUST_CHECK bool firm_insert(struct db *db, const struct firm *firm, int64_t *ret_id, struct err *e);
MUST_CHECK bool firm_update(struct db *db, const struct firm *firm, struct err *e);
/* ERR_NOT_FOUND names the number. */
MUST_CHECK bool firm_by_biz_no(struct db *db, struct pool *p, const char *digits, struct firm *ret, struct err *e);
/* Without the firms' people. The newest first; with a search, those that fit best. A page is taken from that order; without a page *ret_end
 * holds their number alone. */
MUST_CHECK bool firm_list_each(struct db *db, struct pool *p, const struct firm_filter *filter, const struct firm_taker *to,
							   struct page_end *ret_end, struct err *e);
/* All firms with their people, by their numbers: so the same firms come in the same order, in whatever order they were entered. */
MUST_CHECK bool firm_each(struct db *db, bool with_people, const struct firm_taker *to, struct err *e);
/* As search_firms finds them: numbers and names alone, at most so many. */
MUST_CHECK bool firm_find(struct db *db, struct pool *p, const char *typed, size_t most, struct firm_list *ret, struct err *e);
