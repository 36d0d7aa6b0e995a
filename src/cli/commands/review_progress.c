#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/committee.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct committee committee;
	if (!desk_review_progress(&s->office, input_text(in, "call"), &committee, e))
		return false;
	const struct grid_column columns[] = {
		{"account", _("reviewer"), GRID_CODE},
		{"person", _("name"), GRID_TEXT},
		{"assigned", _("assigned"), GRID_COUNT},
		{"scored", _("scored"), GRID_COUNT},
		{"conflicts", _("conflicts"), GRID_COUNT},
		{"locked_at", _("locked"), GRID_MOMENT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < committee.n; i++) {
		const struct member *member = &committee.at[i];
		grid_text(&grid, s->pool, member->account);
		grid_text(&grid, s->pool, member->person_name);
		grid_number(&grid, s->pool, member->assigned);
		grid_number(&grid, s->pool, member->scored);
		grid_number(&grid, s->pool, member->conflicts);
		grid_text(&grid, s->pool, member->locked ? words_moment(s->pool, member->locked_at) : NULL);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("the call has no committee yet")});
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("the call"), .required = true},
	ROWS_OPTIONS,
	{0},
};

const struct command command_review_progress = {
	.noun = "review",
	.verb = "progress",
	.summary = N_("show how far each member of a committee is"),
	.details = N_("Scores are not shown before a selection is run."),
	.examples = "ppuri review progress --call 2024-금형",
	.options = options,
	.rows = N_("committee"),
	.act = &ACT_REVIEW_PROGRESS,
	.run = run,
};
