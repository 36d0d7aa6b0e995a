/* Firms and their people. */
#pragma once

#include "ppuri/firm.h"
#include "ppuri/store/db.h"

MUST_CHECK bool firm_insert(struct db *db, const struct firm *firm, struct moment now, int64_t *ret_id, struct err *e);
MUST_CHECK bool firm_update(struct db *db, const struct firm *firm, struct err *e);
/* ERR_NOT_FOUND names the number. */
MUST_CHECK bool firm_by_biz_no(struct db *db, struct pool *p, const char *digits, struct firm *ret, struct err *e);
/* The id, or 0 if there is no such firm: what an import asks for each row. */
MUST_CHECK bool firm_id_of(struct db *db, const char *digits, int64_t *ret, struct err *e);
MUST_CHECK bool firm_list_read(struct db *db, struct pool *p, const struct firm_filter *filter, struct firm_list *ret, struct err *e);
