/* 예비순위 승계 통지서 and 선정 결과 변경 통지서: what became of a firm after its result was announced. Of several only the newest is due. */
#include "letter_facts.h"
#include "letter_issue.h"

#include "ppuri/award_law.h"
#include "ppuri/service/promotion.h"
#include "ppuri/store/amendment.h"
#include "ppuri/store/application.h"
#include "ppuri/store/promotion.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_SELECT_NOTICE = {"select.notice", RIGHT_LETTER_ISSUE, ACT_READS};

/* One of both at most. Of the same selection a promotion comes after the amendment. */
struct newest {
	bool promoted, amended;
	struct promotion promotion;
	struct amendment_told amendment;
};

static bool read_newest(struct work *w, int64_t application, struct newest *ret, struct err *e)
{
	struct newest newest = {0};
	if (!promotion_read(w->db, w->pool, application, &newest.promotion, &newest.promoted, e) ||
		!amendment_told_read(w->db, w->pool, application, &newest.amendment, &newest.amended, e))
		return false;
	if (newest.promoted && newest.amended) {
		newest.promoted = newest.promotion.selection_id >= newest.amendment.selection_id;
		newest.amended = !newest.promoted;
	}
	*ret = newest;
	return true;
}

struct later {
	const struct letter_facts *facts;
	const struct application *application;
	struct newest newest;
};

struct looking {
	const struct letter_facts *facts;
	const struct letter_taker *to;
	bool promotions; /* else amendments */
};

static bool look_at(void *arg, struct work *w, const struct application *application, struct err *e)
{
	const struct looking *looking = arg;
	struct later later = {.facts = looking->facts, .application = application};
	struct letter_subject subject = letter_subject_of(application, &later);
	if (!read_newest(w, application->id, &later.newest, e))
		return false;
	if (!(looking->promotions ? later.newest.promoted : later.newest.amended))
		return true;
	subject.no = looking->promotions ? later.newest.promotion.selection_id : later.newest.amendment.selection_id;
	return looking->to->take(looking->to->to, w, &subject, e);
}

static bool due(struct work *w, const struct letter_choice *choice, bool promotions, const struct letter_taker *to, struct err *e)
{
	struct letter_facts facts;
	struct looking looking = {&facts, to, promotions};
	return letter_facts_read(w, choice, &facts, e) && letter_facts_each(w, &facts, &(struct letter_look){look_at, &looking}, e);
}

static bool due_promoted(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, true, to, e);
}

static bool due_amended(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, false, to, e);
}

static bool fill_promoted(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct later *later = subject->facts;
	const struct promotion *promotion = &later->newest.promotion;
	const char *granted;
	if (!won_letter(w->pool, promotion->granted, &granted, e))
		return false;
	letter_put_facts(w, later->facts, later->application, &values);
	letter_put_sums(later->application, &values);
	letter_put_period(&later->facts->call, &values);
	form_put(&values, "granted", granted);
	form_put_won(&values, "granted_won", promotion->granted);
	form_put(&values, "reserve", pool_printf(w->pool, "%d", promotion->reserve));
	form_put_day(&values, "promoted_day", moment_date(promotion->promoted_at));
	*ret = (struct letter_content){.receiver = subject->firm_name, .won = promotion->granted, .fields = form_values_json(&values)};
	return true;
}

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

static const char *next_words(const char *became, bool agrees)
{
	if (strcmp(became, "RESERVE") == 0)
		return "선정된 기업이 선정을 포기하면 예비순위에 따라 알려 드립니다.";
	if (strcmp(became, "NOT_SELECTED") == 0)
		return "이번 공고의 지원대상에 포함되지 않습니다.";
	return agrees ? "지원금은 협약을 맺어 지급합니다. 지원 예정액은 협약에서 확정됩니다."
				  : "보조금은 교부결정을 거쳐 교부됩니다. 지원 예정액은 교부결정에서 확정됩니다.";
}

static bool fill_amended(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct later *later = subject->facts;
	const struct amendment_told *told = &later->newest.amendment;
	const struct amendment_change *change = &told->change;
	const char *was, *became;
	if (!result_words(w->pool, change->was.state, change->was.reserve, change->was.granted, &was, e) ||
		!result_words(w->pool, change->became, change->reserve, change->granted, &became, e))
		return false;
	letter_put_facts(w, later->facts, later->application, &values);
	letter_put_objection(w, subject, later->facts->program.legal_basis, told->day, &later->facts->holidays, &values);
	form_put(&values, "amendment_no", told->notice_no);
	form_put_day(&values, "announced_day", told->day);
	form_put(&values, "was", was);
	form_put(&values, "became", became);
	form_put(&values, "reason", told->reason);
	form_put(&values, "next", next_words(change->became, award_law_agrees(later->facts->program.legal_basis)));
	*ret = (struct letter_content){.receiver = subject->firm_name, .won = change->granted, .fields = form_values_json(&values)};
	return true;
}

/* From then on the firm's status tells it too. */
static bool tell_promoted(struct work *w, const struct letter *letter, struct err *e)
{
	return promotion_tell(w->db, letter->application_id, w->me->id, w->now, e);
}

extern const struct letter_source LETTER_PROMOTED, LETTER_RESULT_CHANGE;
const struct letter_source LETTER_PROMOTED = {"promoted", due_promoted, fill_promoted, .issued = tell_promoted};
const struct letter_source LETTER_RESULT_CHANGE = {"result-change", due_amended, fill_amended};

struct finding {
	const char *name;
	struct letter_order order;
};

static bool find_notice(struct work *w, void *arg, struct err *e)
{
	struct finding *finding = arg;
	struct application application;
	struct newest newest;
	act_about(w, "application %s", finding->name);
	if (!application_by_name(w->db, w->pool, finding->name, &application, e) || !read_newest(w, application.id, &newest, e))
		return false;
	if (!newest.promoted && !newest.amended) {
		err_set(e, ERR_NOT_FOUND, "%s", _("it was not promoted from the reserve, and no amendment of its result was announced"));
		return err_prefix(e, "%s", finding->name);
	}
	finding->order = (struct letter_order){
		.kind = newest.promoted ? "promoted" : "result-change",
		.receipt = application.receipt_no,
		.subject = newest.promoted ? newest.promotion.selection_id : newest.amendment.selection_id,
	};
	return true;
}

bool desk_select_notice(struct office *o, const char *application, struct buf *out, struct err *e)
{
	struct finding finding = {.name = application};
	struct letter_outcome outcome;
	return act_perform(o, &ACT_SELECT_NOTICE, find_notice, &finding, e) &&
		   letters_issue(o, &finding.order, NULL, &(struct letter_target){.bytes = out}, &outcome, e);
}
