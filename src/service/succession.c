#include "succession.h"

#include "budget_account.h"

#include "ppuri/store/call.h"
#include "ppuri/store/promotion.h"
#include "ppuri/tr.h"

#include <string.h>

/* Beside what other calls and who stands selected in this one bind. */
static bool read_account(struct work *w, const struct call *call, struct won given, struct won *ret, struct err *e)
{
	struct budget_account account;
	struct won claimed;
	if (!budget_account_find(w, &(struct budget_wish){.program = call->program_code, .year = call->fiscal_year, .source = call->source}, &account, e) ||
		!call_claimed(w->db, call, &claimed, e))
		return false;
	*ret = won_of(account.to_call.n - claimed.n - given.n);
	return true;
}

bool succession_read(struct work *w, const struct call *call, struct reserve_list *ret_reserve, struct succession *ret,
					 struct err *e)
{
	struct standing_sum standing;
	struct won in_account;
	if (!standing_read(w->db, call->id, &standing, e) || !read_account(w, call, standing.given, &in_account, e) ||
		!reserve_list_read(w->db, w->pool, call->id, ret_reserve, e))
		return false;
	*ret = succession_of(call, standing, in_account, ret_reserve);
	return true;
}

bool succession_is_open(const struct call *call, struct err *e)
{
	if (strcmp(call->state, "DECIDED") == 0 || strcmp(call->state, "ANNOUNCED") == 0)
		return true;
	if (strcmp(call->state, "ARCHIVED") == 0)
		return err_set(e, ERR_REFUSED, _("the call %s is archived; nobody is promoted in it any more"), call->code);
	err_set(e, ERR_REFUSED, _("the result of the call %s is not confirmed yet; there is no reserve"), call->code);
	return err_hint(e, _("see: ppuri select show %s"), call->code);
}
