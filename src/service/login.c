#include "password.h"
#include "work.h"

#include "ppuri/hash.h"
#include "ppuri/service/account.h"
#include "ppuri/store/account.h"
#include "ppuri/tr.h"

#include <string.h>

#define FAILURES_ALLOWED 5
#define LOCK_SECONDS (30 * 60)
#define SESSION_SECONDS (12 * 60 * 60)

const struct act ACT_LOGIN = {"login", RIGHT_ANYONE, ACT_WRITES};
const struct act ACT_LOGOUT = {"logout", RIGHT_SELF, ACT_WRITES, .any_clock = true};
const struct act ACT_WHOAMI = {"whoami", RIGHT_SELF, ACT_READS};
static const struct act ACT_LOGIN_LOOKUP = {"login", RIGHT_ANYONE, ACT_READS};

struct login {
	const char *name, *password;
	struct account account;
	struct credential credential;
	bool found;
	unsigned char token[32];
};

static bool look_up(struct work *w, void *arg, struct err *e)
{
	struct login *login = arg;
	struct err missing = {0};
	login->found = account_by_name(w->db, w->pool, login->name, &login->account, &missing) &&
				   credential_read(w->db, w->pool, login->account.id, &login->credential, &missing);
	return login->found || missing.kind == ERR_NOT_FOUND || (*e = missing, false);
}

static bool locked_now(const struct login *login, struct moment now)
{
	struct moment until;
	return login->account.locked ||
		   (login->credential.locked_until && moment_from_iso(login->credential.locked_until, &until) &&
			until.unix_seconds > now.unix_seconds);
}

static bool refuse(struct err *e)
{
	err_set(e, ERR_DENIED, "%s", _("the account or the password is wrong, or the account is locked"));
	return err_hint(e, "%s", _("after five failures an account is locked for 30 minutes; the admin can unlock it"));
}

/* Counted in a transaction of its own that commits: the refusal must not roll the count back. The count is read there too, so
 * that of guesses at one moment none is lost. A name that no account has is not kept: it may be a password typed one line too
 * early. */
static bool note_failure(struct work *w, void *arg, struct err *e)
{
	struct login *login = arg;
	char until[DATE_TEXT_MAX];
	act_about(w, "account %s", login->found ? login->name : "?");
	if (!look_up(w, login, e))
		return false;
	if (!login->found || locked_now(login, w->now))
		return true;
	int64_t failures = login->credential.failures + 1;
	bool lock = failures >= FAILURES_ALLOWED;
	return credential_note_failure(
		w->db, login->account.id, lock ? 0 : failures,
		lock ? moment_iso((struct moment){w->now.unix_seconds + LOCK_SECONDS}, until) : NULL, e);
}
static const struct act ACT_LOGIN_FAILED = {"login.failed", RIGHT_ANYONE, ACT_WRITES};

/* A guess counts even in a dry run, and costs the same whatever is wrong with it. */
static bool count_failure(struct office *o, struct login *login, struct err *e)
{
	bool dry_run = o->dry_run;
	o->dry_run = false;
	bool noted = act_perform(o, &ACT_LOGIN_FAILED, note_failure, login, e);
	o->dry_run = dry_run;
	return noted && refuse(e);
}

static bool check_password(struct office *o, struct login *login, struct err *e)
{
	bool right = false;
	if (!act_perform(o, &ACT_LOGIN_LOOKUP, look_up, login, e))
		return false;
	if (login->found)
		right = password_matches(login->credential.password, login->password);
	else
		password_pretend(login->password);
	return (right && !locked_now(login, o->now)) || count_failure(o, login, e);
}

bool login_check(struct office *o, const char *name, const char *password, struct err *e)
{
	struct login login = {.name = name, .password = password};
	return check_password(o, &login, e);
}

/* Looks again: while the password was checked, others may have guessed five times, and the admin may have acted. */
static bool begin_session(struct work *w, void *arg, struct err *e)
{
	struct login *login = arg;
	const char *checked = login->credential.password;
	act_about(w, "account %s", login->name);
	if (!look_up(w, login, e))
		return false;
	if (!login->found || locked_now(login, w->now) || strcmp(login->credential.password, checked) != 0)
		return refuse(e);
	w->office->me = login->account;
	struct sha256 digest = sha256_of(login->token, sizeof login->token);
	struct moment ends = {w->now.unix_seconds + SESSION_SECONDS};
	return credential_note_failure(w->db, login->account.id, 0, NULL, e) &&
		   session_insert(w->db, &digest, login->account.id, w->now, ends, e);
}

bool desk_login(struct office *o, const char *name, const char *password, struct err *e)
{
	struct login login = {.name = name, .password = password};
	if (!check_password(o, &login, e))
		return false;
	random_bytes(login.token, sizeof login.token);
	bool done = act_perform(o, &ACT_LOGIN, begin_session, &login, e) && (o->dry_run || session_file_write(o, login.token, e));
	forget_bytes(login.token, sizeof login.token);
	return done;
}

static bool end_session(struct work *w, void *arg, struct err *e)
{
	(void)arg;
	struct sha256 digest;
	act_about(w, "account %s", w->me->name);
	return session_file_token(w->office, &digest, e) && session_delete(w->db, &digest, e);
}

bool desk_logout(struct office *o, struct err *e)
{
	if (!act_perform(o, &ACT_LOGOUT, end_session, NULL, e))
		return false;
	if (!o->dry_run)
		session_file_remove(o);
	return true;
}

static bool who(struct work *w, void *arg, struct err *e)
{
	(void)e;
	*(struct account *)arg = *w->me;
	return true;
}

bool desk_whoami(struct office *o, struct account *ret, struct err *e)
{
	return act_perform(o, &ACT_WHOAMI, who, ret, e);
}
