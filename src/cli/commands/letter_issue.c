#include "../certificate_password.h"
#include "../command.h"
#include "../screen.h"

#include "ppuri/service/letter.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct letter_outcome outcome;
	const char *folder = input_text(in, "out");
	const struct letter_order order = {"award", input_text(in, "call"), NULL, input_text(in, "form")};
	certificate_password_from(s, in);
	if (!desk_letter_issue(&s->office, &order, folder, &outcome, e))
		return false;
	screen_line(s->screen, _("%zu letters made and recorded, %zu made again with the same bytes, in %s"), outcome.made,
				outcome.again, folder);
	if (outcome.again && input_has(in, "form"))
		screen_line(s->screen, "%s", _("letters that were issued before keep the form that they were issued with"));
	return true;
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("letters for the issued awards of this call"), .required = true},
	{"out", VALUE_FILE, N_("the folder for the PDF files"), .required = true},
	{"form", VALUE_FILE, N_("a form file of the office's own; else the built-in award-letter")},
	PASSWORD_FD_OPTION,
	{0},
};

const struct command command_letter_issue = {
	.noun = "letter",
	.verb = "issue",
	.summary = N_("make the award letters (보조금 교부결정통지서) of a call as PDF"),
	.details = N_("One letter for each issued award. A field without a value, or a character that no font has, refuses all of them by "
				  "name before anything is written. Run again, it makes the very same files again. If the office has a certificate (ppuri store "
				  "certificate), new letters are signed with it, and its password is asked first."),
	.examples = "ppuri letter issue --call 2024-금형 --out letters/",
	.options = options,
	.act = &ACT_LETTER_ISSUE,
	.run = run,
};
