#include "../command.h"
#include "../screen.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	(void)in, (void)e;
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
	screen_line(s->screen, "%s", _("Who drafted an award may not approve it; who ran a selection may not confirm it."));
	return true;
}

const struct command command_policy = {
	.noun = "policy",
	.summary = N_("print who may do what: the very table that the program obeys"),
	.examples = "ppuri policy",
	.needs = NEEDS_NOTHING,
	.run = run,
};
