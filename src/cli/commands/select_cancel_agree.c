#include "../ask.h"
#include "../screen.h"
#include "result_cancel_view.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL");
	bool refuses = input_flag(in, "refuse");
	struct result_cancellation cancellation;
	size_t ended = 0;
	ask_first(s, refuses ? _("refuse it?") : _("cancel the result of the call as a whole? It can not be taken back"));
	if (!(refuses ? desk_result_cancel_refuse(&s->office, call, &cancellation, e)
											   : desk_result_cancel_agree(&s->office, call, &cancellation, &ended, e)))
		return false;
	if (refuses) {
		screen_line(s->screen, _("refused; the result of the call %s stands"), call);
		return true;
	}
	screen_line(s->screen, _("the result of the call %s is cancelled (%s): %s"), call, cancellation.notice_no, cancellation.reason);
	screen_line(s->screen, _("applications that ended with it: %zu"), ended);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{0},
};

static const struct parameter options[] = {
	{"refuse", VALUE_FLAG, N_("refuse it, with --reason")},
	{0},
};

const struct command command_select_cancel_agree = {
	.noun = "select",
	.verb = "cancel-agree",
	.summary = N_("agree, as the second person, to cancel an announced result as a whole"),
	.details = N_("By an approver who did not propose it. The notice is that of the proposal, and its day is today. It can not be taken back."),
	.examples = "ppuri select cancel-agree 2024-금형\nppuri select cancel-agree 2024-금형 --refuse --reason '결과 변경으로 바로잡을 수 있음'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_CANCEL_AGREE,
	.run = run,
};
