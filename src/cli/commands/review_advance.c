#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"
#include "../words.h"
#include "select_view.h"

#include "ppuri/service/review_round.h"
#include "ppuri/tr.h"

static void add_why(struct grid *g, struct pool *p, enum round_why why)
{
	switch (why) {
	case ROUND_GOES_ON: grid_blank(g, p); return;
	case ROUND_TOO_FEW_JUDGES: grid_named(g, p, "too-few-judges", _("too few judges (not evaluated)")); return;
	case ROUND_BELOW_LINE: grid_named(g, p, "below-line", _("below the line of the round")); return;
	case ROUND_ITEM_BELOW_LINE: grid_named(g, p, "item-below-line", _("an item below its line")); return;
	case ROUND_BEHIND: grid_named(g, p, "behind", _("behind those who go on")); return;
	}
	bug("a reason of no kind");
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct round_result result;
	if (!desk_review_advance(&s->office, input_text(in, "CALL"), &result, e))
		return false;
	const struct grid_column columns[] = {
		{"receipt_no", _("receipt no."), GRID_CODE},
		{"firm", _("firm"), GRID_TEXT},
		{"goes_on", _("goes on"), GRID_CODE},
		{"mean", _("mean"), GRID_SCORE},
		{"place", _("place"), GRID_COUNT},
		{"why_not", _("why not"), GRID_CODE},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < result.n; i++) {
		const char *code = result.at[i].why == ROUND_GOES_ON ? "yes" : "no";
		grid_text(&grid, s->pool, result.at[i].receipt_no);
		grid_text(&grid, s->pool, result.at[i].firm_name);
		grid_named(&grid, s->pool, code, term_name(&YES_NO, code));
		grid_mean(&grid, s->pool, result.at[i].mean);
		grid_number(&grid, s->pool, result.at[i].rank);
		add_why(&grid, s->pool, result.at[i].why);
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
	if (s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, _("round %d is ended; %zu of %zu go on to: %s"), result.ended, result.going_on, result.n,
					term_name(&ROUNDS, result.next));
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

const struct command command_review_advance = {
	.noun = "review",
	.verb = "advance",
	.summary = N_("end a round of the evaluation: who reaches its lines goes on to the next"),
	.details = N_("Every member must have locked. Who goes on is reckoned by the rules of the call: the line of the round, the lines of its "
				  "items, and how many go on; who is equal to the last of these goes on as well. The others are scored no more. Look first "
				  "with --dry-run: a round is ended once."),
	.examples = "ppuri review advance 2024-금형 --dry-run\nppuri review advance 2024-금형",
	.arguments = arguments,
	.options = options,
	.rows = N_("who goes on"),
	.act = &ACT_REVIEW_ADVANCE,
	.run = run,
};
