#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/review_round.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct drawn_numbers numbers;
	if (!desk_review_numbers(&s->office, input_text(in, "CALL"), &numbers, e))
		return false;
	const struct grid_column columns[] = {
		{"number", _("blind number"), GRID_CODE},
		{"receipt_no", _("receipt no."), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < numbers.n; i++) {
		grid_text(&grid, s->pool, numbers.at[i].name);
		grid_text(&grid, s->pool, numbers.at[i].receipt_no);
		grid_text(&grid, s->pool, numbers.at[i].firm_name);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("no number was drawn yet")});
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{0},
};

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_review_numbers = {
	.noun = "review",
	.verb = "numbers",
	.summary = N_("show the office whom the numbers of a blind evaluation stand for"),
	.details = N_("They were drawn by lot when the evaluation began, and stay. Members never see this list."),
	.examples = "ppuri review numbers 2024-금형",
	.arguments = arguments,
	.options = options,
	.rows = N_("blind numbers"),
	.act = &ACT_REVIEW_NUMBERS,
	.run = run,
};
