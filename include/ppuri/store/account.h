/* Accounts, their passwords and their sessions. */
#pragma once

#include "ppuri/account.h"
#include "ppuri/eligibility.h"
#include "ppuri/hash.h"
#include "ppuri/store/db.h"

MUST_CHECK bool account_insert(struct db *db, const struct account *account, struct moment now, int64_t *ret_id, struct err *e);
/* ERR_NOT_FOUND names the account. */
MUST_CHECK bool account_by_name(struct db *db, struct pool *p, const char *name, struct account *ret, struct err *e);
/* The logins of the person whom an account belongs to, by the name that is signed: its own first. Who applies is none of the office's. */
MUST_CHECK bool account_logins_of_person(struct db *db, struct pool *p, int64_t account, struct strings *ret, struct err *e);
/* Names of persons who have several accounts in the office, with the logins joined and the day of the newest of them. */
struct shared_name {
	const char *person_name, *logins;
	struct date since;
	int64_t n;
};
struct shared_name_list {
	struct shared_name *at;
	size_t n, room;
};
MUST_CHECK bool account_shared_names_read(struct db *db, struct pool *p, struct shared_name_list *ret, struct err *e);
MUST_CHECK bool account_list_read(struct db *db, struct pool *p, struct account_list *ret, struct err *e);
MUST_CHECK bool account_set_role(struct db *db, int64_t id, enum role role, struct err *e);
MUST_CHECK bool account_set_locked(struct db *db, int64_t id, bool locked, struct err *e);

/* A password as argon2id's own text, with the failures since the last success. */
struct credential {
	const char *password;
	int64_t failures;
	const char *locked_until; /* ISO moment; NULL: not locked */
};
MUST_CHECK bool credential_read(struct db *db, struct pool *p, int64_t account, struct credential *ret, struct err *e);
/* set_by: who else than its owner chose it; 0: nobody else. */
MUST_CHECK bool credential_write(struct db *db, int64_t account, const char *password, int64_t set_by, struct moment now, struct err *e);
MUST_CHECK bool credential_note_failure(struct db *db, int64_t account, int64_t failures, const char *locked_until, struct err *e);

/* The store keeps only the SHA-256 of a session's token. */
MUST_CHECK bool session_insert(struct db *db, const struct sha256 *token, int64_t account, struct moment now, struct moment ends,
							   struct err *e);
/* ERR_DENIED if there is no such session, it has ended, or its account is locked. */
MUST_CHECK bool session_account(struct db *db, struct pool *p, const struct sha256 *token, struct moment now,
								struct account *ret, struct err *e);
MUST_CHECK bool session_delete(struct db *db, const struct sha256 *token, struct err *e);
/* All sessions of the account, but that one if it is not NULL. */
MUST_CHECK bool session_delete_of(struct db *db, int64_t account, const struct sha256 *but, struct err *e);
