#include "../ask.h"
#include "../certificate_password.h"
#include "../screen.h"
#include "letter_view.h"

#include "ppuri/service/letter.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *number, *folder = input_text(in, "out");
	struct letter_outcome outcome;
	certificate_password_from(s, in);
	if (!letter_named(s, in, &number, e))
		return false;
	ask_first(s, _("issue it in its place?"));
	if (!desk_letter_amend(&s->office, number, folder, &outcome, e))
		return false;
	screen_line(s->screen, _("letter %s takes the place of %s, in %s"), outcome.first, number, folder);
	return true;
}

static const struct parameter arguments[] = {
	{"NUMBER", VALUE_TEXT, LETTER_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"out", VALUE_FILE, N_("the folder for the PDF file"), .required = true},
	PASSWORD_FD_OPTION,
	{0},
};

const struct command command_letter_amend = {
	.noun = "letter",
	.verb = "amend",
	.summary = N_("issue a letter in the place of one, with the facts as they are now"),
	.details = N_("The one before is changed (변경됨) from then on and names the new one. It needs a reason (--reason), and something must have "
				  "changed in what it tells or in the form. A changed award is told by a letter of its own kind: letter issue --kind 변경교부결정."),
	.examples = "ppuri letter amend 2024-000123 --reason '주소 정정' --out letters/",
	.arguments = arguments,
	.options = options,
	.act = &ACT_LETTER_AMEND,
	.run = run,
};
