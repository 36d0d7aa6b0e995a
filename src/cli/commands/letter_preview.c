#include "../command.h"
#include "../screen.h"

#include "ppuri/service/letter.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *out = input_text(in, "out");
	const char *form = input_text(in, "FORM"), *receipt = input_text(in, "receipt");
	if (receipt && input_has(in, "data"))
		return err_set(e, ERR_USAGE, "%s", _("give either --data or --receipt"));
	if (!(receipt ? desk_letter_preview_of(&s->office, form, receipt, out, e) : desk_letter_preview(&s->office, form, input_text(in, "data"), out, e)))
		return false;
	screen_line(s->screen, _("%s is drawn; nothing was recorded"), out);
	return true;
}

static const struct parameter arguments[] = {
	{"FORM", VALUE_FILE, N_("a form file, or the name of a form"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"data", VALUE_FILE, N_("a JSON file with the fields; - is standard input; unless given, examples")},
	{"receipt", VALUE_TEXT, N_("the letter as it would be issued to this application now (접수번호), without a number")},
	{"out", VALUE_PDF, N_("the PDF to write"), .required = true},
	{0},
};

const struct command command_letter_preview = {
	.noun = "letter",
	.verb = "preview",
	.summary = N_("draw a form from given fields, or a letter before it is issued, to see how it looks"),
	.examples = "ppuri letter preview selected --out sample.pdf\n"
				"ppuri letter preview selected --receipt 2024-금형-0007 --out sample.pdf\n"
				"ppuri letter preview award-letter --data examples/award-letter.json --out sample.pdf",
	.arguments = arguments,
	.options = options,
	.act = &ACT_LETTER_PREVIEW,
	.run = run,
};
