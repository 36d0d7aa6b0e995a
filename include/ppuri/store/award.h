/* Awards. What money may never do is a trigger of the schema; here it only comes back as a sentence. */
#pragma once

#include "ppuri/award.h"
#include "ppuri/page.h"
#include "ppuri/store/db.h"

struct award_new {
	int64_t application_id;
	struct won amount, own_cash, own_kind;
	const char *payment;
};
MUST_CHECK bool award_insert(struct db *db, const struct award_new *award, int64_t drafter, struct moment now, struct err *e);
MUST_CHECK bool award_approve(struct db *db, int64_t id, int64_t approver, struct moment now, struct err *e);
MUST_CHECK bool award_issue(struct db *db, int64_t id, const char *number, const char *document_no, struct moment now,
							struct err *e);
/* Only a draft: the store refuses any other. */
MUST_CHECK bool award_delete(struct db *db, int64_t id, struct err *e);
/* Only an approved one that is not issued, and not by who approved it; it is gone afterwards, and kept as withdrawn. */
MUST_CHECK bool award_withdraw(struct db *db, const struct award *award, int64_t account, struct moment now, const char *reason,
							   struct err *e);
/* By 접수번호; ERR_NOT_FOUND if the application has no award. */
MUST_CHECK bool award_by_receipt(struct db *db, struct pool *p, const char *receipt_no, struct award *ret, struct err *e);
/* By receipt number. call: code, or NULL for all. */
MUST_CHECK bool award_list_read(struct db *db, struct pool *p, const char *call, struct award_list *ret, struct err *e);
/* One after the other. */
MUST_CHECK bool award_each(struct db *db, const char *call, const struct award_taker *to, struct err *e);
/* The same in parts. The end counts those of all calls. */
MUST_CHECK bool award_page_read(struct db *db, struct pool *p, const char *call, const struct page *page, struct award_list *ret,
								struct page_end *ret_end, struct err *e);
/* What the confirmed selection or a promotion granted to an application; ERR_REFUSED if it is not selected. */
MUST_CHECK bool award_granted(struct db *db, int64_t application, struct won *ret, struct err *e);
