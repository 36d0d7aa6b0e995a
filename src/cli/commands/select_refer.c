#include "../screen.h"
#include "select_view.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct ranking ranking;
	if (!desk_select_refer(&s->office, input_text(in, "CALL"), &ranking, e))
		return false;
	screen_selection(s, &ranking);
	screen_beside(s, &ranking);
	screen_line(s->screen, _("under deliberation; what comes of it is recorded by: ppuri select deliberate %s"), ranking.call_code);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true},
	{0},
};

const struct command command_select_refer = {
	.noun = "select",
	.verb = "refer",
	.summary = N_("refer the newest selection of a call to the body that deliberates on it (심의)"),
	.details = N_("A subsidy of an open call is granted only after that: 지방보조금 by 지방보조금관리위원회 (지방보조금법 §8②), 국고보조 by "
				  "보조사업자선정위원회 (보조금법 §17②). Nothing that the selection was computed "
				  "from may have changed since; a new run takes it back out of the deliberation."),
	.examples = "ppuri select refer 2024-금형",
	.arguments = arguments,
	.act = &ACT_SELECT_REFER,
	.run = run,
};
