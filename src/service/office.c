#include "ppuri/service/office.h"

#include "ppuri/store/db.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *from_home(struct pool *p, const char *variable, const char *below_home, const char *name)
{
	const char *folder = getenv(variable), *home = getenv("HOME");
	if (folder && *folder == '/')
		return pool_printf(p, "%s/ppuri/%s", folder, name);
	return pool_printf(p, "%s/%s/ppuri/%s", home && *home ? home : "/", below_home, name);
}

const char *office_store_path(struct pool *p, const char *given)
{
	const char *named = getenv("PPURI_STORE");
	if (given && *given)
		return given;
	return named && *named ? named : from_home(p, "XDG_DATA_HOME", ".local/share", "ppuri.db");
}

/* Who called sudo, which says so itself: NULL if nobody did. */
static const char *sudo_caller(void)
{
	const char *caller = getenv("SUDO_UID");
	return caller && *caller && strspn(caller, "0123456789") == strlen(caller) ? caller : NULL;
}

/* Where many people come in as one system user, each has a login of their own. */
const char *office_session_path(struct pool *p)
{
	const char *named = getenv("PPURI_SESSION"), *caller = sudo_caller();
	if (named && *named)
		return named;
	return from_home(p, "XDG_STATE_HOME", ".local/state", caller ? pool_printf(p, "session-%s", caller) : "session");
}

/* Where the caller sits: the system user, who called sudo, and the address that ssh gives. Of these only the first is certain:
 * the environment is the caller's own to set where neither sudo nor sshd stand before the program. What could break a line of a
 * record is made visible. */
static const char *caller_origin(struct pool *p)
{
	const char *connection = getenv("SSH_CONNECTION"), *caller = sudo_caller(), *from = "";
	if (connection && *connection)
		from = pool_printf(p, ", ssh %s", text_visible(p, pool_strndup(p, connection, strcspn(connection, " "))));
	return pool_printf(p, "uid %ld%s%s%s", (long)getuid(), caller ? ", sudo " : "", caller ? caller : "", from);
}

static bool open_office(struct office *o, struct pool *p, const char *store_path, const char *session_path, bool any_version,
						struct err *e)
{
	*o = (struct office){
		.pool = p,
		.store_path = store_path,
		.session_path = session_path,
		.origin = caller_origin(p),
		.now = moment_now(),
	};
	return db_open(store_path, any_version, &o->db, e);
}

bool office_open(struct office *o, struct pool *p, const char *store_path, const char *session_path, struct err *e)
{
	return open_office(o, p, store_path, session_path, false, e);
}

bool office_open_any(struct office *o, struct pool *p, const char *store_path, const char *session_path, struct err *e)
{
	if (!open_office(o, p, store_path, session_path, true, e))
		return false;
	if (db_version(o->db) > 0)
		return true;
	office_close(o);
	return err_set(e, ERR_STORE, _("%s was never finished; remove it and make a new one"), store_path);
}

struct moment office_clock(const struct office *o)
{
	return (struct moment){o->now.unix_seconds + o->looks_back};
}

void office_look_at_clock(struct office *o)
{
	o->now = (struct moment){moment_now().unix_seconds - o->looks_back};
}

void office_close(struct office *o)
{
	db_close(&o->past);
	db_close(&o->db);
}
