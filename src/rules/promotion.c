#include "ppuri/promotion.h"

#include "selection_contest.h"

static struct won at_least_none(struct won won)
{
	return won_of(won.n > 0 ? won.n : 0);
}

static enum succession_verdict give(const struct call *call, const struct succession *succession, struct won *ret, bool *ret_partial)
{
	const struct selection_rules rules = {.partial_min = call->partial_min};
	struct won proposed = succession->next->proposed, left = succession->left;
	*ret_partial = left.n < proposed.n && contest_takes_rest(&rules, proposed.n, left.n);
	if (left.n < proposed.n && !*ret_partial)
		return SUCCESSION_NO_MONEY;
	struct won sum = *ret_partial ? left : proposed;
	*ret_partial = *ret_partial && sum.n <= succession->in_account.n;
	if (sum.n > succession->in_account.n)
		return SUCCESSION_NO_FUNDS;
	*ret = sum;
	return SUCCESSION_POSSIBLE;
}

struct succession succession_of(const struct call *call, struct standing_sum standing, struct won in_account, const struct reserve_list *reserve)
{
	struct succession succession = {
		.standing = standing, .left = at_least_none(won_of(call->budget.n - standing.given.n)), .in_account = at_least_none(in_account)};
	succession.verdict = SUCCESSION_NOBODY;
	if (!reserve->n)
		return succession;
	succession.next = &reserve->at[0];
	if (call->select_max && standing.selected >= call->select_max)
		succession.verdict = SUCCESSION_NO_PLACE;
	else
		succession.verdict = give(call, &succession, &succession.sum, &succession.partial);
	return succession;
}
