#include "../command.h"
#include "../screen.h"

#include "ppuri/service/account.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "NAME");
	if (!desk_account_lock(&s->office, name, false, e))
		return false;
	screen_line(s->screen, _("account %s is open again"), name);
	return true;
}

static const struct parameter arguments[] = {
	{"NAME", VALUE_TEXT, N_("login name"), .required = true},
	{0},
};

const struct command command_account_unlock = {
	.noun = "account",
	.verb = "unlock",
	.summary = N_("open a locked account again"),
	.examples = "ppuri account unlock kim",
	.arguments = arguments,
	.act = &ACT_ACCOUNT_UNLOCK,
	.run = run,
};
