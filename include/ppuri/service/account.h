/* Accounts and logins. */
#pragma once

#include "ppuri/eligibility.h"
#include "ppuri/service/office.h"

extern const struct act ACT_ACCOUNT_ADD, ACT_ACCOUNT_LIST, ACT_ACCOUNT_ROLE, ACT_ACCOUNT_LOCK, ACT_ACCOUNT_UNLOCK,
	ACT_ACCOUNT_PASSWD, ACT_ACCOUNT_PASSWD_OTHER, ACT_LOGIN, ACT_LOGOUT, ACT_WHOAMI;

struct account_new {
	const char *name, *person_name, *title, *password;
	enum role role;
	const char *firm; /* 사업자등록번호 of an applicant's firm; NULL otherwise */
};
/* ret_logins: of the person, by the name that is signed; the new one first. */
MUST_CHECK bool desk_account_add(struct office *o, const struct account_new *given, struct strings *ret_logins, struct err *e);
MUST_CHECK bool desk_account_list(struct office *o, struct account_list *ret, struct err *e);
MUST_CHECK bool desk_account_role(struct office *o, const char *name, enum role role, struct err *e);
/* Locking ends the account's sessions at once. Nobody locks themselves out. */
MUST_CHECK bool desk_account_lock(struct office *o, const char *name, bool locked, struct err *e);
/* The own password after the old one; or, for who keeps the accounts, somebody's without it. */
MUST_CHECK bool desk_account_passwd(struct office *o, const char *old_password, const char *new_password, struct err *e);
MUST_CHECK bool desk_account_passwd_other(struct office *o, const char *name, const char *new_password, struct err *e);

/* Five failures lock for 30 minutes. The answer to an unknown account and to a wrong password is the same. */
MUST_CHECK bool desk_login(struct office *o, const char *name, const char *password, struct err *e);
MUST_CHECK bool desk_logout(struct office *o, struct err *e);
MUST_CHECK bool desk_whoami(struct office *o, struct account *ret, struct err *e);
