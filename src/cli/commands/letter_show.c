#include "letter_view.h"

#include "ppuri/service/letter.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *number;
	struct letter letter;
	if (!letter_named(s, in, &number, e) || !desk_letter_show(&s->office, number, &letter, e))
		return false;
	screen_letter(s, &letter);
	return true;
}

static const struct parameter arguments[] = {
	{"NUMBER", VALUE_TEXT, LETTER_ARGUMENT, .required = true},
	{0},
};

const struct command command_letter_show = {
	.noun = "letter",
	.verb = "show",
	.summary = N_("show a letter of the register: to whom, what sum, and whether it holds"),
	.examples = "ppuri letter show 2024-000123",
	.arguments = arguments,
	.act = &ACT_LETTER_SHOW,
	.run = run,
};
