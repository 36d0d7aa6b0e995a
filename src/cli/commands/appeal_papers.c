#include "../screen.h"
#include "app_view.h"

#include "ppuri/service/appeal.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct paper_archive archive;
	const char *out = input_text(in, "out");
	if (!desk_appeal_archive(&s->office, input_text(in, "APP"), out, &archive, e))
		return false;
	screen_line(s->screen, _("%zu papers of objections, %lld bytes, in %s"), archive.files, (long long)archive.bytes, out);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"out", VALUE_FILE, N_("write the papers into this ZIP file"), .required = true},
	{0},
};

const struct command command_appeal_papers = {
	.noun = "appeal",
	.verb = "papers",
	.summary = N_("take the papers of the objections of an application out as files"),
	.details = N_("A ZIP with a folder for each objection, their list (papers.csv) and SHA256SUMS. The same papers make the same bytes. Taking papers "
				  "out is noted in the access record. They are listed by appeal show."),
	.examples = "ppuri appeal papers 2024-금형-0016 --out 0016_이의신청.zip",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPEAL_PAPERS,
	.run = run,
};
