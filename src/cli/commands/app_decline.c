#include "app_view.h"
#include "succession_view.h"

#include "../screen.h"
#include "../words.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct firm_letter letter = {input_date(in, "on"), input_text(in, "paper-no")};
	struct vacancy vacancy;
	if (!desk_application_decline(&s->office, input_text(in, "APP"), &letter, &vacancy, e))
		return false;
	screen_vacancy(s, &vacancy);
	screen_line(s->screen, _("by its letter of %s: %s"), words_date(s->pool, letter.on), letter.no);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"on", VALUE_DATE, N_("the day of the firm's letter"), .required = true},
	{"paper-no", VALUE_TEXT, N_("the document number of the letter, or how it came"), .required = true},
	{0},
};

const struct command command_app_decline = {
	.noun = "app",
	.verb = "decline",
	.summary = N_("a selected firm gives up before its award (선정포기)"),
	.details = N_("By the letter of the firm and with --reason, which are kept. The letter is not from before it was selected. It can not be taken back. An award that was drafted is returned first (award return). "
				  "It is said what becomes free, and whose turn it is in the reserve."),
	.examples = "ppuri app decline 2024-금형-0007 --on 2024-04-20 --paper-no '전자우편 2024-04-20' --reason '선정포기서 접수(2024-04-22)'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_DECLINE,
	.run = run,
};
