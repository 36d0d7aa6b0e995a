#include "../pdf_out.h"
#include "../screen.h"
#include "app_view.h"

#include "ppuri/service/promotion.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct buf bytes CLEANUP(buf_release) = {0};
	struct promotion promotion;
	const char *name = input_text(in, "APP");
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
	.summary = N_("the letter to a firm that was promoted from the reserve (예비순위 승계 통지서), as PDF"),
	.details = N_("It says what was decided on the day of the promotion, and is the same file whenever it is made. Once it was drawn the firm "
				  "sees that it is selected; until then it sees that it waits in the reserve."),
	.examples = "ppuri select notice 2024-금형-0009 --out 2024-금형-0009_승계통지서.pdf",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_NOTICE,
	.run = run,
};
