#include "../ask.h"
#include "../screen.h"
#include "../words.h"
#include "call_input.h"

#include "ppuri/service/call.h"
#include "ppuri/tr.h"

#include <string.h>

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct call call;
	ask_first(s, _("publish it? Its rules are pinned from then on"));
	if (!desk_call_publish(&s->office, input_text(in, "CODE"), &call, e))
		return false;
	screen_line(s->screen, _("call %s is published: %s; its rules are pinned from now on"), call.code, call.title);
	screen_call_window(s, &call);
	return true;
}

static const struct parameter arguments[] = {
	{"CODE", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_call_publish = {
	.noun = "call",
	.verb = "publish",
	.summary = N_("publish a drafted call: its rules are pinned from then on"),
	.details = N_("All is checked once more: the notice has its number, the window does not lie in the past, and the funding of the "
				  "programme covers the budget. On a terminal all that is pinned is shown and asked, unless --yes says so; --dry-run shows the same."),
	.examples = "ppuri call publish 2024-금형",
	.arguments = arguments,
	.act = &ACT_CALL_PUBLISH,
	.run = run,
};
