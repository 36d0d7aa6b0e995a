#include "../ask.h"
#include "../certificate_password.h"
#include "../command.h"
#include "../screen.h"
#include "letter_view.h"

#include "ppuri/tr.h"

static bool some_are_lost(size_t n, struct err *e)
{
	err_set(e, ERR_STORE, _("the store is damaged: files of letters that could not be written: %zu; all others are"), n);
	return err_hint(e, "%s", _("keep the file as it is, and restore the last backup beside it"));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct letter_order order = {
		.kind = input_text_or(in, "kind", "award"),
		.call = input_text(in, "call"),
		.receipt = input_text(in, "receipt"),
	};
	const char *folder = input_text(in, "out");
	struct letter_outcome outcome;
	if (!order.call == !order.receipt)
		return err_set(e, ERR_USAGE, "%s", _("give either a call (--call) or an application (--receipt)"));
	certificate_password_from(s, in);
	ask_first(s, _("issue the letters?"));
	if (!desk_letter_issue(&s->office, &order, folder, &outcome, e))
		return false;
	screen_letters_issued(s, &outcome, folder);
	return !outcome.lost.n || some_are_lost(outcome.lost.n, e);
}

static const struct parameter options[] = {
	{"kind", VALUE_TERM, N_("which letter; 보조금 교부결정 통지서 unless given"), .vocabulary = &LETTER_KINDS},
	{"call", VALUE_CODE, N_("to all of this call to whom it is due"), .names = NAMES_CALL},
	{"receipt", VALUE_TEXT, N_("to this application (접수번호) alone")},
	{"out", VALUE_FILE, N_("the folder for the PDF files"), .required = true},
	PASSWORD_FD_OPTION,
	{0},
};

const struct command command_letter_issue = {
	.noun = "letter",
	.verb = "issue",
	.summary = N_("issue letters with their numbers: as PDF files, and into the register"),
	.details = N_("A letter to each to whom one is due and was not issued yet. On a terminal it is shown to whom, for how much, by which form and whether they "
				  "are signed, and asked, before anything is drawn; --dry-run shows the same. A field without a value, or a character that no font has, refuses "
				  "all of them by name before anything is written. All are drawn before the first is recorded, and a file gets its name only "
				  "then: whenever it is broken off, run it again, and it finishes the rest and repeats none. Files that are missing or were "
				  "changed are read from the store, as they were issued; one that is damaged there is named, all others are written, and the exit status is 6. If the office has a certificate (ppuri store certificate), new letters are "
				  "signed with it, and its password is asked first."),
	.examples = "ppuri letter issue --call 2024-금형 --out letters/\nppuri letter issue --kind 선정통보서 --receipt 2024-금형-0007 --out letters/",
	.options = options,
	.act = &ACT_LETTER_ISSUE,
	.run = run,
};
