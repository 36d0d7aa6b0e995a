#include "../command.h"
#include "../help.h"
#include "../screen.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	(void)in, (void)e;
	manual_page(&s->screen->text, s->pool);
	return true;
}

const struct command command_manual = {
	.noun = "manual",
	.summary = N_("print the manual page (mdoc)"),
	.examples = "ppuri manual | mandoc -a",
	.needs = NEEDS_NOTHING,
	.run = run,
};
