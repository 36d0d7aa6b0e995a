/* 선정 결과 변경 통지서: kept when an amendment is announced, drawn whenever it is wanted. */
#include "amendment_letter.h"

#include "call_acts.h"

#include "ppuri/deadline.h"
#include "ppuri/service/amendment.h"
#include "ppuri/service/promotion.h"
#include "ppuri/store/amendment.h"
#include "ppuri/store/application.h"
#include "ppuri/store/holiday.h"
#include "ppuri/store/promotion.h"

#include <string.h>

static const char *state_words(const char *state)
{
	if (strcmp(state, "RESERVE") == 0)
		return "예비선정";
	if (strcmp(state, "NOT_SELECTED") == 0)
		return "미선정";
	return strcmp(state, "REVIEWED") == 0 || strcmp(state, "DELIBERATION") == 0 ? "심사중" : "선정";
}

static bool result_words(struct pool *p, const char *state, int reserve, struct won granted, const char **ret, struct err *e)
{
	const char *text = state_words(state), *sum;
	if (reserve)
		text = pool_printf(p, "%s %d순위", text, reserve);
	if (granted.n > 0) {
		if (!won_letter(p, granted, &sum, e))
			return false;
		text = pool_printf(p, "%s, 지원 예정액 %s", text, sum);
	}
	*ret = text;
	return true;
}

static const char *next_words(const char *became)
{
	if (strcmp(became, "RESERVE") == 0)
		return "선정된 기업이 선정을 포기하면 예비순위에 따라 알려 드립니다.";
	if (strcmp(became, "NOT_SELECTED") == 0)
		return "이번 공고의 지원대상에 포함되지 않습니다.";
	return "보조금은 교부결정을 거쳐 교부됩니다. 지원 예정액은 교부결정에서 확정됩니다.";
}

/* What is the same in each letter of a notice. */
struct telling {
	const struct call *call;
	const struct call_notice *notice;
	struct office_lines office;
	struct date object_until;
	const char *object_law;
};

static bool begin(struct work *w, const struct call *call, const struct call_notice *notice, struct telling *ret, struct err *e)
{
	struct telling telling = {.call = call, .notice = notice};
	struct program program;
	struct holidays holidays;
	if (!call_program(w, call->program_code, &program, e) || !holidays_read(w->db, w->pool, &holidays, e) ||
		!office_lines_read(w, &telling.office, e))
		return false;
	int days = objection_days(program.legal_basis, notice->day, &telling.object_law);
	telling.object_until = deadline_days(notice->day, days, &holidays);
	*ret = telling;
	return true;
}

static bool fill(struct work *w, const struct telling *telling, const struct amendment_change *change, struct form_values *values,
				 struct err *e)
{
	struct application application;
	const char *was, *became;
	if (!application_by_id(w->db, w->pool, change->was.application_id, &application, e) ||
		!result_words(w->pool, change->was.state, change->was.reserve, change->was.granted, &was, e) ||
		!result_words(w->pool, change->became, change->reserve, change->granted, &became, e))
		return false;
	form_put_office(values, &telling->office);
	form_put_application(values, &application, telling->call->title, telling->call->notice_no);
	form_put(values, "amendment_no", telling->notice->notice_no);
	form_put_day(values, "announced_day", telling->notice->day);
	form_put(values, "was", was);
	form_put(values, "became", became);
	form_put(values, "reason", telling->notice->reason);
	form_put(values, "next", next_words(change->became));
	form_put_day(values, "object_until", telling->object_until);
	form_put(values, "object_law", telling->object_law);
	return true;
}

bool amendment_letters_keep(struct work *w, const struct call *call, const struct call_notice *notice, int64_t selection,
							const struct amendment_effect *effect, struct err *e)
{
	struct telling telling;
	if (!begin(w, call, notice, &telling, e))
		return false;
	for (size_t i = 0; i < effect->n; i++) {
		struct form_values values = {.pool = w->pool};
		struct kept_letter letter;
		if (!fill(w, &telling, &effect->at[i], &values, e) || !kept_letter_make(w, "amendment-letter", &values, &letter, e) ||
			!amended_letter_insert(w->db, selection, effect->at[i].was.application_id, &letter, e))
			return false;
	}
	return true;
}
