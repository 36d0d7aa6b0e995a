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

const char *office_session_path(struct pool *p)
{
	const char *named = getenv("PPURI_SESSION");
	return named && *named ? named : from_home(p, "XDG_STATE_HOME", ".local/state", "session");
}

/* Where the caller sits: the address that ssh gives, else the system user. The environment is the caller's own to set, so
 * what could break a line of a record is made visible. */
static const char *caller_origin(struct pool *p)
{
	const char *connection = getenv("SSH_CONNECTION");
	if (connection && *connection)
		return pool_printf(p, "ssh %s", text_visible(p, pool_strndup(p, connection, strcspn(connection, " "))));
	return pool_printf(p, "uid %ld", (long)getuid());
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
	return open_office(o, p, store_path, session_path, true, e);
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
