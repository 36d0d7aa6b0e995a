#include "../certificate_password.h"
#include "../pdf_out.h"
#include "app_view.h"

#include "ppuri/service/promotion.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	certificate_password_from(s, in);
	return desk_select_notice(&s->office, input_text(in, "APP"), &bytes, e) && pdf_out(s, input_text(in, "out"), &bytes, e);
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

const struct command command_select_notice = {
	.noun = "select",
	.verb = "notice",
	.summary = N_("the letter to a firm that was promoted from the reserve, or whose result was amended, as PDF"),
	.details = N_("예비순위 승계 통지서 says what was decided on the day of the promotion; once it is issued the firm sees that it is selected, and until "
				  "then that it waits in the reserve. 선정 결과 변경 통지서 is there once the amendment is announced. The newest of them is issued with its "
				  "number, as letter issue does it for a whole call; run again, it is the same file."),
	.examples = "ppuri select notice 2024-금형-0009 --out 2024-금형-0009_승계통지서.pdf",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_NOTICE,
	.run = run,
};
