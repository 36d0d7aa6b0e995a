#include "../duplicate_view.h"
#include "../screen.h"
#include "app_view.h"

#include "ppuri/ident.h"
#include "ppuri/service/history.h"

/* Why it came out so: the person's words or the rule that failed; else what still must be looked at. */
static const char *findings(struct pool *p, const struct screened *screened)
{
	return screened->checks ? screening_findings(p, screened->checks, VERDICT_LOOK) : screened->application.reason;
}

/* What the firm can tell needs no decision: once it is entered, the rules decide. */
static void hint_at_facts(struct session *s, const struct screened *screened)
{
	char number[BIZ_NO_TEXT];
	if (s->screen->format != FORMAT_TABLE || !screened->checks || !screening_lacks_facts(screened->checks))
		return;
	screen_line(s->screen, _("what is not known of a firm can be added: ppuri firm edit %s …, then ppuri app screen %s"),
				biz_no_text(screened->application.firm.biz_no, number),
				application_name(s->pool, &screened->application));
}

static void show(struct session *s, const struct screened_list *list)
{
	const struct grid_column columns[] = {
		{"application", _("application"), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},
		{"state", _("state"), GRID_CODE},
		{"findings", _("why, or what a person must look at"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	size_t open = 0;
	for (size_t i = 0; i < list->n; i++) {
		const struct screened *screened = &list->at[i];
		grid_text(&grid, s->pool, application_name(s->pool, &screened->application));
		grid_text(&grid, s->pool, screened->application.firm.name);
		grid_text(&grid, s->pool, app_state_name(screened->application.state));
		grid_text(&grid, s->pool, findings(s->pool, screened));
		open += screened->checks != NULL;
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
	for (size_t i = 0; i < list->n; i++)
		hint_at_facts(s, &list->at[i]);
	if (open && s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, _("%zu wait for a person: ppuri app screen APP --pass (or --fail) --reason TEXT"), open);
}

/* Of few applications everything that may be the same; of a whole call what can be told by numbers, for titles and addresses take
 * their time: app show tells those. */
static bool show_duplicates(struct session *s, const struct screened_list *list, struct err *e)
{
	enum { FEW = 50 };
	for (size_t i = 0; s->screen->format == FORMAT_TABLE && i < list->n; i++) {
		struct duplicate_list duplicates;
		const char *name = application_name(s->pool, &list->at[i].application);
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
	if (!app_choice(s, in, &choice, e) || !desk_application_screen(&s->office, &choice, decision, &list, e))
		return false;
	show(s, &list);
	return show_duplicates(s, &list, e);
}

static const struct parameter arguments[] = {APP_CHOICE_ARGUMENTS, {0}};
static const struct parameter options[] = {
	APP_CHOICE_OPTIONS,
	{"pass", VALUE_FLAG, N_("a person decides: it goes on to the evaluation (with --reason)")},
	{"fail", VALUE_FLAG, N_("a person decides: it is ineligible (with --reason)")},
	{0},
};

const struct command command_app_screen = {
	.noun = "app",
	.verb = "screen",
	.summary = N_("check whether firms are eligible (자격검토)"),
	.details = N_("By the rules of the call: if all conditions are met it goes on to the evaluation, if one is not it is ineligible, "
				  "and what the rules can not tell waits for a person, who decides with --pass or --fail and says why."),
	.examples = "ppuri app screen --call 2024-금형 --all\nppuri app screen 2024-금형-0003\n"
				"ppuri app screen 2024-금형-0016 --pass --reason '부산 공장 현장 확인(2024-03-18)'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_SCREEN,
	.run = run,
};
