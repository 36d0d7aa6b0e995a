#include "ppuri/award_change.h"

#include "ppuri/award_law.h"
#include "ppuri/call.h"
#include "ppuri/deadline.h"
#include "ppuri/eligibility.h"
#include "ppuri/tr.h"

#include <string.h>

#define COUNT(terms) (sizeof(terms) / sizeof *(terms))

static const struct term kind_terms[] = {
	{"change", "변경", "change", "변경교부결정"},
	{"cancel", "취소", "cancellation", "교부결정취소"},
};
const struct vocabulary AWARD_CHANGE_KINDS = {N_("kind of change"), kind_terms, COUNT(kind_terms)};

static const struct term ground_terms[] = {
	{"changed", "사정변경", "changed circumstances", "사정의 변경|11조|§11|C11"},
	{"fraud", "거짓 신청·부정한 방법", "false application or other fraud", "부정|부정수급|거짓신청|거짓 신청"},
	{"misuse", "다른 용도 사용", "used for another purpose", "용도외|용도 외 사용|용도외사용|목적 외 사용"},
	{"breach", "법령·교부조건·처분 위반", "breach of law, condition or order", "위반|법령위반|법령 위반|조건위반|조건 위반|C12"},
};
const struct vocabulary AWARD_CANCEL_GROUNDS = {N_("ground of a cancellation"), ground_terms, COUNT(ground_terms)};

/* By the law of the day of the decision, or of the proposal that waits for one. */
static const struct award_law *law_of(const struct award_change *change)
{
	return award_law(change->legal_basis, moment_date(change->outcome ? change->decided_at : change->proposed_at));
}

const char *award_cancel_law(const struct award_change *change)
{
	return strcmp(change->ground, "changed") == 0 ? law_of(change)->changed : law_of(change)->fault;
}

const char *award_cancel_law_printed(const struct award_change *change)
{
	return strcmp(change->ground, "changed") == 0 ? law_of(change)->printed_changed : law_of(change)->printed_fault;
}

const char *award_cancel_ground_printed(const struct award_change *change)
{
	return strcmp(change->ground, "breach") == 0 ? law_of(change)->breach : term_of(&AWARD_CANCEL_GROUNDS, change->ground)->ko;
}

struct date award_change_heard_until(const struct award_change *change, const struct holidays *holidays)
{
	return change->notice.no ? deadline_days(change->notice.on, law_of(change)->heard_days, holidays) : (struct date){0};
}

const char *award_change_heard_by(const struct award_change *change)
{
	return law_of(change)->heard;
}

bool award_change_is_whole(const struct award_change *change)
{
	return change->is.amount.n == 0;
}

/* What was agreed to is ended, not cancelled. */
static bool terminates(const char *legal_basis, const char *kind)
{
	return strcmp(kind, "cancel") == 0 && award_law_agrees(legal_basis);
}

const char *award_change_no(struct pool *p, const char *legal_basis, const char *award_no, const char *kind, int no)
{
	if (!kind)
		return award_no;
	return pool_printf(p, "%s-%s%d", award_no, terminates(legal_basis, kind) ? "해약" : term_of(&AWARD_CHANGE_KINDS, kind)->ko, no);
}

const char *award_change_name(const struct award_change *change)
{
	if (strcmp(change->kind, "change") == 0)
		return _("change");
	if (terminates(change->legal_basis, change->kind))
		return award_change_is_whole(change) ? _("terminated as a whole") : _("terminated in part");
	return award_change_is_whole(change) ? _("cancelled as a whole") : _("cancelled in part");
}

struct telling {
	struct pool *p;
	const char *text;
};

static void tell(struct telling *t, const char *what, const char *was, const char *is)
{
	if (strcmp(was, is) != 0)
		t->text = pool_printf(t->p, "%s%s%s %s → %s", t->text, *t->text ? "; " : "", what, was, is);
}

static const char *won(struct pool *p, struct won sum)
{
	char text[WON_TEXT_MAX];
	return pool_strdup(p, won_text(sum, text));
}

static const char *period(struct pool *p, const struct award_terms *terms)
{
	char start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	return pool_printf(p, "%s–%s", date_iso(terms->project_start, start), date_iso(terms->project_end, end));
}

const char *award_change_text(struct pool *p, const struct award_terms *was, const struct award_terms *is)
{
	struct telling t = {p, ""};
	tell(&t, _("award"), won(p, was->amount), won(p, is->amount));
	tell(&t, _("own cash"), won(p, was->own_cash), won(p, is->own_cash));
	tell(&t, _("own kind"), won(p, was->own_kind), won(p, is->own_kind));
	tell(&t, _("how it is paid"), was->payment, is->payment);
	tell(&t, _("project period"), period(p, was), period(p, is));
	return t.text;
}

const char *award_change_money_text(struct pool *p, const struct award_change *change)
{
	const char *text = pool_printf(p, _("paid until now: %s"), won_words(p, change->paid));
	if (change->freed.n > 0)
		text = pool_printf(p, _("%s; back to what may be awarded: %s (%d)"), text, won_words(p, change->freed), change->fiscal_year);
	if (change->freed.n < 0)
		text = pool_printf(p, _("%s; bound by it: %s (%d)"), text, won_words(p, won_of(-change->freed.n)), change->fiscal_year);
	if (change->to_return.n > 0)
		text = pool_printf(p, _("%s; to be returned: %s"), text, won_words(p, change->to_return));
	if (change->to_return.n < 0)
		text = pool_printf(p, _("%s; no longer to be returned: %s"), text, won_words(p, won_of(-change->to_return.n)));
	return text;
}

static const char *hearing_text(struct pool *p, const struct award_change *change)
{
	char on[DATE_TEXT_MAX];
	const struct award_law *law = law_of(change);
	if (!change->notice.no)
		return pool_printf(p, _("no notice to the firm is entered, which has %d days to be heard (%s)"), law->heard_days, law->heard);
	return pool_printf(p, _("notice of %s (%s), %d days to be heard (%s)"), date_iso(change->notice.on, on), change->notice.no, law->heard_days, law->heard);
}

const char *award_change_ground(const struct award_change *change)
{
	return change->appeal_id ? "upheld" : change->ground;
}

const char *award_change_ground_text(struct pool *p, const struct award_change *change)
{
	char on[DATE_TEXT_MAX];
	if (change->appeal_id)
		return pool_printf(p, _("by an objection that was upheld on %s"), date_iso(moment_date(change->upheld_at), on));
	if (change->ground)
		return pool_printf(p, "%s (%s); %s", term_name(&AWARD_CANCEL_GROUNDS, change->ground), award_cancel_law(change), hearing_text(p, change));
	if (change->request.no)
		return pool_printf(p, _("on the firm's request of %s (%s)"), date_iso(change->request.on, on), change->request.no);
	return _("by the office");
}

struct award_terms award_terms_with(const struct award_terms *now, const struct award_wish *wish)
{
	return (struct award_terms){
		.amount = wish->has_amount ? wish->amount : now->amount,
		.own_cash = wish->has_own_cash ? wish->own_cash : now->own_cash,
		.own_kind = wish->has_own_kind ? wish->own_kind : now->own_kind,
		.payment = wish->payment ? wish->payment : now->payment,
		.project_start = wish->project_start.year ? wish->project_start : now->project_start,
		.project_end = wish->project_end.year ? wish->project_end : now->project_end,
	};
}

/* What is not raised was within it before. */
static bool amount_fits(const struct award *award, struct won granted, struct won amount, struct err *e)
{
	char sum[WON_TEXT_MAX], limit[WON_TEXT_MAX];
	if (amount.n <= 0)
		return err_set(e, ERR_USAGE, "%s", _("--amount: an award is at least 1 won; what is left of it at 0 is cancelled"));
	if (amount.n < award->paid.n && amount.n < award->now.amount.n) {
		err_set(e, ERR_REFUSED, _("%s won are less than what was paid of it: %s won"), won_text(amount, sum), won_text(award->paid, limit));
		return err_hint(e, _("what is to come back is cancelled: ppuri award cancel %s --leave … --ground …"), award->application.receipt_no);
	}
	if (amount.n > award->now.amount.n && amount.n > granted.n)
		return err_set(e, ERR_REFUSED, _("%s won are above what the selection granted: %s won"), won_text(amount, sum), won_text(granted, limit));
	return true;
}

/* The firm's part may shrink with the award, but not below what the call asks of it. */
static bool share_fits(const struct call *call, const struct award_terms *was, const struct award_terms *is, struct err *e)
{
	struct won own, total;
	char sum[WON_TEXT_MAX], limit[WON_TEXT_MAX];
	if (is->own_cash.n < 0 || is->own_kind.n < 0)
		return err_set(e, ERR_USAGE, "%s", _("an own share is not below 0"));
	if (!won_add(is->own_cash, is->own_kind, &own, e) || !won_add(own, is->amount, &total, e))
		return false;
	bool touched = is->amount.n > was->amount.n || is->own_cash.n != was->own_cash.n || is->own_kind.n != was->own_kind.n;
	struct won most = support_limit(total, call->support_rate, call->cap), cash = won_share(own, call->own_cash_rate);
	if (touched && is->amount.n > most.n)
		return err_set(e, ERR_REFUSED, _("%s won are more than the call supports of a total of that size: %s won"), won_text(is->amount, sum),
					   won_text(most, limit));
	if (touched && is->own_cash.n < cash.n)
		return err_set(e, ERR_REFUSED, _("%s won in cash are less than the call asks of the own share: %s won"), won_text(is->own_cash, sum),
					   won_text(cash, limit));
	return true;
}

/* What stands may be a month. */
static bool is_day(struct date day, struct date stands)
{
	return date_precision(day) == DATE_DAY || memcmp(&day, &stands, sizeof day) == 0;
}

bool award_terms_check(const struct call *call, const struct award *award, struct won granted, const struct award_terms *is, struct err *e)
{
	if (!is_day(is->project_start, award->now.project_start) || !is_day(is->project_end, award->now.project_end))
		return err_set(e, ERR_USAGE, "%s", _("a project begins and ends on a whole day"));
	if (date_cmp(date_last(is->project_end), date_first(is->project_start)) < 0)
		return err_set(e, ERR_USAGE, "%s", _("a project ends on or after the day on which it begins"));
	return amount_fits(award, granted, is->amount, e) && share_fits(call, &award->now, is, e);
}
