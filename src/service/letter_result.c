/* 선정 통보서, 예비선정 통보서, 미선정 통보서: what a firm is told of the announced result. What it is told of others is nothing. */
#include "letter_facts.h"

#include "ppuri/store/amendment.h"
#include "ppuri/store/appeal.h"
#include "ppuri/store/placement.h"
#include "ppuri/store/selection.h"
#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

struct result {
	const struct letter_facts *facts;
	const struct application *application;
	struct selection_row row;
	struct date told;
};

static bool is_one_of(const char *code, const char *const *codes)
{
	for (; *codes; codes++)
		if (strcmp(*codes, code) == 0)
			return true;
	return false;
}

static bool is_selected(const struct result *result)
{
	static const char *const gone[] = {"DECLINED", "NOT_SELECTED", "RESERVE", "WITHDRAWN", "CANCELLED", NULL};
	return strcmp(result->row.verdict, "SELECTED") == 0 && !is_one_of(result->application->state, gone);
}

static bool is_in_reserve(const struct result *result)
{
	return strcmp(result->application->state, "RESERVE") == 0;
}

static bool is_not_selected(const struct result *result)
{
	return strcmp(result->application->state, "NOT_SELECTED") == 0;
}

/* Whom an amendment was announced to has a letter of that (result-change). */
static bool was_amended(struct work *w, int64_t application, bool *ret, struct err *e)
{
	struct amendment_told told;
	return amendment_told_read(w->db, w->pool, application, &told, ret, e);
}

/* Whose letters are looked for. */
struct looking {
	const struct letter_facts *facts;
	int64_t selection;
	bool (*wanted)(const struct result *result);
	const struct letter_taker *to;
};

static bool look_at(void *arg, struct work *w, const struct application *application, struct err *e)
{
	const struct looking *looking = arg;
	struct result result = {.facts = looking->facts, .application = application};
	struct moment told_at;
	bool there, told, amended;
	if (!selection_row_read(w->db, w->pool, looking->selection, application->id, &result.row, &there, e))
		return false;
	if (!there || !looking->wanted(&result))
		return true;
	if (!result_told_read(w->db, application->id, &told_at, &told, e) || !was_amended(w, application->id, &amended, e))
		return false;
	result.told = moment_date(told_at);
	const struct letter_subject subject = letter_subject_of(application, &result);
	return !told || amended || looking->to->take(looking->to->to, w, &subject, e);
}

static bool is_announced(const struct call *call, struct err *e)
{
	static const char *const after[] = {"ANNOUNCED", "ARCHIVED", NULL};
	if (is_one_of(call->state, after))
		return true;
	err_set(e, ERR_REFUSED, _("the result of the call %s is not announced yet; its letters come after that"), call->code);
	return err_hint(e, _("an approver announces it: ppuri call announce %s"), call->code);
}

static bool due(struct work *w, const struct letter_choice *choice, bool (*wanted)(const struct result *), const struct letter_taker *to,
				struct err *e)
{
	struct letter_facts facts;
	struct selection selection;
	bool there;
	if (!letter_facts_read(w, choice, &facts, e) || !is_announced(&facts.call, e) ||
		!selection_deciding(w->db, w->pool, facts.call.id, &selection, &there, e))
		return false;
	struct looking looking = {.facts = &facts, .selection = there ? selection.id : 0, .wanted = wanted, .to = to};
	return !there || letter_facts_each(w, &facts, &(struct letter_look){look_at, &looking}, e);
}

static bool due_selected(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, is_selected, to, e);
}

static bool due_reserve(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, is_in_reserve, to, e);
}

static bool due_not_selected(struct work *w, const struct letter_choice *choice, const struct letter_taker *to, struct err *e)
{
	return due(w, choice, is_not_selected, to, e);
}

static void put_result(const struct work *w, const struct letter_subject *subject, struct form_values *values)
{
	const struct result *result = subject->facts;
	letter_put_facts(w, result->facts, result->application, values);
	letter_put_period(&result->facts->call, values);
	letter_put_sums(result->application, values);
	letter_put_objection(w, subject, result->facts->program.legal_basis, result->told, &result->facts->holidays, values);
	form_put_day(values, "announced_day", result->told);
}

/* Its own score and the line that it had to reach, if the call says that letters tell it. */
static void put_score(const struct result *result, struct form_values *values)
{
	const struct call *call = &result->facts->call;
	bool told = call->tell_score && result->row.score.count != 0;
	long long hundredths = mean_hundredths(result->row.score), size = llabs(hundredths);
	const char *score = pool_printf(values->pool, "%s%lld.%02lld", hundredths < 0 ? "-" : "", size / 100, size % 100);
	form_put(values, "score", told ? score : NULL);
	form_put(values, "pass_line", points_text(values->pool, call->pass_line));
}

/* Until when a firm that was selected takes the next step: setting office.agree-days, from the day of the letter. */
static bool put_next_step(struct work *w, const struct result *result, struct form_values *values, struct err *e)
{
	const char *set;
	if (!setting_read(w->db, w->pool, "office.agree-days", &set, e))
		return false;
	int days = set ? (int)strtol(set, NULL, 10) : 0;
	if (days)
		form_put_day(values, "agree_until", deadline_days(moment_date(w->now), days, &result->facts->holidays));
	else
		form_put(values, "agree_until", NULL);
	return true;
}

/* Why less is granted than was asked for. */
static bool put_cut(struct work *w, const struct result *result, struct form_values *values, struct err *e)
{
	struct proposed_sum_list proposed;
	const struct placement_filter filter = {.application = result->application->id};
	bool cut = result->row.granted.n < result->application->asked.n;
	if (!proposed_sum_list_read(w->db, w->pool, &filter, &proposed, e))
		return false;
	form_put(values, "cut", !cut ? NULL : proposed.n ? "심의에서 금액이 조정되었습니다." : "남은 예산의 범위에서 지원합니다.");
	return true;
}

static bool fill_selected(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct result *result = subject->facts;
	const char *granted;
	if (!won_letter(w->pool, result->row.granted, &granted, e))
		return false;
	put_result(w, subject, &values);
	form_put(&values, "granted", granted);
	form_put_won(&values, "granted_won", result->row.granted);
	if (!put_cut(w, result, &values, e) || !put_next_step(w, result, &values, e))
		return false;
	*ret = (struct letter_content){.receiver = subject->firm_name, .won = result->row.granted, .fields = form_values_json(&values)};
	return true;
}

static bool fill_reserve(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct result *result = subject->facts;
	(void)e;
	put_result(w, subject, &values);
	put_score(result, &values);
	form_put(&values, "reserve", pool_printf(w->pool, "%d", (int)result->row.reserve));
	*ret = (struct letter_content){.receiver = subject->firm_name, .fields = form_values_json(&values)};
	return true;
}

/* In words that judge nobody. */
static const char *verdict_ground(const char *verdict)
{
	static const struct {
		const char *verdict, *words;
	} grounds[] = {
		{"BELOW_LINE", "평가점수가 공고한 선정기준에 이르지 못하였습니다."},
		{"ITEM_BELOW_LINE", "평가항목 가운데 공고한 최저점수에 이르지 못한 항목이 있습니다."},
		{"PENALTY_BELOW_LINE", "감점을 반영한 점수가 공고한 선정기준에 이르지 못하였습니다."},
		{"NOT_ADVANCED", "다음 평가단계의 대상에 들지 못하였습니다."},
		{"UNSCORED", "평가에 필요한 수의 점수를 얻지 못하여 순위를 정할 수 없었습니다."},
	};
	for (size_t i = 0; i < sizeof grounds / sizeof *grounds; i++)
		if (strcmp(grounds[i].verdict, verdict) == 0)
			return grounds[i].words;
	return NULL;
}

/* Who was placed out is told why, as a second person approved it. */
static bool placed_out_ground(struct work *w, const struct result *result, const char **ret, struct err *e)
{
	struct placement_list list;
	const struct placement_filter filter = {.application = result->application->id};
	if (!placement_list_read(w->db, w->pool, &filter, &list, e))
		return false;
	*ret = "심의를 거쳐 이번 공고의 지원대상에서 제외되었습니다.";
	for (size_t i = 0; i < list.n; i++)
		if (strcmp(list.at[i].placed, "out") == 0 && list.at[i].approved_by)
			*ret = pool_printf(w->pool, "심의를 거쳐 이번 공고의 지원대상에서 제외되었습니다(사유: %s).", list.at[i].reason);
	return true;
}

static bool find_ground(struct work *w, const struct result *result, const char **ret, struct err *e)
{
	const char *verdict = result->row.verdict, *reason = result->application->reason;
	if (strcmp(verdict, "PLACED_OUT") == 0)
		return placed_out_ground(w, result, ret, e);
	*ret = verdict_ground(verdict);
	if (!*ret)
		*ret = reason ? pool_printf(w->pool, "선정된 뒤 지원할 수 없는 사유가 확인되었습니다(%s).", reason) : "선정된 뒤 지원할 수 없는 사유가 확인되었습니다.";
	return true;
}

static bool fill_not_selected(struct work *w, const struct letter_subject *subject, struct letter_content *ret, struct err *e)
{
	struct form_values values = {.pool = w->pool};
	const struct result *result = subject->facts;
	const char *ground;
	if (!find_ground(w, result, &ground, e))
		return false;
	put_result(w, subject, &values);
	put_score(result, &values);
	form_put(&values, "ground", ground);
	*ret = (struct letter_content){.receiver = subject->firm_name, .fields = form_values_json(&values)};
	return true;
}

extern const struct letter_source LETTER_SELECTED, LETTER_RESERVE, LETTER_NOT_SELECTED;
const struct letter_source LETTER_SELECTED = {"selected", due_selected, fill_selected};
const struct letter_source LETTER_RESERVE = {"reserve", due_reserve, fill_reserve};
const struct letter_source LETTER_NOT_SELECTED = {"not-selected", due_not_selected, fill_not_selected};
