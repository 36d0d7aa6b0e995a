#include "../command.h"
#include "../screen.h"

#include "ppuri/service/store.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	(void)in;
	if (!desk_store_clock(&s->office, e))
		return false;
	screen_line(s->screen, "%s", _("the clock of this computer is believed from now on"));
	return true;
}

const struct command command_store_clock = {
	.noun = "store",
	.verb = "clock",
	.summary = N_("say that the clock is right, where it had been set too late before"),
	.details = N_("Nothing is entered while the clock stands more than ten minutes before what was entered last: what is known of a day must not "
				  "grow afterwards. If that was entered under a wrong clock, say so with --reason; the audit keeps it."),
	.examples = "ppuri store clock --reason '서버 시각이 2031년으로 설정되어 있었음'",
	.act = &ACT_STORE_CLOCK,
	.run = run,
};
