#include "../certificate_password.h"
#include "../pdf_out.h"
#include "app_view.h"

#include "ppuri/service/appeal.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	certificate_password_from(s, in);
	return desk_appeal_letter(&s->office, input_text(in, "APP"), &bytes, e) && pdf_out(s, input_text(in, "out"), &bytes, e);
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"out", VALUE_PDF, N_("the PDF to write"), .required = true},
	PASSWORD_FD_OPTION,
	{0},
};

const struct command command_appeal_letter = {
	.noun = "appeal",
	.verb = "letter",
	.summary = N_("the letter that tells the firm what was decided on its objection (이의신청 결정 통지서), as PDF"),
	.details = N_("It says what was decided on that day. It is issued with its number, as letter issue does it for a whole call; run again, it is the same file."),
	.examples = "ppuri appeal letter 2024-금형-0016 --out 2024-금형-0016_이의신청결정.pdf",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPEAL_LETTER,
	.run = run,
};
