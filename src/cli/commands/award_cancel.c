#include "award_change_view.h"

#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct firm_letter notice = {input_date(in, "on"), input_text(in, "paper-no")};
	struct award_change change;
	if ((notice.on.year != 0) != (notice.no != NULL)) {
		err_set(e, ERR_USAGE, "%s", _("the notice to the firm has a day and a number"));
		return err_hint(e, "%s", _("give both --on and --paper-no, or none"));
	}
	if (!desk_award_cancel(&s->office, input_text(in, "APP"), input_text(in, "ground"), input_won(in, "leave"), &notice, &change, e))
		return false;
	screen_award_change(s, &change);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, N_("receipt number (접수번호)"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"ground", VALUE_TERM, N_("사정변경 (지방보조금법 §11); 부정, 용도외, 위반 (지방보조금법 §12①, 보조금법 §30②)"), .required = true, .vocabulary = &AWARD_CANCEL_GROUNDS},
	{"leave", VALUE_WON, N_("what is left of it (일부 취소); without: nothing, it is cancelled as a whole")},
	{"on", VALUE_DATE, N_("the day of the notice by which the firm was told why, and that it may be heard (사전통지)")},
	{"paper-no", VALUE_TEXT, N_("the document number of that notice")},
	{0},
};

const struct command command_award_cancel = {
	.noun = "award",
	.verb = "cancel",
	.summary = N_("propose to cancel an award that was issued, as a whole or in part (교부결정 취소)"),
	.details = N_("With --reason. It takes effect when an approver agrees who neither drafted the award nor proposed this (award agree). What was not paid goes "
				  "back to what may be awarded of the same account, and to the reserve; what was paid above what is left is kept as the sum to be "
				  "returned. Nothing is paid any more then. Cancelled as a whole the application ends as cancelled; the firm may object. "
				  "With the day of the notice to the firm (--on, --paper-no) it is agreed to once its days to be heard are over: 10 (행정절차법 §21③), of an "
				  "agreement 14 (협약 제16조③); without, the approver reads that none was entered."),
	.examples = "ppuri award cancel 2024-금형-0007 --ground 위반 --reason '교부조건 위반: 승인 없이 사업 내용 변경'\n"
				"ppuri award cancel 2024-금형-0007 --ground 사정변경 --leave 800만원 --reason '공급기업 폐업으로 2차 과업 불필요'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_AWARD_CANCEL,
	.run = run,
};
