/* 선정 결과 취소 통지서: to each firm of a result that was cancelled as a whole. */
#include "letter_facts.h"
#include "letter_office.h"

#include "ppuri/store/promotion.h"
#include "ppuri/store/result_cancellation.h"
#include "ppuri/store/selection.h"
#include "ppuri/tr.h"

#include <string.h>

struct ended {
	const struct letter_facts *facts;
	const struct application *application;
	const struct result_cancellation *cancellation;
	const char *was;
};

/* "선정", "예비선정 2순위", "미선정": as the result that was cancelled said it. */
static bool read_was(struct work *w, const struct application *application, int64_t selection, const char **ret, struct err *e)
{
	const char *was = "미선정";
	struct selection_row row;
	struct promotion promotion;
	bool there, promoted;
	if (!selection_row_read(w->db, w->pool, selection, application->id, &row, &there, e))
		return false;
	if (there && strcmp(row.verdict, "SELECTED") == 0)
		was = "선정";
	else if (there && row.reserve)
		was = pool_printf(w->pool, "예비선정 %lld순위", (long long)row.reserve);
	if (!promotion_read(w->db, w->pool, application->id, &promotion, &promoted, e))
		return false;
	if (promoted)
		was = "선정";
	*ret = was;
	return true;
}

static bool read_cancellation(struct work *w, const struct call *call, struct result_cancellation *ret, struct err *e)
{
	struct result_cancellation_list list;
	if (!result_cancellations_read(w->db, w->pool, call->id, false, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++)
		if (list.at[i].outcome && strcmp(list.at[i].outcome, "agreed") == 0) {
			*ret = list.at[i];
			return true;
		}
	err_set(e, ERR_REFUSED, _("the result of the call %s was not cancelled"), call->code);
	return err_hint(e, _("what was proposed: ppuri select cancel %s --list"), call->code);
}

struct looking {
	const struct letter_facts *facts;
	const struct result_cancellation *cancellation;
	const struct letter_taker *to;
};

static bool look_at(void *arg, struct work *w, const struct application *application, struct err *e)
{
	const struct looking *looking = arg;
	struct ended ended = {looking->facts, application, looking->cancellation, NULL};
	const struct letter_subject subject = letter_subject_of(application, &ended);
	return strcmp(application->state, "RESULT_CANCELLED") != 0 ||
		   (read_was(w, application, looking->cancellation->selection_id, &ended.was, e) && looking->to->take(looking->to->to, w, &subject, e));
}

static bool due(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	struct letter_facts facts;
	struct result_cancellation cancellation;
	struct looking looking = {&facts, &cancellation, to};
	return letter_facts_read(w, choice, &facts, e) && read_cancellation(w, &facts.call, &cancellation, e) &&
		   letter_facts_each(w, &facts, &(struct letter_look){look_at, &looking}, e);
}

static bool fill(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct ended *ended = subject->facts;
	const struct result_cancellation *cancellation = ended->cancellation;
	(void)e;
	letter_put_facts(w, ended->facts, ended->application, &values);
	letter_put_objection(w, subject, ended->facts->program.legal_basis, moment_date(cancellation->decided_at), &ended->facts->holidays, &values);
	form_put(&values, "was", ended->was);
	form_put_day(&values, "cancelled_day", moment_date(cancellation->decided_at));
	form_put(&values, "cancel_notice_no", cancellation->notice_no);
	form_put(&values, "reason", cancellation->reason);
	form_put(&values, "next", "다시 모집하는 때에는 새로 공고합니다. 그때 다시 신청하실 수 있습니다.");
	*ret = (struct letter_content){
		.receiver = letter_receiver(w->pool, &ended->application->firm),
		.fields = form_values_json(&values),
	};
	return true;
}

extern const struct letter_source LETTER_RESULT_CANCEL;
const struct letter_source LETTER_RESULT_CANCEL = {"result-cancel", due, fill};
