#include "../command.h"
#include "../screen.h"

#include "ppuri/service/call.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *code = input_text(in, "CODE");
	if (!desk_call_archive(&s->office, code, e))
		return false;
	screen_line(s->screen, _("call %s is archived: all of it has ended"), code);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_call_archive = {
	.noun = "call",
	.verb = "archive",
	.summary = N_("put a call away when all of it has ended"),
	.details = N_("Its result is announced, its project period is over, and no application to it waits for anything. Nothing of it "
				  "changes any more."),
	.examples = "ppuri call archive 2024-금형",
	.arguments = arguments,
	.act = &ACT_CALL_ARCHIVE,
	.run = run,
};
