#include "../command.h"
#include "../prompt.h"
#include "../screen.h"

#include "ppuri/service/account.h"
#include "ppuri/tr.h"

static bool own(struct session *s, struct err *e)
{
	const char *before, *after;
	struct account me;
	return desk_whoami(&s->office, &me, e) && prompt_password(s, _("old password"), &before, e) &&
		   prompt_new_password(s, &after, e) && desk_account_passwd(&s->office, before, after, e);
}

static bool of_another(struct session *s, const char *name, struct err *e)
{
	const char *after;
	return act_permitted(&s->office, &ACT_ACCOUNT_PASSWD_OTHER, e) && prompt_new_password(s, &after, e) &&
		   desk_account_passwd_other(&s->office, name, after, e);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "NAME");
	if (!(name ? of_another(s, name, e) : own(s, e)))
		return false;
	screen_line(s->screen, "%s", _("the password is changed"));
	return true;
}

static const struct parameter arguments[] = {
	{"NAME", VALUE_TEXT, N_("somebody else's login (admin); left out: your own")},
	{0},
};

const struct command command_account_passwd = {
	.noun = "account",
	.verb = "passwd",
	.summary = N_("change your password, or as the admin somebody's"),
	.details = N_("From standard input: the old password and the new one, a line each; the admin gives only the new one."),
	.examples = "ppuri account passwd\nppuri account passwd kim",
	.arguments = arguments,
	.needs = NEEDS_OLD_STORE,
	.act = &ACT_ACCOUNT_PASSWD,
	.run = run,
};
