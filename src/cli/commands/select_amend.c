#include "../screen.h"
#include "../words.h"
#include "amendment_view.h"

#include "ppuri/tr.h"

static bool list(struct session *s, const char *call, struct err *e)
{
	struct amendment_list list;
	if (!desk_select_amendments(&s->office, call, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		screen_amendment(s, &list.at[i]);
	if (!list.n)
		screen_line(s->screen, _("the result of the call %s was not amended"), call);
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *call = input_text(in, "CALL");
	struct amendment amendment;
	if (input_flag(in, "list"))
		return list(s, call, e);
	if (!(input_flag(in, "withdraw") ? desk_select_amend_withdraw(&s->office, call, &amendment, e)
									 : desk_select_amend(&s->office, call, &amendment, e)))
		return false;
	screen_amendment(s, &amendment);
	if (amendment.closed)
		return true;
	screen_line(s->screen, "%s", _("the result stands as it is until the amendment is confirmed; no award is drafted or approved meanwhile"));
	screen_line(s->screen, _("put right what it is for, then: ppuri select run %s"), call);
	return true;
}

static const struct parameter arguments[] = {
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{0},
};

static const struct parameter options[] = {
	{"list", VALUE_FLAG, N_("what was amended, and what is being amended")},
	{"withdraw", VALUE_FLAG, N_("end it without effect, as long as nothing was put right in it; one that answers upheld objections, by an approver who decided on none of them")},
	{0},
};

const struct command command_select_amend = {
	.noun = "select",
	.verb = "amend",
	.summary = N_("amend a confirmed selection: open the amendment, or withdraw it (결과 변경)"),
	.details = N_("With --reason. A confirmed selection is never edited. While its amendment is open points, placements, proposed sums, conflicts of "
				  "interest and, through a lock that is opened, scores can be put right, each by its own command. Then it is run, referred, deliberated "
				  "on and confirmed as before: the new selection names the one it supersedes, and what differs is told firm by firm before anybody "
				  "signs it. Nothing is taken that an award gives. ppuri call announce tells the applicants."),
	.examples = "ppuri select amend 2024-금형 --reason '이의신청 인용: 가점 누락(2024-금형-0014)'\n"
				"ppuri select amend 2024-금형 --withdraw --reason '점수표를 다시 확인한 결과 이상 없음'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_SELECT_AMEND,
	.also = &ACT_SELECT_AMENDMENTS,
	.run = run,
};
