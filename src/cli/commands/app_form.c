#include "../command.h"
#include "../pdf_out.h"
#include "app_view.h"

#include "ppuri/service/application_form.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	const char *application = input_text(in, "APP"), *call = input_text(in, "blank");
	if (!application == !call)
		return err_set(e, ERR_USAGE, "%s", _("give either an application, or a call with --blank"));
	return desk_application_form(&s->office, application, call, &bytes, e) && pdf_out(s, input_text(in, "out"), &bytes, e);
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT},
	{0},
};

static const struct parameter options[] = {
	{"blank", VALUE_CODE, N_("an empty form of this call, to be filled in by hand"), .names = NAMES_CALL},
	{"out", VALUE_PDF, N_("the PDF to write"), .required = true},
	{0},
};

const struct command command_app_form = {
	.noun = "app",
	.verb = "form",
	.summary = N_("the form of an application (신청서) as PDF: filled from what was entered, or empty for a call"),
	.details = N_("What the store does not know is left for a hand to write. The bonuses and papers of the call are listed with a box to tick, "
				  "and what the firm was supported by in the last five years stands there already. An application that was received says of the firm what "
				  "stood when it came in, whatever was changed since."),
	.examples = "ppuri app form 2024-금형-0007 --out 2024-금형-0007_신청서.pdf\nppuri app form --blank 2024-금형 --out 신청서.pdf",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_FORM,
	.run = run,
};
