#include "../command.h"
#include "../help.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct texts words = input_texts(s->pool, in, "WORD");
	return help_show(s->screen, s->pool, input_flag(in, "all") ? NULL : s->store_path, words.at, words.n, e);
}

static const struct parameter arguments[] = {
	{"WORD", VALUE_TEXT, N_("a noun, or a noun and a verb; or any words, to find the commands that say them of themselves"), .many = true},
	{0},
};

static const struct parameter options[] = {
	{"all", VALUE_FLAG, N_("the commands of every role, not only what one's own may do")},
	{0},
};

const struct command command_help = {
	.noun = "help",
	.summary = N_("what there is, what a noun can do, how a command is used"),
	.examples = "ppuri help\nppuri help app\nppuri help app import\nppuri help 예산",
	.arguments = arguments,
	.options = options,
	.needs = NEEDS_NOTHING,
	.run = run,
};
