#include "../screen.h"
#include "../words.h"
#include "app_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application_choice choice;
	struct informed_list list;
	if (!app_choice(s, in, &choice, e) ||
		!desk_application_inform(&s->office, &choice, input_text(in, "how"), input_moment(in, "at"), &list, e))
		return false;
	const struct grid_column columns[] = {
		{"application", _("application"), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},
		{"objection_until", _("may object until"), GRID_DATE},
		{"source", _("legal source"), GRID_CODE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	bool unknown = false;
	for (size_t i = 0; i < list.n; i++) {
		grid_text(&grid, s->pool, list.at[i].name);
		grid_text(&grid, s->pool, list.at[i].firm_name);
		grid_text(&grid, s->pool, words_date(s->pool, list.at[i].objection_until));
		grid_text(&grid, s->pool, list.at[i].source);
		unknown = unknown || list.at[i].holidays_unknown;
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
	if (unknown && s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, "%s", _("the holidays of that year are not loaded, so the last day may be later: ppuri holiday import FILE"));
	return true;
}

static const struct parameter arguments[] = {APP_CHOICE_ARGUMENTS, {0}};
static const struct parameter options[] = {
	APP_CHOICE_OPTIONS,
	{"how", VALUE_TEXT, N_("how the firm was told: 등기우편, 전자문서, 전자우편 …"), .required = true},
	{"at", VALUE_MOMENT, N_("when it was told (now)")},
	{0},
};

const struct command command_app_inform = {
	.noun = "app",
	.verb = "inform",
	.summary = N_("write down that firms were told that they are ineligible (부적격 통지)"),
	.details = N_("From then on the firm sees it, with the condition that was not met, and may object: within 20 days with 지방보조금, 30 "
				  "days otherwise. An objection is entered with appeal file. With --all: every ineligible firm of the call that "
				  "was not told yet."),
	.examples = "ppuri app inform 2024-금형-0005 --how 전자문서\nppuri app inform --call 2024-금형 --all --how 등기우편 --at '2024-03-20 14:00'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_INFORM,
	.run = run,
};
