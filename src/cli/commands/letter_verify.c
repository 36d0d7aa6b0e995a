#include "../screen.h"
#include "../signature_pairs.h"
#include "../words.h"
#include "letter_view.h"

#include "ppuri/service/letter.h"
#include "ppuri/tr.h"

#include <string.h>

enum { GENUINE_PAIRS = 12 };

/* What a person compares with the paper in hand. */
static void show_genuine(struct session *s, const struct letter_verdict *verdict)
{
	struct pool *p = s->pool;
	const struct letter *letter = &verdict->letter;
	const bool ended = letter->state != LETTER_VALID;
	struct screen_pair pairs[GENUINE_PAIRS + SIGNATURE_PAIRS] = {
		{"verdict", _("verdict"), letter_state_name(letter), .code = LETTER_STATES.terms[letter->state].code},
		{"number", _("letter no."), letter->number},
		{"kind", _("kind of letter"), term_name(&LETTER_KINDS, letter->kind), .code = letter->kind},
		{"receiver", _("receiver"), letter->receiver},
		{"receipt_no", _("receipt no."), letter->receipt_no},
		{"won", _("sum"), letter->won.n ? words_won(p, letter->won) : NULL, letter->won.n ? words_number(p, letter->won.n) : ""},
		{"document_no", _("document no."), letter->document_no},
		{"issued_at", _("issued"), words_moment(p, letter->issued_at)},
		{"ended_at", _("changed or revoked"), ended ? words_moment(p, letter->ended_at) : NULL},
		{"ended_by_decision", _("by the decision"), letter->overtaken ? letter->end_reason : NULL},
		{"successor", _("in its place"), letter->successor},
		{"holds", _("holds now"), ended ? verdict->holds : letter->number},
	};
	size_t signature = verdict->is_file ? signature_pairs(p, &verdict->signatures, &pairs[GENUINE_PAIRS]) : 0;
	screen_record(s->screen, p, pairs, GENUINE_PAIRS + signature);
}

static bool refuse_forged(struct session *s, const struct letter_verdict *verdict, struct err *e)
{
	const bool unknown = verdict->of_own && (!verdict->is_file || verdict->is_pdf);
	struct screen_pair pairs[1 + SIGNATURE_PAIRS + 1] = {
		unknown ? (struct screen_pair){"verdict", _("verdict"), _("no letter of yours"), .code = "unknown"}
				: (struct screen_pair){"verdict", _("verdict"), _("forged"), .code = "forged"},
	};
	size_t n = 1 + (verdict->is_file ? signature_pairs(s->pool, &verdict->signatures, &pairs[1]) : 0);
	/* Anybody can make a certificate that bears any name. */
	if (n == 1 + SIGNATURE_PAIRS)
		pairs[n++] = verdict->by_office
						 ? (struct screen_pair){"certificate_is", _("this certificate is"), _("that of the office"), .code = "office"}
						 : (struct screen_pair){"certificate_is", _("this certificate is"), _("not the one that the office has set"), .code = "other"};
	screen_record(s->screen, s->pool, pairs, n);
	if (unknown)
		return err_set(e, ERR_REFUSED, "%s", _("among the letters that were issued to your firm there is none like this"));
	if (verdict->is_file && !verdict->is_pdf)
		return err_set(e, ERR_REFUSED, "%s", _("forged: it is no PDF file, and each letter is one"));
	if (!verdict->is_file)
		return err_set(e, ERR_REFUSED, "%s", _("forged: the register has no letter of this number with this code"));
	err_set(e, ERR_REFUSED, "%s", _("forged: the register has no letter whose file has just these bytes"));
	return err_hint(e, "%s", _("of a print or a scan: ppuri letter verify NUMBER CODE"));
}

static bool refuse_ended(const struct letter_verdict *verdict, struct err *e)
{
	const struct letter *letter = &verdict->letter;
	if (letter->overtaken)
		err_set(e, ERR_REFUSED, letter->state == LETTER_CHANGED ? _("letter %s is genuine, but what it tells was changed: %s")
																: _("letter %s is genuine, but what it tells was cancelled: %s"),
				letter->number, letter->end_reason);
	else if (letter->state == LETTER_CHANGED)
		err_set(e, ERR_REFUSED, _("letter %s is genuine, but was changed: %s took its place"), letter->number, letter->successor);
	else
		err_set(e, ERR_REFUSED, _("letter %s is genuine, but was revoked"), letter->number);
	return verdict->holds ? err_hint(e, _("what holds now: %s"), verdict->holds) : false;
}

/* Of the past: the paper is none that somebody forged. */
static bool refuse_early(struct session *s, const struct letter *letter, struct err *e)
{
	const struct screen_pair pairs[] = {
		{"verdict", _("verdict"), _("not issued yet"), .code = "not_yet"},
		{"number", _("letter no."), letter->number},
		{"kind", _("kind of letter"), term_name(&LETTER_KINDS, letter->kind), .code = letter->kind},
		{"issued_at", _("issued"), words_moment(s->pool, letter->issued_at)},
	};
	screen_record(s->screen, s->pool, pairs, sizeof pairs / sizeof *pairs);
	return err_set(e, ERR_REFUSED, _("letter %s is genuine, but was not issued yet at that moment"), letter->number);
}

/* A file alone, or a number with its code. */
static bool read_claim(struct session *s, const char *what, const char *code, struct letter_claim *ret, struct err *e)
{
	const char *number = NULL;
	struct err no_number = {0};
	const bool is_number = letter_number_parse(s->pool, what, &number, &no_number);
	*ret = code ? (struct letter_claim){.number = number, .code = code} : (struct letter_claim){.file = what};
	if (is_number == !!code)
		return true;
	if (is_number) {
		err_set(e, ERR_USAGE, _("letter %s: the check code (확인코드) that stands on the paper is needed as well"), number);
		return err_hint(e, "ppuri letter verify %s ABCD-EFGH-JKMN", number);
	}
	err_set(e, ERR_USAGE, _("%s is no number of a letter (2024-000123), which a check code goes with"), what);
	return err_hint(e, "%s", _("a file is given alone: ppuri letter verify FILE"));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct letter_claim claim;
	struct letter_verdict verdict;
	if (!read_claim(s, input_text(in, "LETTER"), input_text(in, "CODE"), &claim, e))
		return false;
	if (!desk_letter_verify(&s->office, &claim, &verdict, e))
		return false;
	if (verdict.not_yet)
		return refuse_early(s, &verdict.letter, e);
	if (!verdict.genuine)
		return refuse_forged(s, &verdict, e);
	show_genuine(s, &verdict);
	return verdict.letter.state == LETTER_VALID || refuse_ended(&verdict, e);
}

static const struct parameter arguments[] = {
	{"LETTER", VALUE_FILE, N_("the PDF as it came; or, with CODE, the 발급번호 that stands on the paper"), .required = true},
	{"CODE", VALUE_TEXT, N_("the 확인코드 that stands on the paper")},
	{0},
};

const struct command command_letter_verify = {
	.noun = "letter",
	.verb = "verify",
	.summary = N_("tell whether a letter is genuine, and whether it still holds: 유효, 변경됨, 취소됨 or 위조"),
	.details = N_("Exit status 0 only if it is genuine and holds. A file must be the very one that was issued, byte by byte; who signed it is told as well. Number and code show "
				  "that there is such a letter: compare what is told with what the paper says. Who applied can ask about letters to the own firm."),
	.examples = "ppuri letter verify letter.pdf\nppuri letter verify 2024-000123 ABCD-EFGH-JKMN",
	.arguments = arguments,
	.act = &ACT_LETTER_VERIFY,
	.run = run,
};
