#include "ppuri/budget_sum.h"

#include "ppuri/tr.h"

/* What an account adds to each figure; what it does not state is 0 here, and not counted. */
static void figures_of(const struct budget_account *a, int64_t ret[BUDGET_FIGURES])
{
	ret[FIGURE_ORIGINAL] = a->original.n;
	ret[FIGURE_SUPPLEMENTARY] = a->supplementary.n;
	ret[FIGURE_CARRIED_IN] = a->carried_in.n;
	ret[FIGURE_TRANSFERRED] = a->transferred.n;
	ret[FIGURE_HELD] = a->known ? a->held.n : 0;
	ret[FIGURE_ALLOTTED] = a->ever_allotted ? a->allotted.n : 0;
	ret[FIGURE_DECIDED] = a->decided.n;
	ret[FIGURE_PAID] = a->paid.n;
	ret[FIGURE_SPENT] = a->spent.n;
	ret[FIGURE_UNSPENT] = a->known ? a->unspent.n : 0;
	ret[FIGURE_TO_PAY] = a->to_pay.n;
	ret[FIGURE_TO_AWARD] = a->known ? a->to_award.n : 0;
	ret[FIGURE_CARRIED_OUT] = a->carried_out.n;
	ret[FIGURE_LAPSED] = a->lapsed.n;
	ret[FIGURE_ENACTED] = a->known ? a->held.n - a->carried_in.n : 0;
}

static void count(struct budget_sum *sum, const struct budget_account *a)
{
	for (size_t i = 0; i < BUDGET_FIGURES; i++)
		sum->stated[i]++;
	sum->stated[FIGURE_ORIGINAL] -= !a->stated;
	sum->stated[FIGURE_ALLOTTED] -= !a->ever_allotted;
	sum->stated[FIGURE_HELD] -= !a->known;
	sum->stated[FIGURE_UNSPENT] -= !a->known;
	sum->stated[FIGURE_TO_AWARD] -= !a->known;
	sum->stated[FIGURE_ENACTED] -= !a->known;
	sum->accounts++;
	sum->silent += !a->known;
}

bool budget_sum_add(struct budget_sum *sum, const struct budget_account *a, struct err *e)
{
	int64_t won[BUDGET_FIGURES];
	bool too_large = false;
	figures_of(a, won);
	for (size_t i = 0; i < BUDGET_FIGURES; i++)
		too_large |= __builtin_add_overflow(sum->won[i].n, won[i], &won[i]);
	if (too_large)
		return err_set(e, ERR_REFUSED, _("the sum is larger than can be kept"));
	for (size_t i = 0; i < BUDGET_FIGURES; i++)
		sum->won[i].n = won[i];
	count(sum, a);
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
