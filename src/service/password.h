/* Passwords: argon2id at OWASP's figures (19 MiB, 2 passes, 1 lane), as libsodium holds it. Slow by intent: never inside a transaction. */
#pragma once

#include "ppuri/pool.h"

/* At least ten characters, not the login name, not one character repeated. */
MUST_CHECK bool password_acceptable(const char *password, const char *account, struct err *e);
MUST_CHECK bool password_hash(struct pool *p, const char *password, const char **ret, struct err *e);
bool password_matches(const char *hash, const char *password);
/* Spends the time of one check, so that an unknown account answers no faster than a wrong password. */
void password_pretend(const char *password);
