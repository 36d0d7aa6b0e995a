#include "../command.h"
#include "../screen.h"

#include "ppuri/service/account.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	enum role role;
	const char *name = input_text(in, "NAME"), *code = input_text(in, "ROLE");
	if (!role_of_code(code, &role))
		bug("the vocabulary of roles and the roles differ");
	if (!desk_account_role(&s->office, name, role, e))
		return false;
	screen_line(s->screen, _("account %s is now: %s"), name, term_name(&ROLES, code));
	return true;
}

static const struct parameter arguments[] = {
	{"NAME", VALUE_TEXT, N_("login name"), .required = true},
	{"ROLE", VALUE_TERM, N_("the new role"), .required = true, .vocabulary = &ROLES},
	{0},
};

const struct command command_account_role = {
	.noun = "account",
	.verb = "role",
	.summary = N_("give an account another role"),
	.examples = "ppuri account role kim 결재자 --reason '2024. 3. 1. 인사발령'",
	.arguments = arguments,
	.act = &ACT_ACCOUNT_ROLE,
	.run = run,
};
