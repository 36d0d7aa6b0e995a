#include "../command.h"
#include "../screen.h"

#include "ppuri/service/form.h"
#include "ppuri/tr.h"

#include <string.h>

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *text;
	if (!desk_form_show(&s->office, input_text(in, "NAME"), input_flag(in, "built-in"), &text, e))
		return false;
	for (size_t n; *text; text += n + (text[n] == '\n')) {
		n = strcspn(text, "\n");
		screen_line(s->screen, "%.*s", (int)n, text);
	}
	return true;
}

static const struct parameter arguments[] = {
	{"NAME", VALUE_CODE, N_("the form's name, as ppuri form list shows it"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"built-in", VALUE_FLAG, N_("the built-in form, even if the office has its own")},
	{0},
};

const struct command command_form_show = {
	.noun = "form",
	.verb = "show",
	.summary = N_("show the text of a form, to change a copy of it"),
	.details = N_("Saved as NAME.md in the office's folder of forms and changed there, it is used instead of the built-in one."),
	.examples = "ppuri form show selected --built-in > selected.md",
	.arguments = arguments,
	.options = options,
	.act = &ACT_FORM_SHOW,
	.run = run,
};
