#include "../screen.h"
#include "app_view.h"

#include "ppuri/service/filed_paper.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP");
	int64_t no = input_number(in, "NO");
	struct given_bonus_list unproved;
	if (!desk_paper_detach(&s->office, name, no, &unproved, e))
		return false;
	screen_line(s->screen, _("paper no. %lld of %s is set aside; it is kept"), (long long)no, name);
	for (size_t i = 0; i < unproved.n; i++) {
		const char *bonus = unproved.at[i].name;
		screen_line(s->screen, _("\"%s\" is proved no longer: file the paper again, or take the points back: ppuri app bonus %s '%s' --remove --reason '…'"),
					bonus, name, bonus);
	}
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{"NO", VALUE_NUMBER, N_("number of the paper: see ppuri app papers APP"), .required = true},
	{0},
};

const struct command command_app_detach = {
	.noun = "app",
	.verb = "detach",
	.summary = N_("set a paper of an application aside, with a reason (--reason)"),
	.details = N_("Nothing is deleted: the paper keeps its number and its content, and counts no longer."),
	.examples = "ppuri app detach 2024-금형-0007 3 --reason '다른 기업의 서류'",
	.arguments = arguments,
	.act = &ACT_PAPER_DETACH,
	.run = run,
};
