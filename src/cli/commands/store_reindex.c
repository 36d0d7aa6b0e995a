#include "../command.h"
#include "../screen.h"

#include "ppuri/service/store.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	(void)in;
	if (!desk_store_reindex(&s->office, e))
		return false;
	screen_line(s->screen, "%s", _("what is packed for searches and sums is made anew"));
	return true;
}

const struct command command_store_reindex = {
	.noun = "store",
	.verb = "reindex",
	.summary = N_("make what is packed for searches and sums anew"),
	.details = N_("It is kept up to date by itself. This is for a store whose check says that it is not right."),
	.examples = "ppuri store reindex",
	.act = &ACT_STORE_REINDEX,
	.run = run,
};
