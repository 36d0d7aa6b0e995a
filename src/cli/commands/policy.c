#include "../command.h"
#include "../screen.h"

#include "ppuri/call_life.h"
#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"

#include <string.h>

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

static void add_condition(struct grid *g, struct pool *p, const char *right, const char *guard)
{
	grid_named(g, p, right, strcmp(right, "clock") == 0 ? _("(the clock)") : right);
	grid_text(g, p, guard ? _(guard) : NULL);
}

static void show_moves(struct session *s)
{
	const struct grid_column columns[] = {
		{"of", _("of"), GRID_CODE}, {"from", _("from state"), GRID_CODE}, {"event", _("event"), GRID_CODE},
		{"to", _("to state"), GRID_CODE}, {"right", _("right"), GRID_CODE}, {"guard", _("only if"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < CALL_MOVES_N; i++) {
		const struct call_move *move = &CALL_MOVES[i];
		grid_named(&grid, s->pool, "call", _("call"));
		grid_named(&grid, s->pool, move->from, call_state_label(move->from));
		grid_text(&grid, s->pool, call_event_name(move->event));
		grid_named(&grid, s->pool, move->to, call_state_label(move->to));
		add_condition(&grid, s->pool, move->by_clock ? "clock" : right_name(move->right), move->guard);
	}
	for (size_t i = 0; i < APP_MOVES_N; i++) {
		const struct app_move *move = &APP_MOVES[i];
		grid_named(&grid, s->pool, "app", _("an application"));
		grid_named(&grid, s->pool, move->from, app_state_name(move->from));
		grid_text(&grid, s->pool, app_event_name(move->event));
		grid_named(&grid, s->pool, move->to, app_state_name(move->to));
		add_condition(&grid, s->pool, right_name(move->right), move->guard);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	(void)e;
	if (input_flag(in, "diagram"))
		(input_flag(in, "call") ? call_life_diagram : lifecycle_diagram)(&s->screen->text);
	else if (input_flag(in, "lifecycle"))
		show_moves(s);
	else
		show_rights(s);
	return true;
}

static const struct parameter options[] = {
	{"lifecycle", VALUE_FLAG, N_("which moves a call and an application can make, and with which right")},
	{"diagram", VALUE_FLAG, N_("the moves of an application as a Mermaid diagram")},
	{"call", VALUE_FLAG, N_("with --diagram: the moves of a call")},
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
