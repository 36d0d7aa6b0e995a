/* 결과 통지 기간의 연장. */
#include "appeal_acts.h"
#include "reason.h"

#include "ppuri/deadline.h"
#include "ppuri/store/call.h"
#include "ppuri/store/holiday.h"
#include "ppuri/store/program.h"
#include "ppuri/tr.h"

const struct act ACT_APPEAL_EXTEND = {"appeal.extend", RIGHT_APP_SCREEN, ACT_WRITES};

struct extending {
	const char *name;
	struct appeal appeal;
	bool holidays_unknown;
};

static bool may_extend(struct work *w, const struct appeal *appeal, struct err *e)
{
	char day[DATE_TEXT_MAX];
	if (appeal->extended_to.year)
		return err_set(e, ERR_REFUSED, _("the term for the answer was extended already, to %s; it is extended once (%s)"),
					   date_spoken(appeal->extended_to, day), appeal->answer_law);
	if (date_cmp(moment_date(w->now), appeal->answer_by) <= 0)
		return true;
	err_set(e, ERR_REFUSED, _("the term for the answer ended on %s; it is extended before that (%s)"), date_spoken(appeal->answer_by, day),
			appeal->answer_law);
	return err_hint(e, _("an approver decides: ppuri appeal decide %s --outcome … --reason '…'"), appeal->receipt_no);
}

static bool extend(struct work *w, void *arg, struct err *e)
{
	struct extending *extending = arg;
	struct appeal *appeal = &extending->appeal;
	struct application application;
	struct call call;
	struct program program;
	struct holidays holidays;
	struct appeal_list list;
	if (!appeal_take_open(w, extending->name, &application, appeal, e) || !may_extend(w, appeal, e) ||
		!call_by_id(w->db, w->pool, application.call_id, &call, e) || !program_by_id(w->db, w->pool, call.program_id, &program, e) ||
		!holidays_read(w->db, w->pool, &holidays, e))
		return false;
	const struct objection_answer answer = objection_answer(program.legal_basis, appeal->filed_on);
	struct date to = deadline_days(appeal->answer_by, answer.extension, &holidays);
	extending->holidays_unknown = !holidays_know(&holidays, to.year);
	if (!appeal_extend(w->db, appeal->id, to, w->office->reason, w->me->id, w->now, e) ||
		!appeal_list_read(w->db, w->pool, &(struct appeal_filter){.id = appeal->id}, &list, e))
		return false;
	*appeal = list.at[0];
	return true;
}

bool desk_appeal_extend(struct office *o, const char *application, struct appeal *ret, bool *ret_holidays_unknown, struct err *e)
{
	struct extending extending = {.name = application};
	if (!reason_given(o, e) || !act_perform(o, &ACT_APPEAL_EXTEND, extend, &extending, e))
		return false;
	*ret = extending.appeal;
	*ret_holidays_unknown = extending.holidays_unknown;
	return true;
}
