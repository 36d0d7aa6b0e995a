#include "../command.h"
#include "../prompt.h"
#include "../screen.h"

#include "ppuri/service/account.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "ACCOUNT"), *password;
	struct account me;
	if (!prompt_password(s, _("password"), &password, e) || !desk_login(&s->office, name, password, e))
		return false;
	screen_line(s->screen, _("logged in as %s (%s)"), name, term_name(&ROLES, role_code(s->office.me.role)));
	if (desk_whoami(&s->office, &me, e) && me.password_by)
		screen_line(s->screen, _("your password was chosen by %s: choose your own before anything else: ppuri account passwd"), me.password_by);
	return true;
}

static const struct parameter arguments[] = {
	{"ACCOUNT", VALUE_TEXT, N_("login name"), .required = true},
	{0},
};

const struct command command_login = {
	.noun = "login",
	.summary = N_("begin to work as an account"),
	.details = N_("The password is asked without echo, or read as the first line of standard input. The session ends after "
				  "twelve hours, or after one idle hour."),
	.examples = "ppuri login kim",
	.arguments = arguments,
	.needs = NEEDS_OLD_STORE,
	.act = &ACT_LOGIN,
	.run = run,
};
