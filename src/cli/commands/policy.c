#include "../command.h"
#include "../screen.h"

#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"

static void show_rights(struct session *s)
{
	struct grid_column columns[2 + ROLE_COUNT] = {{"act", _("act"), GRID_CODE}, {"right", _("right"), GRID_CODE}};
	for (enum role role = 0; role < ROLE_COUNT; role++)
		columns[2 + role] = (struct grid_column){role_code(role), term_name(&ROLES, role_code(role)), GRID_CODE};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (const struct act *const *act = ACTS; *act; act++) {
		grid_text(&grid, s->pool, (*act)->name);
		grid_text(&grid, s->pool, right_name((*act)->right));
		for (enum role role = 0; role < ROLE_COUNT; role++)
			grid_text(&grid, s->pool, role_may(role, (*act)->right) ? "o" : "");
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
	if (s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, "%s", _("Who drafted an award may not approve it; who ran a selection may not confirm it."));
}

static void show_moves(struct session *s)
{
	const struct grid_column columns[] = {
		{"from", _("from state"), GRID_CODE}, {"event", _("event"), GRID_CODE}, {"to", _("to state"), GRID_CODE},
		{"right", _("right"), GRID_CODE},	  {"guard", _("only if"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < APP_MOVES_N; i++) {
		const struct app_move *move = &APP_MOVES[i];
		grid_text(&grid, s->pool, app_state_name(move->from));
		grid_text(&grid, s->pool, app_event_name(move->event));
		grid_text(&grid, s->pool, app_state_name(move->to));
		grid_text(&grid, s->pool, right_name(move->right));
		grid_text(&grid, s->pool, move->guard ? _(move->guard) : NULL);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	(void)e;
	if (input_flag(in, "diagram"))
		lifecycle_diagram(&s->screen->text);
	else if (input_flag(in, "lifecycle"))
		show_moves(s);
	else
		show_rights(s);
	return true;
}

static const struct parameter options[] = {
	{"lifecycle", VALUE_FLAG, N_("which moves an application can make, and with which right")},
	{"diagram", VALUE_FLAG, N_("the same as a Mermaid diagram")},
	{0},
};

const struct command command_policy = {
	.noun = "policy",
	.summary = N_("print who may do what: the very table that the program obeys"),
	.examples = "ppuri policy\nppuri policy --lifecycle",
	.options = options,
	.needs = NEEDS_NOTHING,
	.run = run,
};
