#include "ppuri/application.h"

#include "ppuri/ident.h"
#include "ppuri/tr.h"

#include <string.h>

static bool add_up(const struct application *a, struct won *ret, struct err *e)
{
	struct won own, all;
	if (!won_add(a->own_cash, a->own_kind, &own, e) || !won_add(a->asked, own, &all, e))
		return false;
	*ret = all;
	return true;
}

bool application_sums_check(const struct application *a, struct err *e)
{
	struct won parts;
	char sum[WON_TEXT_MAX], total[WON_TEXT_MAX];
	if (a->total.n <= 0 || a->asked.n <= 0)
		return err_set(e, ERR_REFUSED, "%s", _("the total cost and the support asked for must be above 0 won"));
	if (a->own_cash.n < 0 || a->own_kind.n < 0)
		return err_set(e, ERR_REFUSED, "%s", _("the own share can not be below 0 won"));
	if (!add_up(a, &parts, e))
		return false;
	if (parts.n != a->total.n)
		return err_set(e, ERR_REFUSED, _("the support asked for and the own share make %s won, but the total cost is %s won"),
					   won_text(parts, sum), won_text(a->total, total));
	return true;
}

bool application_share_check(const struct application *a, struct err *e)
{
	struct won parts;
	char sum[WON_TEXT_MAX], total[WON_TEXT_MAX];
	if (!add_up(a, &parts, e))
		return false;
	if (parts.n <= a->total.n)
		return true;
	return err_set(e, ERR_REFUSED, _("the support asked for and the own share make %s won, but the total cost is %s won"),
				   won_text(parts, sum), won_text(a->total, total));
}

bool application_limit_check(const struct application *a, const struct call *call, struct err *e)
{
	struct won limit = support_limit(a->total, call->support_rate, call->cap);
	char asked[WON_TEXT_MAX], most[WON_TEXT_MAX];
	if (a->asked.n <= limit.n)
		return true;
	return err_set(e, ERR_REFUSED, _("%s won are asked for, but for this cost the call grants at most %s won"),
				   won_text(a->asked, asked), won_text(limit, most));
}

bool application_not_late(const struct call *call, struct moment now, struct err *e)
{
	char closed[DATE_TEXT_MAX], spent[WON_TEXT_MAX], budget[WON_TEXT_MAX];
	if (strcmp(call->state, "DRAFT") == 0)
		return err_set(e, ERR_REFUSED, _("the call %s is not published yet"), call->code);
	if (strcmp(call->state, "CANCELLED") == 0)
		return err_set(e, ERR_REFUSED, _("the call %s was cancelled"), call->code);
	if (now.unix_seconds > call->closes_at.unix_seconds)
		return err_set(e, ERR_REFUSED, _("the call %s closed for applications at %s"), call->code,
					   moment_iso(call->closes_at, closed));
	if (call_is_spent(call))
		return err_set(e, ERR_REFUSED, _("the money of the call %s is spent: %s won are asked for, and it gives %s won"), call->code,
					   won_text(call->spent, spent), won_text(call->budget, budget));
	if (strcmp(call->state, "PUBLISHED") != 0)
		return err_set(e, ERR_REFUSED, _("the call %s is closed for applications"), call->code);
	return true;
}

bool application_receivable(const struct call *call, struct moment now, struct err *e)
{
	char opens[DATE_TEXT_MAX];
	if (call_receives(call, now))
		return true;
	if (!application_not_late(call, now, e))
		return false;
	return err_set(e, ERR_REFUSED, _("the call %s receives applications from %s on"), call->code,
				   moment_iso(call->opens_at, opens));
}

struct eligibility_facts application_facts(const struct application *a, const struct call *call, struct moment now)
{
	return (struct eligibility_facts){
		.notice_day = call->notice_day,
		.receipt_day = a->receipt_no ? moment_date(a->received_at) : (struct date){0},
		.today = moment_date(now),
		.size = a->firm.size,
		.technology = a->firm.technology,
		.industry = a->firm.industry,
		.workers = a->firm.workers,
		.zip = a->firm.zip ? a->firm.zip : "",
		.address = a->firm.address,
		.certificate_until = a->firm.certificate_until,
		.total = a->total,
		.asked = a->asked,
		.own_cash = a->own_cash,
		.own_kind = a->own_kind,
		.support_rate = call->support_rate,
		.own_cash_rate = call->own_cash_rate,
		.cap = call->cap,
	};
}

const char *application_name(struct pool *p, const struct application *a)
{
	char number[BIZ_NO_TEXT];
	return a->receipt_no ? a->receipt_no : pool_printf(p, "%s/%s", a->call_code, biz_no_text(a->firm.biz_no, number));
}
