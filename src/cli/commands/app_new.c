#include "../duplicate_view.h"
#include "../screen.h"
#include "../words.h"
#include "app_view.h"
#include "firm_input.h"

#include "ppuri/eligibility.h"
#include "ppuri/service/call.h"
#include "ppuri/service/history.h"

#include <string.h>

static struct application from_input(const struct input *in)
{
	const struct input *firm = input_described(in, "firm");
	return (struct application){
		.call_code = input_text(in, "call"),
		.firm = firm ? firm_from_input(firm) : (struct firm){.biz_no = input_text(in, "firm")},
		.title = input_text(in, "title"),
		.total = input_won(in, "total"),
		.asked = input_won(in, "asked"),
		.own_cash = input_won(in, "own-cash"),
		.own_kind = input_won(in, "own-kind"),
	};
}

/* The sums, as far as they are there. */
static bool sums_fit(const struct input *in, const struct application *application, const struct call *call, struct err *e)
{
	if (!input_has(in, "total") || !input_has(in, "asked"))
		return true;
	if (!application_limit_check(application, call, e))
		return false;
	return input_has(in, "own-cash") && input_has(in, "own-kind") ? application_sums_check(application, e)
																  : application_share_check(application, e);
}

/* One that was withdrawn, returned, or never received does not stand in the way. */
static bool is_over(const struct application *application)
{
	return strcmp(application->state, "WITHDRAWN") == 0 || strcmp(application->state, "RETURNED") == 0 ||
		   strcmp(application->state, "LAPSED") == 0;
}

static bool refuse_second(void *to, const struct application *known, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const char *biz_no = to;
	return strcmp(known->firm.biz_no, biz_no) != 0 || is_over(known) ||
		   err_set(e, ERR_REFUSED, _("the firm has applied to this call already: %s"), application_name(&pool, known));
}

/* Told at the firm, and not after all the rest was typed. */
static bool is_first(struct session *s, const struct application *application, struct err *e)
{
	struct page_end end;
	struct application_filter filter = {.call = application->call_code, .search = application->firm.biz_no};
	if (!filter.call || !filter.search || application->firm.name)
		return true;
	const struct application_taker to = {refuse_second, pool_strdup(s->pool, filter.search)};
	return desk_application_list(&s->office, &filter, &to, &end, e);
}

static bool look(struct session *s, const struct input *in, struct err *e)
{
	struct call call;
	struct application application = from_input(in);
	return !application.call_code || (desk_call_show(&s->office, application.call_code, &call, e) &&
									  application_not_late(&call, s->office.now, e) && is_first(s, &application, e) &&
									  sums_fit(in, &application, &call, e));
}

/* The call that takes applications, if there is one and no other. */
static const char *only_call(struct session *s)
{
	struct err ignored;
	struct call_list calls = {0};
	const char *code = NULL;
	if (!desk_call_list(&s->office, NULL, &calls, &ignored))
		return NULL;
	for (size_t i = 0; i < calls.n; i++) {
		if (!call_receives(&calls.at[i], s->office.now))
			continue;
		if (code)
			return NULL;
		code = calls.at[i].code;
	}
	return code;
}

static const char *most_granted(struct session *s, const struct input *in)
{
	struct err ignored;
	struct call call;
	if (!input_has(in, "call") || !input_has(in, "total") || !desk_call_show(&s->office, input_text(in, "call"), &call, &ignored))
		return NULL;
	return words_number(s->pool, support_limit(input_won(in, "total"), call.support_rate, call.cap).n);
}

/* What is left of the total cost. */
static const char *rest(struct session *s, const struct input *in)
{
	int64_t left = input_won(in, "total").n - input_won(in, "asked").n - input_won(in, "own-cash").n;
	return input_has(in, "total") && input_has(in, "asked") && left >= 0 ? words_number(s->pool, left) : NULL;
}

static const char *suggest(struct session *s, const struct input *in, const char *name)
{
	if (strcmp(name, "call") == 0)
		return only_call(s);
	if (strcmp(name, "asked") == 0)
		return most_granted(s, in);
	return strcmp(name, "own-cash") == 0 || strcmp(name, "own-kind") == 0 ? rest(s, in) : NULL;
}

/* A sign to look at, and no refusal: the application is entered. */
static bool tell_duplicates(struct session *s, const char *name, struct err *e)
{
	struct duplicate_list list = {0};
	if (s->office.dry_run)
		return true;
	if (!desk_application_duplicates(&s->office, name, true, &list, e))
		return false;
	screen_duplicates(s, &list);
	return true;
}

static bool cost_line_of(const struct input *row, struct cost_line *ret, struct err *e)
{
	struct won total;
	char sum[WON_TEXT_MAX];
	const struct cost_line line = {
		.category = input_text(row, "category"),
		.basis = input_text(row, "basis"),
		.won = {input_won(row, "support"), input_won(row, "own_cash"), input_won(row, "own_kind")},
	};
	if (!cost_sums_total(&line.won, &total, e))
		return false;
	if (input_has(row, "total") && input_won(row, "total").n != total.n)
		return err_set(e, ERR_REFUSED, _("the line makes %s won"), won_text(total, sum));
	*ret = line;
	return true;
}

static bool costs_of(struct session *s, const struct input *in, struct cost_plan *ret, struct err *e)
{
	struct inputs rows = input_list(s->pool, in, "costs");
	struct cost_plan plan = {0};
	for (size_t i = 0; i < rows.n; i++)
		if (!cost_line_of(rows.at[i], POOL_PUSH(s->pool, &plan), e))
			return err_prefix(e, _("line %zu of the plan of costs"), i + 1);
	*ret = plan;
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application application = from_input(in);
	struct call call;
	struct cost_plan costs;
	application.costs = &costs;
	if (!costs_of(s, in, &costs, e))
		return false;
	if (!desk_application_new(&s->office, &application, e))
		return false;
	if (application.firm.name) {
		screen_line(s->screen, _("the firm is added: %s"), firm_words(s->pool, &application.firm));
		screen_firm_notes(s, &application.firm);
	}
	const char *name = application_name(s->pool, &application);
	screen_line(s->screen, _("draft %s is entered: %s"), name, application.title);
	if (!desk_call_show(&s->office, application.call_code, &call, e))
		return false;
	screen_cash_note(s, &call, &application);
	screen_line(s->screen, _("next: ppuri app submit %s"), name);
	return tell_duplicates(s, name, e);
}

static const struct parameter options[] = {
	{"call", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL},
	{"firm", VALUE_BIZ_NO, N_("the firm's 사업자등록번호"), .required = true, .names = NAMES_FIRM, .added_by = &command_firm_add},
	{"title", VALUE_TEXT, N_("title of the project (과제명)"), .required = true},
	{"total", VALUE_WON, N_("total cost"), .required = true},
	{"asked", VALUE_WON, N_("support asked for"), .required = true},
	{"own-cash", VALUE_WON, N_("own share in cash"), .required = true},
	{"own-kind", VALUE_WON, N_("own share in kind; 0 if none"), .required = true},
	{0},
};

/* As app show and app cost write them. */
static const struct parameter cost_values[] = {
	{"no", VALUE_NUMBER, N_("place in the plan")},
	{"category", VALUE_TEXT, N_("category of costs (비목)"), .required = true},
	{"basis", VALUE_TEXT, N_("basis (산출 근거)"), .required = true},
	{"support", VALUE_WON, N_("subsidy")},
	{"own_cash", VALUE_WON, N_("own share in cash")},
	{"own_kind", VALUE_WON, N_("own share in kind; 0 if none")},
	{"total", VALUE_WON, N_("total")},
	{0},
};

static const struct parameter costs_list = {"costs", VALUE_TEXT, N_("plan of costs"), .many = true, .row = cost_values};

const struct command command_app_new = {
	.noun = "app",
	.verb = "new",
	.summary = N_("enter an application as a draft"),
	.details = N_("The sums must split to the won: total cost = support asked for + own share in cash + own share in kind. Each "
				  "firm has one application to a call. A draft is not received yet: see app submit. With --json the plan of costs (costs) can come "
				  "along, a list of objects as app cost writes it."),
	.examples = "ppuri app new\n"
				"ppuri app new --call 2024-금형 --firm 000-81-10074 --title '사출금형 정밀도 향상' --total 2천5백만원 "
				"--asked 2천만원 --own-cash 250만원 --own-kind 250만원",
	.options = options,
	.list = &costs_list,
	.act = &ACT_APPLICATION_NEW,
	.form = true,
	.look = look,
	.suggest = suggest,
	.run = run,
};
