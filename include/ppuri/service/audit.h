/* The audit, for who may read it. */
#pragma once

#include "ppuri/audit.h"
#include "ppuri/hash.h"
#include "ppuri/service/office.h"

extern const struct act ACT_AUDIT_LOG, ACT_AUDIT_SHOW, ACT_AUDIT_DIFF, ACT_AUDIT_VERIFY;

MUST_CHECK bool desk_audit_log(struct office *o, const struct audit_filter *filter, struct audit_list *ret, struct err *e);
MUST_CHECK bool desk_audit_show(struct office *o, int64_t seq, struct audit_entry *ret, struct audit_changes *ret_changes,
								struct err *e);

/* What is different between the ends of two seconds; `to` zero: now. `table`, if given, is one that is recorded. */
MUST_CHECK bool desk_audit_diff(struct office *o, struct moment from, struct moment to, const char *table, struct audit_differences *ret,
								struct err *e);

struct audit_verdict {
	int64_t rows;
	int64_t first_bad; /* 0: the chain is whole */
	struct sha256 head;
};
/* Recomputes the chain. A head that was noted earlier ("SEQ:HASH", as verify prints it) must still be there: that is what
 * finds a history that was written anew from some row on, or cut short. NULL: only the chain. */
MUST_CHECK bool desk_audit_verify(struct office *o, const char *noted, struct audit_verdict *ret, struct err *e);
