#include "../command.h"
#include "../screen.h"
#include "review_view.h"

#include "ppuri/call.h"
#include "ppuri/service/review.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct assignment after;
	const struct score_given given = {
		.application = input_text(in, "APP"), .points = input_text(in, "points"), .comment = input_text(in, "comment")};
	if (!desk_review_score(&s->office, &given, &after, e))
		return false;
	const char *points = points_text(s->pool, (int32_t)after.tenths);
	if (after.firm_name)
		screen_line(s->screen, _("%s (%s): %s points"), after.name, after.firm_name, points);
	else
		screen_line(s->screen, _("%s: %s points"), after.name, points);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, REVIEW_APP, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"points", VALUE_TEXT, N_("one score for each item of the round, in its order: 18,25.5,17,8,16"), .required = true},
	{"comment", VALUE_TEXT, N_("your comment; without it an earlier one stays")},
	{0},
};

const struct command command_review_score = {
	.noun = "review",
	.verb = "score",
	.summary = N_("score an application, item by item, in the steps that the call gives"),
	.details = N_("What was given before is replaced, until you lock. The items stand in: ppuri review show APP."),
	.examples = "ppuri review score 2024-금형-0007 --points 18,25.5,17,8,16\n"
				"ppuri review score 2024-금형-0007 --points 18,25.5,17,8,16 --comment '추진계획이 구체적임'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_SCORE,
	.run = run,
};
