#include "../command.h"
#include "../import_view.h"
#include "../screen.h"

#include "ppuri/service/review.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct import_result result;
	const char *call = input_text(in, "call");
	bool done = desk_review_import(&s->office, call, input_text(in, "FILE"), &result, e);
	screen_import(s, &result, done, _("score sheets"));
	if (done)
		screen_line(s->screen, _("next: ppuri review lock --call %s"), call);
	return done;
}

static const struct parameter arguments[] = {
	{"FILE", VALUE_FILE, N_("CSV as Excel saves it, or - for standard input"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_review_import = {
	.noun = "review",
	.verb = "import",
	.summary = N_("take your scores from a CSV file: all rows or none"),
	.details = N_("Columns: 접수번호, one for each item of the rubric whose heading begins with the item's name, such as 추진계획(30), "
				  "and 의견. Every mistake is told by line and column. Leave out what you have a conflict of interest with."),
	.examples = "ppuri review import --call 2024-금형 examples/scores-2024-1.csv",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_IMPORT,
	.run = run,
};
