#include "ppuri/budget_sum.h"

static bool put(struct budget_sum *sum, enum budget_figure figure, bool known, struct won won, struct err *e)
{
	sum->stated[figure] += known;
	return !known || won_add(sum->won[figure], won, &sum->won[figure], e);
}

bool budget_sum_add(struct budget_sum *sum, const struct budget_account *a, struct err *e)
{
	struct budget_sum next = *sum;
	next.accounts++;
	next.silent += !a->known;
	if (!put(&next, FIGURE_ORIGINAL, a->stated, a->original, e) ||
		!put(&next, FIGURE_SUPPLEMENTARY, true, a->supplementary, e) ||
		!put(&next, FIGURE_CARRIED_IN, true, a->carried_in, e) ||
		!put(&next, FIGURE_TRANSFERRED, true, a->transferred, e) ||
		!put(&next, FIGURE_HELD, a->known, a->held, e) ||
		!put(&next, FIGURE_ALLOTTED, a->ever_allotted, a->allotted, e) ||
		!put(&next, FIGURE_DECIDED, true, a->decided, e) ||
		!put(&next, FIGURE_PAID, true, a->paid, e) ||
		!put(&next, FIGURE_SPENT, true, a->spent, e) ||
		!put(&next, FIGURE_UNSPENT, a->known, a->unspent, e) ||
		!put(&next, FIGURE_TO_PAY, true, a->to_pay, e) ||
		!put(&next, FIGURE_TO_AWARD, a->known, a->to_award, e) ||
		!put(&next, FIGURE_CARRIED_OUT, true, a->carried_out, e) ||
		!put(&next, FIGURE_LAPSED, true, a->lapsed, e) ||
		!put(&next, FIGURE_ENACTED, a->known, won_of(a->held.n - a->carried_in.n), e))
		return false;
	*sum = next;
	return true;
}

bool budget_sum_join(struct budget_sum *sum, const struct budget_sum *other, struct err *e)
{
	struct budget_sum next = *sum;
	next.accounts += other->accounts;
	next.silent += other->silent;
	for (size_t i = 0; i < BUDGET_FIGURES; i++) {
		next.stated[i] += other->stated[i];
		if (!won_add(next.won[i], other->won[i], &next.won[i], e))
			return false;
	}
	*sum = next;
	return true;
}

const char *budget_sum_rate(struct pool *p, const struct budget_sum *sum, enum budget_figure whole)
{
	return sum->stated[whole] ? budget_rate_text(p, sum->won[FIGURE_SPENT], sum->won[whole]) : NULL;
}
