#include "review_view.h"

#include "../screen.h"

#include "ppuri/service/review_paper.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct review_papers found;
	if (!desk_review_papers(&s->office, input_text(in, "APP"), &found, e))
		return false;
	screen_review_papers(s, &found);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, REVIEW_APP, .required = true},
	{0},
};

const struct command command_review_papers = {
	.noun = "review",
	.verb = "papers",
	.summary = N_("list the papers of an application that you judge"),
	.details = N_("Take one out as a file with: ppuri review paper APP KIND --out FILE. Every use is noted in the access record."),
	.examples = "ppuri review papers 2024-금형-0007",
	.arguments = arguments,
	.act = &ACT_REVIEW_PAPERS,
	.run = run,
};
