#include "../command.h"
#include "../prompt.h"
#include "../screen.h"

#include "ppuri/ident.h"
#include "ppuri/service/store.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct account_new admin = {
		.name = input_text(in, "admin"),
		.person_name = input_text_or(in, "admin-name", input_text(in, "admin")),
		.role = ROLE_ADMIN,
	};
	if (!account_name_check(admin.name, e) || !prompt_new_password(s, &admin.password, e) ||
		!desk_store_init(s->pool, s->store_path, input_text(in, "organisation"), &admin, s->office.dry_run, e))
		return false;
	screen_line(s->screen, _("the store %s is made; its admin is %s"), s->store_path, admin.name);
	screen_line(s->screen, _("next: ppuri login %s"), admin.name);
	return true;
}

static const struct parameter options[] = {
	{"organisation", VALUE_TEXT, N_("the office's name, as letters print it"), .required = true},
	{"admin", VALUE_TEXT, N_("login of the first admin"), .required = true},
	{"admin-name", VALUE_TEXT, N_("the admin's own name")},
	{0},
};

const struct command command_store_init = {
	.noun = "store",
	.verb = "init",
	.summary = N_("make a new store with its organisation and first admin"),
	.details = N_("The password is asked without echo, or read as the first line of standard input."),
	.examples = "ppuri store init --organisation 부산광역시 --admin root-admin",
	.options = options,
	.needs = NEEDS_NOTHING,
	.act = &ACT_STORE_INIT,
	.run = run,
};
