/* Inside the service room: who it is, by the token of the login. */
#pragma once

#include "ppuri/service/office.h"
#include "ppuri/hash.h"

/* The account of the session file, read from the store as it is now. ERR_DENIED with a hint if nobody is logged in. */
MUST_CHECK bool session_identify(struct office *o, struct account *ret, struct err *e);

/* The token's digest from the session file; false if there is none. */
bool session_file_token(struct office *o, struct sha256 *ret, struct err *e);
MUST_CHECK bool session_file_write(struct office *o, const unsigned char token[32], struct err *e);
void session_file_remove(struct office *o);

/* Whether a file at path would take the place of the store or of what lies beside it. */
MUST_CHECK bool save_may_replace(const struct office *o, const char *path, struct err *e);

/* The same, and of the session. */
MUST_CHECK bool save_is_allowed(const struct office *o, const char *path, struct err *e);

/* Whether this is the account's password, asked as login asks it: failures are counted, and five lock the account. */
MUST_CHECK bool login_check(struct office *o, const char *name, const char *password, struct err *e);
