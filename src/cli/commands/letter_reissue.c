#include "../pdf_out.h"
#include "../screen.h"
#include "letter_view.h"

#include "ppuri/service/letter.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	CLEANUP(buf_release) struct buf pdf = {0};
	const char *number;
	struct letter letter;
	if (!letter_named(s, in, &number, e) || !desk_letter_reissue(&s->office, number, &letter, &pdf, e) || !pdf_out(s, input_text(in, "out"), &pdf, e))
		return false;
	if (letter.state != LETTER_VALID && s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, _("it does not hold any more: %s"), letter_state_name(&letter));
	return true;
}

static const struct parameter arguments[] = {
	{"NUMBER", VALUE_TEXT, LETTER_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"out", VALUE_PDF, N_("the PDF to write"), .required = true},
	{0},
};

const struct command command_letter_reissue = {
	.noun = "letter",
	.verb = "reissue",
	.summary = N_("write the file of a letter once more, as it was issued"),
	.details = N_("The store keeps each file as it was issued, byte for byte, whatever became of the letter since. What has changed is told by a letter of its own: letter amend."),
	.examples = "ppuri letter reissue 2024-000123 --out letter.pdf",
	.arguments = arguments,
	.options = options,
	.act = &ACT_LETTER_REISSUE,
	.run = run,
};
