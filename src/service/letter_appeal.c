/* 이의신청 결정 통지서: what was decided on an objection, and what follows from it. */
#include "appeal_acts.h"
#include "letter_award.h"
#include "letter_facts.h"
#include "letter_issue.h"

#include "ppuri/award_change.h"
#include "ppuri/award_law.h"
#include "ppuri/service/appeal.h"
#include "ppuri/store/appeal.h"
#include "ppuri/store/application.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_APPEAL_LETTER = {"appeal.letter", RIGHT_LETTER_ISSUE, ACT_READS};

struct decided {
	const struct letter_facts *facts;
	const struct application *application;
	const struct appeal *appeal;
};

struct looking {
	const struct letter_facts *facts;
	const struct letter_taker *to;
};

static bool look_at(void *arg, struct work *w, const struct application *application, struct err *e)
{
	const struct looking *looking = arg;
	struct appeal_list list;
	if (!appeal_list_read(w->db, w->pool, &(struct appeal_filter){.application = application->id}, &list, e))
		return false;
	for (size_t i = list.n; i-- > 0;) {
		const struct decided decided = {looking->facts, application, &list.at[i]};
		struct letter_subject subject = letter_subject_of(application, &decided);
		subject.no = list.at[i].id;
		if (list.at[i].outcome && !looking->to->take(looking->to->to, w, &subject, e))
			return false;
	}
	return true;
}

static bool due(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	struct letter_facts facts;
	struct looking looking = {&facts, to};
	return letter_facts_read(w, choice, &facts, e) && letter_facts_each(w, &facts, &(struct letter_look){look_at, &looking}, e);
}

const char *letter_appeal_against(struct pool *p, const struct appeal *appeal, bool agreed)
{
	static const struct {
		const char *state, *change, *words, *of_agreement;
	} names[] = {{"INELIGIBLE", NULL, "자격요건 부적격", NULL}, {"RETURNED", NULL, "신청 반려", NULL}, {"NOT_SELECTED", NULL, "미선정", NULL},
			   {"RESERVE", NULL, "예비선정", NULL}, {"SELECTED", NULL, "선정", NULL}, {"AWARDED", "change", "변경교부결정", "협약 변경"},
			   {"AWARDED", "cancel", "교부결정 일부 취소", "협약 일부 해약"}, {"AWARDED", NULL, "교부결정", "협약"},
			   {"CANCELLED", NULL, "교부결정 취소", "협약 해약"}, {"RESULT_CANCELLED", NULL, "선정 결과 취소", NULL}};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (strcmp(names[i].state, appeal->against) != 0 ||
			(names[i].change && (!appeal->change_kind || strcmp(names[i].change, appeal->change_kind) != 0)))
			continue;
		const char *words = agreed && names[i].of_agreement ? names[i].of_agreement : names[i].words;
		return appeal->award_no ? pool_printf(p, "%s %s", words, award_change_no(p, appeal->legal_basis, appeal->award_no, appeal->change_kind, appeal->version)) : words;
	}
	bug("nobody objects to this state");
}

/* What comes of the decision. */
static const char *effect_words(const struct appeal *appeal)
{
	if (appeal_opens_again(appeal))
		return "신청의 자격요건을 다시 검토하고 그 결과를 따로 알려 드립니다.";
	return strcmp(appeal->outcome, "upheld") == 0 ? "인용에 따른 조치는 정하여지는 대로 따로 알려 드립니다." : "처음의 통지는 그대로 유지됩니다.";
}

static bool fill(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct decided *decided = subject->facts;
	const struct appeal *appeal = decided->appeal;
	(void)e;
	letter_put_facts(w, decided->facts, decided->application, &values);
	form_put(&values, "against", letter_appeal_against(w->pool, appeal, award_law_agrees(decided->facts->program.legal_basis)));
	form_put(&values, "of_contract", appeal->law ? NULL : "예");
	form_put_day(&values, "told_day", appeal->told_on);
	form_put_day(&values, "filed_day", appeal->filed_on);
	form_put(&values, "ground", appeal->ground);
	form_put(&values, "wants", appeal->wants ? appeal->wants : "-");
	form_put(&values, "outcome", term_of(&APPEAL_OUTCOMES, appeal->outcome)->ko);
	form_put(&values, "reason", appeal->reason);
	form_put(&values, "effect", effect_words(appeal));
	form_put_day(&values, "decided_day", moment_date(appeal->decided_at));
	*ret = (struct letter_content){.receiver = subject->firm_name, .fields = form_values_json(&values)};
	return true;
}

extern const struct letter_source LETTER_APPEAL;
const struct letter_source LETTER_APPEAL = {"appeal", due, fill};

struct finding {
	const char *name;
	struct letter_order order;
};

/* Of several objections the newest that was decided. */
static bool find_decided(struct work *w, void *arg, struct err *e)
{
	struct finding *finding = arg;
	struct application application;
	struct appeal_list list;
	act_about(w, "application %s", finding->name);
	if (!application_by_name(w->db, w->pool, finding->name, &application, e) ||
		!appeal_list_read(w->db, w->pool, &(struct appeal_filter){.application = application.id}, &list, e))
		return false;
	if (!list.n)
		return err_set(e, ERR_NOT_FOUND, _("%s has no objection"), finding->name);
	for (size_t i = 0; i < list.n; i++)
		if (list.at[i].outcome) {
			finding->order = (struct letter_order){.kind = "appeal", .receipt = application.receipt_no, .subject = list.at[i].id};
			return true;
		}
	err_set(e, ERR_REFUSED, _("the objection of %s is not decided yet, so there is no letter"), finding->name);
	return err_hint(e, _("an approver decides: ppuri appeal decide %s --outcome … --reason '…'"), finding->name);
}

bool desk_appeal_letter(struct office *o, const char *application, struct buf *out, struct err *e)
{
	struct finding finding = {.name = application};
	struct letter_outcome outcome;
	return act_perform(o, &ACT_APPEAL_LETTER, find_decided, &finding, e) &&
		   letters_issue(o, &finding.order, NULL, &(struct letter_target){.bytes = out}, &outcome, e);
}
