#include "letter_view.h"

#include "../screen.h"
#include "../words.h"

#include "ppuri/tr.h"

bool letter_named(struct session *s, const struct input *in, const char **ret, struct err *e)
{
	return letter_number_parse(s->pool, input_text(in, "NUMBER"), ret, e);
}

const char *letter_state_name(const struct letter *letter)
{
	return term_name(&LETTER_STATES, LETTER_STATES.terms[letter->state].code);
}

const char *letter_form_name(struct pool *p, const struct letter *letter)
{
	return letter_by_own_form(letter) ? pool_printf(p, _("the office's own: %s"), letter->form) : _("built in");
}

void screen_letter(struct session *s, const struct letter *letter)
{
	struct pool *p = s->pool;
	const bool ended = letter->state != LETTER_VALID;
	char code[LETTER_CODE_TEXT], hex[SHA256_HEX];
	const struct screen_pair pairs[] = {
		{"number", _("letter no."), letter->number},
		{"kind", _("kind of letter"), term_name(&LETTER_KINDS, letter->kind), .code = letter->kind},
		{"state", _("state"), letter_state_name(letter), .code = LETTER_STATES.terms[letter->state].code},
		{"receiver", _("receiver"), letter->receiver},
		{"receipt_no", _("receipt no."), letter->receipt_no},
		{"call", _("call"), letter->call_code},
		{"won", _("sum"), letter->won.n ? words_won(p, letter->won) : NULL, letter->won.n ? words_number(p, letter->won.n) : ""},
		{"document_no", _("document no."), letter->document_no},
		{"issued_at", _("issued"), words_moment(p, letter->issued_at)},
		{"issued_by", _("issued by"), letter->issued_by},
		{"check_code", _("check code"), pool_strdup(p, letter_code_text(letter->check_code, code))},
		{"form", _("form"), letter_form_name(p, letter), .code = letter->form},
		{"file", _("file"), letter->file_name},
		{"sha256", "SHA-256", pool_strdup(p, sha256_hex(&letter->sha256, hex))},
		{"signed", _("digital signature"), letter->is_signed ? _("yes") : _("no"), .code = letter->is_signed ? "yes" : "no"},
		{"successor", _("in its place"), letter->successor},
		{"ended_at", _("changed or revoked"), ended ? words_moment(p, letter->ended_at) : NULL},
		{"ended_by", _("ended by"), letter->ended_by},
		{"reason", _("reason"), letter->end_reason},
	};
	screen_record(s->screen, p, pairs, sizeof pairs / sizeof *pairs);
}

void screen_letters_issued(struct session *s, const struct letter_outcome *outcome, const char *folder)
{
	screen_line(s->screen, _("letters issued: %zu; files made again: %zu; files that were there: %zu; in %s"), outcome->made, outcome->again,
				outcome->there, folder);
	for (size_t i = 0; i < outcome->lost.n; i++)
		screen_line(s->screen, "%s", outcome->lost.at[i]);
	if (outcome->unknown_year)
		screen_line(s->screen, "%s", words_unknown_year(s->pool, outcome->unknown_year));
	if (outcome->office_unset)
		screen_line(s->screen, _("note: not set, and so not on these letters: %s (ppuri store settings)"), outcome->office_unset);
	if (outcome->made > 1)
		screen_line(s->screen, _("numbers %s to %s"), outcome->first, outcome->last);
	else if (outcome->made)
		screen_line(s->screen, _("number %s"), outcome->first);
	else if (outcome->before)
		screen_line(s->screen, _("issued already: number %s"), outcome->before);
	if (outcome->ended)
		screen_line(s->screen, _("changed or revoked, and not issued again: %zu; to issue a revoked one anew, name its application by --receipt"),
					outcome->ended);
}
