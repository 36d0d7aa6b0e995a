/* The store as a thing to keep: made, checked, copied, upgraded; and the office's letterhead. */
#pragma once

#include "ppuri/hash.h"
#include "ppuri/service/account.h"
#include "ppuri/service/office.h"

extern const struct act ACT_STORE_INIT, ACT_STORE_CHECK, ACT_STORE_BACKUP, ACT_STORE_UPGRADE, ACT_STORE_REINDEX, ACT_STORE_SET, ACT_STORE_SETTINGS, ACT_STORE_CLOCK;

/* Makes the store with its organisation and its first admin. It appears at its path only when all of that is in it. */
MUST_CHECK bool desk_store_init(struct pool *p, const char *store_path, const char *organisation,
								const struct account_new *admin, bool dry_run, struct err *e);

struct store_report {
	const char **finding; /* each one line; none means that all is well */
	size_t findings;
	int64_t audit_rows;
	struct sha256 audit_head;
	int version;
};
/* SQLite's integrity, foreign keys, the audit's chain, the sums of money, the digests of selections and of papers. */
MUST_CHECK bool desk_store_check(struct office *o, struct store_report *ret, struct err *e);

MUST_CHECK bool desk_store_backup(struct office *o, const char *path, struct err *e);

/* Opens the store whatever its schema; only an admin's session may upgrade it; by desk_login it begins in the old store. *ret_copy: the copy made before. */
MUST_CHECK bool desk_store_upgrade(struct pool *p, const char *store_path, const char *session_path, bool dry_run,
								   const char **ret_copy, struct err *e);

/* The letterhead: what letters and reports print of the office. */
struct setting_row {
	const char *key, *title, *value; /* value NULL: not set */
};
MUST_CHECK bool desk_store_settings(struct office *o, struct setting_row **ret, size_t *ret_n, struct err *e);
/* An empty value clears it. An unknown key is ERR_USAGE. */
MUST_CHECK bool desk_store_set(struct office *o, const char *key, const char *value, struct err *e);

/* Needs --reason: from now on acts are taken again although the newest one bears a later time, which was wrong. ERR_REFUSED where
 * none does. */
MUST_CHECK bool desk_store_clock(struct office *o, struct err *e);

/* Makes what a search looks through anew, from the rows. */
MUST_CHECK bool desk_store_reindex(struct office *o, struct err *e);
