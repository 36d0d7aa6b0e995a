#include "../command.h"
#include "../prompt.h"
#include "../screen.h"

#include "ppuri/ident.h"
#include "ppuri/service/account.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct account_new given = {
		.name = input_text(in, "NAME"),
		.person_name = input_text(in, "person"),
		.title = input_text(in, "title"),
		.firm = input_text(in, "firm"),
	};
	struct strings logins;
	if (!role_of_code(input_text(in, "role"), &given.role))
		bug("the vocabulary of roles and the roles differ");
	if (!act_permitted(&s->office, &ACT_ACCOUNT_ADD, e) || !account_name_check(given.name, e) ||
		!prompt_new_password(s, &given.password, e) || !desk_account_add(&s->office, &given, &logins, e))
		return false;
	screen_line(s->screen, _("account %s is added: %s, %s"), given.name, given.person_name,
				term_name(&ROLES, role_code(given.role)));
	for (size_t i = 1; i < logins.n; i++)
		screen_line(s->screen, _("note: %s is the name of the account %s too: where a second person is needed, the two are one; two persons of one name are told apart by --person"),
					given.person_name, logins.at[i]);
	return true;
}

static const struct parameter arguments[] = {
	{"NAME", VALUE_TEXT, N_("login name: small letters and digits"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"role", VALUE_TERM, N_("what the person does here"), .required = true, .vocabulary = &ROLES},
	{"person", VALUE_TEXT, N_("the person's name, as it is signed"), .required = true},
	{"title", VALUE_TEXT, N_("official title (직위), such as 주무관")},
	{"firm", VALUE_BIZ_NO, N_("an applicant's firm: its 사업자등록번호")},
	{0},
};

const struct command command_account_add = {
	.noun = "account",
	.verb = "add",
	.summary = N_("add a person's account; the password is asked, or read from standard input"),
	.details = N_("One person, one account. A password has at least ten characters."),
	.examples = "ppuri account add kim --role 담당자 --person 김하늘 --title 주무관",
	.arguments = arguments,
	.options = options,
	.act = &ACT_ACCOUNT_ADD,
	.run = run,
};
