/* What must be right before a call is published, because afterwards its rules are pinned. */
#include "ppuri/call_evaluation.h"

#include "ppuri/ident.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

#define FULL_RATE 10000

bool call_window_check(const struct call *call, struct err *e)
{
	char opens[DATE_TEXT_MAX], closes[DATE_TEXT_MAX], notice[DATE_TEXT_MAX];
	moment_iso(call->opens_at, opens);
	moment_iso(call->closes_at, closes);
	if (call->closes_at.unix_seconds <= call->opens_at.unix_seconds)
		return err_set(e, ERR_REFUSED, _("the window would close (%s) before it opens (%s)"), closes, opens);
	if (date_precision(call->notice_day) != DATE_DAY)
		return err_set(e, ERR_REFUSED, "%s", _("the day of the notice must be a whole day, such as 2024-03-04"));
	if (date_cmp(call->notice_day, moment_date(call->opens_at)) > 0)
		return err_set(e, ERR_REFUSED, _("applications would be received from %s, before the day of the notice (%s)"), opens,
					   date_iso(call->notice_day, notice));
	return true;
}

bool call_project_check(const struct call *call, const struct program *program, struct err *e)
{
	struct pool pool CLEANUP(pool_release) = {0};
	char start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	date_iso(call->project_start, start);
	date_iso(call->project_end, end);
	if (date_precision(call->project_start) != DATE_DAY || date_precision(call->project_end) != DATE_DAY)
		return err_set(e, ERR_REFUSED, "%s", _("the project period must be given in whole days, such as 2024-05-01"));
	if (date_cmp(call->project_start, call->project_end) > 0)
		return err_set(e, ERR_REFUSED, _("the project period would end (%s) before it starts (%s)"), end, start);
	if (date_cmp(call->project_start, date_first(program->start)) < 0 ||
		date_cmp(call->project_end, date_last(program->end)) > 0)
		return err_set(e, ERR_REFUSED, _("the project period %s ~ %s is not within the period of programme %s: %s"), start, end,
					   program->code, program_period_text(&pool, program));
	return true;
}

static bool source_is_the_citys(const char *source, struct err *e)
{
	if (strcmp(source, "direct") == 0)
		return err_set(e, ERR_REFUSED, _("%s is paid by the state itself; the city can not award it"),
					   term_name(&SOURCES, source));
	if (strcmp(source, "unstated") == 0)
		return err_set(e, ERR_REFUSED, _("%s: whose money it is must be known before it can be awarded"),
					   term_name(&SOURCES, source));
	return true;
}

static const struct funding *funding_of(const struct call *call, const struct program *program)
{
	for (size_t i = 0; i < program->funding.n; i++)
		if (program->funding.at[i].fiscal_year == call->fiscal_year &&
			strcmp(program->funding.at[i].source, call->source) == 0)
			return &program->funding.at[i];
	return NULL;
}

static bool hint_funding(const struct call *call, const struct program *program, struct err *e)
{
	return err_hint(e, _("set it first: ppuri program edit %s --fund %d:%s:SUM"), program->code, call->fiscal_year,
					term_name(&SOURCES, call->source));
}

static bool find_funding(const struct call *call, const struct program *program, const struct funding **ret, struct err *e)
{
	const struct funding *found = funding_of(call, program);
	if (found) {
		*ret = found;
		return true;
	}
	err_set(e, ERR_REFUSED, _("programme %s has no funding of %d from this source: %s"), program->code, call->fiscal_year,
			term_name(&SOURCES, call->source));
	return hint_funding(call, program, e);
}

bool call_money_check(const struct call *call, const struct program *program, struct won claimed, struct err *e)
{
	char budget[WON_TEXT_MAX], sum[WON_TEXT_MAX], others[WON_TEXT_MAX];
	const char *source = term_name(&SOURCES, call->source);
	const struct funding *funding;
	if (!find_funding(call, program, &funding, e))
		return false;
	if (!funding->held_known) {
		err_set(e, ERR_REFUSED, _("how much programme %s has in %d from this source is not known: %s"), program->code,
				call->fiscal_year, source);
		return hint_funding(call, program, e);
	}
	const struct won left = funding->to_call;
	if (call->budget.n > left.n)
		return err_set(e, ERR_REFUSED, _("the budget of %s won is above what programme %s has in %d from this source: %s %s won"),
					   won_text(call->budget, budget), program->code, call->fiscal_year, source, won_text(left, sum));
	if (call->budget.n > left.n - claimed.n) {
		err_set(e, ERR_REFUSED, _("other calls claim %s won of what programme %s has in %d from this source: %s %s won; "
								  "that leaves less than the budget of %s won"),
				won_text(claimed, others), program->code, call->fiscal_year, source, won_text(left, sum),
				won_text(call->budget, budget));
		return err_hint(e, _("raise the funding first, or take a smaller budget: ppuri program edit %s --fund %d:%s:SUM"), program->code,
						call->fiscal_year, source);
	}
	return true;
}

static bool has_national_money(const struct call *call, const struct program *program)
{
	for (size_t i = 0; i < program->funding.n; i++)
		if (program->funding.at[i].fiscal_year == call->fiscal_year && strcmp(program->funding.at[i].source, "national") == 0)
			return true;
	return false;
}

/* What comes from 국고보조 is no 지방보조금, and 간접보조금 comes from it as a whole or in part (지방보조금법 §2, 보조금법 §2). */
bool call_source_fits(const struct call *call, const struct program *program, struct err *e)
{
	if (!program->legal_basis)
		return true;
	if (strcmp(program->legal_basis, "local-subsidy") == 0 && strcmp(call->source, "national") == 0) {
		err_set(e, ERR_REFUSED, _("%s: national money that the city passes on (국비) is no 지방보조금, on which programme %s runs (지방보조금법 §2)"),
				call->code, program->code);
		return err_hint(e, _("take another source, or state what it is: ppuri program edit %s --legal-basis 국고보조"), program->code);
	}
	if (strcmp(program->legal_basis, "national-subsidy") == 0 && !has_national_money(call, program)) {
		err_set(e, ERR_REFUSED, _("%s: programme %s runs on 국고보조, but has no national money (국비) in %d (보조금법 §2)"), call->code, program->code,
				call->fiscal_year);
		return err_hint(e, _("set it first: ppuri program edit %s --fund %d:%s:SUM"), program->code, call->fiscal_year, "국비");
	}
	return true;
}

static bool money_is_right(const struct call *call, const struct program *program, struct err *e)
{
	const struct funding *funding;
	char budget[WON_TEXT_MAX], cap[WON_TEXT_MAX];
	if (call->budget.n <= 0 || call->cap.n <= 0)
		return err_set(e, ERR_REFUSED, "%s", _("the budget and the cap for one firm must be above 0 won"));
	if (call->cap.n > call->budget.n)
		return err_set(e, ERR_REFUSED, _("the cap for one firm, %s won, is above the budget of %s won"), won_text(call->cap, cap),
					   won_text(call->budget, budget));
	if (call->support_rate < 1 || call->support_rate > FULL_RATE || call->own_cash_rate < 0 || call->own_cash_rate > FULL_RATE)
		return err_set(e, ERR_REFUSED, "%s", _("the support rate must be above 0 and, like the cash rate, at most 100 percent"));
	return source_is_the_citys(call->source, e) && call_source_fits(call, program, e) && find_funding(call, program, &funding, e);
}

/* 지방보조금법 §7②: who may be chosen without an open call, and only where that law holds. */
static bool exception_is_right(const struct call *call, const struct program *program, struct err *e)
{
	if (!call->exception && !call->exception_reason)
		return true;
	if (!call->exception || !call->exception_reason)
		return err_set(e, ERR_REFUSED, "%s", _("that there is no open call (공모) needs both the case of 지방보조금법 §7② and the reason"));
	if (program->legal_basis && strcmp(program->legal_basis, "local-subsidy") == 0)
		return true;
	return err_set(e, ERR_REFUSED, _("지방보조금법 §7② holds only for 지방보조금, and programme %s runs on: %s"), program->code,
				   program->legal_basis ? term_name(&LEGAL_BASES, program->legal_basis) : _("no stated legal basis"));
}

/* Whether it still receives would tell the sum of what was asked for. */
static bool seal_is_right(const struct call *call, struct err *e)
{
	return !call->sealed || !call->always_open ||
		   err_set(e, ERR_REFUSED, "%s", _("a call that is open until its money is spent can not be sealed"));
}

bool call_draft_check(const struct call *call, const struct program *program, struct err *e)
{
	return code_check(call->code, e) && program_takes_calls(program, false, e) && call_window_check(call, e) &&
		   call_project_check(call, program, e) && money_is_right(call, program, e) && call_evaluation_check(call, e) &&
		   exception_is_right(call, program, e) && seal_is_right(call, e);
}

static bool has_its_number(const struct call *call, struct err *e)
{
	if (*call->notice_no)
		return true;
	err_set(e, ERR_REFUSED, _("the notice of the call %s has no number yet"), call->code);
	return err_hint(e, _("set it first: ppuri call edit %s --notice-no '…'"), call->code);
}

static bool window_is_ahead(const struct call *call, struct moment now, struct err *e)
{
	char closes[DATE_TEXT_MAX];
	if (call->closes_at.unix_seconds >= now.unix_seconds)
		return true;
	return err_set(e, ERR_REFUSED, _("the window lies wholly in the past: it would have closed at %s"),
				   moment_iso(call->closes_at, closes));
}

bool call_check(const struct call *call, const struct program *program, struct won claimed, struct moment now, struct err *e)
{
	return program_takes_calls(program, true, e) && call_draft_check(call, program, e) && has_its_number(call, e) &&
		   window_is_ahead(call, now, e) && call_money_check(call, program, claimed, e);
}
