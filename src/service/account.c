#include "ppuri/service/account.h"

#include "password.h"
#include "work.h"

#include "ppuri/ident.h"
#include "ppuri/store/account.h"
#include "ppuri/store/firm.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_ACCOUNT_ADD = {"account.add", RIGHT_ACCOUNT_KEEP, ACT_WRITES};
const struct act ACT_ACCOUNT_LIST = {"account.list", RIGHT_ACCOUNT_KEEP, ACT_READS};
const struct act ACT_ACCOUNT_ROLE = {"account.role", RIGHT_ACCOUNT_KEEP, ACT_WRITES};
const struct act ACT_ACCOUNT_LOCK = {"account.lock", RIGHT_ACCOUNT_KEEP, ACT_WRITES};
const struct act ACT_ACCOUNT_UNLOCK = {"account.unlock", RIGHT_ACCOUNT_KEEP, ACT_WRITES};
const struct act ACT_ACCOUNT_PASSWD = {"account.passwd", RIGHT_SELF, ACT_WRITES};
const struct act ACT_ACCOUNT_PASSWD_OTHER = {"account.passwd-other", RIGHT_ACCOUNT_KEEP, ACT_WRITES};

struct adding {
	const struct account_new *given;
	const char *hash;
	struct strings logins;
};

static bool add(struct work *w, void *arg, struct err *e)
{
	struct adding *adding = arg;
	const struct account_new *given = adding->given;
	struct account account = {
		.name = given->name, .person_name = given->person_name, .title = given->title, .role = given->role};
	act_about(w, "account %s", given->name);
	if (given->role == ROLE_APPLICANT) {
		struct firm firm;
		char number[BIZ_NO_TEXT];
		if (!given->firm)
			return err_set(e, ERR_USAGE, "%s", _("an applicant's account needs --firm with the firm's 사업자등록번호"));
		if (!firm_by_biz_no(w->db, w->pool, given->firm, &firm, e))
			return e->kind == ERR_NOT_FOUND &&
				   err_hint(e, _("add the firm first: ppuri firm add %s --name NAME"), biz_no_text(given->firm, number));
		account.firm_id = firm.id;
	}
	return account_insert(w->db, &account, w->now, &account.id, e) &&
		   credential_write(w->db, account.id, adding->hash, w->me->id, w->now, e) &&
		   account_logins_of_person(w->db, w->pool, account.id, &adding->logins, e);
}

bool desk_account_add(struct office *o, const struct account_new *given, struct strings *ret_logins, struct err *e)
{
	struct adding adding = {.given = given};
	if (!account_name_check(given->name, e) || !password_acceptable(given->password, given->name, e) ||
		!act_permitted(o, &ACT_ACCOUNT_ADD, e) || !password_hash(o->pool, given->password, &adding.hash, e) ||
		!act_perform(o, &ACT_ACCOUNT_ADD, add, &adding, e))
		return false;
	*ret_logins = adding.logins;
	return true;
}

static bool list(struct work *w, void *arg, struct err *e)
{
	return account_list_read(w->db, w->pool, arg, e);
}

bool desk_account_list(struct office *o, struct account_list *ret, struct err *e)
{
	return act_perform(o, &ACT_ACCOUNT_LIST, list, ret, e);
}

struct change {
	const char *name, *hash;
	enum role role;
	bool locked;
};

static bool find(struct work *w, const struct change *change, struct account *ret, struct err *e)
{
	act_about(w, "account %s", change->name);
	return account_by_name(w->db, w->pool, change->name, ret, e);
}

static bool set_role(struct work *w, void *arg, struct err *e)
{
	struct change *change = arg;
	struct account account;
	if (!find(w, change, &account, e))
		return false;
	if (account.id == w->me->id)
		return err_set(e, ERR_REFUSED, "%s", _("nobody changes their own role"));
	if ((account.role == ROLE_APPLICANT) != (change->role == ROLE_APPLICANT))
		return err_set(e, ERR_REFUSED, "%s", _("an applicant's account stays one; add another account instead"));
	return account_set_role(w->db, account.id, change->role, e);
}

bool desk_account_role(struct office *o, const char *name, enum role role, struct err *e)
{
	struct change change = {.name = name, .role = role};
	return act_perform(o, &ACT_ACCOUNT_ROLE, set_role, &change, e);
}

static bool set_locked(struct work *w, void *arg, struct err *e)
{
	struct change *change = arg;
	struct account account;
	if (!find(w, change, &account, e))
		return false;
	if (account.id == w->me->id)
		return err_set(e, ERR_REFUSED, "%s", _("nobody locks themselves out"));
	if (change->locked)
		return account_set_locked(w->db, account.id, true, e) && session_delete_of(w->db, account.id, NULL, e);
	return account_set_locked(w->db, account.id, false, e) && credential_note_failure(w->db, account.id, 0, NULL, e);
}

bool desk_account_lock(struct office *o, const char *name, bool locked, struct err *e)
{
	struct change change = {.name = name, .locked = locked};
	return act_perform(o, locked ? &ACT_ACCOUNT_LOCK : &ACT_ACCOUNT_UNLOCK, set_locked, &change, e);
}

static bool set_password(struct work *w, void *arg, struct err *e)
{
	struct change *change = arg;
	struct account account;
	return find(w, change, &account, e) && credential_write(w->db, account.id, change->hash, account.id == w->me->id ? 0 : w->me->id, w->now, e) &&
		   session_delete_of(w->db, account.id, NULL, e);
}

/* Whoever else works under this account is thrown out; the person who changed the password stays. */
static bool set_own_password(struct work *w, void *arg, struct err *e)
{
	struct change *change = arg;
	struct sha256 mine;
	act_about(w, "account %s", w->me->name);
	return session_file_token(w->office, &mine, e) && credential_write(w->db, w->me->id, change->hash, 0, w->now, e) &&
		   session_delete_of(w->db, w->me->id, &mine, e);
}

bool desk_account_passwd(struct office *o, const char *old_password, const char *new_password, struct err *e)
{
	struct change change = {0};
	struct account me;
	if (!desk_whoami(o, &me, e) || !login_check(o, me.name, old_password, e))
		return false;
	if (strcmp(old_password, new_password) == 0)
		return err_set(e, ERR_REFUSED, "%s", _("the new password is the old one"));
	return password_acceptable(new_password, me.name, e) && password_hash(o->pool, new_password, &change.hash, e) &&
		   act_perform(o, &ACT_ACCOUNT_PASSWD, set_own_password, &change, e);
}

bool desk_account_passwd_other(struct office *o, const char *name, const char *new_password, struct err *e)
{
	struct change change = {.name = name};
	return act_permitted(o, &ACT_ACCOUNT_PASSWD_OTHER, e) && password_acceptable(new_password, name, e) &&
		   password_hash(o->pool, new_password, &change.hash, e) &&
		   act_perform(o, &ACT_ACCOUNT_PASSWD_OTHER, set_password, &change, e);
}
