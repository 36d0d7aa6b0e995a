#include "review_view.h"

#include "../screen.h"

#include "ppuri/service/review_paper.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct filed_paper paper;
	const char *out = input_text(in, "out");
	if (!desk_review_paper(&s->office, input_text(in, "APP"), input_text(in, "KIND"), out, &paper, e))
		return false;
	screen_line(s->screen, _("%s (%s), in %s"), paper_kind_name(paper.kind), paper.file_name, out);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, REVIEW_APP, .required = true},
	{"KIND", VALUE_TEXT, N_("the kind of paper, such as 사업계획서, or its number in the list"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"out", VALUE_FILE, N_("the file to write"), .required = true},
	{0},
};

const struct command command_review_paper = {
	.noun = "review",
	.verb = "paper",
	.summary = N_("take out one paper of an application that you judge, as it came"),
	.details = N_("Every use is noted in the access record. In a blind evaluation the office hands in papers without names; what stands "
				  "inside a paper is not changed."),
	.examples = "ppuri review paper 2024-금형-0007 사업계획서 --out plan.pdf\nppuri review paper 2024-금형-0007 3 --out 증명원.pdf",
	.arguments = arguments,
	.options = options,
	.act = &ACT_REVIEW_PAPER,
	.run = run,
};
