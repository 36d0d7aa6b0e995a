#include "../pdf_out.h"
#include "../screen.h"
#include "app_view.h"

#include "ppuri/service/amendment.h"
#include "ppuri/service/promotion.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	struct promotion promotion;
	const char *name = input_text(in, "APP");
	bool amended;
	if (!desk_amendment_letter(&s->office, name, &bytes, &amended, e))
		return false;
	if (amended)
		return pdf_out(s, input_text(in, "out"), &bytes, e);
	return desk_promotion_letter(&s->office, name, &promotion, &bytes, e) && pdf_out(s, input_text(in, "out"), &bytes, e) &&
		   (promotion.told_by || desk_promotion_tell(&s->office, name, e));
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, APP_ARGUMENT, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"out", VALUE_PDF, N_("the PDF to write"), .required = true},
	{0},
};

const struct command command_select_notice = {
	.noun = "select",
	.verb = "notice",
	.summary = N_("the letter to a firm that was promoted from the reserve, or whose result was amended, as PDF"),
	.details = N_("예비순위 승계 통지서 says what was decided on the day of the promotion; once it was drawn the firm sees that it is selected, and until "
				  "then that it waits in the reserve. 선정 결과 변경 통지서 is there once the amendment is announced. The newest of them is made, the same "
				  "file whenever it is wanted."),
	.examples = "ppuri select notice 2024-금형-0009 --out 2024-금형-0009_승계통지서.pdf",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_NOTICE,
	.run = run,
};
