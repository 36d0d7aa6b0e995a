#include "../command.h"
#include "../screen.h"

#include "ppuri/ident.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	char digits[BIZ_NO_DIGITS], number[BIZ_NO_TEXT];
	const char *warning = NULL;
	if (!biz_no_parse(input_text(in, "NUMBER"), digits, &warning, e))
		return false;
	const struct screen_pair pairs[] = {
		{"biz_no", _("business registration number"), biz_no_text(digits, number)},
		{"kind", _("kind"), biz_no_kind(digits)},
		{"check_digit", _("check digit"), _("correct")},
		{"note", _("note"), warning},
	};
	screen_record(s->screen, s->pool, pairs, sizeof pairs / sizeof *pairs);
	return true;
}

/* A text, so that a malformed number is judged here and not as a mistake of the command line. */
static const struct parameter arguments[] = {
	{"NUMBER", VALUE_TEXT, N_("사업자등록번호, with or without hyphens"), .required = true},
	{0},
};

const struct command command_firm_check = {
	.noun = "firm",
	.verb = "check",
	.summary = N_("check a 사업자등록번호 by its digits: exit status 0 if it is right, 1 if not"),
	.details = N_("Needs no store and no login. Whether the number was ever issued only the tax office can say."),
	.examples = "ppuri firm check 000-81-00047",
	.arguments = arguments,
	.needs = NEEDS_NOTHING,
	.run = run,
};
