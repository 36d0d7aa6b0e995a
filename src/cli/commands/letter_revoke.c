#include "../ask.h"
#include "../screen.h"
#include "letter_view.h"

#include "ppuri/service/letter.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *number;
	struct letter letter;
	if (!letter_named(s, in, &number, e))
		return false;
	ask_first(s, _("revoke the letter? It can not be taken back"));
	if (!desk_letter_revoke(&s->office, number, &letter, e))
		return false;
	screen_line(s->screen, _("letter %s to %s is revoked"), letter.number, letter.receiver);
	return true;
}

static const struct parameter arguments[] = {
	{"NUMBER", VALUE_TEXT, LETTER_ARGUMENT, .required = true},
	{0},
};

const struct command command_letter_revoke = {
	.noun = "letter",
	.verb = "revoke",
	.summary = N_("revoke a letter (취소), by another person than who issued it"),
	.details = N_("It stays in the register with the reason (--reason), and is told as revoked to whoever asks. What it decided stays as it is: an "
				  "award is cancelled by its own decision, whose letter revokes this one. Without a letter that holds nothing is paid."),
	.examples = "ppuri letter revoke 2024-000123 --reason '수신처 착오'",
	.arguments = arguments,
	.act = &ACT_LETTER_REVOKE,
	.run = run,
};
