#include "../command.h"
#include "../screen.h"

#include "ppuri/service/store.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *copy;
	(void)in;
	if (!desk_store_upgrade(s->pool, s->store_path, office_session_path(s->pool), s->office.dry_run, &copy, e))
		return false;
	if (s->office.dry_run)
		screen_line(s->screen, "%s", _("the upgrade would do well"));
	else
		screen_line(s->screen, _("the store is upgraded; as it was before it lies at %s"), copy);
	return true;
}

const struct command command_store_upgrade = {
	.noun = "store",
	.verb = "upgrade",
	.summary = N_("bring an older store to this program's schema, after a copy beside it"),
	.details = N_("The admin logs in first: login, and account passwd, do their work in a store that waits for its upgrade too. Everything "
				  "else is refused until it is done."),
	.examples = "ppuri login admin\nppuri store upgrade",
	.needs = NEEDS_NOTHING,
	.act = &ACT_STORE_UPGRADE,
	.run = run,
};
