#include "../command.h"
#include "../help.h"
#include "../screen.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	(void)in, (void)e;
	completion_script(&s->screen->text);
	return true;
}

const struct command command_completion = {
	.noun = "completion",
	.summary = N_("print the completion script for bash"),
	.examples = "eval \"$(ppuri completion)\"",
	.needs = NEEDS_NOTHING,
	.run = run,
};
