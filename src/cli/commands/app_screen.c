#include "../duplicate_view.h"
#include "../screen.h"
#include "app_view.h"

#include "ppuri/ident.h"
#include "ppuri/service/history.h"

/* What the firm can tell needs no decision: once it is entered, the rules decide. */
static void hint_at_facts(struct session *s, const struct screened *screened)
{
	char number[BIZ_NO_TEXT];
	if (screened->lacks_facts)
		screen_line(s->screen, _("what is not known of a firm can be added: ppuri firm edit %s …, then ppuri app screen %s"),
					biz_no_text(screened->biz_no, number), screened->name);
}

static void show_rows(struct session *s, const struct screened_list *list)
{
	const struct grid_column columns[] = {
		{"application", _("application"), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},
		{"state", _("state"), GRID_CODE},
		{"findings", _("why, or what a person must look at"), GRID_TEXT},
		{"changes", _("what changed"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list->n; i++) {
		const struct screened *screened = &list->at[i];
		grid_text(&grid, s->pool, screened->name);
		grid_text(&grid, s->pool, screened->firm_name);
		grid_named(&grid, s->pool, screened->state, app_state_name(screened->state));
		grid_text(&grid, s->pool, screened->findings);
		grid_text(&grid, s->pool, strings_joined(s->pool, &screened->changes));
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("all passed")});
}

static void show(struct session *s, const struct screened_list *list)
{
	show_rows(s, list);
	if (s->screen->format != FORMAT_TABLE)
		return;
	for (size_t i = 0; i < list->n; i++)
		hint_at_facts(s, &list->at[i]);
	screen_line(s->screen, _("passed %zu, ineligible %zu, to be looked at %zu"), list->passed, list->failed, list->waiting);
	if (list->waiting)
		screen_line(s->screen, _("%zu wait for a person: ppuri app screen APP --pass (or --fail) --reason TEXT"), list->waiting);
	if (list->failed)
		screen_line(s->screen, "%s", _("when a firm was told that it is ineligible: ppuri app inform APP --how TEXT"));
}

/* Of few applications everything that may be the same; of a whole call what can be told by numbers, for titles and addresses take
 * their time: app show tells those. */
static bool show_duplicates(struct session *s, const struct screened_list *list, struct err *e)
{
	enum { FEW = 50 };
	for (size_t i = 0; s->screen->format == FORMAT_TABLE && i < list->n; i++) {
		struct duplicate_list duplicates;
		const char *name = list->at[i].name;
		if (!desk_application_duplicates(&s->office, name, list->n <= FEW, &duplicates, e))
			return false;
		if (duplicates.n)
			screen_line(s->screen, "\n%s", name);
		screen_duplicates(s, &duplicates);
	}
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application_choice choice;
	struct screened_list list;
	bool pass = input_flag(in, "pass"), fail = input_flag(in, "fail");
	if (pass && fail)
		return err_set(e, ERR_USAGE, "%s", _("--pass and --fail exclude each other"));
	enum screening_decision decision = pass ? SCREENING_PASS : fail ? SCREENING_FAIL : SCREENING_BY_RULES;
	if (!app_choice(s, in, &choice, e))
		return false;
	choice.again = input_flag(in, "again");
	if (!desk_application_screen(&s->office, &choice, decision, &list, e))
		return false;
	show(s, &list);
	return show_duplicates(s, &list, e);
}

static const struct parameter arguments[] = {APP_CHOICE_ARGUMENTS, {0}};
static const struct parameter options[] = {
	APP_CHOICE_OPTIONS,
	{"pass", VALUE_FLAG, N_("a person decides: it goes on to the evaluation (with --reason)")},
	{"fail", VALUE_FLAG, N_("a person decides: it is ineligible (with --reason)")},
	{"again", VALUE_FLAG, N_("with --pass or --fail: decide anew what was decided before")},
	{0},
};

const struct command command_app_screen = {
	.noun = "app",
	.verb = "screen",
	.summary = N_("check whether firms are eligible (자격검토)"),
	.details = N_("By the rules of the call (call rules): if all conditions are met it goes on to the evaluation, if one is not it is "
				  "ineligible, and what the rules can not tell waits for a person, who decides with --pass or --fail and says why. Each "
				  "check is kept. By name it can be checked again: while it waits, as long as the firm was not told that it is "
				  "ineligible, and with --reason while it is under evaluation. Of more than 1,000 only those are listed that did not "
				  "pass or came out otherwise than before. Nobody lets a firm pass that is on the list of exclusions."),
	.examples = "ppuri app screen --call 2024-금형 --all\nppuri app screen 2024-금형-0003\n"
				"ppuri app screen 2024-금형-0016 --pass --reason '부산 공장 현장 확인(2024-03-18)'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_SCREEN,
	.run = run,
};
