#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/service/review.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct grid grid;
	if (!desk_review_export(&s->office, input_text(in, "CALL"), input_flag(in, "blank"), &grid, e))
		return false;
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){.empty = _("nothing is assigned to you for evaluation")});
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{0},
};

static const struct parameter options[] = {
	{"blank", VALUE_FLAG, N_("an empty sheet, even of what you have scored")},
	ROWS_OPTIONS,
	{0},
};

const struct command command_review_export = {
	.noun = "review",
	.verb = "export",
	.summary = N_("give your score sheets as a file that review import takes back"),
	.details = N_("One row for each application of the round in hand, one column for each item; blank where you have not scored. What you "
				  "have a conflict of interest with is left out. In a blind evaluation it holds the numbers that were drawn, and no firm."),
	.examples = "ppuri review export 2024-금형 --out scores.xlsx\nppuri review import --call 2024-금형 scores.xlsx",
	.arguments = arguments,
	.options = options,
	.rows = N_("score sheets"),
	.act = &ACT_REVIEW_EXPORT,
	.run = run,
};
