#include "../screen.h"
#include "../words.h"
#include "app_view.h"

/* What the person at the desk tells the firm. */
static void say_received(struct session *s, const struct application_rows *list)
{
	if (list->n == 1)
		screen_line(s->screen, _("received as %s at %s"), list->first_receipt, words_moment(s->pool, list->first_at));
	screen_line(s->screen, _("receipt: ppuri app receipt %s"), list->first_receipt);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application_choice choice;
	struct application_rows list CLEANUP(application_rows_release) = application_rows(s);
	if (!app_choice(s, in, &choice, e) ||
		!desk_application_submit(&s->office, &choice, &(struct application_taker){application_rows_take, &list}, e))
		return false;
	screen_applications(s, &list);
	if (s->screen->format == FORMAT_TABLE && !s->office.dry_run)
		say_received(s, &list);
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
