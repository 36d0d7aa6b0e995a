#include "ppuri/cost.h"

#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"

#include <string.h>

static const struct term terms[] = {
	{"material", "재료비", "materials", "원재료비|재료구입비"},
	{"prototype", "시제품(금형)제작비", "prototypes and moulds", "시제품제작비|금형제작비|시작품제작비|시제품 제작|금형 제작"},
	{"outsourcing", "외주가공비", "work done outside", "외주비|외주용역비|가공비"},
	{"testing", "시험분석·인증비", "tests and certificates", "시험분석비|시험분석료|시험비|분석비|인증비|시험인증비"},
	{"equipment", "장비사용료", "use of equipment", "장비사용비|장비임차료|장비임차비"},
	{"expert", "전문가활용비", "experts", "전문가자문비|자문비|전문가활용"},
	{"ip", "지식재산권", "intellectual property", "지식재산권비|지식재산권 출원비|특허비|특허출원비"},
	{"marketing", "마케팅·전시", "marketing and fairs", "마케팅비|전시비|마케팅 전시비|전시회 참가비|홍보비"},
	{"training", "교육훈련", "training", "교육훈련비|교육비"},
	{"labour", "인건비", "staff", "참여인력 인건비|참여인력인건비"},
	{"overhead", "일반관리", "overheads", "일반관리비|간접비"},
	{"other", "그 밖의 비용", "other costs", "그 밖|기타|기타 비용|그 밖의 경비|기타경비"},
};
const struct vocabulary COST_CATEGORIES = {N_("category of costs (비목)"), terms, sizeof terms / sizeof *terms};

bool cost_category_parse(struct pool *p, const char *s, const char **ret, struct err *e)
{
	return term_or_free(p, &COST_CATEGORIES, s, ret, e) ||
		   err_set(e, ERR_USAGE, _("%s; any other is named behind 기타: '기타:회의비'"), pool_strdup(p, e->text));
}

const char *cost_category_name(const char *category)
{
	return term_name(&COST_CATEGORIES, category);
}

const char *cost_category_printed(const char *category)
{
	return term_or_free_printed(&COST_CATEGORIES, category);
}

bool cost_sums_total(const struct cost_sums *sums, struct won *ret, struct err *e)
{
	struct won own, all;
	if (!won_add(sums->own_cash, sums->own_kind, &own, e) || !won_add(sums->support, own, &all, e))
		return false;
	*ret = all;
	return true;
}

bool cost_basis_check(const char *basis, struct err *e)
{
	return strlen(basis) <= COST_BASIS_MAX ||
		   err_set(e, ERR_REFUSED, "%s", _("the basis of a line (산출 근거) has at most 200 letters; the rest goes into the project plan"));
}

bool cost_won_check(struct won won, struct err *e)
{
	return won.n >= 0 || err_set(e, ERR_REFUSED, "%s", _("no sum of a plan of costs is below 0 won"));
}

bool cost_line_check(const struct cost_line *line, struct won *ret_total, struct err *e)
{
	struct won total;
	if (!cost_sums_total(&line->won, &total, e))
		return false;
	if (total.n <= 0)
		return err_set(e, ERR_REFUSED, "%s", _("the line has no money: give its subsidy, or the own share in cash or in kind"));
	*ret_total = total;
	return true;
}

static bool add(struct cost_sums *to, const struct cost_sums *more, struct err *e)
{
	return won_add(to->support, more->support, &to->support, e) && won_add(to->own_cash, more->own_cash, &to->own_cash, e) &&
		   won_add(to->own_kind, more->own_kind, &to->own_kind, e);
}

bool cost_plan_sums(const struct cost_plan *plan, struct cost_sums *ret, struct err *e)
{
	struct cost_sums sums = {0};
	for (size_t i = 0; i < plan->n; i++)
		if (!add(&sums, &plan->at[i].won, e))
			return false;
	*ret = sums;
	return true;
}

static struct cost_line *line_of(struct pool *p, struct cost_plan *by, const char *category)
{
	for (size_t i = 0; i < by->n; i++)
		if (strcmp(by->at[i].category, category) == 0)
			return &by->at[i];
	struct cost_line *line = POOL_PUSH(p, by);
	*line = (struct cost_line){.category = category};
	return line;
}

bool cost_plan_by_category(struct pool *p, const struct cost_plan *plan, struct cost_plan *ret, struct err *e)
{
	struct cost_plan by = {0};
	for (size_t i = 0; i < plan->n; i++)
		if (!add(&line_of(p, &by, plan->at[i].category)->won, &plan->at[i].won, e))
			return false;
	*ret = by;
	return true;
}

static void name_wrong(struct buf *wrong, const char *what, struct won is, struct won due)
{
	char sum[WON_TEXT_MAX], right[WON_TEXT_MAX];
	if (is.n == due.n)
		return;
	buf_puts(wrong, wrong->n ? "; " : "");
	buf_printf(wrong, _("%s %s won, should be %s won"), what, won_text(is, sum), won_text(due, right));
}

bool cost_plan_fits(const struct cost_plan *plan, const struct cost_sums *due, struct err *e)
{
	CLEANUP(buf_release) struct buf wrong = {0};
	struct cost_sums sums;
	if (!plan->n)
		return true;
	if (!cost_plan_sums(plan, &sums, e))
		return false;
	name_wrong(&wrong, _("subsidy"), sums.support, due->support);
	name_wrong(&wrong, _("own share in cash"), sums.own_cash, due->own_cash);
	name_wrong(&wrong, _("own share in kind"), sums.own_kind, due->own_kind);
	return !wrong.n || err_set(e, ERR_REFUSED, _("the plan of costs does not add up: %s"), buf_text(&wrong));
}

static bool is_one_of(const char *state, const char *const *states)
{
	for (; *states; states++)
		if (strcmp(*states, state) == 0)
			return true;
	return false;
}

/* What was approved with the plan as it was. */
static bool is_unsettled(const struct cost_standing *standing, const struct cost_plan *now, struct err *e)
{
	struct err ignored;
	if (!standing->approved)
		return true;
	if (!standing->changed)
		return err_set(e, ERR_REFUSED, "%s", _("the award is approved, and the plan of costs with it; it is revised once the award is changed"));
	return !cost_plan_fits(now, &standing->due, &ignored) ||
		   err_set(e, ERR_REFUSED, "%s", _("the plan of costs fits the award as it was changed; it stays"));
}

bool cost_is_revised(const struct cost_standing *standing)
{
	static const char *const selected[] = {"SELECTED", "AWARDED", NULL};
	return is_one_of(standing->state, selected);
}

bool cost_may_change(const struct cost_standing *standing, const struct cost_plan *now, struct err *e)
{
	static const char *const filed[] = {"DRAFT", "SUPPLEMENT", "SUPP_OVERDUE", NULL};
	if (is_one_of(standing->state, filed))
		return true;
	if (cost_is_revised(standing))
		return is_unsettled(standing, now, e);
	return err_set(e, ERR_REFUSED,
				   _("a plan of costs is put in in a draft or while a supplement is asked for, and revised once selected; not in the state %s"),
				   app_state_name(standing->state));
}

const char *cost_plan_text(struct pool *p, const struct cost_plan *plan)
{
	struct cost_plan by = {0};
	struct err ignored;
	const char *text = NULL;
	if (!cost_plan_by_category(p, plan, &by, &ignored))
		return NULL;
	for (size_t i = 0; i < by.n; i++) {
		struct won total = {0};
		if (cost_sums_total(&by.at[i].won, &total, &ignored))
			text = pool_printf(p, "%s%s%s %s", text ? text : "", text ? ", " : "", cost_category_name(by.at[i].category), won_words(p, total));
	}
	return text;
}
