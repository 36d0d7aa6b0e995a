#include "../screen.h"
#include "app_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application_choice choice;
	struct application_list list;
	if (!app_choice(s, in, &choice, e) || !desk_application_submit(&s->office, &choice, &list, e))
		return false;
	screen_applications(s, &list);
	return true;
}

static const struct parameter arguments[] = {APP_CHOICE_ARGUMENTS, {0}};
static const struct parameter options[] = {APP_CHOICE_OPTIONS, {0}};

const struct command command_app_submit = {
	.noun = "app",
	.verb = "submit",
	.summary = N_("receive drafts: each gets its receipt number and this moment"),
	.details = N_("Only while the call receives applications, to the second. All or none. With --all the drafts of the call in the "
				  "order in which they were entered."),
	.examples = "ppuri app submit 2024-금형/000-81-10074\nppuri app submit --call 2024-금형 --all",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_SUBMIT,
	.run = run,
};
