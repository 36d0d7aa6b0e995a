#include "../command.h"
#include "../screen.h"

#include "ppuri/service/account.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct account me;
	(void)in;
	if (!desk_whoami(&s->office, &me, e))
		return false;
	const struct screen_pair pairs[] = {
		{"account", _("account"), me.name},
		{"person", _("person"), me.person_name},
		{"title", _("official title"), me.title},
		{"role", _("role"), term_name(&ROLES, role_code(me.role)), .code = role_code(me.role)},
		{"store", _("store"), s->store_path},
	};
	screen_record(s->screen, s->pool, pairs, sizeof pairs / sizeof *pairs);
	return true;
}

const struct command command_whoami = {
	.noun = "whoami",
	.summary = N_("show who is logged in, and at which store"),
	.examples = "ppuri whoami",
	.needs = NEEDS_OLD_STORE,
	.act = &ACT_WHOAMI,
	.run = run,
};
