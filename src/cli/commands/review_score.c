#include "../command.h"
#include "../screen.h"

#include "ppuri/call.h"
#include "ppuri/service/review.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct assignment after;
	if (!desk_review_score(&s->office, input_text(in, "APP"), input_text(in, "points"), input_text(in, "comment"), &after, e))
		return false;
	screen_line(s->screen, _("%s (%s): %s points"), after.receipt_no, after.firm_name,
				points_text(s->pool, (int32_t)after.tenths));
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, N_("receipt number of an application that you judge"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"points", VALUE_TEXT, N_("one score for each item of the rubric, in its order: 18,25.5,17,8,16"), .required = true},
	{"comment", VALUE_TEXT, N_("your comment; without it an earlier one stays")},
	{0},
};

const struct command command_review_score = {
	.noun = "review",
	.verb = "score",
	.summary = N_("score an application: whole or half points for each item"),
	.details = N_("What was given before is replaced, until you lock. The items stand in: ppuri review show APP."),
	.examples = "ppuri review score 2024-금형-0007 --points 18,25.5,17,8,16\n"
				"ppuri review score 2024-금형-0007 --points 18,25.5,17,8,16 --comment '추진계획이 구체적임'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_SCORE,
	.run = run,
};
