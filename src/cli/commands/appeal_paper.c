#include "../screen.h"
#include "app_view.h"
#include "paper_view.h"

#include "ppuri/service/appeal.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct texts files = input_texts(s->pool, in, "add");
	struct paper_attached_list list;
	if (!desk_appeal_paper(&s->office, input_text(in, "APP"), files.at, files.n, &list, e))
		return false;
	screen_attached(s, NULL, &list);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"add", VALUE_FILE, N_("the paper's file; as often as needed"), .required = true, .many = true},
	{0},
};

const struct command command_appeal_paper = {
	.noun = "appeal",
	.verb = "paper",
	.summary = N_("add papers to an objection that waits for its decision"),
	.details = N_("All files or none; once it is decided none is added. The papers of the application stay as they were judged."),
	.examples = "ppuri appeal paper 2024-금형-0016 --add 공장등록증명.pdf --add 사진.jpg",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPEAL_PAPER,
	.run = run,
};
