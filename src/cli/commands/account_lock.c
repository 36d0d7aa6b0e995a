#include "../command.h"
#include "../screen.h"

#include "ppuri/service/account.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "NAME");
	if (!desk_account_lock(&s->office, name, true, e))
		return false;
	screen_line(s->screen, _("account %s is locked"), name);
	return true;
}

static const struct parameter arguments[] = {
	{"NAME", VALUE_TEXT, N_("login name"), .required = true},
	{0},
};

const struct command command_account_lock = {
	.noun = "account",
	.verb = "lock",
	.summary = N_("lock an account: its sessions end at once"),
	.examples = "ppuri account lock kim",
	.arguments = arguments,
	.act = &ACT_ACCOUNT_LOCK,
	.run = run,
};
