#include "../command.h"
#include "../screen.h"

#include "ppuri/service/store.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *key = input_text(in, "KEY"), *value = input_text(in, "VALUE");
	if (!desk_store_set(&s->office, key, value, e))
		return false;
	if (*value)
		screen_line(s->screen, "%s: %s", key, value);
	else
		screen_line(s->screen, _("%s is cleared"), key);
	return true;
}

static const struct parameter arguments[] = {
	{"KEY", VALUE_TEXT, N_("which setting: see ppuri store settings"), .required = true},
	{"VALUE", VALUE_TEXT, N_("its new value; an empty one clears it"), .required = true, .may_be_empty = true},
	{0},
};

const struct command command_store_set = {
	.noun = "store",
	.verb = "set",
	.summary = N_("set one line of the office's letterhead"),
	.examples = "ppuri store set office.department 산업혁신과\nppuri store set office.sender 부산광역시장",
	.arguments = arguments,
	.act = &ACT_STORE_SET,
	.run = run,
};
