#include "award_change_view.h"

#include "ppuri/tr.h"

static struct award_wish wish_of(const struct input *in)
{
	return (struct award_wish){
		.has_amount = input_has(in, "amount"),
		.has_own_cash = input_has(in, "own-cash"),
		.has_own_kind = input_has(in, "own-kind"),
		.amount = input_won(in, "amount"),
		.own_cash = input_won(in, "own-cash"),
		.own_kind = input_won(in, "own-kind"),
		.payment = input_text(in, "payment"),
		.project_start = input_date(in, "project-start"),
		.project_end = input_date(in, "project-end"),
	};
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct award_wish wish = wish_of(in);
	const struct firm_letter request = {input_date(in, "on"), input_text(in, "paper-no")};
	struct award_change change;
	if ((request.on.year != 0) != (request.no != NULL)) {
		err_set(e, ERR_USAGE, "%s", _("the firm's request has a day and a number; the office's own change has neither"));
		return err_hint(e, "%s", _("give both --on and --paper-no, or none"));
	}
	if (!desk_award_amend(&s->office, input_text(in, "APP"), &wish, &request, &change, e))
		return false;
	screen_award_change(s, &change);
	return true;
}

static const struct parameter arguments[] = {
	{"APP", VALUE_TEXT, N_("receipt number (접수번호)"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"amount", VALUE_WON, N_("the sum that is to stand: at most what the selection granted, at least what was paid")},
	{"own-cash", VALUE_WON, N_("the firm's share in cash that is to stand")},
	{"own-kind", VALUE_WON, N_("the firm's share in kind that is to stand")},
	{"payment", VALUE_TEXT, N_("how it is to be paid (교부방법)")},
	{"project-start", VALUE_DATE, N_("when the project is to begin")},
	{"project-end", VALUE_DATE, N_("when the project is to end")},
	{"on", VALUE_DATE, N_("the day of the firm's request; without: the office's own change")},
	{"paper-no", VALUE_TEXT, N_("the document number of the firm's request, or how it came")},
	{0},
};

const struct command command_award_amend = {
	.noun = "award",
	.verb = "amend",
	.summary = N_("propose to change an award that was issued (변경교부결정)"),
	.details = N_("With --reason. What is not given stays. The award itself is never edited: its versions stand beside each other (award show). It takes "
				  "effect when an approver agrees who neither drafted the award nor proposed this (award agree), and then has a document number. What is "
				  "lowered goes back to what may be awarded of the same account. Below what was paid it is a cancellation in part: award cancel."),
	.examples = "ppuri award amend 2024-금형-0007 --amount 1500만원 --reason '사업 규모 축소' --on 2024-06-03 --paper-no '하늘정밀-24-17'\n"
				"ppuri award amend 2024-금형-0007 --project-end 2024-12-15 --reason '설비 납품 지연'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_AWARD_AMEND,
	.run = run,
};
