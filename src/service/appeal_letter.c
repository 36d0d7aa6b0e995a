/* 이의신청 결정 통지서: kept with the decision, drawn whenever it is wanted. */
#include "appeal_acts.h"
#include "kept_letter.h"

#include "ppuri/store/application.h"
#include "ppuri/store/call.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_APPEAL_LETTER = {"appeal.letter", RIGHT_LETTER_ISSUE, ACT_READS};

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

struct reading {
	const char *name;
	struct appeal appeal;
	struct kept_letter letter;
};

/* Of several objections the newest that was decided. */
static bool find_decided(struct work *w, const char *name, struct appeal *ret, struct err *e)
{
	struct application application;
	struct appeal_list list;
	act_about(w, "application %s", name);
	if (!application_by_name(w->db, w->pool, name, &application, e) ||
		!appeal_list_read(w->db, w->pool, &(struct appeal_filter){.application = application.id}, &list, e))
		return false;
	if (!list.n)
		return err_set(e, ERR_NOT_FOUND, _("%s has no objection"), name);
	for (size_t i = 0; i < list.n; i++)
		if (list.at[i].outcome) {
			*ret = list.at[i];
			return true;
		}
	err_set(e, ERR_REFUSED, _("the objection of %s is not decided yet, so there is no letter"), name);
	return err_hint(e, _("an approver decides: ppuri appeal decide %s --outcome … --reason '…'"), name);
}

static bool read(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	return find_decided(w, reading->name, &reading->appeal, e) && appeal_letter_read(w->db, w->pool, reading->appeal.id, &reading->letter, e) &&
		   kept_letter_check(&reading->letter, reading->name, e);
}

bool desk_appeal_letter(struct office *o, const char *application, struct buf *out, struct err *e)
{
	struct reading reading = {.name = application};
	return act_perform(o, &ACT_APPEAL_LETTER, read, &reading, e) &&
		   kept_letter_draw(o->pool, &reading.letter, reading.appeal.receipt_no, reading.appeal.decided_at, out, e);
}
