#include "ppuri/budget_sum.h"

#include "ppuri/tr.h"

size_t budget_sum_stated(const struct budget_sum *sum, enum budget_figure figure)
{
	switch (figure) {
	case FIGURE_ORIGINAL:
		return sum->accounts - sum->no_original;
	case FIGURE_ALLOTTED:
		return sum->accounts - sum->unallotted;
	case FIGURE_HELD:
	case FIGURE_UNSPENT:
	case FIGURE_TO_AWARD:
	case FIGURE_ENACTED:
		return sum->accounts - sum->silent;
	case FIGURE_SUPPLEMENTARY:
	case FIGURE_CARRIED_IN:
	case FIGURE_TRANSFERRED:
	case FIGURE_DECIDED:
	case FIGURE_PAID:
	case FIGURE_SPENT:
	case FIGURE_TO_PAY:
	case FIGURE_CARRIED_OUT:
	case FIGURE_CARRIED_SPECIFIED:
	case FIGURE_CARRIED_ACCIDENT:
	case FIGURE_CARRIED_CONTINUING:
	case FIGURE_LAPSED:
		return sum->accounts;
	case BUDGET_FIGURES:
		break;
	}
	bug("a sum of no figure");
}

/* Of most accounts most figures are 0. */
static bool put(struct budget_sum *sum, enum budget_figure figure, int64_t n)
{
	return !n || !__builtin_add_overflow(sum->won[figure].n, n, &sum->won[figure].n);
}

/* What of an account is 0 where its budget is not stated. */
static bool put_budget(struct budget_sum *sum, const struct budget_account *a)
{
	return put(sum, FIGURE_HELD, a->held.n) && put(sum, FIGURE_UNSPENT, a->unspent.n) && put(sum, FIGURE_TO_AWARD, a->to_award.n) &&
		   put(sum, FIGURE_ENACTED, a->held.n - a->carried_in.n);
}

static bool put_carried(struct budget_sum *sum, const struct budget_account *a)
{
	return !a->carried_out.n ||
		   (put(sum, FIGURE_CARRIED_OUT, a->carried_out.n) && put(sum, FIGURE_CARRIED_SPECIFIED, a->carried_specified.n) &&
			put(sum, FIGURE_CARRIED_ACCIDENT, a->carried_accident.n) && put(sum, FIGURE_CARRIED_CONTINUING, a->carried_continuing.n));
}

bool budget_sum_add(struct budget_sum *sum, const struct budget_account *a, struct err *e)
{
	sum->accounts++;
	sum->silent += !a->known;
	sum->no_original += !a->stated;
	sum->unallotted += !a->ever_allotted;
	if ((a->known && !put_budget(sum, a)) || (a->stated && !put(sum, FIGURE_ORIGINAL, a->original.n)) ||
		(a->ever_allotted && !put(sum, FIGURE_ALLOTTED, a->allotted.n)) || !put(sum, FIGURE_SUPPLEMENTARY, a->supplementary.n) ||
		!put(sum, FIGURE_CARRIED_IN, a->carried_in.n) || !put(sum, FIGURE_TRANSFERRED, a->transferred.n) ||
		!put(sum, FIGURE_DECIDED, a->decided.n) || !put(sum, FIGURE_PAID, a->paid.n) || !put(sum, FIGURE_SPENT, a->spent.n) ||
		!put(sum, FIGURE_TO_PAY, a->to_pay.n) || !put_carried(sum, a) || !put(sum, FIGURE_LAPSED, a->lapsed.n))
		return err_set(e, ERR_REFUSED, _("the sum is larger than can be kept"));
	return true;
}

bool budget_sum_join(struct budget_sum *sum, const struct budget_sum *other, struct err *e)
{
	struct budget_sum next = *sum;
	for (size_t i = 0; i < BUDGET_FIGURES; i++)
		if (!won_add(next.won[i], other->won[i], &next.won[i], e))
			return false;
	next.accounts += other->accounts;
	next.silent += other->silent;
	next.no_original += other->no_original;
	next.unallotted += other->unallotted;
	*sum = next;
	return true;
}

const char *budget_sum_rate(struct pool *p, const struct budget_sum *sum, enum budget_figure whole)
{
	return budget_sum_stated(sum, whole) ? budget_rate_text(p, sum->won[FIGURE_SPENT], sum->won[whole]) : NULL;
}
