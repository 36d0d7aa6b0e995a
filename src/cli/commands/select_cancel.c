#include "../screen.h"
#include "../words.h"
#include "result_cancel_view.h"

#include "ppuri/tr.h"

static bool list(struct session *s, const char *call, struct err *e)
{
	struct result_cancellation_list list;
	if (!desk_result_cancellations(&s->office, call, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		screen_result_cancellation(s, &list.at[i]);
	if (!list.n)
		screen_line(s->screen, _("nobody has proposed to cancel the result of the call %s"), call);
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL"), *notice_no = input_text(in, "notice-no");
	struct result_cancellation cancellation;
	if (input_flag(in, "list"))
		return list(s, call, e);
	if (!notice_no) {
		err_set(e, ERR_USAGE, "%s", _("the cancellation of a result is told by a notice with a number of its own"));
		return err_hint(e, "%s", _("give it with --notice-no"));
	}
	if (!desk_result_cancel(&s->office, call, notice_no, &cancellation, e))
		return false;
	screen_result_cancellation(s, &cancellation);
	screen_line(s->screen, _("next, by an approver who did not propose it: ppuri select cancel-agree %s"), call);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{0},
};

static const struct parameter options[] = {
	{"notice-no", VALUE_TEXT, N_("the number of the notice by which it is told (결과 취소공고)")},
	{"list", VALUE_FLAG, N_("what was proposed, and what came of it")},
	{0},
};

const struct command command_select_cancel = {
	.noun = "select",
	.verb = "cancel",
	.summary = N_("propose to cancel an announced result as a whole (선정 결과 취소)"),
	.details = N_("With --reason, which every applicant is shown. For a fault of the procedure that no other result of the same call could mend; where another "
				  "result can, it is amended (select amend). Awards of the call are returned or cancelled first, open objections decided. An approver "
				  "who did not propose it agrees (select cancel-agree): then the call is cancelled by that notice, and everybody in its result ends as "
				  "선정취소, and may object. What comes next is another call."),
	.examples = "ppuri select cancel 2024-금형 --notice-no '부산광역시 공고 제2024-230호' --reason '평가위원회 구성의 하자: 제척 사유가 있는 위원의 참여'\n"
				"ppuri select cancel 2024-금형 --list",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_CANCEL,
	.also = &ACT_SELECT_AMENDMENTS,
	.run = run,
};
