/* What a firm applied for and got before: here, in every programme and year, and elsewhere as it was loaded (지보령 §4②). */
#pragma once

#include "ppuri/firm.h"
#include "ppuri/history.h"
#include "ppuri/store/db.h"

/* One support from elsewhere. *ret_written is false if the very same was there already. */
MUST_CHECK bool prior_support_insert(struct db *db, const struct prior_support *support, bool *ret_written, struct err *e);

struct history_span {
	int from;            /* year */
	struct moment until; /* awards as they were then */
};

/* The firm's own applications that were received, with what became of them, and supports from elsewhere under its
 * 사업자등록번호 or 법인등록번호, the newest first. */
MUST_CHECK bool history_read(struct db *db, struct pool *p, const struct firm *firm, const struct history_span *span, struct history *ret,
							 struct err *e);

/* Whether anything from elsewhere was loaded at all. */
MUST_CHECK bool prior_support_any(struct db *db, bool *ret, struct err *e);

struct support_tally {
	int64_t n;      /* supports: approved awards here, and all from elsewhere */
	struct won sum; /* of those whose sum is known */
};
/* Supports of the fiscal years from … to, both included: what the rule "supports in the last n years" is judged by. */
MUST_CHECK bool history_supports(struct db *db, const struct firm *firm, int from, int to, struct support_tally *ret,
								 struct err *e);
