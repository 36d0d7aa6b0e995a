#include "../command.h"
#include "../screen.h"

#include "ppuri/service/account.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	(void)in;
	if (!desk_logout(&s->office, e))
		return false;
	screen_line(s->screen, "%s", _("logged out"));
	return true;
}

const struct command command_logout = {
	.noun = "logout",
	.summary = N_("end the session"),
	.examples = "ppuri logout",
	.needs = NEEDS_OLD_STORE,
	.act = &ACT_LOGOUT,
	.run = run,
};
