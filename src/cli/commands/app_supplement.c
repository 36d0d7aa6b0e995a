#include "../certificate_password.h"
#include "../pdf_out.h"
#include "../screen.h"
#include "../supplement_view.h"
#include "app_view.h"

#include "ppuri/service/supplement_request.h"

static bool cancel(struct session *s, const struct input *in, const char *name, struct err *e)
{
	struct supplement_done done;
	if (input_has(in, "want") || input_has(in, "paper") || input_has(in, "days") || input_has(in, "due") ||
		input_has(in, "out"))
		return err_set(e, ERR_USAGE, "%s", _("--cancel only takes the request back; it goes with --reason alone"));
	if (!desk_application_cancel(&s->office, name, &done, e))
		return false;
	screen_supplement(s, &done);
	return true;
}

static bool ask(struct session *s, const struct input *in, const char *name, struct err *e)
{
	struct texts papers = input_texts(s->pool, in, "paper");
	struct supplement_term term;
	struct supplement_done done;
	if (!supplement_term(in, &term, e) ||
		!desk_application_supplement(&s->office, name, input_text(in, "want"), papers.at, papers.n, &term, &done, e))
		return false;
	screen_supplement(s, &done);
	if (s->screen->format == FORMAT_TABLE)
		screen_line(s->screen, _("when it comes: ppuri app answer %s"), name);
	return true;
}

static bool draw(struct session *s, const char *name, const char *out, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	return desk_supplement_request(&s->office, name, &bytes, e) && pdf_out(s, out, &bytes, e);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *name = input_text(in, "APP"), *out = input_text(in, "out");
	bool wants = input_has(in, "want") || input_has(in, "paper");
	certificate_password_from(s, in);
	if (input_flag(in, "cancel"))
		return cancel(s, in, name, e);
	if (!wants && !out) {
		err_set(e, ERR_USAGE, "%s", _("it must be said what is wanted"));
		return err_hint(e, "%s", _("give it with --want, or name papers with --paper"));
	}
	if (wants && !ask(s, in, name, e))
		return false;
	return !out || (s->office.dry_run && wants) || draw(s, name, out, e);
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"want", VALUE_TEXT, N_("what is wanted, in words that the firm understands")},
	{"paper", VALUE_TEXT, N_("a kind of paper that is wanted, such as 납세증명서; as often as needed"), .many = true},
	SUPPLEMENT_TERM_OPTIONS,
	{"out", VALUE_PDF, N_("the request (보완요청서) as PDF, issued with its number; alone, of the one that waits")},
	PASSWORD_FD_OPTION,
	{"cancel", VALUE_FLAG, N_("take the request back: nothing is wanted any more (with --reason)")},
	{0},
};

const struct command command_app_supplement = {
	.noun = "app",
	.verb = "supplement",
	.summary = N_("ask the firm for what is missing (보완요청)"),
	.details = N_("The application waits, and goes back to where it was when the supplement comes. The term is counted from tomorrow "
				  "on; a last day on a weekend or holiday moves on to the next working day. Without --days and --due it is what "
				  "the office has set: ppuri store set supplement.days 10. When the last day has passed, the application is overdue "
				  "at once: then give more time (app extend), take it late (app answer --reason) or return it (app return)."),
	.examples = "ppuri app supplement 2024-금형-0007 --want '국세·지방세 납세증명서(발급일 30일 이내)' --days 10\n"
				"ppuri app supplement 2024-금형-0007 --paper 국세납세증명서 --paper 사업계획서 --due 2024-04-05\n"
				"ppuri app supplement 2024-금형-0007 --out 보완요청서.pdf\n"
				"ppuri app supplement 2024-금형-0007 --cancel --reason '홈택스에서 직접 확인함'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_SUPPLEMENT,
	.run = run,
};
