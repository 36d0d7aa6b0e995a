/* 이의신청 결정 통지서: kept with the decision, drawn whenever it is wanted. */
#include "appeal_acts.h"
#include "kept_letter.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/tr.h"

#include <string.h>

/* What the firm was told, in the words of the letter. */
static const char *against_words(const char *state)
{
	static const struct {
		const char *state, *words;
	} names[] = {{"INELIGIBLE", "자격요건 부적격"}, {"RETURNED", "신청 반려"}, {"NOT_SELECTED", "미선정"}, {"RESERVE", "예비선정"},
			   {"CANCELLED", "교부결정 취소"}, {"RESULT_CANCELLED", "선정 결과 취소"}};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].state, state) == 0)
			return names[i].words;
	bug("nobody objects to this state");
}

/* What comes of the decision. */
static const char *effect_words(const struct appeal *appeal, bool reinstated)
{
	if (reinstated)
		return "신청의 자격요건을 다시 검토하고 그 결과를 따로 알려 드립니다.";
	return strcmp(appeal->outcome, "upheld") == 0 ? "인용에 따른 조치는 정하여지는 대로 따로 알려 드립니다." : "처음의 통지는 그대로 유지됩니다.";
}

static bool fill(struct work *w, const struct application *application, const struct appeal *appeal, bool reinstated,
				 struct form_values *values, struct err *e)
{
	struct office_lines office;
	struct call call;
	if (!office_lines_read(w, &office, e) || !call_by_id(w->db, w->pool, application->call_id, &call, e))
		return false;
	form_put_office(values, &office);
	form_put_application(values, application, call.title, call.notice_no);
	form_put(values, "against", against_words(appeal->against));
	form_put_day(values, "told_day", appeal->told_on);
	form_put_day(values, "filed_day", appeal->filed_on);
	form_put(values, "ground", appeal->ground);
	form_put(values, "wants", appeal->wants ? appeal->wants : "-");
	form_put(values, "outcome", term_of(&APPEAL_OUTCOMES, appeal->outcome)->ko);
	form_put(values, "reason", appeal->reason);
	form_put(values, "effect", effect_words(appeal, reinstated));
	form_put_day(values, "decided_day", moment_date(appeal->decided_at));
	return true;
}

bool appeal_letter_make(struct work *w, const struct application *application, const struct appeal *appeal, bool reinstated,
						struct kept_letter *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	return fill(w, application, appeal, reinstated, &values, e) && kept_letter_make(w, "appeal-decision", &values, ret, e);
}
